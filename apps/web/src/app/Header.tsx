import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { inLanguage } from '../shared/words/language.ts';
import { useViewer } from '../shared/viewer.ts';
import { useLanguage } from '../shared/words/useLanguage.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';

const Banner = styled('header')(({ theme }) => ({
  color: theme.vars.palette.colours.onBanner,
  backgroundColor: theme.vars.palette.colours.banner,
  borderBlockEnd: `4px solid ${theme.vars.palette.colours.halo}`,
  '@media (forced-colors: active)': { borderBlockEnd: '1px solid CanvasText' },
  '@media print': { display: 'none' },
  '& :focus-visible': { outlineColor: 'currentcolor' },
}));

const Row = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: '0.5rem',
  maxInlineSize: '80rem',
  marginInline: 'auto',
  paddingInline: '1rem',
  [theme.breakpoints.up('md')]: { paddingInline: '2rem' },
}));

const Name = styled(Link)({
  marginInlineEnd: 'auto',
  paddingBlock: '0.75rem',
  color: 'inherit',
  fontSize: '1.375rem',
  fontWeight: 700,
  letterSpacing: '-0.01em',
  textDecoration: 'none',
  '&:hover': { textDecoration: 'underline' },
});

export function Header() {
  const { t } = useTranslation();
  const language = useLanguage();
  const viewer = useViewer();
  return (
    <Banner>
      <Row>
        <Name to={inLanguage(language, '/')}>{t('product')}</Name>
        {viewer && <AccountMenu name={viewer.name} />}
        <LanguageSwitch />
      </Row>
    </Banner>
  );
}
