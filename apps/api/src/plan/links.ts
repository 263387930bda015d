import { fieldsOf } from '@cynllun/domain/plan/edit';
import type { EntityName } from '@cynllun/domain/plan/entities';
import type { Field } from '@cynllun/domain/plan/field';
import { path } from '@cynllun/domain/plan/path';
import { invalid } from '../changes/failure.ts';
import type { PlanWrite } from './apply-edits.ts';
import { loadRows, type Row } from './rows.ts';

type Target = NonNullable<Field['to']>;

/** Refuses links, among the named fields, to what is not in this plan or to a person its authority does not know. */
export async function checkLinks(
  write: PlanWrite,
  entity: EntityName,
  rows: readonly Row[],
  fields: readonly string[],
): Promise<void> {
  const wanted = rows.flatMap((row) => fields.flatMap((key) => linksIn(entity, key, row)));
  for (const to of new Set(wanted.map((link) => link.to))) {
    const links = wanted.filter((link) => link.to === to);
    const known = await knownIds(write, to, [...new Set(links.map(({ id }) => id))]);
    const unknown = links.find(({ id }) => !known.has(id));
    if (unknown !== undefined) throw invalid(unknown.path, 'notInPlan');
  }
}

function linksIn(entity: EntityName, key: string, row: Row): { to: Target; id: string; path: string }[] {
  const field = fieldsOf(entity)[key];
  const value = row.values[key];
  if (field?.to === undefined || value === null || value === undefined) return [];
  const { to } = field;
  const ids = field.kind === 'links' ? (value as readonly string[]) : [value as string];
  return ids.map((id) => ({ to, id, path: path(entity, row.id, key) }));
}

async function knownIds(write: PlanWrite, to: Target, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (to !== 'person') return new Set((await loadRows(write.tx, write.planId, to, ids)).keys());
  const people = await write.tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Person" p WHERE p."id" = ANY (${ids}::uuid[]) AND p."erasedAt" IS NULL
      AND (p."organisationId" = ${write.facts.authorityId}::uuid OR EXISTS (
        SELECT FROM "Membership" m WHERE m."personId" = p."id" AND (m."reviewId" = ${write.facts.reviewId}::uuid
          OR m."organisationId" = ${write.facts.authorityId}::uuid)))`;
  return new Set(people.map(({ id }) => id));
}
