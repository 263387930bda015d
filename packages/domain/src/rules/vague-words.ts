import type { Language } from '../text/language.ts';
import { vaguePhrases } from './vague-phrases.ts';

/** A place in a text, in UTF-16 units, as `slice` and a text box's selection count; `end` is not in it. */
export interface VagueRange {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

const letterForms = new Map([
  [' ', '\\s+'],
  ["'", "['\u2018\u2019\u02bc\u2032`\u00b4]"],
  ['-', '[-\u2010\u2011\u2012\u2013]'],
  ['.', '\\.'],
]);
const patterns = { en: patternOf(vaguePhrases.en), cy: patternOf(vaguePhrases.cy) };

/** Where `text` says what no one can check, in order, none overlapping. Whole words only, whatever their case. */
export function vagueWords(text: string, language: Language): readonly VagueRange[] {
  const pattern = patterns[language];
  // Most texts have none, and `matchAll` compiles the pattern anew each time: twelve times the work of a search.
  if (text.search(pattern) === -1) return [];
  return Array.from(text.matchAll(pattern), (match) => {
    const [words] = match;
    return { start: match.index, end: match.index + words.length, words };
  });
}

/** The longest first, so that `as soon as possible` is one phrase. A letter, mark or digit beside it is another word. */
function patternOf(list: readonly string[]): RegExp {
  const either = list
    .toSorted((a, b) => b.length - a.length)
    .map(written)
    .join('|');
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${either})(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
}

function written(phrase: string): string {
  return Array.from(phrase, (letter) => letterForms.get(letter) ?? withAccentLeftOut(letter)).join('');
}

/** â → `(?:â|a\u0302?)`: typed as one character, as two, or without its accent. */
function withAccentLeftOut(letter: string): string {
  const [plain = letter, accent] = letter.normalize('NFD');
  return accent === undefined ? letter : `(?:${letter}|${plain}${accent}?)`;
}
