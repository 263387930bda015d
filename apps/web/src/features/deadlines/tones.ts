import type { AuthorityDateState } from '@cynllun/domain/deadlines/authority-dates';
import type { ClockLine } from '@cynllun/domain/deadlines/backward-clock';
import type { Tone } from '../../shared/layout/tone.tsx';
import { deadlineTones } from '../../shared/review/deadlineTones.ts';

const tones: Readonly<Record<keyof typeof deadlineTones | AuthorityDateState['status'], Tone>> = {
  ...deadlineTones,
  passed: 'neutral',
};

export const toneOf = ({ status }: Pick<ClockLine, 'status'>): Tone => tones[status];
