import type { Aggregate } from '@cynllun/domain/aggregate/aggregate';
import { readFormerProseKey } from '@cynllun/domain/aggregate/former-words';
import { readProseKey } from '@cynllun/domain/aggregate/prose';
import * as Y from 'yjs';
import type { Sql } from '../../../platform/sql.ts';
import type { RoomName } from './names.ts';

/** The names of texts that an update puts something in. What has neighbours is in their text, and names none. */
export const keysIn = (update: Uint8Array): readonly string[] => [
  ...new Set(
    Y.decodeUpdate(update).structs.flatMap((struct) =>
      struct instanceof Y.Item && typeof struct.parent === 'string' ? [struct.parent] : [],
    ),
  ),
];

/** Whether all of these keys, each the key of some prose, are of things that are, or were, in a room's document: its own or any that was added to it. */
export async function areOfDocument(
  sql: Sql,
  from: Aggregate,
  room: RoomName,
  keys: readonly string[],
): Promise<boolean> {
  const below = keys
    .flatMap((key) => readProseKey(from, key) ?? readFormerProseKey(from, key, 'en') ?? [])
    .filter(({ id }) => id !== room.documentId);
  if (below.length === 0) return true;
  // By the log: what was removed meanwhile is no reason to refuse the rest of what somebody wrote.
  const rows = await sql.$queryRaw<{ entity: string; id: string }[]>`
    SELECT "entity", "entityId" AS "id" FROM "Change"
    WHERE "logId" = ${room.rootId}::uuid AND "field" = '' AND "entityId" = ANY (${below.map(({ id }) => id)}::uuid[])
      AND (${room.documentId === room.rootId} OR coalesce("after", "before") ->> 'parentId' = ${room.documentId})`;
  const known = new Set(rows.map(({ entity, id }) => `${entity} ${id}`));
  return below.every(({ entity, id }) => known.has(`${entity} ${id}`));
}
