import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { arbitraryDay, arbitraryPlan } from '../fixtures/arbitrary-plan.ts';
import { exampleFacts } from '../fixtures/example-facts.ts';
import { actionWith, costLineWith, planWith } from '../fixtures/builders.ts';
import { examplePlan, exampleToday } from '../fixtures/example-plan.ts';
import { fixtureId } from '../fixtures/ids.ts';
import { applyEdit, find, set } from '../plan/edit.ts';
import type { EntityName } from '../plan/entities.ts';
import { readPath } from '../aggregate/path.ts';
import type { Finding } from '../plan/finding.ts';
import type { Plan } from '../plan/plan.ts';
import { completenessRules } from './completeness.ts';
import { blocking, findings, rules } from './findings.ts';

const key = ({ code, path }: Finding) => `${code} ${path}`;
const keys = (plan: Plan, today: string) => findings(plan, exampleFacts, today).map(key);

function leadsSomewhere(plan: Plan, path: string): boolean {
  const { entity, id, field } = readPath(path);
  const node = find(plan, entity as EntityName, id)?.node;
  return node !== undefined && (field in node || (entity === 'recommendation' && field === 'actions'));
}

describe('the findings of any plan', () => {
  it('are each known by code and path', () => {
    fc.assert(
      fc.property(arbitraryPlan(), arbitraryDay(), (plan, today) => {
        const found = keys(plan, today);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });

  it('put what is required first', () => {
    fc.assert(
      fc.property(arbitraryPlan(), arbitraryDay(), (plan, today) => {
        const severities = findings(plan, exampleFacts, today).map(({ severity }) => severity);
        expect(severities).toEqual(severities.toSorted().toReversed());
      }),
    );
  });

  it('lead somewhere: each path names a thing in the plan, and a field or a list that it has', () => {
    fc.assert(
      fc.property(arbitraryPlan(), arbitraryDay(), (plan, today) => {
        const astray = findings(plan, exampleFacts, today).filter(({ path }) => !leadsSomewhere(plan, path));
        expect(astray).toEqual([]);
      }),
    );
  });

  it('are the same ones whatever the order of other plans or of the groups on a forum', () => {
    fc.assert(
      fc.property(arbitraryPlan(), arbitraryDay(), (plan, today) => {
        const turned = {
          ...plan,
          otherPlans: plan.otherPlans.toReversed(),
          forums: plan.forums.map((forum) => ({
            ...forum,
            stakeholderGroups: forum.stakeholderGroups.toReversed(),
          })),
        };
        expect(keys(turned, today).toSorted()).toEqual(keys(plan, today).toSorted());
      }),
    );
  });

  it('of the rules for one action do not change with the order of actions', () => {
    const ofOneThing = /^(action|indicator|cost)\./;
    const codes = (plan: Plan, today: string) =>
      keys(plan, today)
        .filter((found) => ofOneThing.test(found))
        .sort();
    fc.assert(
      fc.property(arbitraryPlan(), arbitraryDay(), (plan, today) => {
        expect(codes({ ...plan, actions: plan.actions.toReversed() }, today)).toEqual(codes(plan, today));
      }),
    );
  });
});

describe('a complete action', () => {
  it('adds nothing but what it does to the workload, whatever plan it joins', () => {
    const plans = arbitraryPlan().map((plan) => ({
      ...plan,
      forums: [...plan.forums, ...examplePlan().forums],
      otherPlans: [...plan.otherPlans, ...examplePlan().otherPlans],
    }));
    fc.assert(
      fc.property(plans, arbitraryDay(), (plan, today) => {
        const before = keys(plan, today);
        const after = keys({ ...plan, actions: [...plan.actions, actionWith({ additional: true })] }, today);
        const added = after.filter((found) => !before.includes(found) && !found.startsWith('realism.bunching'));
        expect(added).toEqual([]);
      }),
    );
  });
});

/** Emptying these fields of the example's first action, and filling them again. */
const emptied: readonly (readonly [code: string, edit: Parameters<typeof applyEdit>[1]])[] = [
  ['action.outcomeMissing', set('action', fixtureId('action', 1), { outcome: { en: '' } })],
  ['action.targetMissing', set('indicator', fixtureId('indicator', 1), { target: null })],
  ['indicator.baselineMissing', set('indicator', fixtureId('indicator', 1), { baseline: null })],
  ['indicator.unitMissing', set('indicator', fixtureId('indicator', 1), { unit: '\u00a0' })],
  ['indicator.targetDateMissing', set('indicator', fixtureId('indicator', 1), { targetOn: null })],
  ['indicator.sourceMissing', set('indicator', fixtureId('indicator', 1), { source: '\n' })],
  ['indicator.frequencyMissing', set('indicator', fixtureId('indicator', 1), { frequency: null })],
  ['action.timescaleMissing', set('action', fixtureId('action', 1), { startsOn: null })],
  ['action.timescaleMissing', set('action', fixtureId('action', 1), { endsOn: null })],
  ['action.monitoringMissing', set('action', fixtureId('action', 1), { monitoringForumId: null })],
  ['action.monitoringMissing', set('action', fixtureId('action', 1), { monitoringMethod: ' ' })],
  ['action.monitoringMissing', set('action', fixtureId('action', 1), { monitoringFrequency: null })],
  ['action.financeMissing', set('action', fixtureId('action', 2), { withinExistingResources: false })],
  ['action.financeMissing', set('action', fixtureId('action', 2), { existingResourcesHow: '' })],
  ['cost.amountMissing', set('costLine', fixtureId('costLine', 1), { amount: null })],
  ['cost.fundingMissing', set('costLine', fixtureId('costLine', 3), { fundingSource: '' })],
  ['action.responsibleMissing', set('action', fixtureId('action', 1), { responsiblePersonId: null })],
  ['action.accountableMissing', set('action', fixtureId('action', 1), { accountablePersonId: null })],
  ['plan.dovetailMissing', set('action', fixtureId('action', 1), { objectiveIds: [] })],
  ['plan.dovetailMissing', set('action', fixtureId('action', 6), { standsAloneReason: '' })],
  ['publication.translationMissing', set('action', fixtureId('action', 1), { title: { cy: '' } })],
  ['publication.translationMissing', set('indicator', fixtureId('indicator', 1), { name: { en: 'Wait' } })],
  ['realism.targetNotBetter', set('indicator', fixtureId('indicator', 2), { target: 0 })],
  ['realism.targetDateOutside', set('indicator', fixtureId('indicator', 1), { targetOn: '2027-03-31' })],
  ['realism.costYearMissing', set('costLine', fixtureId('costLine', 1), { financialYear: null })],
];

describe('the example plan', () => {
  it.each(emptied)('has %s and nothing else when a field is emptied', (code, edit) => {
    expect(findings(applyEdit(examplePlan(), edit), exampleFacts, exampleToday).map((finding) => finding.code)).toEqual(
      [code],
    );
  });

  test.each([
    [
      'cost lines and "within existing resources" with its how',
      { withinExistingResources: true, existingResourcesHow: 'Staff time' },
      [],
    ],
    [
      'cost lines and "within existing resources" without its how',
      { withinExistingResources: true },
      ['action.financeMissing'],
    ],
    ['a cost of nothing', { costLines: [costLineWith({ amount: 0 })] }, []],
    ['an end on the day it starts', { startsOn: '2028-06-29', endsOn: '2028-06-29' }, ['realism.targetDateOutside']],
  ] as const)('with %s', (_, parts, codes) => {
    const plan = planWith({ actions: [...examplePlan().actions, actionWith(parts)] });
    expect(findings(plan, exampleFacts, exampleToday).map(({ code }) => code)).toEqual(codes);
  });
});

describe('a gate', () => {
  const [action1, plan] = [fixtureId('action', 1), examplePlan()];
  const gaps = applyEdit(
    plan,
    set('action', action1, { startsOn: null, objectiveIds: [], monitoringMethod: 'As appropriate' }),
  );
  const found = findings(gaps, exampleFacts, exampleToday);

  it('is stopped by its own rules, and the final gate by those of the draft gate as well', () => {
    expect(blocking(found, 'draft').map(({ code }) => code)).toEqual(['action.timescaleMissing']);
    expect(blocking(found, 'final').map(({ code }) => code)).toEqual([
      'action.timescaleMissing',
      'plan.dovetailMissing',
    ]);
  });

  it('is never stopped by what is advised', () => {
    expect(found.map(({ code }) => code)).toContain('realism.vagueWords');
    expect(blocking(found, 'final').every(({ severity }) => severity === 'required')).toBe(true);
  });
});

describe('the rules', () => {
  it('are those of the guidance, in its order, each with the gate it holds at', () => {
    expect(completenessRules.map(({ code, gate }) => `${code} ${gate}`)).toEqual([
      'plan.recommendationsMissing draft',
      'recommendation.unanswered draft',
      'action.unplaced draft',
      'action.outcomeMissing draft',
      'action.targetMissing draft',
      'indicator.baselineMissing draft',
      'indicator.unitMissing draft',
      'indicator.targetDateMissing draft',
      'indicator.sourceMissing final',
      'indicator.frequencyMissing final',
      'action.timescaleMissing draft',
      'action.monitoringMissing draft',
      'action.financeMissing draft',
      'cost.amountMissing draft',
      'cost.fundingMissing final',
      'action.responsibleMissing draft',
      'action.accountableMissing draft',
      'monitoring.stakeholdersMissing final',
      'consultation.missing final',
      'plan.dovetailMissing final',
      'consultation.commentsOpen final',
      'advice.unanswered final',
      'publication.translationMissing final',
    ]);
  });

  it('have one row a code', () => {
    expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length);
  });
});
