import { useTranslation } from 'react-i18next';
import { path } from '@cynllun/domain/aggregate/path';
import type { Action } from '@cynllun/domain/plan/plan';
import { announce } from '../../../shared/layout/announcements.ts';
import { newId } from '../../../shared/plan/newId.ts';
import { usePlan } from '../../../shared/plan/source/usePlan.ts';
import { useAdd } from '../../../shared/plan/useAdd.ts';
import { lastPosition } from '../list/order.ts';
import { siblingsOf } from '../outline/groups.ts';
import { copyOf } from './duplicate.ts';

/** Adds a copy after the action, and goes there with the cursor in its title. */
export function useDuplicate(): (action: Action) => void {
  const { t, i18n } = useTranslation('plan');
  const plan = usePlan();
  const addThing = useAdd();
  return (action) => {
    const siblings = siblingsOf(plan, action);
    const next = siblings[siblings.findIndex(({ id }) => id === action.id) + 1];
    const position = next === undefined ? lastPosition(plan.actions) : (action.position + next.position) / 2;
    const titleOf = (title: string, lng: 'en' | 'cy') => i18n.getFixedT(lng, 'plan')('action.copyOf', { title });
    const edits = copyOf(action, { planId: plan.id, position, titleOf, newId });
    const [copy] = edits;
    if (copy === undefined) return;
    announce(t('action.duplicated'));
    addThing({ edits, field: path('action', copy.id, 'title'), page: `/plans/${plan.id}/actions/${copy.id}` });
  };
}
