import type { ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import type { Place } from './notes.ts';
import { MarginNotes } from './MarginNotes.tsx';
import { besideText, inMargin } from './layout.ts';
import { Said, Words } from './Said.tsx';

/** What a thing says, line by line: its name, its words, and in the margin what is missing there. */
export const Facts = styled('dl')({ margin: 0 });

interface FactProps {
  readonly name: ReactNode;
  /** The places whose notes stand beside it. */
  readonly notes?: readonly Place[];
  /** Words, or what stands for them; nothing where the field is empty. */
  readonly children?: ReactNode;
}

/** Every field is there, the empty ones too: a gap that is not there to see is not filled. */
export function Fact({ name, notes, children }: FactProps) {
  const isEmpty = children === null || children === undefined || children === false || children === '';
  return (
    <Line>
      <dt>{name}</dt>
      <dd>{isEmpty ? <Said words="" /> : typeof children === 'string' ? <Words>{children}</Words> : children}</dd>
      {notes !== undefined && <MarginNotes places={notes} as="dd" />}
    </Line>
  );
}

const Line = styled('div')(({ theme }) => ({
  paddingBlock: '0.25rem',
  breakInside: 'avoid',
  '& > dt': { color: theme.vars.palette.colours.quiet, fontSize: '0.875rem', fontWeight: 600, lineHeight: 1.85 },
  '& > dd': { margin: 0, minInlineSize: 0 },
  [besideText]: {
    display: 'grid',
    gap: '0 1rem',
    gridTemplateColumns: '9.5rem minmax(0, 1fr)',
    '& > dd + dd': { gridColumn: 2 },
  },
  [inMargin]: {
    gridTemplateColumns: '9.5rem minmax(0, 36rem) minmax(0, 14rem)',
    '& > dd + dd': { gridColumn: 3 },
  },
}));
