import type { FieldValues, Node } from '../aggregate/aggregate.ts';
import { nodeContent, nodeOfContent, type Holds, type OpenWords, type SealWords } from '../aggregate/content.ts';
import { path } from '../aggregate/path.ts';
import { planAggregate } from '../plan/entities.ts';
import type { Action, Plan, Recommendation } from '../plan/plan.ts';
import { references } from '../plan/reference.ts';
import type { ConsultationField } from './choices.ts';
import type { Consultation, ConsultationQuestion } from './consultation.ts';
import { easyReadsOf } from './easy-read.ts';
import { consultationAggregate } from './entities.ts';

/** The shape in which copies are frozen now; as `versionSchema`. */
export const copySchema = 1;

/** What of the set-up contributors are shown. */
const shownOfConsultation = [
  'title',
  'introduction',
  'found',
  'shows',
  'phone',
  'phoneHours',
  'address',
  'urgentPhone',
  'questions',
  'easyReads',
] as const satisfies readonly (keyof Consultation)[];

/** What of an action each tick shows; its title and its place always. */
const shownOfAction: Readonly<Record<ConsultationField, readonly (keyof Action)[]>> = {
  recommendation: ['recommendationIds', 'additional'],
  summary: ['summary'],
  outcome: ['outcome'],
  targets: ['indicators'],
  dates: ['startsOn', 'endsOn'],
  monitoring: ['monitoredBy', 'monitoringMethod', 'monitoringFrequency'],
  names: ['responsiblePersonId', 'responsiblePost', 'accountablePersonId', 'accountablePost'],
  money: ['withinExistingResources', 'existingResourcesHow', 'costLines'],
};

export function holdsOf(shows: readonly ConsultationField[]): Holds {
  const ofAction = new Set<string>(['position', 'title', ...shows.flatMap((field) => shownOfAction[field])]);
  const ofConsultation: ReadonlySet<string> = new Set(shownOfConsultation);
  return (entity, key) => {
    if (entity === 'action') return ofAction.has(key);
    if (entity === 'consultation') return ofConsultation.has(key);
    return entity !== 'recommendation' || key === 'position' || key === 'text';
  };
}

/** The actions that a consultation is on, in the plan's order. One that is gone from the plan is left out. */
export function actionsOf<Some extends { readonly id: string }>(
  { everyAction, chosenActions }: Pick<Consultation, 'everyAction' | 'chosenActions'>,
  { actions }: { readonly actions: readonly Some[] },
): readonly Some[] {
  const chosen = new Set(chosenActions.map(({ actionId }) => actionId));
  return everyAction ? actions : actions.filter(({ id }) => chosen.has(id));
}

/** People that a plan names, by id. */
export type PeopleNames = ReadonlyMap<string, string>;

/**
 * What contributors are to be shown, as plain JSON with its free text sealed. What is not ticked, and what was not chosen, is
 * not in it.
 */
export function copyContent(consultation: Consultation, plan: Plan, names: PeopleNames, seal: SealWords): FieldValues {
  const { shows } = consultation;
  const holds = holdsOf(shows);
  const actions = actionsOf(consultation, plan);
  const shown = { ...consultation, easyReads: easyReadsOf(consultation, actions) };
  const referenceOf = references(plan);
  const answered = new Set(shows.includes('recommendation') ? actions.flatMap((one) => one.recommendationIds) : []);
  const recommendations = plan.recommendations.filter(({ id }) => answered.has(id));
  const people = shows.includes('names')
    ? [...new Set(actions.flatMap((one) => [one.responsiblePersonId ?? [], one.accountablePersonId ?? []].flat()))]
    : [];
  return {
    schema: copySchema,
    consultation: nodeContent(consultationAggregate, 'consultation', shown, seal, holds),
    recommendations: recommendations.map((one) => nodeContent(planAggregate, 'recommendation', one, seal, holds)),
    actions: actions.map((one) => nodeContent(planAggregate, 'action', one, seal, holds)),
    references: Object.fromEntries([...recommendations, ...actions].map(({ id }) => [id, referenceOf.get(id) ?? ''])),
    people: people.toSorted().map((id) => ({ id, name: sealedName(id, names, seal) })),
  };
}

function sealedName(id: string, names: PeopleNames, seal: SealWords): unknown {
  const name = names.get(id) ?? '';
  return name === '' ? '' : seal(path('person', id, 'name'), name);
}

/** The words around the actions. */
type ShownConsultation = Pick<Consultation, 'id' | (typeof shownOfConsultation)[number]>;

/** A copy as it is read: what it does not hold is empty, and `consultation.shows` says which that is. */
export interface OpenedCopy {
  readonly consultation: ShownConsultation;
  readonly questions: readonly ConsultationQuestion[];
  readonly recommendations: readonly Recommendation[];
  readonly actions: readonly Action[];
  /** The references of both, by id. */
  readonly references: ReadonlyMap<string, string>;
  readonly people: PeopleNames;
}

interface Stored {
  readonly consultation: Node;
  readonly recommendations: readonly Node[];
  readonly actions: readonly Node[];
  readonly references: Readonly<Record<string, string>>;
  readonly people: readonly { readonly id: string; readonly name: unknown }[];
}

/** Reads `copyContent`. @param open gives the words that something stands for */
export function openCopy(content: FieldValues, open: OpenWords): OpenedCopy {
  const stored = content as unknown as Stored;
  const consultation = nodeOfContent(consultationAggregate, 'consultation', stored.consultation, 'en', open);
  const nameOf = ({ id, name }: Stored['people'][number]) =>
    name === '' ? '' : open(path('person', id, 'name'), name);
  return {
    consultation,
    questions: consultation.questions,
    recommendations: stored.recommendations.map((one) =>
      nodeOfContent(planAggregate, 'recommendation', one, 'en', open),
    ),
    actions: stored.actions.map((one) => nodeOfContent(planAggregate, 'action', one, 'en', open)),
    references: new Map(Object.entries(stored.references)),
    people: new Map(stored.people.map((one) => [one.id, String(nameOf(one))])),
  };
}
