import { randomUUIDv7 } from 'node:crypto';
import { can } from '@cynllun/domain/access/access';
import type { Context } from '../core/context.ts';
import { allow } from '../core/log/allow.ts';
import { eraseSaidIn, writeDownTyped, type ErasedPlace } from '../core/log/erase.ts';
import { NotFoundError } from '../core/log/failure.ts';
import type { Log } from '../core/log/types.ts';
import { writeToLogsInSql } from '../core/log/write.ts';
import type { Person } from '../generated/prisma/client.ts';
import { storedNamed } from '../core/aggregate/stored-aggregate.ts';
import { eraseFile } from '../files/stored-files.ts';
import { securityEvent } from '../platform/security-events.ts';
import type { Sql } from '../platform/sql.ts';
import type { PassageReason } from './passages.ts';
import { wordsAt, type MarkedPlace } from './words-at.ts';
import { isFile, kindOf, type PlaceKind } from './places.ts';

const installation = { kind: 'installation', example: false, outbox: false } as const;

/** Passages that name one person, as a lead marked them, for whoever erases them: not a word of them. */
export interface PassagesToErase {
  readonly planId: string;
  readonly reviewName: unknown;
  readonly reference: number;
  readonly reasons: readonly PassageReason[];
  readonly markedBy: readonly Pick<Person, 'id' | 'name'>[];
  readonly lastMarkedAt: Date;
  readonly passages: number;
  readonly kinds: readonly { readonly kind: PlaceKind; readonly things: number }[];
  readonly markIds: readonly string[];
}

/** All passages that wait to be erased, by plan and whom they name; null where the viewer erases none. */
export async function readPassagesToErase({ viewer, prisma }: Context): Promise<readonly PassagesToErase[] | null> {
  if (can(viewer, 'passages.erase', installation) !== 'allowed') return null;
  const marks = await prisma.passageMark.findMany({
    where: { erasedAt: null },
    orderBy: { id: 'asc' },
    include: { person: true, plan: { include: { review: { select: { name: true } } } } },
  });
  return [...Map.groupBy(marks, ({ planId, reference }) => `${planId} ${reference}`).values()].flatMap((group) => {
    const [first] = group;
    const last = group.at(-1);
    if (first === undefined || last === undefined) return [];
    const byKind = Map.groupBy(group, kindOf);
    return [
      {
        planId: first.planId,
        reviewName: first.plan.review.name,
        reference: first.reference,
        reasons: [...new Set(group.map(({ reason }) => reason))],
        markedBy: [...new Map(group.map(({ person }) => [person.id, person])).values()],
        lastMarkedAt: last.at,
        passages: group.length,
        kinds: [...byKind].map(([kind, of]) => ({ kind, things: new Set(of.map(({ entityId }) => entityId)).size })),
        markIds: group.map(({ id }) => id),
      },
    ];
  });
}

/**
 * Erases passages that were marked: their words go from the fields they stand in, from all that these ever said, and from every copy
 * and quotation of them; the rest is kept. A file that was marked goes whole. Whoever does so is shown none of it.
 * @throws ExpectedFailure
 */
export async function erasePassages(
  context: Context,
  { requestId, markIds }: { readonly requestId: string; readonly markIds: readonly string[] },
): Promise<void> {
  allow(context.viewer, 'passages.erase', installation);
  const { sql, prisma } = context;
  const marks = await prisma.passageMark.findMany({ where: { id: { in: [...markIds] } } });
  if (marks.length < new Set(markIds).size) throw new NotFoundError();
  const waiting = marks.filter(({ erasedAt }) => erasedAt === null);
  const words = await wordsAt(sql, waiting);
  const placed = (
    await Promise.all(
      waiting.filter((mark) => !isFile(mark)).map((mark) => placesOfMark(sql, mark, words.get(mark.id)?.trim() ?? '')),
    )
  ).flat();
  if (waiting.length === 0) return;
  const logs = await logsWith(context, placed.length === 0 ? waiting : placed);
  await writeToLogsInSql(
    context,
    logs,
    requestId,
    async (writes) => {
      for (const write of writes)
        for (const { logId, words, place } of placed)
          if (logId === write.log.id) await eraseSaidIn(write, { words: [words], places: [place] }, 'passage');
      const [first] = writes;
      if (first === undefined) throw new NotFoundError();
      const { tx } = first;
      for (const mark of waiting.filter(isFile))
        await eraseFile({ sql: tx, viewer: context.viewer }, words.get(mark.id) ?? '', 'passage');
      const all = [...new Set(placed.map(({ words }) => words))];
      // What is worked out from what is said, and letters that tell of it.
      for (const table of all.length === 0 ? [] : ['"PlanSummary"', '"Mail"'])
        await tx.$queryRaw`
          SELECT erase_left(${table}::regclass, ${all}::text[], ${context.viewer?.personId ?? null}::uuid, 'passage', ${randomUUIDv7()}::uuid)`;
      await tx.$executeRaw`
        UPDATE "PassageMark" SET "erasedAt" = ${context.now()}::timestamptz WHERE "id" = ANY (${waiting.map(({ id }) => id)}::uuid[])`;
    },
    { first: (tx) => writeDownTyped(tx, context, logs) },
  );
  securityEvent(context, 'passagesErased', { passages: waiting.length });
}

/** Words to be erased, in one field of something in a log. */
interface Placed {
  readonly logId: string;
  readonly words: string;
  readonly place: ErasedPlace;
}

/** Where the words of a mark stand: its own field, and what quotes that. What was erased meanwhile stands nowhere. */
async function placesOfMark(sql: Sql, mark: MarkedPlace, words: string): Promise<readonly Placed[]> {
  if (words === '') return [];
  const [field = ''] = mark.field.split('.');
  const quotations = await sql.$queryRaw<{ logId: string; entityId: string }[]>`
    SELECT "contributionsId" AS "logId", "id" AS "entityId" FROM "Comment"
      WHERE "aboutId" = ${mark.entityId} AND "quote" ~* erasing_pattern(ARRAY[${words}::text])
    UNION ALL SELECT t."adviceId", p."id" FROM "AdvicePoint" p JOIN "AdviceText" t ON t."id" = p."adviceTextId"
      WHERE p."entityId" = ${mark.entityId} AND p."quote" ~* erasing_pattern(ARRAY[${words}::text])`;
  return [
    { logId: mark.logId, words, place: { entityId: mark.entityId, field } },
    ...quotations.map(({ logId, entityId }) => ({ logId, words, place: { entityId, field: 'quote' } })),
  ];
}

async function logsWith(
  { sql, aggregates }: Context,
  of: readonly { readonly logId: string }[],
): Promise<readonly Log[]> {
  const rows = await sql.$queryRaw<{ id: string; kind: string }[]>`
    SELECT "id", "kind" FROM "ChangeLog" WHERE "id" = ANY (${of.map(({ logId }) => logId)}::uuid[]) ORDER BY "id"`;
  return rows.map(({ id, kind }) => ({ id, aggregate: storedNamed(aggregates, kind).aggregate }));
}
