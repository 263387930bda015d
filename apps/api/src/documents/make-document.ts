import { makeContext, type Services } from '../core/context.ts';
import { ExpectedFailure } from '../core/log/failure.ts';
import { viewerNamed } from '../people/viewer-named.ts';
import type { Job } from '../platform/jobs.ts';
import { digestOf } from './ask-for-document.ts';
import type { DocumentContent } from './content.ts';
import { limits as ownLimits, makeInChild, type Limits } from './make-in-child.ts';
import { NotMade } from './not-made.ts';
import { sourceOf } from './source.ts';
import { putBack, storeBytes, storeProblem, takeDocument, type StoredDocument } from './stored-documents.ts';

/** How often a document is begun, where the process or the database went away while it was made. */
const MOST_TRIES = 3;

/** From here on this instance makes documents, one at a time. */
export const makeDocuments = (services: Services, limits: Limits = ownLimits): Promise<void> =>
  services.jobs.work('document', (job) => makeDocument(services, job, limits));

/** Makes a document by a job, which holds its id alone. One that was made, or deleted meanwhile, is let be. */
async function makeDocument(services: Services, { id, jobId, signal }: Job, limits: Limits): Promise<void> {
  const { sql, now, log } = services;
  const document = await takeDocument(sql, id, jobId, now());
  if (document === null) return;
  const { format, tries } = document;
  try {
    if (tries > MOST_TRIES) throw new NotMade('fault');
    const content = await read(services, document);
    const begun = performance.now();
    const bytes = await makeInChild({ content, format }, { ...limits, signal });
    await storeBytes(sql, document, bytes, now());
    log.info(
      { document: id, format, bytes: bytes.length, took: Math.round(performance.now() - begun) },
      'Made a document',
    );
  } catch (error) {
    if (signal.aborted) await putBack(sql, document);
    if (signal.aborted || !(error instanceof NotMade)) throw error;
    log.error({ err: error, document: id, format, problem: error.problem }, 'A document could not be made');
    await storeProblem(sql, document, error.problem);
  }
}

/** What is written on is another document by now: whoever asks for these words again is not to be given those. */
function unchanged(content: DocumentContent, madeFrom: string): DocumentContent {
  if (digestOf(content) !== madeFrom) throw new NotMade('changed');
  return content;
}

/** What it says, as whoever asked for it may read it now. */
async function read(services: Services, document: StoredDocument): Promise<DocumentContent> {
  const { kind, subjectId, language, personId, madeFrom } = document;
  const context = makeContext(services, await viewerNamed(services.prisma, personId));
  try {
    await sourceOf(kind)?.allow(context, subjectId);
    const described = await sourceOf(kind)?.describe(context, subjectId, language);
    if (described) return unchanged(described.content, madeFrom);
  } catch (error) {
    if (!(error instanceof ExpectedFailure)) throw error;
  }
  throw new NotMade('notReadable');
}
