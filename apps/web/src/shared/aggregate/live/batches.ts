import { toHexString } from 'lib0/buffer';
import * as decoding from 'lib0/decoding';
import { digest } from 'lib0/hash/sha256';
import * as Y from 'yjs';

/** What a room sent to be stored, and the name under which the server acknowledges it: the SHA-256 of its bytes. */
export interface Batch {
  readonly name: string;
  readonly update: Uint8Array;
  /** It answers what the server asked for: all that the server lacks, rather than what was typed last. */
  readonly isAll: boolean;
}

const SYNC = 0;
const ASKS = 0;
const ANSWERS = 1;

/** The batch in a message of a room; null where it is another room's, or no batch. */
export function batchIn(message: Uint8Array, room: string): Batch | null {
  const from = decoding.createDecoder(message);
  if (decoding.readVarString(from) !== room || decoding.readVarUint(from) !== SYNC) return null;
  const type = decoding.readVarUint(from);
  if (type === ASKS) return null;
  const update = decoding.readVarUint8Array(from);
  return { name: toHexString(digest(update)), update, isAll: type === ANSWERS };
}

/** Whether all of an update is in a batch. */
export function isIn({ isAll, update }: Batch, part: Uint8Array): boolean {
  if (isAll) return true;
  const [whole, own] = [rangesIn(update), rangesIn(part)];
  return own.every((one) => whole.some((other) => other.of === one.of && other.from <= one.from && other.to >= one.to));
}

interface Range {
  /** Letters put in, or taken out, by their client. */
  readonly of: string;
  readonly from: number;
  readonly to: number;
}

/** What an update puts in and takes out, what is next to each other as one. */
function rangesIn(update: Uint8Array): readonly Range[] {
  const { structs, ds } = Y.decodeUpdate(update);
  const put = structs
    .filter((struct) => !(struct instanceof Y.Skip))
    .map(({ id, length }) => ({ of: `put ${id.client}`, from: id.clock, to: id.clock + length }));
  const taken = [...ds.clients].flatMap(([client, deleted]) =>
    deleted.map(({ clock, len }) => ({ of: `taken ${client}`, from: clock, to: clock + len })),
  );
  const joined: Range[] = [];
  for (const range of [...put, ...taken].toSorted((a, b) => (a.of === b.of ? a.from - b.from : a.of < b.of ? -1 : 1))) {
    const last = joined.at(-1);
    if (last === undefined || last.of !== range.of || last.to < range.from) joined.push(range);
    else joined[joined.length - 1] = { ...last, to: Math.max(last.to, range.to) };
  }
  return joined;
}
