import { styled } from '@mui/material/styles';
import { REDACTED } from '@cynllun/domain/consultation/choices';
import { redactedPieces } from '@cynllun/domain/consultation/released';
import { VisuallyHidden } from '../layout/VisuallyHidden.tsx';

interface RedactedWordsProps {
  readonly words: string;
  readonly ranges: Parameters<typeof redactedPieces>[1];
  /** Says that words are taken out, and why, to those who hear it. */
  readonly takenOut: (reasons: readonly string[]) => string;
  /** As those see it who are shown it: the words themselves are not there. */
  readonly isShown?: boolean;
}

/** What was said, with what is taken out of it marked: struck through for the team, left out for all others. */
export const RedactedWords = ({ words, ranges, takenOut, isShown = false }: RedactedWordsProps) =>
  redactedPieces(words, ranges).map((piece, place) =>
    piece.reasons === null ? (
      <span key={place}>{piece.words}</span>
    ) : (
      <Out key={place} as={isShown ? 'mark' : 'del'} data-shown={isShown || undefined}>
        <VisuallyHidden>{takenOut(piece.reasons)} </VisuallyHidden>
        {isShown ? REDACTED : piece.words}
      </Out>
    ),
  );

const Out = styled('del')(({ theme }) => ({
  position: 'relative',
  borderRadius: 2,
  '&:not([data-shown])': {
    color: theme.vars.palette.colours.ink,
    backgroundColor: theme.vars.palette.colours.warningPanel,
    textDecoration: 'line-through 2px',
  },
}));
