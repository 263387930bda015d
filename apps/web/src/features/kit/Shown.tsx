import type { ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';

/** A component by its name in the code. */
export function Shown({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <Part aria-label={name}>
      <Typography variant="h2" lang="en">
        <code>{name}</code>
      </Typography>
      {children}
    </Part>
  );
}

const Part = styled('section')(({ theme }) => ({
  display: 'grid',
  gap: '0.75rem',
  justifyItems: 'start',
  paddingBlock: '1rem',
  borderBlockStart: `1px solid ${theme.vars.palette.colours.line}`,
  '& > *': { margin: 0, minInlineSize: 0, maxInlineSize: '100%' },
}));
