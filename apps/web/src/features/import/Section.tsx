import { useId, type ReactNode, type Ref } from 'react';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';

interface SectionProps {
  readonly title: string;
  /** The heading, where the focus may go to it. */
  readonly headingRef?: Ref<HTMLHeadingElement>;
  readonly children: ReactNode;
}

/** A part of the import, under a heading of its own. */
export function Section({ title, headingRef, children }: SectionProps) {
  const id = useId();
  return (
    <Part aria-labelledby={id}>
      <Typography variant="h2" id={id} ref={headingRef} tabIndex={-1} sx={{ marginBlockEnd: '0.5rem' }}>
        {title}
      </Typography>
      {children}
    </Part>
  );
}

const Part = styled('section')({ marginBlockStart: '2rem' });
