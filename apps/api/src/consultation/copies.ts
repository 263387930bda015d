import { copyContent, copySchema, openCopy, type OpenedCopy } from '@cynllun/domain/consultation/copy';
import type { Consultation } from '@cynllun/domain/consultation/consultation';
import type { FieldValues } from '@cynllun/domain/aggregate/aggregate';
import type { Plan } from '@cynllun/domain/plan/plan';
import { sealJson, type SealedJson } from '../core/snapshot/canonical.ts';
import { openWords, readSnapshots, type Snapshot } from '../core/snapshot/stored-snapshot.ts';
import type { Sql } from '../platform/sql.ts';
import { peopleOf } from '../plan/surroundings.ts';

/** What a copy of a consultation would hold, sealed under a secret. */
export const sealCopy = (of: ToCopy, secret: Uint8Array): SealedJson =>
  sealJson(secret, (seal) => copyContent(of.consultation, of.plan, of.names, seal));

/** All that a copy is made from. */
export interface ToCopy {
  readonly consultation: Consultation;
  readonly plan: Plan;
  readonly names: ReadonlyMap<string, string>;
}

/** A consultation with its plan and the people that it names, ready to be copied. */
export async function readToCopy(sql: Sql, consultation: Consultation, plan: Plan): Promise<ToCopy> {
  const people = consultation.shows.includes('names') ? await peopleOf(sql, plan) : [];
  return { consultation, plan, names: new Map(people.map(({ id, name }) => [id, name ?? ''])) };
}

/** A copy that is not frozen yet, as it would be read. */
export function previewOf(of: ToCopy): OpenedCopy {
  const words = new Map<string, string>();
  const content = copyContent(of.consultation, of.plan, of.names, (at, said) => {
    words.set(at, said);
    return { at };
  });
  return openCopy(content, (at) => words.get(at) ?? '');
}

/** A copy that was frozen, as it is read; words that were erased are empty. @throws where nothing is kept of it */
export async function readCopy(sql: Sql, copyId: string): Promise<OpenedCopy> {
  const [snapshot] = await readSnapshots(sql, [copyId]);
  if (snapshot === undefined) throw new Error(`Nothing is kept of the copy ${copyId}`);
  return opened(snapshot);
}

/** Some copies of a consultation, by their numbers. */
export async function readCopiesByNumber(
  sql: Sql,
  consultationId: string,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, OpenedCopy>> {
  const rows = await sql.$queryRaw<{ id: string; number: number }[]>`
    SELECT "id", "number" FROM "ConsultationCopy"
    WHERE "consultationId" = ${consultationId}::uuid AND "number" = ANY (${numbers}::int[])`;
  const snapshots = await readSnapshots(
    sql,
    rows.map(({ id }) => id),
  );
  const numberOf = new Map(rows.map(({ id, number }) => [id, number]));
  return new Map(snapshots.map((one) => [numberOf.get(one.id) ?? 0, opened(one)]));
}

function opened(snapshot: Snapshot): OpenedCopy {
  if (snapshot.schema > copySchema) throw new Error(`A copy of schema ${snapshot.schema} is newer than this program`);
  return openCopy(JSON.parse(snapshot.content) as FieldValues, openWords(snapshot).open);
}
