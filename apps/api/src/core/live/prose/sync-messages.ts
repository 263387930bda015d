import type * as Y from 'yjs';
import type { Connection } from '@hocuspocus/server';
import { sha256 } from '../../log/seal.ts';
import { isKnown } from './check-update.ts';

/** A sync message that asks for what the client lacks, rather than bringing something. */
export const ASKS = 0;
/** One that answers with all that a client has. */
const ANSWERS = 1;

/** Whether a sync message brings nothing that the document does not have. */
export const bringsNothing = (type: number, document: Y.Doc, update: Uint8Array): boolean =>
  isEmpty(update) || (type === ANSWERS && isKnown(document, update));

/** An update with nothing in it, in Yjs's encoding. */
const isEmpty = (update: Uint8Array): boolean => update.length === 2 && update[0] === 0 && update[1] === 0;

/** Acknowledges an update by the SHA-256 of its bytes: Hocuspocus acknowledges without saying what. */
export function acknowledge(connection: Pick<Connection, 'sendStateless'>, update: Uint8Array): void {
  connection.sendStateless(JSON.stringify({ kind: 'kept', name: sha256(update).toString('hex') }));
}
