import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { PlanDocument } from '../../shared/plan/document/PlanDocument.tsx';
import { SinceLooked } from '../../shared/plan/SinceLooked.tsx';
import { useToday } from '../../shared/plan/source/usePlan.ts';

/** The working draft as a document: for those who may only read it, and for anyone who wants to read rather than write. */
export function ReadingScreen() {
  const { t } = useTranslation(['reading', 'common']);
  const today = useToday();
  return (
    <PlanDocument
      state={t('reading:draftOf', { on: today })}
      tools={
        <>
          <Button variant="contained" onClick={() => window.print()}>
            {t('common:buttons.print')}
          </Button>
          <p>{t('reading:printHint')}</p>
          <SinceLooked />
        </>
      }
    />
  );
}
