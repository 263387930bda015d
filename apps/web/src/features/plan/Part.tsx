import type { ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';

interface PartProps {
  /** The fragment that leads here. */
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of an open action or page: a heading that can be gone to, and its fields below one another. */
export function Part({ id, title, children }: PartProps) {
  return (
    <Section aria-labelledby={id}>
      <Typography variant="h2" id={id} tabIndex={-1}>
        {title}
      </Typography>
      {children}
    </Section>
  );
}

const Section = styled('section')(({ theme }) => ({
  display: 'grid',
  gap: '1.125rem',
  marginBlockEnd: '1.25rem',
  paddingBlockStart: '1rem',
  borderBlockStart: `1px solid ${theme.vars.palette.colours.line}`,
  '& > *': { minInlineSize: 0 },
  // Gone to, it stands below the tabs that stay in sight.
  '& > h2': { scrollMarginBlockStart: '5rem' },
  '& > p': { margin: 0 },
}));

/** Fields that belong together, beside one another where there is room. */
export const Row = styled('div')({
  display: 'grid',
  gap: '1.125rem 1rem',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(11rem, 100%), 1fr))',
  alignItems: 'start',
  '& > *': { minInlineSize: 0 },
});

export const Stack = styled('div')({ display: 'grid', gap: '1.125rem', '& > *': { minInlineSize: 0 } });

/** What can be done with the whole of what is open. */
export const Tools = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0.5rem',
  '@media print': { display: 'none' },
});
