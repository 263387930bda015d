import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../shared/layout/AppLink.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import { usePlan } from '../../shared/plan/usePlan.ts';
import { PageStyles } from './PageStyles.tsx';
import { PrintedAppendix } from './PrintedAppendix.tsx';
import { PrintedChapters } from './PrintedChapters.tsx';
import { PrintedFront } from './PrintedFront.tsx';

/** The whole plan as a document: on the screen as it will be on paper, in the language of the screen. */
export function PrintScreen() {
  const { t } = useTranslation(['panels', 'common']);
  const plan = usePlan();
  return (
    <Screen title={t('panels:print.title')} width="working">
      <PageStyles />
      <Tools>
        <Button variant="contained" onClick={() => window.print()}>
          {t('common:buttons.print')}
        </Button>
        <ButtonLink to={`/plans/${plan.id}`}>{t('panels:print.back')}</ButtonLink>
        <p>{t('panels:print.hint')}</p>
      </Tools>
      <PrintedFront plan={plan} />
      <PrintedChapters plan={plan} />
      <PrintedAppendix plan={plan} />
    </Screen>
  );
}

const Tools = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0.75rem',
  alignItems: 'center',
  marginBlockEnd: '1.5rem',
  '@media print': { display: 'none' },
});
