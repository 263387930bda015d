import { can } from '@cynllun/domain/access/access';
import type { Decisions } from '@cynllun/domain/import/decisions';
import type { Mapping } from '@cynllun/domain/reading/fields';
import { nameKey } from '@cynllun/domain/import/match-people';
import { personSchema } from '@cynllun/domain/people/commands';
import type { Edit } from '@cynllun/domain/plan/edit';
import type { Plan } from '@cynllun/domain/plan/plan';
import { wordsSchema } from '@cynllun/domain/text/text-schema';
import { allow } from '../core/log/allow.ts';
import { checked, invalid, NotFoundError, ValidationError } from '../core/log/failure.ts';
import { writeToAggregate, type AggregateWrite } from '../core/write/aggregate-write.ts';
import { applyEdits } from '../core/write/apply-edits.ts';
import type { Context } from '../core/context.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { addPersonIn } from '../people/add-person.ts';
import { writeToDirectory } from '../people/directory.ts';
import { peopleOf } from '../plan/surroundings.ts';
import { storedPlan } from '../plan/stored-plan.ts';
import { planSubject } from '../plan/plan-subject.ts';
import { earlierImports, findUpload, resultOf, rowsBefore, type ImportAccepted } from './stored-uploads.ts';
import { runJob } from './run-job.ts';
import type { SheetEdits, SheetInto } from './sheet-edits.ts';
import { planToImportInto } from './upload.ts';

/** As long as the way in for files lets it be. */
const sheetNameSchema = wordsSchema(100);

export interface AcceptImport extends Pick<SheetInto, 'language' | 'recommendations' | 'update'> {
  readonly planId: string;
  readonly importId: string;
  readonly requestId: string;
  readonly sheet: number;
  readonly sheetName: string;
  readonly mapping: Mapping | null;
  readonly decisions: Decisions;
  /** Names that are added to the authority's people, so that the plan can name them. */
  readonly addPeople: readonly string[];
}

/**
 * Brings an uploaded file into a plan as one write, with what a person accepted of it. People who are to be named and
 * are not known yet are added to the directory first, which is a log of its own.
 * @throws ExpectedFailure; `notFound` also where the file was deleted
 */
export async function acceptImport(context: Context, input: AcceptImport): Promise<ImportAccepted> {
  if (!sheetNameSchema.safeParse(input.sheetName).success) throw invalid('sheetName', 'unreadable');
  const plan = await planToImportInto(context, input.planId);
  const upload = await findUpload(context, input.planId, input.importId);
  if (upload === null) return alreadyIn(context, input);
  const rows = rowsBefore(await earlierImports(context, input.planId, upload.digest), input.sheetName);
  const peopleAdded = await addPeople(context, plan, input);
  const { sheet, mapping, language, decisions, update, recommendations } = input;
  const chosen = { sheet, mapping, language, decisions, update, recommendations };
  const into = {
    plan,
    people: await peopleOf(context.sql, plan),
    rows,
    mayAddRecommendations: mayAdd(context, plan),
  };
  const read = await runJob('acceptSheet', { content: upload.content, ...chosen, ...into });
  if (read.problems.length > 0) throw new ValidationError(read.problems);
  // Nothing at all to bring in is no import, and none is recorded.
  if (read.edits.length + Object.keys(read.rows).length + peopleAdded === 0) throw invalid('sheet', 'nothingToImport');
  const counted = { ...read.counted, peopleAdded };
  const done = await write(context, input, plan.sequence, read.edits, {
    rows: read.rows,
    outside: read.outside,
    counted,
  });
  return { ...done, ...counted };
}

const mayAdd = ({ viewer, today }: Context, plan: Plan): boolean =>
  can(viewer, 'recommendations.setUp', planSubject(plan, today())) === 'allowed';

async function alreadyIn(context: Context, { planId, importId }: AcceptImport): Promise<ImportAccepted> {
  const result = await resultOf(context, planId, importId);
  if (result === null) throw new NotFoundError();
  return result;
}

async function addPeople(context: Context, plan: Plan, { addPeople: names, requestId }: AcceptImport): Promise<number> {
  const known = new Set((await peopleOf(context.sql, plan)).map(({ name }) => nameKey(name ?? '')));
  const requested = new Map(names.map((name) => [nameKey(name), name]));
  const unknown = [...requested].filter(([key]) => !known.has(key)).map(([, name]) => name);
  if (unknown.length === 0) return 0;
  const people = unknown.map((name) => checked(personSchema, { name, email: null, language: plan.draftingLanguage }));
  const over = { organisationId: null, reviewId: plan.review.id };
  await writeToDirectory(context, over, requestId, async (directory) => {
    for (const person of people) await addPersonIn(directory, person, null);
  });
  return people.length;
}

interface Outcome {
  readonly rows: SheetEdits['rows'];
  readonly outside: SheetEdits['outside'];
  readonly counted: Omit<ImportAccepted, 'previous' | 'sequence'>;
}

/** What is stored of an import once it is in the plan. */
interface Accepted extends Pick<Outcome, 'rows' | 'outside'> {
  readonly acceptedAt: Date;
  readonly content: null;
  readonly sheet: string;
  readonly sequence: number;
  readonly result: Prisma.InputJsonObject;
}

async function write(
  context: Context,
  { planId, importId, requestId, sheetName }: AcceptImport,
  baseSequence: number,
  edits: SheetEdits['edits'],
  { rows, outside, counted }: Outcome,
) {
  const accepted = (sequence: number, previous: number): Accepted => ({
    acceptedAt: context.now(),
    content: null,
    sheet: sheetName,
    sequence,
    rows,
    outside,
    result: { ...counted, sequence, previous },
  });
  const options = { rootId: planId, requestId, baseSequence, needsProse: true };
  const done = await writeToAggregate(context, storedPlan, options, async (log) => {
    const { subject } = log.access;
    if (subject.kind !== 'plan') throw new NotFoundError();
    allow(log.viewer, 'plan.import', subject);
    for (const part of edits) await applyEdits(log, JSON.parse(part) as readonly Edit[]);
    await noteAccepted(log, importId, accepted(log.sequence, log.sequence - 1));
  });
  // Where nothing was new there was no write, and so no note of it.
  await context.prisma.import.updateMany({
    where: { id: importId, acceptedAt: null },
    data: accepted(done.sequence, done.previous),
  });
  return { sequence: done.sequence, previous: done.previous };
}

/** That a file was accepted is noted with the write that brought it in. */
async function noteAccepted(
  { tx }: AggregateWrite,
  importId: string,
  { acceptedAt, sheet, sequence, rows, outside, result }: Accepted,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Import" SET "acceptedAt" = ${acceptedAt}::timestamptz, "content" = NULL, "sheet" = ${sheet},
      "sequence" = ${sequence}::bigint, "rows" = ${JSON.stringify(rows)}::jsonb,
      "outside" = ${JSON.stringify(outside)}::jsonb, "result" = ${JSON.stringify(result)}::jsonb
    WHERE "id" = ${importId}::uuid`;
}
