import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { BOX } from './clean.ts';

/** A family that documents are set in, with its files as they ship in the package of fonts (SIL Open Font License 1.1). */
interface Family {
  readonly name: string;
  readonly packageName: string;
  readonly files: readonly string[];
}

/** In the order in which a letter is looked for. */
const families: readonly Family[] = [
  {
    name: 'Noto Sans',
    packageName: '@expo-google-fonts/noto-sans',
    files: ['400Regular/NotoSans_400Regular.ttf', '700Bold/NotoSans_700Bold.ttf'],
  },
  {
    name: 'Noto Sans Symbols 2',
    packageName: '@expo-google-fonts/noto-sans-symbols-2',
    files: ['400Regular/NotoSansSymbols2_400Regular.ttf'],
  },
  {
    name: 'Noto Emoji',
    packageName: '@expo-google-fonts/noto-emoji',
    files: ['400Regular/NotoEmoji_400Regular.ttf'],
  },
];

export const fontNames: readonly string[] = families.map(({ name }) => name);

/** The fonts as they are in their files. */
export function readFonts(): readonly Buffer[] {
  const { resolve } = createRequire(import.meta.url);
  return families.flatMap(({ packageName, files }) => {
    const folder = dirname(resolve(`${packageName}/package.json`));
    return files.map((file) => readFileSync(join(folder, file)));
  });
}

/** What stands between words in a font, has no shape of its own and is asked of none: spaces, joiners, variants of a shape. */
const isShapeless = (code: number): boolean =>
  code === 0x20_0c || code === 0x20_0d || (code >= 0xfe_00 && code <= 0xfe_0f) || /\s/.test(String.fromCodePoint(code));

/** Puts a box in place of each character that none of the fonts has a shape for. */
export function onlyShown(fonts: readonly Buffer[]): (words: string) => string {
  const shown = new Set(fonts.flatMap((font) => [...codesIn(font)]));
  return (words) => {
    let whole = '';
    for (const character of words) {
      const code = character.codePointAt(0) ?? 0;
      whole += shown.has(code) || isShapeless(code) ? character : BOX;
    }
    return whole;
  };
}

const UNICODE = 0;
const WINDOWS = 3;

/** The code points that a TrueType font maps to a glyph: its tables `cmap` of formats 4 and 12. */
function* codesIn(font: Buffer): Generator<number> {
  const tables = font.readUInt16BE(4);
  for (let index = 0; index < tables; index += 1) {
    const entry = 12 + index * 16;
    if (font.toString('latin1', entry, entry + 4) === 'cmap') yield* codesOfTable(font, font.readUInt32BE(entry + 8));
  }
}

function* codesOfTable(font: Buffer, cmap: number): Generator<number> {
  const count = font.readUInt16BE(cmap + 2);
  for (let index = 0; index < count; index += 1) {
    const record = cmap + 4 + index * 8;
    if (![UNICODE, WINDOWS].includes(font.readUInt16BE(record))) continue;
    const at = cmap + font.readUInt32BE(record + 4);
    const format = font.readUInt16BE(at);
    if (format === 12) yield* groupsAt(font, at);
    else if (format === 4) yield* segmentsAt(font, at);
  }
}

function* groupsAt(font: Buffer, at: number): Generator<number> {
  const count = font.readUInt32BE(at + 12);
  for (let index = 0; index < count; index += 1) {
    const group = at + 16 + index * 12;
    yield* range(font.readUInt32BE(group), font.readUInt32BE(group + 4));
  }
}

/** Segments whose codes are mapped one by one to no glyph are few in fonts like these, and the compiler names what is in them. */
function* segmentsAt(font: Buffer, at: number): Generator<number> {
  const bytes = font.readUInt16BE(at + 6);
  for (let index = 0; index < bytes; index += 2) {
    const [last, first] = [font.readUInt16BE(at + 14 + index), font.readUInt16BE(at + 16 + bytes + index)];
    if (last !== 0xff_ff) yield* range(first, last);
  }
}

function* range(first: number, last: number): Generator<number> {
  for (let code = first; code <= last; code += 1) yield code;
}
