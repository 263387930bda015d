import { createHash, randomUUIDv7 } from 'node:crypto';
import type { TextEncoding } from '@cynllun/domain/import/text-encoding';
import type { Mapping } from '@cynllun/domain/reading/fields';
import type { Plan } from '@cynllun/domain/plan/plan';
import { allow } from '../core/log/allow.ts';
import { ExpectedFailure } from '../core/log/failure.ts';
import type { Context } from '../context.ts';
import { planSubject } from '../plan/plan-subject.ts';
import {
  earlierImports,
  findUpload,
  forgetOldUploads,
  keepUpload,
  rowsBefore,
  type EarlierImport,
} from './kept-imports.ts';
import { runJob } from './run-job.ts';

/** The plan, for someone who may bring files into it. @throws ExpectedFailure */
export async function planToImportInto({ plans, viewer, today }: Context, planId: string): Promise<Plan> {
  const plan = await plans.read(planId);
  if (plan === null) throw new ExpectedFailure({ kind: 'notFound' });
  allow(viewer, 'plan.import', planSubject(plan, today()));
  return plan;
}

interface SentFile {
  readonly fileName: string;
  /** How a person says that its text was saved; null for as it seems. */
  readonly encoding: TextEncoding | null;
  readonly bytes: Uint8Array;
}

/**
 * Takes a file for a plan: reads it, keeps its cells until they are accepted, and answers with what it says.
 * @returns JSON: `importId`, `fileName`, `encoding`, `sheets`, `sheet`, `earlier` (when the same file was brought in before),
 * `preview` and `matches`
 * @throws ExpectedFailure, FileRefused
 */
export async function uploadFile(
  context: Context,
  planId: string,
  { fileName, encoding, bytes }: SentFile,
): Promise<string> {
  const plan = await planToImportInto(context, planId);
  await forgetOldUploads(context);
  const digest = createHash('sha256').update(bytes).digest();
  const earlier = await earlierImports(context, planId, digest);
  const before = Object.fromEntries(earlier.map(({ sheet }) => [sheet, rowsBefore(earlier, sheet)]));
  const read = await runJob('readUpload', { bytes, encoding, plan, before });
  const importId = randomUUIDv7();
  await keepUpload(context, { id: importId, planId, fileName, digest, content: read.content });
  const { sheets, sheet, encoding: taken } = read;
  return withPreview(
    { importId, fileName, encoding: taken, sheets, sheet, earlier: await told(context, earlier) },
    read.preview,
  );
}

/** What the person is told of the times the same file was brought in before. */
async function told({ prisma }: Context, earlier: readonly EarlierImport[]) {
  const ids = earlier.map(({ personId }) => personId);
  const people = await prisma.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return earlier.map(({ fileName, sheet, rows, acceptedAt, personId }) => ({
    fileName,
    sheet,
    actions: Object.keys(rows).length,
    at: acceptedAt.toISOString(),
    by: names.get(personId) ?? null,
  }));
}

/**
 * The preview of a file that was taken, with another sheet or with columns as a person settled them.
 * @returns JSON: `preview` and `matches`
 * @throws ExpectedFailure, also where the file is no longer kept
 */
export async function previewUpload(
  context: Context,
  planId: string,
  asked: {
    readonly importId: string;
    readonly sheet: number;
    readonly sheetName: string;
    readonly mapping: Mapping | null;
  },
): Promise<string> {
  const plan = await planToImportInto(context, planId);
  const upload = await findUpload(context, planId, asked.importId);
  if (upload === null) throw new ExpectedFailure({ kind: 'notFound' });
  const rows = rowsBefore(await earlierImports(context, planId, upload.digest), asked.sheetName);
  const { sheet, mapping } = asked;
  return runJob('previewSheet', { content: upload.content, sheet, mapping, plan, rows });
}

/** One JSON object of two: the preview is long, and stays as the text it came in. */
const withPreview = (facts: object, preview: string): string =>
  `${JSON.stringify(facts).slice(0, -1)},${preview.slice(1)}`;
