import type { ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import { WithNotes } from './WithNotes.tsx';

/** Around all or a part of a plan laid out for reading: its width decides the layout, and what is missing is sorted once. */
export function DocumentSheet({ children }: { readonly children: ReactNode }) {
  return (
    <WithNotes>
      <Sheet>{children}</Sheet>
    </WithNotes>
  );
}

const Sheet = styled('div')({
  containerType: 'inline-size',
  containerName: 'document',
  maxInlineSize: '60rem',
  fontSize: '1.0625rem',
  lineHeight: 1.5882,
  '& > section + section': { marginBlockStart: '2.5rem' },
  '& h2': { marginBlock: '1rem 0.5rem' },
  // A place that a link led to.
  '& [tabindex="-1"]:focus-visible': { outlineOffset: 2 },
});
