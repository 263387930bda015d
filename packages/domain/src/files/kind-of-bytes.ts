import type { FileKind } from './kinds.ts';

/**
 * What kind of file some bytes are, whatever its name says; null for none that is kept. A Word document with macros is none.
 */
export function kindOfBytes(bytes: Uint8Array): FileKind | null {
  const starts = (...signs: readonly (number | null)[]): boolean =>
    bytes.length > signs.length && signs.every((sign, at) => sign === null || bytes[at] === sign);
  if (starts(...codes('%PDF-'))) return isEnded(bytes, '%%EOF') ? 'pdf' : null;
  if (starts(0x89, ...codes('PNG\r\n'), 0x1a, 0x0a)) return 'png';
  if (starts(0xff, 0xd8, 0xff)) return 'jpeg';
  if (starts(...codes('OggS'))) return 'ogg';
  if (starts(...codes('RIFF'), null, null, null, null, ...codes('WAVE'))) return 'wav';
  if (starts(null, null, null, null, ...codes('ftyp'))) return ofBrand(textAt(bytes, 8, 4));
  if (starts(...codes('ID3')) || isMpegSound(bytes)) return 'mp3';
  if (starts(...codes('PK'), 3, 4)) return isWordDocument(bytes) ? 'docx' : null;
  return null;
}

const codes = (words: string): readonly number[] => [...words].map((sign) => sign.charCodeAt(0));

const textAt = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));

/** A PDF that broke off on its way has no end. Programs write some bytes after it. */
const isEnded = (bytes: Uint8Array, end: string): boolean =>
  textAt(bytes, Math.max(0, bytes.length - 1024), 1024).includes(end);

/** Sound and film are in one container, which says what it was made as. */
function ofBrand(brand: string): FileKind | null {
  if (brand === 'M4A ' || brand === 'M4B ') return 'm4a';
  if (brand === 'qt  ') return 'mov';
  return /^(?:iso\w|mp4\d|avc1|M4V |3gp\w|MSNV|dash)$/.test(brand) ? 'mp4' : null;
}

/** The head of a frame of MPEG sound, layer 3. */
function isMpegSound([first = 0, second = 0, third = 0]: Uint8Array): boolean {
  const isHead = first === 0xff && (second & 0xe0) === 0xe0 && (second & 0x18) !== 0x08;
  const isLayerThree = (second & 0x06) === 0x02;
  return isHead && isLayerThree && third >> 4 !== 0x0f && third >> 4 !== 0 && (third & 0x0c) !== 0x0c;
}

/** The parts of an archive by name, from its own list at its end: nothing is unpacked. */
function partsOf(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end > Math.max(0, bytes.length - 66_000) && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) return [];
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return [];
    const length = view.getUint16(at + 28, true);
    names.push(textAt(bytes, at + 46, length));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

function isWordDocument(bytes: Uint8Array): boolean {
  const parts = new Set(partsOf(bytes).map((name) => name.toLowerCase()));
  return parts.has('[content_types].xml') && parts.has('word/document.xml') && !parts.has('word/vbaproject.bin');
}
