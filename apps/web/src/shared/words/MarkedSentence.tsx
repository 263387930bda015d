import { piecesOf } from '@cynllun/messages/languageMarks';

interface MarkedSentenceProps {
  /** With the marks that `useQuote` puts round words of another language. */
  readonly sentence: string;
}

/** A sentence that was made elsewhere, its words of another language under their `lang`. */
export function MarkedSentence({ sentence }: MarkedSentenceProps) {
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
