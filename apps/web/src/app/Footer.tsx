import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';

const Foot = styled('footer')(({ theme }) => ({
  paddingInline: 'var(--gutter)',
  color: theme.vars.palette.colours.quiet,
  borderBlockStart: `1px solid ${theme.vars.palette.colours.line}`,
  fontSize: '0.8125rem',
  // Where no screen has come yet, it would only be pushed away.
  'main:not(:has(h1)) ~ &': { visibility: 'hidden' },
  '@media print': { display: 'none' },
}));

export function Footer() {
  const { t } = useTranslation();
  return (
    <Foot>
      <p>{t('footer.about')}</p>
    </Foot>
  );
}
