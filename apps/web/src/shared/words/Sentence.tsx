import { piecesOf } from './languageMarks.ts';
import { useQuote, type Quote } from './useQuote.ts';

interface SentenceProps {
  /** A sentence with marks in it, or how it is made of quoted words. */
  readonly say: string | ((quote: Quote) => string);
}

/** A sentence of the screen with the plan's own words in it, each marked where it is in another language. */
export function Sentence({ say }: SentenceProps) {
  const { quote } = useQuote();
  const sentence = typeof say === 'string' ? say : say(quote);
  return piecesOf(sentence).map(({ words, lang }, index) =>
    lang === undefined ? (
      words
    ) : (
      <span key={index} lang={lang}>
        {words}
      </span>
    ),
  );
}
