import type { ReactNode } from 'react';
import Chip from '@mui/material/Chip';
import { Mark, type Tone } from './tone.tsx';

interface TagProps {
  readonly tone?: Tone;
  readonly children: ReactNode;
}

/** A status in a word or two: a mark, words, and a colour, any one of which would do. */
export const Tag = ({ tone = 'neutral', children }: TagProps) => (
  <Chip
    component="span"
    color={tone === 'neutral' || tone === 'ahead' ? 'default' : tone}
    icon={<Mark tone={tone} />}
    label={children}
  />
);
