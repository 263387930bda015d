import { add, set, type Edit, type FieldEdits } from '../plan/edit.ts';
import type { EntityName } from '../plan/entities.ts';
import type { Language } from '../text/language.ts';
import type { Text } from '../text/text.ts';
import type { Action, Indicator, PartnerBody, Plan } from '../plan/plan.ts';
import type {
  ImportedAction,
  ImportedIndicator,
  ImportedPartnerBody,
  ImportedPerson,
  ImportedPlan,
} from './imported.ts';
import { costFields, resourcesIn, updateCostLines } from './cost-edits.ts';
import { editsOf, filled, lastPosition } from './edit-fields.ts';
import { linkOtherPlans, type OtherPlansInPlan } from './link-other-plans.ts';
import { personNamed, type PeopleByName } from './match-people.ts';
import { pairUp } from './pair-up.ts';
import { wordKey } from '../reading/tidy.ts';

/** The plan that an import goes into, and who can be named in it. */
export interface ImportInto {
  readonly plan: Plan;
  readonly people: PeopleByName;
  /** The language of the file's words. */
  readonly language: Language;
  /** Only the plan lead adds recommendations: to anyone else's import they are words beside its actions. */
  readonly mayAddRecommendations: boolean;
  /** A new UUIDv7. */
  readonly newId: () => string;
}

/** Where each recommendation and action of an import goes: the id of one in the plan, or null for a new one. */
export interface ImportTargets {
  readonly recommendations: readonly (string | null)[];
  readonly actions: readonly (string | null)[];
}

/**
 * The edits that bring an import into a plan. An action that goes to one already there changes only what the file
 * says: nothing is emptied or removed, and amounts and existing resources do not come to stand together.
 * @returns the edits, and the id that each action has in the plan.
 */
export function importEdits(imported: ImportedPlan, into: ImportInto, targets: ImportTargets) {
  const recommendations = addRecommendations(imported, into, targets);
  const otherPlans = linkOtherPlans(imported.actions, into);
  const firstPosition = lastPosition(into.plan.actions) + 1;
  const inPlan = new Map(into.plan.actions.map((action) => [action.id, action]));
  const actions = imported.actions.map((source, index) => {
    const action = { ...source, notes: [...source.notes, ...unaddedNotes(source, imported, recommendations.ids)] };
    const links = action.recommendations.flatMap((place) => recommendations.ids[place] ?? []);
    const known = inPlan.get(targets.actions[index] ?? '');
    return known
      ? updateAction(action, known, links, otherPlans, into)
      : addAction(action, firstPosition + index, links, otherPlans, into);
  });
  const edits: Edit[] = [...recommendations.edits, ...otherPlans.edits, ...actions.flatMap((action) => action.edits)];
  return { edits: inRuns(edits), actionIds: actions.map(({ id }) => id) };
}

/** Things of one kind together, so that one statement writes them, and nothing before what it belongs to or names. */
const inRuns = (edits: readonly Edit[]): Edit[] => edits.toSorted((a, b) => runOf(a) - runOf(b));

/** Everything is added before anything is changed, what others belong to or name first. */
const runOf = ({ kind, entity }: Edit): number => ORDER.indexOf(entity) + (kind === 'add' ? 0 : ORDER.length);
const ORDER: readonly string[] = [
  'recommendation',
  'otherPlan',
  'objective',
  'action',
  'indicator',
  'costLine',
  'partnerBody',
  'note',
] satisfies EntityName[];

function addRecommendations({ recommendations }: ImportedPlan, into: ImportInto, targets: ImportTargets) {
  const first = lastPosition(into.plan.recommendations) + 1;
  const edits: Edit[] = [];
  const ids = recommendations.map(({ text, reference, leftOut }, place) => {
    const known = targets.recommendations[place] ?? null;
    if (known !== null || leftOut || !into.mayAddRecommendations) return known;
    const id = into.newId();
    const words = text === '' ? (reference ?? '') : text;
    edits.push(add('recommendation', id, into.plan.id, { position: first + place, text: { [into.language]: words } }));
    return id;
  });
  return { ids, edits };
}

/** The words of the recommendations that an action answers and that could not be added. */
const unaddedNotes = (action: ImportedAction, { recommendations }: ImportedPlan, ids: readonly (string | null)[]) =>
  action.recommendations.flatMap((place) => {
    const { heading = '', text = '', reference = null } = recommendations[place] ?? {};
    return ids[place] === null
      ? [{ heading, words: text === '' ? (reference ?? '') : text, field: 'recommendation' }]
      : [];
  });

