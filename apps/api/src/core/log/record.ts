import { setImmediate } from 'node:timers/promises';
import type { Aggregate } from '@cynllun/domain/aggregate/aggregate';
import { beforeCommit, type Sql } from '../../platform/sql.ts';
import { Sealer } from './seal.ts';
import { canonicalRow, WriteHash } from './write-hash.ts';
import type { Change, Write } from './types.ts';

/** An import may change twenty thousand things: so many at a time, and others' requests come between. */
const AT_ONCE = 500;

/** Writes down what a write changed, free text apart, and chains its hash to the last; ordinarily by one statement. */
export async function record(write: Write<Sql>, head: Uint8Array, requestId: string | null): Promise<void> {
  const { sequence, at, authors } = write;
  const logId = write.log.id;
  const personId = write.viewer?.personId ?? null;
  const running = new WriteHash(head, { logId, at, personId, authors });
  const parts: Part[] = [];
  for (let from = 0; from < write.changes.length; from += AT_ONCE) {
    if (from > 0) await setImmediate();
    const part = sealPart(write.log.aggregate, write.changes.slice(from, from + AT_ONCE), from + 1);
    running.add(part.rows);
    parts.push(part);
  }
  const hash = running.digest(sequence);
  for (const [index, { rows, values }] of parts.entries())
    await beforeCommit(
      write.tx,
      () => write.tx.$executeRaw`
      WITH the_write AS (
        INSERT INTO "ChangeWrite" ("logId", "sequence", "personId", "at", "requestId", "hash", "authors")
        SELECT ${logId}::uuid, ${sequence}::bigint, ${personId}::uuid, ${at}::timestamptz, ${requestId}::uuid,
               ${hash}::bytea, ${authors}::uuid[]
        WHERE ${index === 0}::boolean
      ), the_head AS (
        UPDATE "ChangeLog" SET "sequence" = ${sequence}::bigint, "head" = ${hash} WHERE "id" = ${logId}::uuid AND ${index === 0}::boolean
      ), the_rows AS (
        INSERT INTO "Change" ("logId", "sequence", "n", "entity", "entityId", "field", "before", "after")
        SELECT ${logId}::uuid, ${sequence}, r."n", r."entity", r."entityId", r."field",
               nullif(r."before", 'null'::jsonb), nullif(r."after", 'null'::jsonb)
        FROM jsonb_to_recordset(${`[${rows}]`}::jsonb)
          AS r("n" int, "entity" text, "entityId" uuid, "field" text, "before" jsonb, "after" jsonb)
      )
      INSERT INTO "ChangeValue" ("logId", "sequence", "n", "hash", "salt", "value")
      SELECT ${logId}::uuid, ${sequence}, v."n", decode(v."hash", 'hex'), decode(v."salt", 'hex'), v."value"
      FROM jsonb_to_recordset(${values}::jsonb) AS v("n" int, "hash" text, "salt" text, "value" text)`,
    );
}

/** Some of a write's changes: their rows in canonical JSON, commas between, and a JSON list of the words taken out. */
interface Part {
  readonly rows: string;
  readonly values: string;
}

function sealPart(aggregate: Aggregate, changes: readonly Change[], first: number): Part {
  const sealed = changes.map((change, index) => sealChange(aggregate, change, first + index));
  return {
    rows: sealed.map(({ row }) => row).join(','),
    values: JSON.stringify(sealed.flatMap(({ values }) => values)),
  };
}

function sealChange(aggregate: Aggregate, change: Change, n: number) {
  const sealer = new Sealer(aggregate);
  const seal = (value: unknown) => sealValue(sealer, change, value);
  const row = canonicalRow({ ...change, n, before: seal(change.before), after: seal(change.after) });
  return { row, values: sealer.values.map((value) => ({ ...value, n })) };
}

function sealValue(sealer: Sealer, { entity, field }: Change, value: unknown): unknown {
  if (value === undefined || value === null) return null;
  return field === '' ? sealer.whole(entity, value as Record<string, unknown>) : sealer.field(entity, field, value);
}
