import { useDeferredValue, useMemo } from 'react';
import { isOnlyMoved, type Difference } from '@cynllun/domain/history/differences';
import { differencesBetween } from '@cynllun/domain/history/differences-between';
import { planAggregate } from '@cynllun/domain/plan/entities';
import type { Plan } from '@cynllun/domain/plan/plan';
import { useSnapshot } from '../../writing/useStore.ts';
import { usePlan } from '../source/usePlan.ts';

export interface Changes {
  /** What they are made to. */
  readonly base: Plan;
  readonly things: readonly Difference[];
  /** Of how many things, without those that were only moved: as a comparison counts. */
  readonly count: number;
}

/** What is prepared, as the difference it makes: what was changed and changed back is none. */
export function useChanges(): Changes {
  const base = useSnapshot(({ view }) => view.root) as Plan;
  const plan = useDeferredValue(usePlan());
  return useMemo(() => {
    const things = differencesBetween(planAggregate, base, plan);
    return { base, things, count: things.filter((one) => !isOnlyMoved(one)).length };
  }, [base, plan]);
}
