import type { Document } from '@hocuspocus/server';
import * as Y from 'yjs';
import type { Sql } from '../../../platform/sql.ts';
import type { Participant } from './access.ts';

/** Milliseconds for which an owner is remembered: longer than a device keeps what it could not send. */
const REMEMBERED = 40 * 24 * 60 * 60 * 1000;

/** The client ids under which an update brings something that a document does not have. */
export function clientsIn(document: Y.Doc, update: Uint8Array): readonly number[] {
  const isNew = ({ id, length }: { readonly id: Y.ID; readonly length: number }) =>
    id.clock + length > Y.getState(document.store, id.client);
  const structs = Y.decodeUpdate(update).structs.filter((struct) => !(struct instanceof Y.Skip));
  return [...new Set(structs.filter(isNew).map(({ id }) => id.client))];
}

/** Whether a client is seen in the room as somebody else's, at whichever instance. */
export const isSeenAsAnothers = ({ awareness }: Document, client: number, personId: string): boolean => {
  const user = awareness.getStates().get(client)?.['user'] as { readonly personId?: string } | undefined;
  return user?.personId !== undefined && user.personId !== personId;
};

/**
 * Notes that client ids are a person's. Under an id that is another's nobody else goes on: Yjs takes what comes second
 * at a place for what came first, and the other's words would be acknowledged and never seen.
 * @returns whether all of them are theirs
 */
export async function claimClients(
  sql: Sql,
  { room, personId }: Participant,
  clients: readonly number[],
  now: Date,
): Promise<boolean> {
  const own = await sql.$queryRaw<unknown[]>`
    INSERT INTO "ProseClient" ("documentId", "client", "personId", "at")
    SELECT ${room.documentId}::uuid, c, ${personId}::uuid, ${now} FROM unnest(${clients.map(BigInt)}::bigint[]) AS c
    ON CONFLICT ("documentId", "client") DO UPDATE SET "at" = excluded."at"
    WHERE "ProseClient"."personId" = excluded."personId" RETURNING "client"`;
  return own.length === clients.length;
}

export async function forgetOldClients(sql: Sql, now: Date): Promise<void> {
  await sql.$executeRaw`DELETE FROM "ProseClient" WHERE "at" < ${new Date(now.getTime() - REMEMBERED)}`;
}
