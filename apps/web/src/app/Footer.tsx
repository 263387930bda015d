import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';

const Foot = styled('footer')(({ theme }) => ({
  color: theme.vars.palette.colours.quiet,
  backgroundColor: theme.vars.palette.colours.panel,
  borderBlockStart: `1px solid ${theme.vars.palette.colours.line}`,
  fontSize: '0.9375rem',
  '& p': { maxInlineSize: '80rem', margin: 'auto', padding: '1.25rem 1rem' },
  [theme.breakpoints.up('md')]: { '& p': { paddingInline: '2rem' } },
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
