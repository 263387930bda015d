import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** The forms in which an answer is sent, the best first. */
const encodings = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof encodings)[number];

/** Shorter than this, an answer fits into a packet or two as it is. */
const WORTH_COMPRESSING = 1_400;

/** The best form that a client takes, by its `Accept-Encoding`. One that it takes at `q=0` it does not take. */
export function encodingFor(accepted: string | undefined): Encoding {
  const taken = new Set(
    (accepted ?? '')
      .split(',')
      .map((part) =>
        part
          .trim()
          .toLowerCase()
          .split(/\s*;\s*/),
      )
      .filter(([, weight = '']) => !/^q=0(\.0*)?$/.test(weight))
      .map(([name = '']) => name),
  );
  return encodings.find((encoding) => taken.has(encoding)) ?? 'identity';
}

const compressors = {
  // The last quality that costs no more than the first: a plan in a millisecond, at a seventh less than the best takes a hundred for.
  br: (text: string) =>
    promisify(brotliCompress)(text, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
    }),
  gzip: promisify<string, Buffer>(gzip),
};

/** An answer as it is sent: its bytes, and the encoding they are in. */
export interface Encoded {
  readonly encoding: Encoding;
  readonly bytes: Buffer;
}

/** Compresses an answer off the event loop; a short one stays as it is. */
export async function encode(text: string, encoding: Encoding): Promise<Encoded> {
  if (encoding === 'identity' || text.length < WORTH_COMPRESSING)
    return { encoding: 'identity', bytes: Buffer.from(text) };
  return { encoding, bytes: await compressors[encoding](text) };
}
