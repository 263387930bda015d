import { useAnswersComments } from '../plan/source/usePlan.ts';
import { onceAtRest } from './onceAtRest.tsx';

const WaitingList = onceAtRest(async () => (await import('./WaitingList.tsx')).WaitingList);

/** How many comments on the plan wait, and for what, for whoever answers them. */
export function CommentsWaiting() {
  return useAnswersComments() && <WaitingList />;
}
