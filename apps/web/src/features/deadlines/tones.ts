import type { AuthorityDateState } from '@cynllun/domain/deadlines/authority-dates';
import type { ClockLine, DeadlineLine } from '@cynllun/domain/deadlines/backward-clock';
import type { Tone } from '../../shared/layout/tone.tsx';

const tones: Readonly<Record<DeadlineLine['status'] | AuthorityDateState['status'], Tone>> = {
  notSet: 'neutral',
  upcoming: 'info',
  dueSoon: 'warning',
  dueToday: 'warning',
  met: 'success',
  metLate: 'warning',
  overdue: 'error',
  extended: 'info',
  passed: 'neutral',
};

export const toneOf = ({ status }: Pick<ClockLine, 'status'>): Tone => tones[status];
