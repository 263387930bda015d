import type { Finding } from '@cynllun/domain/plan/finding';
import { Sentence } from './Sentence.tsx';
import { useFindingWords, type NamedPeople } from './useFindingWords.ts';

interface FindingSentenceProps {
  readonly finding: Finding;
  /** Those whom it may name. */
  readonly people: NamedPeople;
}

/** What a rule has to say, with the plan's own words in it marked. Words: findings, fields. */
export function FindingSentence({ finding, people }: FindingSentenceProps) {
  const inWords = useFindingWords();
  return <Sentence say={(quote) => inWords(finding, people, quote)} />;
}
