import { eventsOf } from '@cynllun/domain/stage/events';
import { happenedTo } from '@cynllun/domain/deadlines/facts';
import { usePlan } from '../../../shared/plan/source/usePlan.ts';

/** The day a version was sent, by its number, also where it was taken back since; null for one that was not. */
export function useSentOn(): (number: number | null) => string | null {
  const sent = eventsOf(happenedTo(usePlan()), 'draftSubmitted');
  return (number) => sent.find(({ version }) => version === number)?.on ?? null;
}
