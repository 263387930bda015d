import { MarkedSentence } from './MarkedSentence.tsx';
import { useQuote, type Quote } from './useQuote.ts';

interface SentenceProps {
  /** How the sentence is made of the words it quotes. */
  readonly say: (quote: Quote) => string;
}

/** A sentence of the screen with the plan's own words in it, each marked where it is in another language. */
export function Sentence({ say }: SentenceProps) {
  const { quote } = useQuote();
  return <MarkedSentence sentence={say(quote)} />;
}
