import { entityOf, fieldsOf, type Aggregate } from '@cynllun/domain/aggregate/aggregate';
import { readFormerProseKey } from '@cynllun/domain/aggregate/former-words';
import {
  documentEntityOf,
  longestAt,
  proseEntities,
  proseFieldsOf,
  readProseKey,
} from '@cynllun/domain/aggregate/prose';
import * as Y from 'yjs';
import { isId, type RoomName } from './names.ts';
import type { Refusal } from './refusal.ts';

/** Bytes of one update. A field is at most 8,000 characters, and people type a few at a time. */
const LARGEST = 256_000;

/** Pieces of one document, those that wait for what they build on as well. Joined letters are one piece. */
const MOST_PIECES = 100_000;

/** Whether an update brings nothing that a document does not have: what a client that was away says first. */
export const isKnown = (document: Y.Doc, update: Uint8Array): boolean =>
  decode(update) !== null && Y.snapshotContainsUpdate(Y.snapshot(document), update);

/**
 * Why an update is not taken, whoever sends it: it is no Yjs update, holds anything but plain words in places of this
 * document, or makes a field longer than it can be. Null if it is taken.
 */
export function refusalOfUpdate(from: Aggregate, document: Y.Doc, room: RoomName, update: Uint8Array): Refusal | null {
  if (update.length > LARGEST || isFull(document)) return 'tooMuch';
  const structs = decode(update);
  if (structs === null || room.kind === 'presence') return 'unreadable';
  if (!structs.every((struct) => isPlainWords(from, struct, room))) return 'unreadable';
  return wouldBeTooLong(from, document, structs, update) ? 'tooLong' : null;
}

/** Whoever opens a document goes through all of its pieces. */
function isFull({ store }: Y.Doc): boolean {
  let pieces = 0;
  for (const structs of store.clients.values()) pieces += structs.length;
  return pieces > MOST_PIECES || (store.pendingStructs?.update.length ?? 0) > LARGEST;
}

type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number];

function decode(update: Uint8Array): readonly Struct[] | null {
  try {
    return Y.decodeUpdate(update).structs;
  } catch {
    return null;
  }
}

/** Words or what is left of deleted ones, in a place of the room's document. */
function isPlainWords(from: Aggregate, struct: Struct, room: RoomName): boolean {
  if (!(struct instanceof Y.Item)) return true;
  if (struct.parentSub !== null) return false;
  // Where it has neighbours it is in their place, and they were taken before.
  if (typeof struct.parent === 'string' && !isPlaceOf(from, room, struct.parent)) return false;
  if (struct.content instanceof Y.ContentDeleted) return true;
  return struct.content instanceof Y.ContentString && !/[\0\r]/.test(struct.content.str);
}

/** A page of an earlier version may still name a place without its language; which one is not asked here. */
const placeOf = (from: Aggregate, key: string) => readProseKey(from, key) ?? readFormerProseKey(from, key, 'en');

/** Whether a key names prose that is written in the room's document. What was appended or frozen is never written. */
function isPlaceOf(from: Aggregate, { rootId, documentId }: RoomName, key: string): boolean {
  const place = placeOf(from, key);
  if (place === null) return false;
  const owner = documentEntityOf(from, place.entity);
  if ((owner === from.root) !== (documentId === rootId)) return false;
  const { manner, byUseCase } = entityOf(from, place.entity);
  if (manner !== 'edited' || byUseCase) return false;
  return place.entity === owner ? place.id === documentId : isId(place.id);
}

/** Whether a field would be longer than it can be and than it was; tried out only where it might. */
function wouldBeTooLong(from: Aggregate, document: Y.Doc, structs: readonly Struct[], update: Uint8Array): boolean {
  const added = structs.reduce((sum, struct) => sum + (isWords(struct) ? struct.length : 0), 0);
  const lengths = lengthsIn(document);
  const room = [...lengths].map(([key, length]) => longest(from, key) - length);
  if (added <= Math.min(shortest(from), ...room)) return false;
  const tried = new Y.Doc();
  Y.applyUpdate(tried, Y.encodeStateAsUpdate(document));
  Y.applyUpdate(tried, update);
  return [...lengthsIn(tried)].some(([key, length]) => length > longest(from, key) && length > (lengths.get(key) ?? 0));
}

/** A place that has no words yet has room for at least this many. */
const shortest = (from: Aggregate): number =>
  Math.min(
    ...proseEntities(from).flatMap((entity) =>
      proseFieldsOf(from, entity).map((field) => fieldsOf(from, entity)[field]?.longest ?? 0),
    ),
  );

const isWords = (struct: Struct): boolean => struct instanceof Y.Item && struct.content instanceof Y.ContentString;

function longest(from: Aggregate, key: string): number {
  const place = placeOf(from, key);
  return place === null ? 0 : longestAt(from, place);
}

const lengthsIn = (document: Y.Doc): ReadonlyMap<string, number> =>
  new Map([...document.share.keys()].map((key) => [key, document.getText(key).length]));
