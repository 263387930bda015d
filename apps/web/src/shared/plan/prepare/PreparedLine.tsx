import type { ReactNode } from 'react';
import { styled } from '@mui/material/styles';

interface PreparedLineProps {
  readonly 'aria-label': string;
  readonly children: ReactNode;
}

/** Below the heading of a screen: what is prepared over the plan, and what can be done with that. */
export const PreparedLine = ({ children, ...label }: PreparedLineProps) => (
  <Line role="group" {...label}>
    {children}
  </Line>
);

const Line = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0.5rem 1rem',
  alignItems: 'center',
  marginBlockEnd: '1rem',
  padding: '0.5rem 0.75rem',
  color: theme.vars.palette.colours.ink,
  backgroundColor: theme.vars.palette.colours.sunk,
  borderInlineStart: `4px solid ${theme.vars.palette.primary.main}`,
  borderRadius: 4,
  overflowWrap: 'anywhere',
  '& > span': { flex: '1 1 16rem', minInlineSize: 0 },
  '@media print': { display: 'none' },
}));
