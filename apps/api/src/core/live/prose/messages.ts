/** The types of Hocuspocus's messages that are looked at here. */
export const kinds = { sync: 0, auth: 2, close: 7, syncStatus: 8 } as const;

/** What a message is about, as it goes over a socket. */
export interface Heading {
  /** The document, and perhaps which of several screens on one socket. */
  readonly address: string;
  readonly kind: number;
  /** The first number of what follows; -1 where nothing does. */
  readonly within: number;
}

/** Reads what a message is about; of what is no message, something that no document is called. */
export function headingOf(message: Uint8Array): Heading {
  const [length, at] = readNumber(message, 0);
  const [kind, after] = readNumber(message, at + length);
  return {
    // Only where it is asked for: of most messages it is not.
    get address() {
      return text.decode(message.subarray(at, at + length));
    },
    kind,
    within: after < message.length ? readNumber(message, after)[0] : -1,
  };
}

const text = new TextDecoder();

/** A number in groups of seven bits, the lowest first. @returns it, and where what follows begins. */
function readNumber(bytes: Uint8Array, from: number): readonly [number, number] {
  let number = 0;
  for (let at = from, scale = 1; at < bytes.length; at += 1, scale *= 128) {
    const byte = bytes[at] ?? 0;
    number += (byte & 127) * scale;
    if (byte < 128) return [number, at + 1];
  }
  return [number, bytes.length];
}
