import { expect, test } from 'vitest';
import { examplePlan } from '@cynllun/domain/fixtures/example-plan';
import type { Difference } from '@cynllun/domain/history/differences';
import type { EntityName } from '@cynllun/domain/plan/entities';
import { inReadingOrder } from './readingOrder.ts';

const plan = examplePlan();
const [recommendation] = plan.recommendations;
const [action] = plan.actions;
const difference = (entity: EntityName, id: string, parentId: string | null): Difference => ({
  entity,
  id,
  parentId,
  kind: 'changed',
  fields: [],
});

test('differences are read in the order of the plan, what is gone after what it belonged to, or last', () => {
  const inOrder = [
    difference('review', plan.review.id, null),
    difference('recommendation', recommendation?.id ?? '', plan.id),
    difference('action', action?.id ?? '', plan.id),
    difference('costLine', 'gone cost', action?.id ?? ''),
    difference('forum', plan.forums[0]?.id ?? '', plan.id),
    difference('action', 'a gone action', plan.id),
    difference('indicator', 'its indicator', 'a gone action'),
    difference('action', 'b gone action', plan.id),
  ];
  const [first, second, third, ...rest] = inOrder;
  expect(
    inReadingOrder(
      plan,
      [...rest.toReversed(), third, second, first].filter((one) => one !== undefined),
    ),
  ).toEqual(inOrder);
});
