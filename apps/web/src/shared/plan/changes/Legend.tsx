import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { Del, Ins } from './MarkedWords.tsx';

/** How what was added and removed is marked, for whoever sees it. */
export function Legend() {
  const { t } = useTranslation('history');
  return (
    <Line>
      {t('marks.label')} <Ins>{t('marks.added')}</Ins> <Del>{t('marks.removed')}</Del>
    </Line>
  );
}

const Line = styled('p')(({ theme }) => ({ color: theme.vars.palette.colours.quiet, fontSize: '0.8125rem' }));
