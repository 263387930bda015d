import { fieldsOf } from '@cynllun/domain/plan/edit';
import { readFormerProseKey } from '@cynllun/domain/plan/former-words';
import { longestAt, proseEntities, proseFieldsOf, proseOwnerOf, readProseKey } from '@cynllun/domain/plan/prose';
import * as Y from 'yjs';
import type { RoomName } from './names.ts';
import type { Refusal } from './refusal.ts';

/** Bytes of one update. A field is at most 8,000 characters, and people type a few at a time. */
const LARGEST = 256_000;

/** Whether an update brings nothing that a document does not have: what a client that was away says first. */
export const isKnown = (document: Y.Doc, update: Uint8Array): boolean =>
  decode(update) !== null && Y.snapshotContainsUpdate(Y.snapshot(document), update);

/**
 * Why an update is not taken, whoever sends it: it is no Yjs update, holds anything but plain words in places of this
 * document, or makes a field longer than it can be. Null if it is taken.
 */
export function refusalOfUpdate(document: Y.Doc, room: RoomName, update: Uint8Array): Refusal | null {
  if (update.length > LARGEST) return 'tooMuch';
  const structs = decode(update);
  if (structs === null || room.kind === 'presence') return 'unreadable';
  if (!structs.every((struct) => isPlainWords(struct, room))) return 'unreadable';
  return wouldBeTooLong(document, structs, update) ? 'tooLong' : null;
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
function isPlainWords(struct: Struct, room: RoomName): boolean {
  if (!(struct instanceof Y.Item)) return true;
  if (struct.parentSub !== null) return false;
  // Where it has neighbours it is in their place, and they were taken before.
  if (typeof struct.parent === 'string' && !isPlaceOf(room, struct.parent)) return false;
  if (struct.content instanceof Y.ContentDeleted) return true;
  return struct.content instanceof Y.ContentString && !struct.content.str.includes('\0');
}

/** A page of an earlier version may still name a place without its language; which one is not asked here. */
const placeOf = (key: string) => readProseKey(key) ?? readFormerProseKey(key, 'en');

function isPlaceOf({ planId, documentId }: RoomName, key: string): boolean {
  const place = placeOf(key);
  return place !== null && (proseOwnerOf(place.entity) === 'plan') === (documentId === planId);
}

/** Whether a field would be longer than it can be and than it was; tried out only where it might. */
function wouldBeTooLong(document: Y.Doc, structs: readonly Struct[], update: Uint8Array): boolean {
  const added = structs.reduce((sum, struct) => sum + (isWords(struct) ? struct.length : 0), 0);
  const lengths = lengthsIn(document);
  const room = Math.min(SHORTEST, ...[...lengths].map(([key, length]) => longest(key) - length));
  if (added <= room) return false;
  const tried = new Y.Doc();
  Y.applyUpdate(tried, Y.encodeStateAsUpdate(document));
  Y.applyUpdate(tried, update);
  return [...lengthsIn(tried)].some(([key, length]) => length > longest(key) && length > (lengths.get(key) ?? 0));
}

/** A place that has no words yet has room for at least this many. */
const SHORTEST = Math.min(
  ...proseEntities.flatMap((entity) => proseFieldsOf(entity).map((field) => fieldsOf(entity)[field]?.longest ?? 0)),
);

const isWords = (struct: Struct): boolean => struct instanceof Y.Item && struct.content instanceof Y.ContentString;

function longest(key: string): number {
  const place = placeOf(key);
  return place === null ? 0 : longestAt(place);
}

const lengthsIn = (document: Y.Doc): ReadonlyMap<string, number> =>
  new Map([...document.share.keys()].map((key) => [key, document.getText(key).length]));
