import type { Context, Services } from '../core/context.ts';

/** Milliseconds that an uploaded file waits to be accepted. */
const WAITS = 24 * 60 * 60_000;

/** A file waiting to be accepted. */
export interface WaitingImport {
  readonly id: string;
  readonly fileName: string;
  readonly digest: Uint8Array<ArrayBuffer>;
  readonly content: Uint8Array<ArrayBuffer>;
}

/** A time the same sheet was brought into the plan before. */
export interface EarlierImport {
  readonly id: string;
  readonly fileName: string;
  readonly sheet: string;
  readonly acceptedAt: Date;
  readonly personId: string;
  /** The action that each row became, by the first row it stood in. */
  readonly rows: Readonly<Record<string, string>>;
}

/** What an accepted import came to. */
export interface ImportAccepted {
  readonly sequence: number;
  readonly previous: number;
  readonly actionsAdded: number;
  readonly actionsUpdated: number;
  readonly recommendationsAdded: number;
  /** Words that no field took. */
  readonly notesAdded: number;
  readonly peopleAdded: number;
}

interface Upload {
  readonly id: string;
  readonly planId: string;
  readonly fileName: string;
  readonly digest: Uint8Array;
  readonly content: Uint8Array;
}

export async function storeUpload({ prisma, now, viewer }: Context, upload: Upload): Promise<void> {
  if (viewer === null) return;
  const [digest, content] = [Buffer.from(upload.digest), Buffer.from(upload.content)];
  await prisma.import.create({
    data: { ...upload, digest, content, personId: viewer.personId, uploadedAt: now() },
  });
}

/** The viewer's own upload to a plan, while it waits. Null once it was accepted or forgotten. */
export async function findUpload(
  { prisma, viewer }: Pick<Context, 'prisma' | 'viewer'>,
  planId: string,
  id: string,
): Promise<WaitingImport | null> {
  const found = await prisma.import.findFirst({
    where: { id, planId, personId: viewer?.personId ?? '', content: { not: null } },
  });
  return found?.content ? { ...found, content: found.content } : null;
}

/** What came of an upload of the viewer's that is already in the plan: an answer may be lost, and asked for again. */
export async function resultOf(
  { prisma, viewer }: Pick<Context, 'prisma' | 'viewer'>,
  planId: string,
  id: string,
): Promise<ImportAccepted | null> {
  const found = await prisma.import.findFirst({
    where: { id, planId, personId: viewer?.personId ?? '', acceptedAt: { not: null } },
    select: { result: true },
  });
  return (found?.result ?? null) as ImportAccepted | null;
}

/** When a file with the same bytes was brought into the plan before, the latest first. */
export async function earlierImports(
  { prisma }: Pick<Services, 'prisma'>,
  planId: string,
  digest: Uint8Array,
): Promise<readonly EarlierImport[]> {
  const found = await prisma.import.findMany({
    where: { planId, digest: Buffer.from(digest), acceptedAt: { not: null } },
    orderBy: { acceptedAt: 'desc' },
    take: 20,
    select: { id: true, fileName: true, sheet: true, acceptedAt: true, personId: true, rows: true },
  });
  return found.flatMap(({ acceptedAt, rows, sheet, ...rest }) =>
    acceptedAt === null ? [] : [{ ...rest, acceptedAt, sheet: sheet ?? '', rows: rows as Record<string, string> }],
  );
}

/** The action that each row of a sheet became the last time it was brought in; empty where it never was. */
export const rowsBefore = (earlier: readonly EarlierImport[], sheet: string): Readonly<Record<string, string>> =>
  earlier.find((each) => each.sheet === sheet)?.rows ?? {};

/** Forgets the cells of files that nobody accepted within a day: they hold people's names. */
export async function deleteOldUploads({ prisma, now }: Pick<Services, 'now' | 'prisma'>): Promise<void> {
  const before = new Date(now().getTime() - WAITS);
  await prisma.import.deleteMany({ where: { uploadedAt: { lt: before }, acceptedAt: null } });
}
