import { extra } from '../layout/extra.tsx';
import { useAnswersComments } from '../plan/source/usePlan.ts';

const WaitingList = extra(async () => (await import('./WaitingList.tsx')).WaitingList);

/** How many comments on the plan wait, and for what, for whoever answers them. */
export function CommentsWaiting() {
  return useAnswersComments() && <WaitingList />;
}
