import type { Text } from '@cynllun/domain/text/text';
import { wordsIn } from '@cynllun/domain/text/text';
import type { Language } from '@cynllun/domain/text/language';
import { useLanguage } from './useLanguage.ts';

interface ShownText {
  /** Without spaces around; empty where it has words in neither language. */
  readonly words: string;
  /** The language of the words where it is not the screen's, for `lang`. */
  readonly lang: Language | undefined;
}

/** A text as the screen shows it: in its own language, or in the other where that is all there is. */
export function useText(): (text: Text) => ShownText {
  const screen = useLanguage();
  return (text) => {
    const { words, language } = wordsIn(text, screen);
    return { words: words.trim(), lang: language === screen ? undefined : language };
  };
}
