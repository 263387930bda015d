import type { DeadlineLine } from '@cynllun/domain/deadlines/backward-clock';
import type { Tone } from '../layout/tone.tsx';

/** How a deadline stands, as a tone: beside the words that say it. */
export const deadlineTones: Readonly<Record<DeadlineLine['status'], Tone>> = {
  notSet: 'neutral',
  upcoming: 'ahead',
  dueSoon: 'warning',
  dueToday: 'warning',
  met: 'success',
  metLate: 'warning',
  overdue: 'error',
  extended: 'info',
};
