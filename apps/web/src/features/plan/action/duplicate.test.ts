import { expect, it } from 'vitest';
import { applyEdit } from '@cynllun/domain/plan/edit';
import { exampleFacts } from '@cynllun/domain/fixtures/example-facts';
import { examplePlan, exampleToday } from '@cynllun/domain/fixtures/example-plan';
import { findings } from '@cynllun/domain/rules/findings';
import { newId } from '../../../shared/plan/newId.ts';
import { copyOf } from './duplicate.ts';

it('a copy says what the action says under ids of its own, with its indicators and costs and a title that tells it apart', () => {
  const plan = examplePlan();
  const [first, second] = plan.actions;
  if (first === undefined || second === undefined) throw new Error('The example has actions');
  const position = (first.position + second.position) / 2;
  const edits = copyOf(first, {
    planId: plan.id,
    position,
    titleOf: (words, language) => `${words} ${language}`,
    newId,
  });
  const after = edits.reduce(applyEdit, plan);
  const copy = after.actions[1];
  expect(copy).toMatchObject({
    outcome: first.outcome,
    responsiblePersonId: first.responsiblePersonId,
    title: { en: `${first.title.en} en`, cy: `${first.title.cy} cy`, madeFrom: first.title.madeFrom },
    indicators: first.indicators.map(({ id: _id, ...indicator }) => indicator),
    costLines: first.costLines.map(({ id: _id, ...line }) => line),
    notes: [],
  });
  const ids = after.actions.flatMap(({ id, indicators, costLines }) => [
    id,
    ...[...indicators, ...costLines].map((one) => one.id),
  ]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(findings(after, exampleFacts, exampleToday).filter(({ severity }) => severity === 'required')).toEqual([]);
});
