import type { Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { Screen } from '../../shared/layout/Screen.tsx';
import { Tag } from '../../shared/layout/Tag.tsx';
import { usePlan, usePlanView, useWrites } from '../../shared/plan/source/usePlan.ts';
import { inLanguage } from '../../shared/words/language.ts';
import { useLanguage } from '../../shared/words/useLanguage.ts';
import { HeatMapPanel } from './panels/HeatMapPanel.tsx';
import { Turn } from '../../shared/plan/InTurn.tsx';
import { SinceLooked } from '../../shared/plan/SinceLooked.tsx';
import { TextIn } from '../../shared/words/TextIn.tsx';
import { useText } from '../../shared/words/useText.ts';
import { LateAlert } from '../../shared/layout/LateAlert.tsx';

/** The plan before any part of it is open. Whoever may change nothing in it reads it instead. */
export function StartScreen() {
  const { t } = useTranslation(['plan', 'process']);
  const { id, review } = usePlan();
  const { stage } = usePlanView();
  const language = useLanguage();
  if (!useWrites()) return <Navigate replace to={inLanguage(language, `/plans/${id}/read`)} />;
  return (
    <Screen title={useText()(review.name).words} heading={<TextIn text={review.name} />} width="working">
      <p>
        <Tag tone="info">{t('plan:start.stage', { stage: t(`process:stage.${stage}`) })}</Tag>
      </p>
      <HowItIsWritten />
      <WhereThereIsRoom />
    </Screen>
  );
}

function HowItIsWritten() {
  const { t } = useTranslation('plan');
  const { viewerCan, prepares } = usePlanView();
  // What is prepared says for itself, above, how.
  if (prepares !== undefined) return null;
  return (
    <>
      <SinceLooked />
      {viewerCan.planEdit ? <p>{t('start.intro')}</p> : <LateAlert>{t('start.ownOnly')}</LateAlert>}
    </>
  );
}

/** A narrow screen goes straight on to the recommendations; the overview has this too. */
function WhereThereIsRoom() {
  const isRoom = useMediaQuery((theme: Theme) => theme.breakpoints.up('md'));
  return (
    isRoom && (
      <Turn of="middle">
        <HeatMapPanel />
      </Turn>
    )
  );
}
