import type { ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import { Mark, toneColours, type Tone } from './tone.tsx';

interface TagProps {
  readonly tone?: Tone;
  readonly children: ReactNode;
}

/** A status in a word or two: a mark, words, and a colour, any one of which would do. */
export function Tag({ tone = 'neutral', children }: TagProps) {
  return (
    <Pill tone={tone}>
      <Mark tone={tone} />
      <span>{children}</span>
    </Pill>
  );
}

const Pill = styled('span', { shouldForwardProp: (name) => name !== 'tone' })<{ tone: Tone }>(({ theme, tone }) => {
  const { front, ground } = toneColours[tone];
  return {
    display: 'inline-flex',
    alignItems: 'center',
    alignSelf: 'start',
    justifySelf: 'start',
    gap: '0.375rem',
    paddingInline: '0.5rem',
    paddingBlock: '0.125rem',
    color: theme.vars.palette.colours[front],
    backgroundColor: theme.vars.palette.colours[ground],
    border: `1px solid ${theme.vars.palette.colours[front]}`,
    borderRadius: 4,
    fontSize: '0.9375rem',
    fontWeight: 600,
    lineHeight: 1.4,
    '& svg': { flex: 'none', fontSize: '0.875rem' },
  };
});
