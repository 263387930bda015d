import { Suspense } from 'react';
import useMediaQuery from '@mui/material/useMediaQuery';
import { styled, type Theme } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { path } from '@cynllun/domain/aggregate/path';
import type { Action, Plan } from '@cynllun/domain/plan/plan';
import { references } from '@cynllun/domain/plan/reference';
import { AppLink } from '../../../shared/layout/AppLink.tsx';
import { Screen } from '../../../shared/layout/Screen.tsx';
import { Turn } from '../../../shared/plan/InTurn.tsx';
import { VisuallyHidden } from '../../../shared/layout/VisuallyHidden.tsx';
import { useMay, usePlan } from '../../../shared/plan/source/usePlan.ts';
import { MarkedSentence } from '../../../shared/words/MarkedSentence.tsx';
import { useQuote } from '../../../shared/words/useQuote.ts';
import { CommentsAt } from '../comments/CommentsContext.tsx';
import { TranslatingNotice } from '../fields/TranslateToggle.tsx';
import { useTranslating } from '../fields/useTranslating.ts';
import { TextIn } from '../outline/TextIn.tsx';
import { GapsAbove } from '../panels/GapsHere.tsx';
import { NotInPlan } from '../NotInPlan.tsx';
import { ActionRead } from '../read.ts';
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
      heading={
        mayEdit ? (
          <NamedBelow reference={reference} title={quote(action.title)} />
        ) : (
          <MarkedSentence sentence={heading(quote(action.title))} />
        )
      }
      facts={<AnswersTo plan={plan} action={action} />}
      aside={<ActionTools action={action} reference={reference} />}
      width="working"
    >
      {mayEdit ? (
        <Parts action={action} />
      ) : (
        <Suspense fallback={null}>
          <ActionRead action={action} />
        </Suspense>
      )}
    </Screen>
  );
}

/** The first field is the title: for those who look, the heading does not say the same again. */
function NamedBelow({ reference, title }: { readonly reference: string; readonly title: string }) {
  const { t } = useTranslation('plan');
  return (
    <>
      {t('action.heading', { reference })}
      {title !== '' && (
        <VisuallyHidden>
          : <MarkedSentence sentence={title} />
        </VisuallyHidden>
      )}
    </>
  );
}

/** The recommendations it answers, each in a line or two. */
function AnswersTo({ plan, action }: { readonly plan: Plan; readonly action: Action }) {
  const referenceOf = references(plan);
  const answered = plan.recommendations.filter(({ id }) => action.recommendationIds.includes(id));
  return answered.map((recommendation) => (
    <Quoted key={recommendation.id}>
      <AppLink to={`/plans/${plan.id}/recommendations/${recommendation.id}`}>
        {referenceOf.get(recommendation.id)}. <TextIn text={recommendation.text} />
      </AppLink>
    </Quoted>
  ));
}

const Quoted = styled('div')(({ theme }) => ({
  display: '-webkit-box',
  WebkitLineClamp: 2,
  WebkitBoxOrient: 'vertical',
  overflow: 'hidden',
  paddingInlineStart: '0.5rem',
  borderInlineStart: `3px solid ${theme.vars.palette.primary.main}`,
  fontSize: '0.8125rem',
  lineHeight: 1.3846,
  '& a': { color: 'inherit' },
  [theme.breakpoints.down('sm')]: { WebkitLineClamp: 1 },
}));

/** Beside the action where there is room, and else above it. */
function Gaps({ actionId }: { readonly actionId: string }) {
  const isBeside = useMediaQuery((theme: Theme) => theme.breakpoints.up('lg'));
  return isBeside ? null : <GapsAbove actionId={actionId} />;
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
      <Gaps actionId={action.id} />
      <CommentsAt id={path('action', action.id, '')} />
      <PartsNav actionId={action.id} hasNotes={action.notes.length > 0} />
      <WhatPart action={action} />
      <Turn of="middle">
        <TargetsPart action={action} />
        <WhenPart action={action} />
        <WhoPart action={action} />
      </Turn>
      <Turn of="rest">
        <MoneyPart action={action} />
        <MonitoringPart action={action} />
        <OtherPlansPart action={action} />
        <NotesPart action={action} />
      </Turn>
    </>
  );
}
