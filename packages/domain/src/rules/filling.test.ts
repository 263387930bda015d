import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleFacts } from '../fixtures/example-facts.ts';
import { arbitraryDay, arbitraryPlan } from '../fixtures/arbitrary-plan.ts';
import { fixtureId } from '../fixtures/ids.ts';
import { add, applyEdit, set, type Edit } from '../plan/edit.ts';
import { readPath } from '../aggregate/path.ts';
import type { Finding } from '../plan/finding.ts';
import type { Plan } from '../plan/plan.ts';
import { findings } from './findings.ts';

const person = fixtureId('person', 1);
const line = fixtureId('costLine', 9);

/** What a person types to answer a finding at a place. */
const fillings: Readonly<Record<string, (id: string, finding: Finding) => Edit>> = {
  'recommendation.unanswered': (id) => set('recommendation', id, { noActionReason: 'Done before the review ended.' }),
  'indicator.baselineMissing': (id) => set('indicator', id, { baseline: 12 }),
  'indicator.unitMissing': (id) => set('indicator', id, { unit: 'days' }),
  'indicator.targetDateMissing': (id) => set('indicator', id, { targetOn: '2028-01-31' }),
  'indicator.sourceMissing': (id) => set('indicator', id, { source: 'Waiting list' }),
  'indicator.frequencyMissing': (id) => set('indicator', id, { frequency: 'monthly' }),
  'action.monitoringMissing': (id) =>
    set('action', id, { monitoredBy: 'The board', monitoringMethod: 'Reads it', monitoringFrequency: 'monthly' }),
  'action.responsibleMissing': (id) => set('action', id, { responsiblePersonId: person }),
  'action.accountableMissing': (id) => set('action', id, { accountablePersonId: person }),
  'cost.amountMissing': (id) => set('costLine', id, { amount: 100 }),
  'cost.fundingMissing': (id) => set('costLine', id, { fundingSource: 'Grant' }),
  'plan.dovetailMissing': (id) => set('action', id, { standsAloneReason: 'No other plan speaks of it.' }),
  'action.financeMissing': (id, { params }) =>
    params['missing'] === 'costLines'
      ? add('costLine', line, id, { amount: 100, fundingSource: 'Grant' })
      : set('action', id, { existingResourcesHow: 'Staff time' }),
};

const completeness = (plan: Plan, today: string) =>
  findings(plan, exampleFacts, today).filter(({ code }) => !/^(realism|baseDates|deadlines)\./.test(code));

test.each(Object.keys(fillings))('%s goes when its field is filled, and no other gap comes or goes', (code) => {
  fc.assert(
    fc.property(arbitraryPlan(), arbitraryDay(), (plan, today) => {
      const before = completeness(plan, today);
      const finding = before.find((found) => found.code === code);
      fc.pre(finding !== undefined);
      const edit = fillings[code]?.(readPath(finding.path).id, finding);
      const after = completeness(edit ? applyEdit(plan, edit) : plan, today);
      expect(after).toEqual(before.filter((found) => found !== finding));
    }),
    { numRuns: 30 },
  );
});
