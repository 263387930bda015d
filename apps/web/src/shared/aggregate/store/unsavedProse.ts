import type { Aggregate, RootNode } from '@cynllun/domain/aggregate/aggregate';
import { proseAt, proseDocumentOf, proseEdit, proseOf, readProseKey } from '@cynllun/domain/aggregate/prose';
import type { UnsavedRecord } from './deviceFormat.ts';
import type { LiveWords } from './liveWords.ts';
import { inParts, type Pending } from './pending.ts';

/** What was written live in one document and is not acknowledged. */
export interface UnsavedProse {
  /** As the device has them. */
  readonly updates: readonly string[];
  /** It has waited so long that the connection must be down. */
  readonly isLate: boolean;
}

type ByDocument = ReadonlyMap<string, UnsavedProse>;

/** Of one document, what is not acknowledged; nothing of it where that is all. */
export function withProse(prose: ByDocument, documentId: string, unsaved: UnsavedProse): ByDocument {
  const next = new Map(prose);
  if (unsaved.updates.length === 0) next.delete(documentId);
  else next.set(documentId, unsaved);
  return next;
}

/** With what an earlier page left, before anything written on this one. */
export const withRecoveredProse = (prose: ByDocument, recovered: UnsavedRecord['prose']): ByDocument =>
  Object.entries(recovered).reduce((before, [documentId, earlier]) => {
    const { updates, isLate } = before.get(documentId) ?? { updates: [], isLate: false };
    return withProse(before, documentId, { updates: [...earlier, ...updates], isLate });
  }, prose);

interface Known {
  readonly root: RootNode;
  readonly live: LiveWords;
  readonly prose: ByDocument;
}

/** What was written live, is unsaved, and belongs to a document that is not there in `now` any more: as edits of it. */
export function unsavedProseEdits(from: Aggregate, { root, live, prose }: Known, now: RootNode): readonly Pending[] {
  const isRemoved = (documentId: string) => prose.has(documentId) && proseOf(from, now, documentId) === null;
  return [...live].flatMap(([key, words]) => {
    const place = readProseKey(from, key);
    if (place === null || !isRemoved(proseDocumentOf(from, root, place) ?? '')) return [];
    if (proseAt(from, root, place) === words) return [];
    const { entity, id } = place;
    return inParts(from, { kind: 'set', entity, id, fields: proseEdit(place, words) }, root.sequence);
  });
}
