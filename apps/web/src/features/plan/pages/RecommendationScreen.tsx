import { Suspense } from 'react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { remove } from '@cynllun/domain/plan/edit';
import { path } from '@cynllun/domain/aggregate/path';
import type { Action, Plan, Recommendation } from '@cynllun/domain/plan/plan';
import { references } from '@cynllun/domain/plan/reference';
import { onePress } from '../../../shared/form/onePress.ts';
import { AppLink } from '../../../shared/layout/AppLink.tsx';
import { Dots } from '../../../shared/layout/icons.tsx';
import { MenuButton } from '../../../shared/layout/MenuButton.tsx';
import { Screen } from '../../../shared/layout/Screen.tsx';
import { useMay, usePlan } from '../../../shared/plan/source/usePlan.ts';
import { useEdit } from '../../../shared/writing/useStore.ts';
import { inLanguage } from '../../../shared/words/language.ts';
import { useLanguage } from '../../../shared/words/useLanguage.ts';
import { PlanChoice } from '../fields/ChoiceFields.tsx';
import { FieldMarks } from '../fields/FieldMarks.tsx';
import { PublicText } from '../fields/PublicText.tsx';
import { TranslateToggle, TranslatingNotice } from '../fields/TranslateToggle.tsx';
import { useTranslating } from '../fields/useTranslating.ts';
import { WordsField } from '../fields/WordsField.tsx';
import { NotInPlan } from '../NotInPlan.tsx';
import { useMove } from '../list/MoveButtons.tsx';
import { TextIn } from '../outline/TextIn.tsx';
import { useAddAction } from '../outline/useAddAction.ts';
import { WholePlanLink } from '../WholePlanLink.tsx';
import { Part, Stack, Tools } from '../Part.tsx';
import { RecommendationRead, RecommendationWords } from '../read.ts';

/** One recommendation: its words, the actions that answer it, or why none does [S1]. */
export function RecommendationScreen() {
  const { t } = useTranslation('plan');
  const { recommendationId } = useParams();
  const plan = usePlan();
  const may = useMay();
  const recommendation = plan.recommendations.find(({ id }) => id === recommendationId);
  if (recommendation === undefined) return <NotInPlan title={t('recommendation.gone')} id={recommendationId} />;
  const reference = references(plan).get(recommendation.id) ?? '';
  const answers = plan.actions.filter(({ recommendationIds }) => recommendationIds.includes(recommendation.id));
  const mayEdit = (['text', 'priority', 'noActionReason'] as const).some((field) =>
    may.edit('recommendation', recommendation.id, field),
  );
  return (
    <Screen
      key={recommendation.id}
      title={t('recommendation.title', { reference })}
      aside={
        <Tools role="group" aria-label={t('recommendation.tools')}>
          {mayEdit ? <TranslateToggle /> : <WholePlanLink />}
          <PlaceTools plan={plan} recommendation={recommendation} reference={reference} />
        </Tools>
      }
      width="working"
    >
      {mayEdit ? (
        <RecommendationFields plan={plan} recommendation={recommendation} />
      ) : (
        <Suspense fallback={null}>
          <RecommendationRead recommendation={recommendation} answeredBy={answers.length}>
            <AnswerLinks plan={plan} actions={answers} />
          </RecommendationRead>
        </Suspense>
      )}
    </Screen>
  );
}

interface AnswersProps {
  readonly plan: Plan;
  readonly recommendation: Recommendation;
}

function RecommendationFields({ plan, recommendation }: AnswersProps) {
  const { t } = useTranslation('plan');
  const { translating } = useTranslating();
  const mayChangeText = useMay().edit('recommendation', recommendation.id, 'text');
  return (
    <>
      <TranslatingNotice />
      <Stack>
        {mayChangeText ? (
          <PublicText entity="recommendation" of={recommendation} field="text" rows={4} />
        ) : (
          <Suspense fallback={null}>
            <RecommendationWords recommendation={recommendation} />
          </Suspense>
        )}
        {mayChangeText && !translating && (
          <PlanChoice
            entity="recommendation"
            of={recommendation}
            field="priority"
            hint={t('recommendation.priorityHint')}
          />
        )}
        {!translating && <Answers plan={plan} recommendation={recommendation} />}
      </Stack>
    </>
  );
}

interface AnswerLinksProps {
  readonly plan: Plan;
  readonly actions: readonly Action[];
}

function AnswerLinks({ plan, actions }: AnswerLinksProps) {
  const referenceOf = references(plan);
  return (
    <List>
      {actions.map((action) => (
        <li key={action.id}>
          <AppLink to={`/plans/${plan.id}/actions/${action.id}`}>
            {referenceOf.get(action.id)} <TextIn text={action.title} />
          </AppLink>
        </li>
      ))}
    </List>
  );
}

function Answers({ plan, recommendation }: AnswersProps) {
  const { t } = useTranslation('plan');
  const id = path('recommendation', recommendation.id, 'actions');
  const mayAdd = useMay().list('action', 'plan', plan.id);
  const addAction = useAddAction();
  const actions = plan.actions.filter(({ recommendationIds }) => recommendationIds.includes(recommendation.id));
  return (
    <Part id="part-answers" title={t('recommendation.actions')}>
      {actions.length === 0 && <p>{t('recommendation.noAction')}</p>}
      <AnswerLinks plan={plan} actions={actions} />
      {mayAdd && (
        <FieldMarks id={id}>
          <Button id={id} onClick={() => addAction(recommendation.id)}>
            {t('outline.addAction')}
          </Button>
        </FieldMarks>
      )}
      {(actions.length === 0 || recommendation.noActionReason !== '') && (
        <WordsField
          entity="recommendation"
          of={recommendation}
          field="noActionReason"
          hint={t('recommendation.reasonHint')}
        />
      )}
    </Part>
  );
}

interface ToolsProps extends AnswersProps {
  readonly reference: string;
}

function PlaceTools({ plan, recommendation, reference }: ToolsProps) {
  const { t } = useTranslation('plan');
  const edit = useEdit();
  const navigate = useNavigate();
  const language = useLanguage();
  const siblings = plan.recommendations;
  const onMove = useMove('recommendation', siblings, (id, _, moved) =>
    t('recommendation.title', { reference: references(moved).get(id) ?? '' }),
  );
  if (!useMay().list('recommendation', 'plan', plan.id)) return null;
  const removeIt = async () => {
    onePress();
    // Away first: else the page is for a moment of a recommendation that is no longer there.
    await navigate(inLanguage(language, `/plans/${plan.id}`), { flushSync: true });
    edit(remove('recommendation', recommendation.id), { undo: t('recommendation.removed', { reference }) });
  };
  const index = siblings.findIndex(({ id }) => id === recommendation.id);
  const choices = [
    ...(index > 0 ? [{ key: 'up', words: t('order.up'), onChoose: () => onMove(recommendation.id, index - 1) }] : []),
    ...(index < siblings.length - 1
      ? [{ key: 'down', words: t('order.down'), onChoose: () => onMove(recommendation.id, index + 1) }]
      : []),
    { key: 'remove', words: t('recommendation.remove'), danger: true, onChoose: () => void removeIt() },
  ];
  return (
    <MenuButton
      size="small"
      aria-label={t('order.more', { name: t('recommendation.title', { reference }) })}
      choices={choices}
    >
      <Dots />
    </MenuButton>
  );
}

const List = styled('ul')({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& a': { display: 'block', paddingBlock: '0.5rem' },
});
