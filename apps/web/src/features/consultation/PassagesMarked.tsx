import { styled } from '@mui/material/styles';
import type { Language } from '@cynllun/domain/text/language';

interface PassagesMarkedProps {
  readonly text: string;
  readonly language: Language | null | undefined;
  /** In UTF-16 units of the text. */
  readonly passages: readonly { readonly start: number; readonly end: number }[];
}

/** A minute, or what was said elsewhere, in which each passage is marked that is a comment. */
export const PassagesMarked = ({ text, language, passages }: PassagesMarkedProps) => (
  <Said lang={language ?? undefined}>{inPieces(text, passages)}</Said>
);

function inPieces(text: string, passages: PassagesMarkedProps['passages']) {
  const ends = new Set([0, text.length, ...passages.flatMap(({ start, end }) => [start, end])]);
  const cuts = [...ends].toSorted((one, other) => one - other);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? text.length;
    const words = text.slice(from, to);
    return passages.some(({ start, end }) => start <= from && to <= end) ? (
      <mark key={from}>{words}</mark>
    ) : (
      <span key={from}>{words}</span>
    );
  });
}

const Said = styled('p')({ whiteSpace: 'pre-line', overflowWrap: 'anywhere', maxInlineSize: '46rem' });
