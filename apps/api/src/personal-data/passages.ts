import { randomUUIDv7 } from 'node:crypto';
import { can } from '@cynllun/domain/access/access';
import { planAggregate } from '@cynllun/domain/plan/entities';
import type { Language } from '@cynllun/domain/text/language';
import { placesOf } from '@cynllun/domain/text/take-out';
import { momentOf, readAccess, storedNamed } from '../core/aggregate/stored-aggregate.ts';
import type { Context } from '../core/context.ts';
import { allow } from '../core/log/allow.ts';
import { invalid, NotFoundError } from '../core/log/failure.ts';
import type { Sql } from '../platform/sql.ts';
import { isFile, kindOf, saidIn, type PlaceKind, type SaidHere } from './places.ts';
import { wordsAt } from './words-at.ts';

/** Why a passage is to be erased: one of a few, so that it names nobody. */
export const passageReasons = ['namesStaff', 'namesOther', 'askedFor', 'endangers'] as const;
export type PassageReason = (typeof passageReasons)[number];

/** Where some words stand, for whoever marks them. */
export interface FoundPassage {
  readonly rootId: string;
  readonly entityId: string;
  readonly field: string;
  readonly start: number;
  readonly end: number;
  readonly kind: PlaceKind;
  readonly language: Language;
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** False of a file of which nobody knows whether it says so: files are not read. */
  readonly says: boolean;
}

/** Letters that a passage has at least: fewer would be found in other words' place. */
const FEWEST = 3;
/** Letters that are shown round it. */
const AROUND = 60;
/** Places that are found at once. */
const MOST = 100;

/** A plan as access sees it, for whoever marks passages of it; null where there is none. */
async function planSubject(context: Context, planId: string) {
  const stored = storedNamed(context.aggregates, planAggregate.name);
  const access = (await readAccess(context.sql, stored, [planId], momentOf(context))).get(planId);
  return access?.subject.kind === 'plan' ? access.subject : null;
}

async function mayMark(context: Context, planId: string): Promise<boolean> {
  const subject = await planSubject(context, planId);
  return subject !== null && can(context.viewer, 'passages.mark', subject) === 'allowed';
}

async function allowMarking(context: Context, planId: string): Promise<void> {
  const subject = await planSubject(context, planId);
  if (subject === null) throw new NotFoundError();
  allow(context.viewer, 'passages.mark', subject);
}

/**
 * Where a plan, its consultations and what was contributed say some words, and then their files: those that are called so, or whose
 * words as they were entered say so, are known to. Null where the viewer may mark none.
 */
export async function findPassages(
  context: Context,
  planId: string,
  typed: string,
): Promise<readonly FoundPassage[] | null> {
  if (!(await mayMark(context, planId))) return null;
  if (lettersIn(typed) < FEWEST) return [];
  const said = await saidIn(context, planId);
  const found = said
    .filter((one) => !isFile(one))
    .flatMap((one) => placesOf(one.words, [typed]).map((place) => shown(one, place)));
  const saying = new Set(found.map(({ entityId }) => entityId));
  const names = await fileNames(context, said);
  const files = said.filter(isFile).flatMap((one) => {
    const name = names.get(one.words);
    if (name === undefined) return [];
    const says = saying.has(one.entityId) || placesOf(name, [typed]).length > 0;
    return [{ ...shown(one, { start: 0, end: one.words.length }), words: name, says }];
  });
  return [...found.slice(0, MOST), ...files];
}

/** What files are called that are still kept, by their ids. */
async function fileNames(
  { prisma }: Pick<Context, 'prisma'>,
  said: readonly SaidHere[],
): Promise<ReadonlyMap<string, string>> {
  const ids = said.filter(isFile).map(({ words }) => words);
  const files = await prisma.keptFile.findMany({
    where: { id: { in: ids }, erasedAt: null },
    select: { id: true, name: true },
  });
  return new Map(files.map(({ id, name }) => [id, name]));
}

const lettersIn = (words: string): number => words.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

function shown(
  { rootId, entity, entityId, field, words, language }: SaidHere,
  { start, end }: { readonly start: number; readonly end: number },
) {
  return {
    rootId,
    entityId,
    field,
    start,
    end,
    kind: kindOf({ entity, field }),
    language,
    says: true,
    before: words.slice(Math.max(0, start - AROUND), start),
    words: words.slice(start, end),
    after: words.slice(end, end + AROUND),
  };
}

export interface MarkPassages {
  readonly planId: string;
  /** Whom they name: the number of somebody whom another mark of the plan names; null for somebody else. */
  readonly reference: number | null;
  readonly reason: PassageReason;
  readonly places: readonly Pick<FoundPassage, 'rootId' | 'entityId' | 'field' | 'start' | 'end'>[];
}

