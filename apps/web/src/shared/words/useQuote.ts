import { wordsIn, type Text } from '@cynllun/domain/text/text';
import type { Language } from '@cynllun/domain/text/language';
import { markLanguage } from '@cynllun/messages/languageMarks';
import { useLanguage } from './useLanguage.ts';

/** A text in two languages, or words of which it is known which they are in. */
export type Quoted = Text | { readonly words: string; readonly language: Language };

/** The words as they go into a sentence of the screen; empty where there are none. */
export type Quote = (quoted: Quoted) => string;

/**
 * Marks words of another language for `Sentence`, which shows them with their `lang`. `plain` marks nothing: for
 * attributes and titles.
 */
export function useQuote(): { readonly quote: Quote; readonly plain: Quote } {
  const screen = useLanguage();
  return {
    quote: (quoted) => {
      const { words, language } = read(quoted, screen);
      return words === '' || language === screen ? words : markLanguage(words, language);
    },
    plain: (quoted) => read(quoted, screen).words,
  };
}

function read(quoted: Quoted, screen: Language): { words: string; language: Language } {
  const { words, language } = 'words' in quoted ? quoted : wordsIn(quoted, screen);
  return { words: words.trim(), language };
}
