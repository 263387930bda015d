/**
 * The text of a CSV file, whatever saved it: UTF-8, UTF-16 with its mark, or, where the bytes are not UTF-8, the
 * Windows code page that Excel in Britain writes.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Words that JSON and PostgreSQL can keep: a null character, and half of one written as two, become �. */
export const storable = (words: string): string => words.toWellFormed().replaceAll('\0', '\uFFFD');
