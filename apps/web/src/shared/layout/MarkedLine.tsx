import type { ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import { Mark, toneColours, type Tone } from './tone.tsx';

interface MarkedLineProps {
  readonly tone: Tone;
  readonly children: ReactNode;
  /** Stands at the end of the line where there is room, and else below. */
  readonly tag?: ReactNode;
}

/** A line of a list with a mark before it. */
export const MarkedLine = ({ tone, children, tag }: MarkedLineProps) => (
  <Line tone={tone}>
    <Mark tone={tone} />
    <div>{children}</div>
    {tag}
  </Line>
);

export const MarkedList = styled('ul')({ margin: 0, marginBlockStart: '0.5rem', padding: 0, listStyle: 'none' });

const Line = styled('li', { shouldForwardProp: (name) => name !== 'tone' })<{ tone: Tone }>(({ theme, tone }) => ({
  display: 'grid',
  gridTemplateColumns: '1rem minmax(0, 1fr)',
  gap: '0.25rem 0.75rem',
  justifyItems: 'start',
  maxInlineSize: 'none',
  paddingBlock: '0.625rem',
  borderBlockStart: `1px solid ${theme.vars.palette.colours.line}`,
  '& > svg': { marginBlockStart: '0.25rem', color: theme.vars.palette.colours[toneColours[tone].front] },
  '& > span': { gridColumn: 2 },
  '& small': { display: 'block', color: theme.vars.palette.colours.quiet, fontSize: '0.8125rem' },
  [theme.breakpoints.up('sm')]: {
    gridTemplateColumns: '1rem minmax(0, 1fr) auto',
    '& > span': { gridColumn: 3 },
  },
}));
