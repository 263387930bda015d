import { add } from '@cynllun/domain/plan/edit';
import { path } from '@cynllun/domain/aggregate/path';
import { usePlanNow } from '../../../shared/plan/usePlanNow.ts';
import { useAdd } from '../../../shared/plan/useAdd.ts';
import { newId } from '../../../shared/plan/newId.ts';
import { lastPosition } from '../list/order.ts';

/** Adds an action, under a recommendation or as one of our own, and goes there with the cursor in its title. */
export function useAddAction(): (recommendationId: string | null) => void {
  const planNow = usePlanNow();
  const addThing = useAdd();
  return (recommendationId) => {
    const plan = planNow();
    const id = newId();
    const answers =
      recommendationId === null ? { additional: true } : { additional: false, recommendationIds: [recommendationId] };
    addThing({
      edits: [add('action', id, plan.id, { position: lastPosition(plan.actions), ...answers })],
      field: path('action', id, 'title'),
      page: `/plans/${plan.id}/actions/${id}`,
    });
  };
}
