import { expect, it } from 'vitest';
import { exampleFacts } from '../fixtures/example-facts.ts';
import { examplePlan, exampleToday } from '../fixtures/example-plan.ts';
import { fixtureId } from '../fixtures/ids.ts';
import { applyEdit, set } from '../plan/edit.ts';
import { findings } from '../rules/findings.ts';
import { findingsByAction } from './findings-by-action.ts';

it('counts what leads into each action, its indicators and its costs', () => {
  const edits = [
    set('action', fixtureId('action', 1), { startsOn: null, description: 'As and when' }),
    set('indicator', fixtureId('indicator', 1), { baseline: null }),
    set('costLine', fixtureId('costLine', 3), { fundingSource: '' }),
  ];
  const plan = edits.reduce(applyEdit, examplePlan());
  expect(findingsByAction(plan, findings(plan, exampleFacts, exampleToday), 'final')).toMatchObject({
    [fixtureId('action', 1)]: { reference: '1a', gaps: 2, advised: 1 },
    [fixtureId('action', 2)]: { reference: '1b', gaps: 0, advised: 0 },
    [fixtureId('action', 3)]: { reference: '2a', gaps: 1 },
    [fixtureId('action', 6)]: { reference: 'A1', gaps: 0, advised: 0 },
  });
});
