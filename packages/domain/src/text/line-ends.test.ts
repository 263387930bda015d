import { describe, expect, test } from 'vitest';
import { applyEdit } from '../aggregate/edit.ts';
import { entityNames, fieldsOf } from '../aggregate/aggregate.ts';
import { isOneLine } from '../aggregate/field.ts';
import { find } from '../aggregate/tree.ts';
import { examplePlan } from '../fixtures/example-plan.ts';
import { planAggregate } from '../plan/entities.ts';
import type { Text } from './text.ts';
import { inOneLine, withLineFeeds } from './line-ends.ts';

describe('words in one line', () => {
  test.each([
    ['Welsh Government\nIntegrated Care Fund', 'Welsh Government Integrated Care Fund'],
    ['Welsh Government \r\n  Integrated Care Fund', 'Welsh Government Integrated Care Fund'],
    ['one\u2028two\u2029three\u0085four\vfive\fsix', 'one two three four five six'],
    ['one\n\n\ntwo', 'one two'],
    ['  as typed,  with blanks ', '  as typed,  with blanks '],
  ])('%j', (words, line) => {
    expect(inOneLine(words)).toBe(line);
    expect(inOneLine(line)).toBe(line);
  });
});

const plan = examplePlan();
const [action] = plan.actions;
const ids: Readonly<Record<string, string | undefined>> = {
  plan: plan.id,
  review: plan.review.id,
  recommendation: plan.recommendations[0]?.id,
  action: action?.id,
  indicator: action?.indicators[0]?.id,
  costLine: action?.costLines[0]?.id,
  forum: plan.forums[0]?.id,
  otherPlan: plan.otherPlans[0]?.id,
};
const fields = entityNames(planAggregate).flatMap((entity) =>
  Object.entries(fieldsOf(planAggregate, entity))
    .filter(([, { kind }]) => ids[entity] !== undefined && (kind === 'text' || kind === 'words'))
    .map(([field, declared]) => ({ entity, field, declared })),
);

test.each(fields)('$entity.$field takes line breaks only where it has several lines', ({ entity, field, declared }) => {
  const id = ids[entity] ?? '';
  const typed = 'Welsh Government\r\nIntegrated';
  const value = declared.kind === 'text' ? { en: typed } : typed;
  const after = applyEdit(planAggregate, plan, { kind: 'set', entity, id, fields: { [field]: value } });
  const now = find(planAggregate, after, entity, id)?.node[field];
  const words = declared.kind === 'text' ? (now as Text).en : now;
  expect(words).toBe(isOneLine(declared) ? 'Welsh Government Integrated' : withLineFeeds(typed));
});
