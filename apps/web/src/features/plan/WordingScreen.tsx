import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import { isWordsField } from '@cynllun/domain/agreement/sealed';
import { descendants } from '@cynllun/domain/aggregate/tree';
import { fieldsOf } from '@cynllun/domain/plan/edit';
import { planAggregate } from '@cynllun/domain/plan/entities';
import type { Plan } from '@cynllun/domain/plan/plan';
import { things, type Thing } from '@cynllun/domain/rules/things';
import type { Text } from '@cynllun/domain/text/text';
import { Screen } from '../../shared/layout/Screen.tsx';
import { usePlan } from '../../shared/plan/source/usePlan.ts';
import { useSayer } from '../../shared/plan/words.ts';
import { withoutLanguage } from '../../shared/words/language.ts';
import { Words } from '../../shared/writing/fields/Words.tsx';
import { Findings } from './fields/FieldMarks.tsx';
import { AnyText } from './fields/PublicText.tsx';
import { TranslateToggle } from './fields/TranslateToggle.tsx';
import { NotInPlan } from './NotInPlan.tsx';
import { Part } from './Part.tsx';

/**
 * In place of a part of the plan while wording is corrected: the words of that part, and nothing else of it. Numbers, days,
 * people and lists stay as they were agreed.
 */
export function WordingScreen() {
  const { t } = useTranslation(['plan', 'agreement']);
  const plan = usePlan();
  const say = useSayer();
  const { actionId, recommendationId } = useParams();
  const [page = ''] = withoutLanguage(useLocation().pathname).split('/').slice(3);
  const name = pageNames[page];
  const shown = partOf(plan, page, actionId ?? recommendationId);
  const withWords = shown.filter((thing) => wordsFields(thing).length > 0);
  const whereOf = ({ entity, reference, number }: Thing) => say(`fields:where.${entity}`, { reference, number });
  const [first] = shown;
  if (name === undefined && first === undefined)
    return (
      <NotInPlan title={t(actionId === undefined ? 'plan:recommendation.gone' : 'plan:action.gone')} id={actionId} />
    );
  const title = name === undefined && first !== undefined ? whereOf(first) : say(`plan:${name}`);
  return (
    <Screen key={actionId ?? page} title={title} aside={<TranslateToggle />} width="working">
      <p>{t(withWords.length === 0 ? 'agreement:preparing.noWording' : 'agreement:preparing.wording')}</p>
      {withWords.map((thing) => (
        <Part key={thing.id} id={`wording-${thing.id}`} title={whereOf(thing)}>
          {wordsFields(thing).map((field) => (
            <Wording key={field} thing={thing} field={field} />
          ))}
        </Part>
      ))}
    </Screen>
  );
}

/** The pages that are of no one thing, by what their address ends in. */
const pageNames: Readonly<Record<string, string>> = {
  introduction: 'pages.introduction',
  forums: 'pages.forums',
  'other-plans': 'pages.otherPlans',
};

const entitiesOn: Readonly<Record<string, readonly string[]>> = {
  introduction: ['plan'],
  forums: ['forum', 'stakeholderGroup'],
  'other-plans': ['otherPlan', 'objective'],
};

/** What a page of the plan is about: an action or recommendation with all that belongs to it, or all of some kinds. */
function partOf(plan: Plan, page: string, id: string | undefined): readonly Thing[] {
  const all = things(plan);
  if (id === undefined) return all.filter(({ entity }) => entitiesOn[page]?.includes(entity));
  const one = all.find((thing) => thing.id === id);
  if (one === undefined) return [];
  const below = new Set(descendants(planAggregate, one.entity, { ...one.values, id }).map(({ node }) => node.id));
  return all.filter((thing) => thing === one || below.has(thing.id));
}

/** The fields of something that say anything in words, and can be put right. */
const wordsFields = ({ entity, values }: Thing): readonly string[] =>
  Object.keys(fieldsOf(entity)).filter((field) => isWordsField(entity, field) && isSaid(values[field]));

const isSaid = (value: unknown): boolean => (typeof value === 'string' ? value !== '' : textOf(value) !== null);

/** Null where it has no words in either language. */
function textOf(value: unknown): Text | null {
  const text = value as Text | undefined;
  return text === undefined || (text.en === '' && text.cy === '') ? null : text;
}

interface WordingProps {
  readonly thing: Thing;
  readonly field: string;
}

function Wording({ thing: { entity, id, values }, field }: WordingProps) {
  const value = values[field];
  if (typeof value === 'string') return <Words entity={entity} of={id} field={field} value={value} Marks={Findings} />;
  const text = textOf(value);
  return text && <AnyText entity={entity} of={id} field={field} text={text} />;
}