/**
 * Marks passages that name somebody: the places alone, as they stand now. Who they name has a number and no name.
 * @throws ExpectedFailure naming `places` or `reference`
 */
export async function markPassages(
  context: Context,
  { planId, reference, reason, places }: MarkPassages,
): Promise<void> {
  await allowMarking(context, planId);
  if (places.length === 0) throw invalid('places', 'required');
  const said = new Map((await saidIn(context, planId)).map((one) => [keyOf(one), one]));
  const marked = places.map((place) => {
    const found = said.get(keyOf(place));
    if (
      found === undefined ||
      lettersIn(found.words.slice(place.start, place.end)) < FEWEST ||
      place.end > found.words.length
    )
      throw invalid('places', 'notInList');
    return { ...found, ...place, words: undefined, id: randomUUIDv7() };
  });
  await context.inSql(async (tx) => {
    const last = await lastReference(tx, planId);
    if (reference !== null && (reference < 1 || reference > last)) throw invalid('reference', 'notInList');
    await tx.$executeRaw`
      INSERT INTO "PassageMark" ("id", "planId", "logId", "sequence", "entity", "entityId", "field", "start", "end", "reference", "reason", "personId", "at")
      SELECT r."id", ${planId}::uuid, r."rootId", r."sequence", r."entity", r."entityId", r."field", r."start", r."end",
        ${reference ?? last + 1}::int, ${reason}::"PassageReason", ${context.viewer?.personId ?? null}::uuid, ${context.now()}::timestamptz
      FROM jsonb_to_recordset(${JSON.stringify(marked)}::jsonb) AS r("id" uuid, "rootId" uuid, "sequence" bigint, "entity" text,
        "entityId" uuid, "field" text, "start" int, "end" int)
      WHERE NOT EXISTS (SELECT FROM "PassageMark" m WHERE m."erasedAt" IS NULL AND m."entityId" = r."entityId" AND m."field" = r."field"
        AND m."sequence" = r."sequence" AND m."start" = r."start" AND m."end" = r."end")`;
  });
}

const keyOf = ({ rootId, entityId, field }: Pick<SaidHere, 'rootId' | 'entityId' | 'field'>) =>
  `${rootId} ${entityId} ${field}`;

/** The last number that somebody was given in a plan, whose marks wait for the next meanwhile. */
async function lastReference(tx: Sql, planId: string): Promise<number> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`passages ${planId}`}, 0))`;
  const [row] = await tx.$queryRaw<{ last: number | null }[]>`
    SELECT max("reference") AS "last" FROM "PassageMark" WHERE "planId" = ${planId}::uuid`;
  return row?.last ?? 0;
}

/** Takes marks back that nobody has erased by yet. */
export async function takeBackMark(context: Context, markId: string): Promise<{ readonly planId: string }> {
  const [mark] = await context.sql.$queryRaw<
    { planId: string }[]
  >`SELECT "planId" FROM "PassageMark" WHERE "id" = ${markId}::uuid`;
  if (mark === undefined) throw new NotFoundError();
  await allowMarking(context, mark.planId);
  await context.sql.$executeRaw`DELETE FROM "PassageMark" WHERE "id" = ${markId}::uuid AND "erasedAt" IS NULL`;
  return mark;
}

/** A mark as its lead sees it. */
export interface Mark {
  readonly id: string;
  readonly reference: number;
  readonly reason: PassageReason;
  readonly kind: PlaceKind;
  readonly at: Date;
  readonly erasedAt: Date | null;
  /** What it says, until it is erased. */
  readonly words: string;
  readonly language: Language;
}

/** The passages of a plan that were marked, the newest first; null where the viewer may mark none. */
export async function readMarks(context: Context, planId: string): Promise<readonly Mark[] | null> {
  if (!(await mayMark(context, planId))) return null;
  const marks = await context.prisma.passageMark.findMany({ where: { planId }, orderBy: { id: 'desc' } });
  const said = await saidIn(context, planId);
  const names = await fileNames(context, said);
  const inView = new Map(said.map((one) => [keyOf(one), one.language]));
  const isInView = (mark: (typeof marks)[number]) => inView.has(keyOf({ ...mark, rootId: mark.logId }));
  const words = await wordsAt(
    context.sql,
    marks.filter((mark) => mark.erasedAt === null && isInView(mark)),
  );
  return marks.map((mark) => ({
    id: mark.id,
    reference: mark.reference,
    reason: mark.reason,
    kind: kindOf(mark),
    at: mark.at,
    erasedAt: mark.erasedAt,
    words: isFile(mark) ? (names.get(words.get(mark.id) ?? '') ?? '') : (words.get(mark.id) ?? ''),
    language: inView.get(keyOf({ ...mark, rootId: mark.logId })) ?? 'en',
  }));
}
