import { useNavigate } from 'react-router';
import { add } from '@cynllun/domain/plan/edit';
import { usePlan } from '../../../shared/plan/source/usePlan.ts';
import { useEdit } from '../../../shared/plan/usePlanStore.ts';
import { newId } from '../../../shared/plan/newId.ts';
import { inLanguage } from '../../../shared/words/language.ts';
import { useLanguage } from '../../../shared/words/useLanguage.ts';
import { lastPosition } from '../list/order.ts';

/** Adds an action, under a recommendation or as one of our own, and goes there with the cursor in its title. */
export function useAddAction(): (recommendationId: string | null) => void {
  const plan = usePlan();
  const edit = useEdit();
  const navigate = useNavigate();
  const language = useLanguage();
  return (recommendationId) => {
    const id = newId();
    const answers =
      recommendationId === null ? { additional: true } : { additional: false, recommendationIds: [recommendationId] };
    edit(add('action', id, plan.id, { position: lastPosition(plan.actions), ...answers }));
    void navigate(`${inLanguage(language, `/plans/${plan.id}/actions/${id}`)}#action:${id}:title`);
  };
}
