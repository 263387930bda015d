import { Fragment } from 'react';
import { styled } from '@mui/material/styles';
import { foundIn } from '@cynllun/domain/text/for-search';
import type { Language } from '@cynllun/domain/text/language';
import { cutAtPassages } from '@cynllun/domain/text/passages';
import { wordsIn, type Text } from '@cynllun/domain/text/text';
import { useLanguage } from '../../../shared/words/useLanguage.ts';

interface MarkedWordsProps {
  readonly text: Text | { readonly words: string; readonly language: Language };
  /** Folded. */
  readonly sought: readonly string[];
  /** Said in the language of the screen where there are no words. */
  readonly blank?: string;
}

/**
 * Words with what was sought in them marked. A text is in the language of the screen, but for one that is found in its other
 * language alone.
 */
export function MarkedWords({ text, sought, blank = '' }: MarkedWordsProps) {
  const screen = useLanguage();
  const { words, language } = 'words' in text ? text : asFound(text, screen, sought);
  const shown = words.trim();
  if (shown === '') return blank;
  return (
    <Lines lang={language === screen ? undefined : language}>
      {cutAtPassages(shown, foundIn(shown, sought)).map((piece, index) => (
        <Fragment key={index}>{piece.within.length === 0 ? piece.words : <Found>{piece.words}</Found>}</Fragment>
      ))}
    </Lines>
  );
}

function asFound(text: Text, screen: Language, sought: readonly string[]): { words: string; language: Language } {
  const other = screen === 'en' ? 'cy' : 'en';
  const isOnlyInOther = holds(text[other], sought) && !holds(text[screen], sought);
  return isOnlyInOther ? { words: text[other], language: other } : wordsIn(text, screen);
}

/** Whether any of some folded words is found in what is said. */
export const holds = (said: string, sought: readonly string[]): boolean => foundIn(said, sought).length > 0;

const Lines = styled('span')({ whiteSpace: 'pre-line', overflowWrap: 'anywhere' });

const Found = styled('mark')({ fontWeight: 600 });
