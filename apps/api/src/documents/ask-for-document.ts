import { createHash, randomUUIDv7 } from 'node:crypto';
import type { Language } from '@cynllun/domain/text/language';
import type { Context } from '../core/context.ts';
import { ExpectedFailure, NotFoundError, SignedOutError } from '../core/log/failure.ts';
import type { DocumentContent, Format } from './content.ts';
import { sourceOf, type DocumentSource } from './source.ts';
import { keepDocument, readDocument, type StoredDocument } from './stored-documents.ts';

/** Raised where the builders lay out the same words otherwise, so that nobody is given what an older program made. */
const LAYOUT = 1;

export interface DocumentAsked {
  readonly subjectId: string;
  readonly format: Format;
  readonly language: Language;
}

/**
 * Has a document made, or finds it where these words were made in this format before.
 * @throws ExpectedFailure where the viewer may not have it
 */
export async function askForDocument(
  context: Context,
  source: DocumentSource,
  { subjectId, format, language }: DocumentAsked,
): Promise<StoredDocument> {
  const { inSql, jobs, now, viewer } = context;
  await source.allow(context, subjectId);
  const described = await source.describe(context, subjectId, language);
  if (described === null) throw new NotFoundError();
  if (viewer === null) throw new SignedOutError();
  const asked = { id: randomUUIDv7(), kind: source.kind, subjectId, format, language, name: described.name };
  const document = await inSql(async (tx) => {
    const { isQueued, ...kept } = await keepDocument(tx, now(), {
      ...asked,
      madeFrom: digestOf(described.content),
      personId: viewer.personId,
    });
    if (isQueued) await jobs.send(tx, 'document', { id: kept.id });
    return kept;
  });
  jobs.wake('document');
  return document;
}

/** What a document is known by: what it says. */
export const digestOf = (content: DocumentContent): string =>
  createHash('sha256')
    .update(JSON.stringify([LAYOUT, content]))
    .digest('hex');

/** A document that the viewer may have at this moment; null where there is none. */
export async function findDocument(context: Context, id: string): Promise<StoredDocument | null> {
  const document = await readDocument(context.sql, id);
  const source = document === null ? null : sourceOf(document.kind);
  if (document === null || source === null) return null;
  try {
    await source.allow(context, document.subjectId);
    return document;
  } catch (error) {
    if (error instanceof ExpectedFailure) return null;
    throw error;
  }
}