function addAction(
  action: ImportedAction,
  position: number,
  recommendationIds: readonly string[],
  otherPlans: OtherPlansInPlan,
  into: ImportInto,
) {
  const id = into.newId();
  const fields = {
    ...fieldsOf(action, into),
    position,
    recommendationIds,
    objectiveIds: otherPlans.objectivesOf(action),
  };
  const edits = [
    add('action', id, into.plan.id, fields),
    ...action.indicators.map((each, place) =>
      add('indicator', into.newId(), id, { ...indicatorFields(each, into), position: place + 1 }),
    ),
    ...action.costLines.map((each, place) =>
      add('costLine', into.newId(), id, { ...costFields(each, into.language), position: place + 1 }),
    ),
    ...action.partnerBodies.map((each, place) =>
      add('partnerBody', into.newId(), id, { ...bodyFields(each, into), position: place + 1 }),
    ),
    ...notesOf(action, into).map((note, place) => add('note', into.newId(), id, { ...note, position: place + 1 })),
  ];
  return { id, edits };
}

function updateAction(
  action: ImportedAction,
  known: Action,
  recommendationIds: readonly string[],
  otherPlans: OtherPlansInPlan,
  into: ImportInto,
) {
  const resources = resourcesIn(action, known);
  const said = {
    ...fieldsOf({ ...action, ...resources.action }, into),
    ...resources.fields,
    recommendationIds: union(known.recommendationIds, recommendationIds),
    objectiveIds: union(known.objectiveIds, otherPlans.objectivesOf(action)),
  };
  const notes = notesOf({ ...action, notes: [...action.notes, ...resources.notes] }, into).filter(
    (note) => !known.notes.some((each) => each.words === note.words && each.heading === note.heading),
  );
  const next = lastPosition(known.notes) + 1;
  const edits = [
    set('action', known.id, said),
    ...updateIndicators(action, known, into),
    ...updateCostLines(action, known, into),
    ...updateBodies(action, known, into),
    ...notes.map((note, place) => add('note', into.newId(), known.id, { ...note, position: next + place })),
  ];
  return { id: known.id, edits };
}

/** The fields that an import says something of; a forum of the plan in place of its name. */
function fieldsOf(action: ImportedAction, { plan, people, language }: ImportInto): FieldEdits<'action'> {
  const named = wordKey(action.monitoredBy);
  const forum = plan.forums.find(({ name }) => named !== '' && [name.en, name.cy].map(wordKey).includes(named));
  return {
    ...editsOf('action', forum ? { ...action, monitoredBy: '' } : action, language),
    ...filled<'action'>({
      responsiblePersonId: personNamed(action.responsible?.person ?? null, people),
      accountablePersonId: personNamed(action.accountable?.person ?? null, people),
      monitoringForumId: forum?.id,
    }),
  };
}

/** Words of people whom the plan cannot name stand as notes, beside those that no field took. */
function notesOf(action: ImportedAction, { people }: ImportInto) {
  const unnamed = (person: ImportedPerson | null) =>
    person !== null && personNamed(person.person, people) === null ? person.notes : [];
  const notes = [...unnamed(action.responsible), ...unnamed(action.accountable), ...action.notes];
  return notes.filter(
    (note, index) => notes.findIndex((each) => each.words === note.words && each.heading === note.heading) === index,
  );
}

const indicatorFields = (indicator: ImportedIndicator, { language }: ImportInto): FieldEdits<'indicator'> =>
  editsOf('indicator', indicator, language);

/** Whether words are what something is called, in either language. */
const isName = (words: string, { en, cy }: Text): boolean => [en, cy].some((name) => wordKey(name) === wordKey(words));

function updateIndicators(action: ImportedAction, known: Action, into: ImportInto): Edit[] {
  const isNamed = ({ name }: ImportedIndicator, plan: Indicator) => isName(name, plan.name);
  const pairs = pairUp(action.indicators, known.indicators, isNamed);
  const next = lastPosition(known.indicators) + 1;
  return pairs.map(([each, match], place) =>
    match
      ? set('indicator', match.id, indicatorFields(sinceKnown(each, match, isNamed(each, match)), into))
      : add('indicator', into.newId(), known.id, { ...indicatorFields(each, into), position: next + place }),
  );
}

const bodyFields = (body: ImportedPartnerBody, { language }: ImportInto): FieldEdits<'partnerBody'> =>
  editsOf('partnerBody', body, language);

function updateBodies(action: ImportedAction, known: Action, into: ImportInto): Edit[] {
  const isNamed = ({ name }: ImportedPartnerBody, body: PartnerBody) => isName(name, body.name);
  const next = lastPosition(known.partnerBodies) + 1;
  return pairUp(action.partnerBodies, known.partnerBodies, isNamed).map(([each, match], place) => {
    if (!match)
      return add('partnerBody', into.newId(), known.id, { ...bodyFields(each, into), position: next + place });
    return set('partnerBody', match.id, bodyFields(isNamed(each, match) ? { ...each, name: '' } : each, into));
  });
}

/** What an indicator's row says that is new: a name by which it was known is no translation of itself. */
const sinceKnown = (file: ImportedIndicator, plan: Indicator, isNamed: boolean): ImportedIndicator => ({
  ...file,
  name: isNamed ? '' : file.name,
  // Where a file does not say which way is better, it is only worked out from its figures: what the plan says stands.
  direction: file.directionSaid ? file.direction : (plan.direction ?? file.direction),
});

const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];
