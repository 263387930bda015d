import { readPath } from '@cynllun/domain/aggregate/path';
import type { Finding } from '@cynllun/domain/plan/finding';
import type { Plan } from '@cynllun/domain/plan/plan';

/** The rows in which an action is laid out for reading, each with its fields. */
const fieldsOfRow = {
  summary: ['summary'],
  description: ['description'],
  outcome: ['outcome'],
  targets: ['indicators'],
  when: ['startsOn', 'endsOn'],
  responsible: ['responsiblePersonId', 'responsiblePost'],
  accountable: ['accountablePersonId', 'accountablePost'],
  partners: ['partnerBodies'],
  money: ['withinExistingResources', 'existingResourcesHow', 'costLines'],
  monitoring: ['monitoringForumId', 'monitoredBy', 'monitoringMethod', 'monitoringFrequency'],
  otherPlans: ['objectiveIds', 'standsAloneReason'],
} as const;
export type ActionRow = keyof typeof fieldsOfRow | 'title' | 'notes';

/** The sections of the document that notes can stand beside. */
export type Section = 'summary' | 'monitoring' | 'otherPlans' | 'consultation';

/** A place in the document. */
export type Place = Section | `recommendation ${string}` | `${ActionRow} ${string}`;

const rowOfField = new Map(
  Object.entries(fieldsOfRow).flatMap(([row, fields]) => fields.map((field) => [field as string, row as ActionRow])),
);

/** Where what is not in an action is said in the document; the rest is about the plan as a whole. */
const sectionOf: Readonly<Record<string, Section>> = {
  monitoringArrangements: 'monitoring',
  forums: 'monitoring',
  forum: 'monitoring',
  stakeholderGroup: 'monitoring',
  otherPlans: 'otherPlans',
  otherPlan: 'otherPlans',
  objective: 'otherPlans',
  consultationEvents: 'consultation',
  consultationEvent: 'consultation',
};

/** Findings by the place in the document that they stand beside, each at one. */
export function notesByPlace(plan: Plan, findings: readonly Finding[]): ReadonlyMap<Place, readonly Finding[]> {
  const inside = new Map<string, Place>(
    plan.actions.flatMap(({ id, indicators, costLines, partnerBodies, notes }) => [
      ...indicators.map((one) => [one.id, `targets ${id}`] as const),
      ...costLines.map((one) => [one.id, `money ${id}`] as const),
      ...partnerBodies.map((one) => [one.id, `partners ${id}`] as const),
      ...notes.map((one) => [one.id, `notes ${id}`] as const),
    ]),
  );
  const placeOf = ({ path, code }: Finding): Place => {
    const { entity, id, field } = readPath(path);
    const actionId = entity === 'action' ? id : inside.get(id)?.split(' ')[1];
    // What of an action is to be translated is said once, beside its title.
    if (code === 'publication.translationMissing' && actionId !== undefined) return `title ${actionId}`;
    if (entity === 'action') return `${rowOfField.get(field) ?? 'title'} ${id}`;
    if (entity === 'recommendation') return `recommendation ${id}`;
    return inside.get(id) ?? sectionOf[entity === 'plan' ? field : entity] ?? 'summary';
  };
  return Map.groupBy(findings, placeOf);
}

/** Findings as they are noted: those of texts that lack the same translation are one note. */
export function inNotes(findings: readonly Finding[]): readonly (readonly [Finding, ...Finding[]])[] {
  const alike = Map.groupBy(findings, ({ code, path, params }) =>
    code === 'publication.translationMissing' ? `${params['state']} ${params['language']}` : `${code} ${path}`,
  );
  return [...alike.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [[first, ...others] as const],
  );
}
