import type { Operation } from '@cynllun/domain/access/operations';
import type { Language } from '@cynllun/domain/text/language';
import type { Context } from '../core/context.ts';
import type { DocumentContent } from './content.ts';

/** A document as its source describes it. */
export interface Described {
  readonly content: DocumentContent;
  /** What its file is called, without an ending: in the language of the document. */
  readonly name: string;
}

/** What documents are made of: a version of a plan, and later what else can be taken away as a file. */
export interface DocumentSource {
  /** Its name, which is stored with each document. */
  readonly kind: string;
  /** What one must be allowed in order to have a document of it. */
  readonly operation: Operation;
  /**
   * Whether the viewer may have it now.
   * @throws ExpectedFailure where they may not, as `allow` does
   */
  readonly allow: (context: Context, subjectId: string) => Promise<void>;
  /** All that a document of it says, the same for everyone who may have it; null where there is no such thing. */
  readonly describe: (context: Context, subjectId: string, language: Language) => Promise<Described | null>;
}

const sources = new Map<string, DocumentSource>();

/** Makes a source known, by which its documents are found again. */
export function documentSource(source: DocumentSource): DocumentSource {
  sources.set(source.kind, source);
  return source;
}

/** Null where there is none of that name: an older program made the document. */
export const sourceOf = (kind: string): DocumentSource | null => sources.get(kind) ?? null;
