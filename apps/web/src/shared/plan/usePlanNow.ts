import type { Plan } from '@cynllun/domain/plan/plan';
import { useStore } from '../writing/useStore.ts';

/** The working draft as it stands when asked, everything of the person's in it: below `PlanFrame` the store is a plan's. */
export function usePlanNow(): () => Plan {
  const store = useStore();
  return () => store.getSnapshot().root as Plan;
}
