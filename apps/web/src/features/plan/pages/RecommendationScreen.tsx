import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { remove } from '@cynllun/domain/plan/edit';
import { path } from '@cynllun/domain/plan/path';
import type { Plan, Recommendation } from '@cynllun/domain/plan/plan';
import { references } from '@cynllun/domain/plan/reference';
import { AppLink } from '../../../shared/layout/AppLink.tsx';
import { Screen } from '../../../shared/layout/Screen.tsx';
import { useEdit, useMay, usePlan } from '../../../shared/plan/usePlan.ts';
import { inLanguage } from '../../../shared/words/language.ts';
import { useLanguage } from '../../../shared/words/useLanguage.ts';
import { FieldMarks } from '../fields/FieldMarks.tsx';
import { PublicText } from '../fields/PublicText.tsx';
import { TranslateToggle, TranslatingNotice } from '../fields/TranslateToggle.tsx';
import { useTranslating } from '../fields/useTranslating.ts';
import { WordsField } from '../fields/WordsField.tsx';
import { Gone } from '../Gone.tsx';
import { MoveButtons, useMove } from '../list/MoveButtons.tsx';
import { TextIn } from '../outline/TextIn.tsx';
import { useAddAction } from '../outline/useAddAction.ts';
import { Part, Stack, Tools } from '../Part.tsx';

/** One recommendation: its words, the actions that answer it, or why none does [S1]. */
export function RecommendationScreen() {
  const { t } = useTranslation('plan');
  const { recommendationId } = useParams();
  const plan = usePlan();
  const { translating } = useTranslating();
  const recommendation = plan.recommendations.find(({ id }) => id === recommendationId);
  if (recommendation === undefined) return <Gone title={t('recommendation.gone')} id={recommendationId} />;
  const reference = references(plan).get(recommendation.id) ?? '';
  return (
    <Screen key={recommendation.id} title={t('recommendation.title', { reference })} width="working">
      <Tools role="group" aria-label={t('recommendation.tools')}>
        <TranslateToggle />
        <PlaceTools plan={plan} recommendation={recommendation} reference={reference} />
      </Tools>
      <TranslatingNotice />
      <Stack>
        <PublicText entity="recommendation" of={recommendation} field="text" rows={4} />
        {!translating && <Answers plan={plan} recommendation={recommendation} />}
      </Stack>
    </Screen>
  );
}

interface AnswersProps {
  readonly plan: Plan;
  readonly recommendation: Recommendation;
}

function Answers({ plan, recommendation }: AnswersProps) {
  const { t } = useTranslation('plan');
  const id = path('recommendation', recommendation.id, 'actions');
  const mayAdd = useMay().list('action', 'plan', plan.id);
  const addAction = useAddAction();
  const referenceOf = references(plan);
  const actions = plan.actions.filter(({ recommendationIds }) => recommendationIds.includes(recommendation.id));
  return (
    <Part id="part-answers" title={t('recommendation.actions')}>
      {actions.length === 0 && <p>{t('recommendation.noAction')}</p>}
      <List>
        {actions.map((action) => (
          <li key={action.id}>
            <AppLink to={`/plans/${plan.id}/actions/${action.id}`}>
              {referenceOf.get(action.id)} <TextIn text={action.title} />
            </AppLink>
          </li>
        ))}
      </List>
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
    // Away first: else the page is for a moment of a recommendation that is no longer there.
    await navigate(inLanguage(language, `/plans/${plan.id}`), { flushSync: true });
    edit(remove('recommendation', recommendation.id), { undo: t('recommendation.removed', { reference }) });
  };
  return (
    <>
      <MoveButtons
        id={recommendation.id}
        index={siblings.findIndex(({ id }) => id === recommendation.id)}
        count={siblings.length}
        name={t('recommendation.title', { reference })}
        onMove={onMove}
      />
      <Button size="small" onClick={() => void removeIt()}>
        {t('recommendation.remove')}
      </Button>
    </>
  );
}

const List = styled('ul')({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& a': { display: 'block', paddingBlock: '0.5rem' },
});
