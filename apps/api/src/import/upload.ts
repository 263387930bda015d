import { createHash, randomUUIDv7 } from 'node:crypto';
import type { TextEncoding } from '@cynllun/domain/import/text-encoding';
import type { Mapping } from '@cynllun/domain/reading/fields';
import type { Plan } from '@cynllun/domain/plan/plan';
import { allow } from '../core/log/allow.ts';
import { NotFoundError } from '../core/log/failure.ts';
import type { Context } from '../core/context.ts';
import { planSubject } from '../plan/plan-subject.ts';
import {
  earlierImports,
  findUpload,
  deleteOldUploads,
  storeUpload,
  rowsBefore,
  type EarlierImport,
} from './stored-uploads.ts';
import { runJob } from './run-job.ts';
import { planReader } from '../plan/plan-reader.ts';

/** The plan, for someone who may bring files into it. @throws ExpectedFailure */
export async function planToImportInto({ sql, viewer, today }: Context, planId: string): Promise<Plan> {
  const plan = await planReader(sql).read(planId);
  if (plan === null) throw new NotFoundError();
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
  await deleteOldUploads(context);
  const digest = createHash('sha256').update(bytes).digest();
  const earlier = await earlierImports(context, planId, digest);
  const before = Object.fromEntries(earlier.map(({ sheet }) => [sheet, rowsBefore(earlier, sheet)]));
  const read = await runJob('readUpload', { bytes, encoding, plan, before });
  const importId = randomUUIDv7();
  await storeUpload(context, { id: importId, planId, fileName, digest, content: read.content });
  const { sheets, sheet, encoding: taken } = read;
  return withPreview(
    { importId, fileName, encoding: taken, sheets, sheet, earlier: await describeEarlier(context, earlier) },
    read.preview,
  );
}

/** The earlier imports of the same file, as the answer lists them. */
async function describeEarlier({ prisma }: Context, earlier: readonly EarlierImport[]) {
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
 * The preview of a file that was taken, with another sheet or with columns as a person chose them.
 * @returns JSON: `preview` and `matches`
 * @throws ExpectedFailure, also where the file was deleted
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
  if (upload === null) throw new NotFoundError();
  const rows = rowsBefore(await earlierImports(context, planId, upload.digest), asked.sheetName);
  const { sheet, mapping } = asked;
  return runJob('previewSheet', { content: upload.content, sheet, mapping, plan, rows });
}

/** One JSON object of two: the preview is long, and stays as the text it came in. */
const withPreview = (facts: object, preview: string): string =>
  `${JSON.stringify(facts).slice(0, -1)},${preview.slice(1)}`;
