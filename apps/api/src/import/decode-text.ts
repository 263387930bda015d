import type { EncodingTaken, TextEncoding } from '@cynllun/domain/import/text-encoding';

/** One letter or mark of UTF-8 in two to four bytes, or else a byte that is none; each byte as one character. */
const BEYOND_ASCII =
  /([\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2})|([\x80-\xff])/g;
/** The upper half of the code page of MS-DOS in Britain, which no decoder knows. */
const IBM_850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';
/** Encodings of one byte a letter, the likelier first where their words are as likely. */
const ONE_BYTE = ['windows-1252', 'macintosh', 'iso-8859-14', 'ibm850'] as const;
const MOST_IN_DOUBT = 5;
/** Pieces with letters beyond ASCII by which an encoding is guessed: a megabyte of them. */
const PARTS_LOOKED_AT = 16;

/** The text of a CSV file, saved as it says, as it seems, or as a person says. */
export function decodeText(bytes: Uint8Array, encoding: TextEncoding = likeliestEncoding(bytes)): string {
  if (encoding === 'utf-8') return decodeUtf8(bytes);
  if (encoding === 'utf-8-twice') return undoTwice(decodeUtf8(bytes));
  if (encoding === 'ibm850') return partsOf(bytes).map(decodeIbm850).join('');
  return new TextDecoder(encoding).decode(bytes);
}

/** How the text of a file was read, and words of it that may have been meant otherwise. */
export function encodingTaken(bytes: Uint8Array, chosen: TextEncoding | null): EncodingTaken {
  const encoding = chosen ?? likeliestEncoding(bytes);
  const text = decodeText(bytes, encoding);
  const inDoubt = new Set<string>();
  for (const words of [encoding === 'utf-8' ? wordsWithStrays(bytes) : [], garbledWords(text)])
    for (const word of words) {
      if (inDoubt.size === MOST_IN_DOUBT) break;
      inDoubt.add(word);
    }
  return { encoding, inDoubt: [...inDoubt] };
}

/** Words that JSON and PostgreSQL can keep: a null character, and half of one written as two, become �. */
export const storable = (words: string): string => words.toWellFormed().replaceAll('\0', '\uFFFD');

/** UTF-8 where more letters are than are not; otherwise the encoding that gives the likeliest words. */
function likeliestEncoding(bytes: Uint8Array): TextEncoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  let [found, strays] = [0, 0];
  // One at a time: a list of them takes a hundred times the room of the file.
  for (const [, letter] of asLatin(bytes).matchAll(BEYOND_ASCII)) {
    found += 1;
    if (letter === undefined) strays += 1;
  }
  if (strays * 2 <= found) return 'utf-8';
  const parts = partsOf(bytes)
    .filter((part) => part.some((byte) => byte >= 0x80))
    .slice(0, PARTS_LOOKED_AT);
  const [best] = ONE_BYTE.map((encoding) => ({
    encoding,
    unlikely: parts.reduce((sum, part) => sum + unlikelyIn(decodeText(part, encoding)), 0),
  })).toSorted((a, b) => a.unlikely - b.unlikely);
  return best?.encoding ?? 'windows-1252';
}

/** Letters of English and Welsh with their accents, and the marks that spreadsheets of them have. */
const LIKELY = /[\p{ASCII}£€°½¼¾²©®™•·…–—‘’“”\u00a0àáâäèéêëìíîïòóôöùúûüẁẃŵẅỳýŷÿÀÁÂÄÈÉÊËÌÍÎÏÒÓÔÖÙÚÛÜŴẄÝŶŸçñ]/gu;
/** A capital in the middle of a word, or at the end of one, is hardly meant: `carersÕ`. */
const MISPLACED = /(?<=\p{Ll})[^\p{ASCII}\P{Lu}]/gu;

const unlikelyIn = (text: string): number => text.replace(LIKELY, '').length + (text.match(MISPLACED)?.length ?? 0);

const asLatin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/** UTF-8 with a byte that is none of it, as when a line was pasted from elsewhere, read as Windows has it. */
function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return partsOf(bytes)
      .map(mendUtf8)
      .join('')
      .replace(/^\uFEFF/, '');
  }
}

const mendUtf8 = (part: Uint8Array): string =>
  asLatin(part).replace(BEYOND_ASCII, (_, letter?: string, stray = '') =>
    letter === undefined ? inWindows(stray) : Buffer.from(letter, 'latin1').toString('utf8'),
  );

const decodeIbm850 = (part: Uint8Array): string =>
  asLatin(part).replace(/[\x80-\xff]/g, (byte) => IBM_850[byte.charCodeAt(0) - 128] ?? '');

/** Bytes that are decoded at once: what is replaced in a text takes many times its room. */
const PART = 65_536;

/** The bytes a piece at a time, no letter of UTF-8 in two. */
function partsOf(bytes: Uint8Array): readonly Uint8Array[] {
  const parts: Uint8Array[] = [];
  for (let from = 0; from < bytes.length;) {
    let to = Math.min(from + PART, bytes.length);
    for (let back = 0; back < 3 && isContinuation(bytes[to]); back += 1) to -= 1;
    parts.push(bytes.subarray(from, to));
    from = to;
  }
  return parts;
}

const isContinuation = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x80 && byte < 0xc0;

const inWindows = (byte: string): string => new TextDecoder('windows-1252').decode(Buffer.from(byte, 'latin1'));

/** The words of a text, one at a time: a list of them takes many times its room. */
function* wordsIn(text: string): Generator<string> {
  for (const [word] of text.matchAll(/[^\s,;"]+/g)) yield word;
}

function* garbledWords(text: string): Generator<string> {
  for (const word of wordsIn(text)) if (undoTwice(word) !== word || word.includes('\uFFFD')) yield word;
}

function* wordsWithStrays(bytes: Uint8Array): Generator<string> {
  for (const word of wordsIn(asLatin(bytes))) if (hasStray(word)) yield decodeUtf8(Buffer.from(word, 'latin1'));
}

function hasStray(word: string): boolean {
  for (const [, letter] of word.matchAll(BEYOND_ASCII)) if (letter === undefined) return true;
  return false;
}

/** Letters of UTF-8 that were taken for Windows' own, put right as often as they were: `Ã¢â‚¬â„¢` is ’. */
function undoTwice(text: string): string {
  const once = text.replace(RUN, (run) => {
    const bytes = Buffer.alloc(run.length);
    for (let at = 0; at < run.length; at += 1) bytes[at] = WINDOWS_BYTES.get(run[at] ?? '') ?? 0;
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return run;
    }
  });
  return once === text ? text : undoTwice(once);
}

const WINDOWS_BYTES = new Map(
  Array.from({ length: 128 }, (_, index) => [inWindows(String.fromCharCode(index + 128)), index + 128] as const),
);
/** Runs of characters that Windows has for the bytes of UTF-8. */
const RUN = new RegExp(`[${[...WINDOWS_BYTES.keys()].join('')}]{2,}`, 'gu');
