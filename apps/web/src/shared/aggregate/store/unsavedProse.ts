import { set } from '@cynllun/domain/plan/edit';
import type { Plan } from '@cynllun/domain/plan/plan';
import { proseAt, proseDocumentOf, proseEdit, proseOf, readProseKey } from '@cynllun/domain/plan/prose';
import type { PlanView } from '../view.ts';
import type { Unsaved } from './device.ts';
import type { LiveWords } from './liveWords.ts';
import { inParts, type Pending } from './pending.ts';

/** What was written live in one document and is not acknowledged. */
export interface UnsavedProse {
  /** As the device keeps it. */
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
export const withLeftProse = (prose: ByDocument, left: Unsaved['prose']): ByDocument =>
  Object.entries(left).reduce((before, [documentId, earlier]) => {
    const { updates, isLate } = before.get(documentId) ?? { updates: [], isLate: false };
    return withProse(before, documentId, { updates: [...earlier, ...updates], isLate });
  }, prose);

interface Known {
  readonly view: PlanView;
  readonly live: LiveWords;
  readonly prose: ByDocument;
}

/** What was written live, is unsaved, and is about an action that is in the plan no longer: as edits of it. */
export function unsavedLive({ view, live, prose }: Known, now: Plan): readonly Pending[] {
  const isGone = (documentId: string) => prose.has(documentId) && proseOf(now, documentId) === null;
  return [...live].flatMap(([key, words]) => {
    const place = readProseKey(key);
    if (place === null || !isGone(proseDocumentOf(view.plan, place) ?? '')) return [];
    if (proseAt(view.plan, place) === words) return [];
    return inParts(set(place.entity, place.id, proseEdit(place, words)), view.plan.sequence);
  });
}
