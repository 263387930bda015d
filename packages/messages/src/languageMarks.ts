import type { Language } from '@cynllun/domain/text/language';

/*
 * Words in another language inside a sentence. A sentence goes through the catalogue as a string, so the words carry
 * marks in it: noncharacters, which Unicode keeps for a program's own use. `Sentence` turns the marks into `lang`.
 */
const starts: Readonly<Record<Language, string>> = { en: '\uFDD0', cy: '\uFDD1' };
const end = '\uFDD2';
const anyMark = /[\uFDD0-\uFDD2]/g;
const marked = /([\uFDD0\uFDD1])([^\uFDD0-\uFDD2]*)\uFDD2/;

export const markLanguage = (words: string, language: Language): string =>
  `${starts[language]}${withoutMarks(words)}${end}`;

/** For where no element can carry `lang`: an attribute, the title of a document. */
export const withoutMarks = (sentence: string): string => sentence.replaceAll(anyMark, '');

export interface Piece {
  readonly words: string;
  /** Undefined: the language of the sentence. */
  readonly lang: Language | undefined;
}

/** A sentence in pieces of one language each. */
export function piecesOf(sentence: string): readonly Piece[] {
  // Split by a pattern with two groups: words, mark, marked words, words, …
  const parts = sentence.split(marked);
  return parts.flatMap((part, index): readonly Piece[] => {
    if (index % 3 === 1) return [];
    const lang = index % 3 === 2 ? languageOf(parts[index - 1]) : undefined;
    const words = withoutMarks(part);
    return words === '' ? [] : [{ words, lang }];
  });
}

const languageOf = (start: string | undefined): Language => (start === starts.cy ? 'cy' : 'en');

/** The language of the words quoted in a sentence, where it quotes some: for an element that can hold no other. */
export const quotedLanguage = (sentence: string): Language | undefined =>
  piecesOf(sentence).find(({ lang }) => lang !== undefined)?.lang;
