import type { EntityName } from '../plan/entities.ts';

/** The field by whose words people know a thing, where it has one. */
const naming: Readonly<Partial<Record<EntityName, string>>> = {
  review: 'name',
  recommendation: 'text',
  action: 'title',
  indicator: 'name',
  costLine: 'purpose',
  note: 'heading',
  forum: 'name',
  stakeholderGroup: 'name',
  otherPlan: 'name',
  objective: 'words',
  consultationEvent: 'account',
  authorityDate: 'name',
  deadlineRecord: 'note',
  extension: 'reason',
};

/** What a thing is called: a text, words, or null where it is called nothing. */
export function nameIn(entity: EntityName, values: Readonly<Record<string, unknown>>): unknown {
  return values[naming[entity] ?? ''] ?? null;
}
