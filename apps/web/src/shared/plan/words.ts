import { useTranslation } from 'react-i18next';
import { fieldsOf } from '@cynllun/domain/plan/edit';
import type { Field } from '@cynllun/domain/aggregate/field';
import { readPath } from '@cynllun/domain/aggregate/path';
import { references } from '@cynllun/domain/plan/reference';
import type { Text } from '@cynllun/domain/text/text';
import type { Plan } from '@cynllun/domain/plan/plan';
import { things } from '@cynllun/domain/rules/things';
import { kindRecorded } from '@cynllun/domain/stage/current-events';
import { choiceWords } from '@cynllun/messages/fieldWords';
import { sayer, type Say } from '@cynllun/messages/say';
import { useFormatter, useLanguage } from '../words/useLanguage.ts';
import type { Formatter } from '@cynllun/messages/formatter';
import type { Quote } from '../words/useQuote.ts';
import type { PlaceRead, PlanPage } from './places.ts';
import { usePlan, usePlanView } from './source/usePlan.ts';
import type { OrganisationNames, PlanPerson } from './view.ts';
import { useNameOf } from '../review/useNameOf.ts';

/** Words for keys that are only known when the program runs, in the language of the screen. */
export function useSayer(): Say {
  const { i18n } = useTranslation();
  return sayer(i18n, useLanguage());
}

/** `action:…:title.en` → *Action 1a, Title*. */
export function usePathWords(): (path: string) => string {
  const plan = usePlan();
  const say = useSayer();
  return (path) => {
    const { entity, id, field } = readPath(path.replace(/\.\w+$/, ''));
    const thing = things(plan).find((one) => one.id === id);
    const name = say(`fields:${entity}.${field}`);
    if (thing === undefined) return name;
    const { reference, number } = thing;
    return `${say(`fields:where.${entity}`, { reference, number })}, ${name}`;
  };
}

/** Where someone is in the plan: a field, a thing, or a page; empty for its start. */
export function usePlaceWords(): (place: PlaceRead | null) => string {
  const plan = usePlan();
  const say = useSayer();
  const pathWords = usePathWords();
  return (place) => {
    if (place === null) return '';
    if (place.kind === 'page') return say(placeNames[place.name]);
    if (place.isField) return pathWords(place.path);
    const { entity, id } = readPath(place.path);
    const thing = things(plan).find((one) => one.id === id);
    return thing === undefined
      ? ''
      : say(`fields:where.${entity}`, { reference: thing.reference, number: thing.number });
  };
}

const placeNames: Readonly<Record<PlanPage, string>> = {
  overview: 'plan:nav.overview',
  deadlines: 'plan:nav.deadlines',
  import: 'plan:nav.import',
  history: 'plan:nav.history',
  'set-up': 'plan:nav.setUp',
  read: 'plan:nav.read',
  submit: 'plan:nav.submit',
  replies: 'plan:nav.replies',
  consultations: 'plan:nav.consultations',
  council: 'plan:nav.council',
  introduction: 'plan:pages.introduction',
  forums: 'plan:pages.forums',
  'other-plans': 'plan:pages.otherPlans',
};

/** A field's value in words: a person's name, a choice as the screen has it, a date as people read it. */
export function useValueWords(): (entity: string, field: string, value: unknown, quote: Quote) => string {
  const { people, inspectorates } = usePlanView();
  const context = {
    say: useSayer(),
    format: useFormatter(),
    plan: usePlan(),
    people,
    inspectorates,
    nameOf: useNameOf(),
  };
  return (entity, key, value, quote) => {
    const field = fieldsOf(entity)[key];
    if (field === undefined || value === null || value === undefined) return '';
    return wordsOf[field.kind](value, field, { ...context, quote });
  };
}

interface Context {
  readonly say: Say;
  readonly format: Formatter;
  readonly plan: Plan;
  readonly people: readonly PlanPerson[];
  readonly inspectorates: readonly OrganisationNames[];
  readonly nameOf: ReturnType<typeof useNameOf>;
  readonly quote: Quote;
}

type WordsOf = (value: unknown, field: Field, context: Context) => string;

const wordsOf: Readonly<Record<Field['kind'], WordsOf>> = {
  text: (value, _, { quote }) => quote(value as Text),
  words: (value, _, { plan, quote }) => quote({ words: String(value), language: plan.draftingLanguage }),
  date: (value, _, { format }) => format.date(String(value)),
  number: (value, _, { format }) => format.number(Number(value)),
  whole: (value, _, { format }) => format.number(Number(value)),
  pence: (value, _, { format }) => format.money(Number(value)),
  year: (value, _, { format }) => format.financialYear(Number(value)),
  yesNo: (value, _, { say }) => say(value === true ? 'common:yes' : 'common:no'),
  choice: (value, { list }, { say }) => choiceWords(say, list?.name, String(value)),
  choices: (value, { list }, { say, format }) =>
    format.list((value as readonly string[]).map((one) => choiceWords(say, list?.name, one))),
  link: (value, field, context) => nameOf(String(value), field.to, context),
  links: (value, field, context) =>
    context.format.list((value as readonly string[]).map((id) => nameOf(id, field.to, context))),
  identifier: String,
  position: String,
};

function nameOf(id: string, to: Field['to'], context: Context): string {
  const { plan, people, inspectorates, quote } = context;
  if (to === 'organisation') return inspectorates.filter((one) => one.id === id).map(context.nameOf)[0] ?? '';
  if (to === 'person') return people.find((person) => person.id === id)?.name ?? '';
  const inWords = (text: Text | undefined) => (text === undefined ? '' : quote(text));
  if (to === 'forum') return inWords(plan.forums.find((forum) => forum.id === id)?.name);
  if (to === 'recommendation') return references(plan).get(id) ?? '';
  if (to === 'planEvent') return eventName(id, context);
  if (to === 'version') return versionName(id, context);
  const objectives = plan.otherPlans.flatMap((other) => other.objectives);
  return inWords(objectives.find((objective) => objective.id === id)?.words);
}

const versionName = (id: string, { plan, say }: Context): string => {
  const number = plan.versions.find((one) => one.id === id)?.number;
  return number == null ? '' : say('fields:where.version', { number });
};

/** *Final plan agreed by the Council, 20 June 2027*. */
function eventName(id: string, { plan, say, format }: Context): string {
  const entry = plan.events.find((one) => one.id === id);
  const kind = entry === undefined ? null : kindRecorded(plan.events, entry);
  if (kind === null) return '';
  const what = choiceWords(say, 'PlanEventKind', kind);
  return entry?.on == null ? what : `${what}, ${format.date(entry.on)}`;
}
