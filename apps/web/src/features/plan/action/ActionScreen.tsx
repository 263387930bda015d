import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Action } from '@cynllun/domain/plan/plan';
import { references } from '@cynllun/domain/plan/reference';
import { ActionFacts } from '../../../shared/plan/document/ActionFacts.tsx';
import { AnswersToo } from '../../../shared/plan/document/Chapter.tsx';
import { DocumentSheet } from '../../../shared/plan/document/DocumentSheet.tsx';
import { Screen } from '../../../shared/layout/Screen.tsx';
import { useMay, usePlan } from '../../../shared/plan/source/usePlan.ts';
import { MarkedSentence } from '../../../shared/words/MarkedSentence.tsx';
import { useQuote } from '../../../shared/words/useQuote.ts';
import { TranslatingNotice } from '../fields/TranslateToggle.tsx';
import { useTranslating } from '../fields/useTranslating.ts';
import { NotInPlan } from '../NotInPlan.tsx';
import { ActionTools } from './ActionTools.tsx';
import { MoneyPart } from './MoneyPart.tsx';
import { MonitoringPart } from './MonitoringPart.tsx';
import { NotesPart } from './NotesPart.tsx';
import { OtherPlansPart } from './OtherPlansPart.tsx';
import { PartsNav } from './PartsNav.tsx';
import { TargetsPart, TargetTexts } from './TargetsPart.tsx';
import { WhatPart, WhatTexts } from './WhatPart.tsx';
import { WhenPart } from './WhenPart.tsx';
import { WhoPart, WhoTexts } from './WhoPart.tsx';

/** One action open, in its parts; while translating, only what is translated. */
export function ActionScreen() {
  const { t } = useTranslation('plan');
  const { actionId } = useParams();
  const plan = usePlan();
  const { quote, plain } = useQuote();
  const mayEdit = useMay().edit('action', actionId ?? '', 'title');
  const action = plan.actions.find(({ id }) => id === actionId);
  if (action === undefined) return <NotInPlan title={t('action.gone')} id={actionId} />;
  const reference = references(plan).get(action.id) ?? '';
  const heading = (title: string) =>
    title === '' ? t('action.heading', { reference }) : t('action.headingTitled', { reference, title });
  return (
    <Screen
      key={action.id}
      title={heading(plain(action.title))}
      heading={<MarkedSentence sentence={heading(quote(action.title))} />}
      width="working"
    >
      <ActionTools action={action} reference={reference} />
      {mayEdit ? <Parts action={action} /> : <ActionRead action={action} />}
    </Screen>
  );
}

/** For whoever may not change it, laid out for reading. */
function ActionRead({ action }: { readonly action: Action }) {
  return (
    <DocumentSheet>
      <AnswersToo action={action} />
      <ActionFacts action={action} />
    </DocumentSheet>
  );
}

function Parts({ action }: { readonly action: Action }) {
  const { translating } = useTranslating();
  if (translating)
    return (
      <>
        <TranslatingNotice />
        <WhatTexts action={action} />
        <TargetTexts action={action} />
        <WhoTexts action={action} />
      </>
    );
  return (
    <>
      <PartsNav hasNotes={action.notes.length > 0} />
      <WhatPart action={action} />
      <TargetsPart action={action} />
      <WhenPart action={action} />
      <WhoPart action={action} />
      <MoneyPart action={action} />
      <MonitoringPart action={action} />
      <OtherPlansPart action={action} />
      <NotesPart action={action} />
    </>
  );
}
