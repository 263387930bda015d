import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { arbitraryDay, arbitraryPlan } from '../fixtures/arbitrary-plan.ts';
import { exampleFacts } from '../fixtures/example-facts.ts';
import { planWith } from '../fixtures/builders.ts';
import { examplePlan, exampleToday } from '../fixtures/example-plan.ts';
import { fixtureId } from '../fixtures/ids.ts';
import { add, applyEdit, remove, set, type Edit } from '../plan/edit.ts';
import type { Plan } from '../plan/plan.ts';
import { blocking, findings } from '../rules/findings.ts';
import { isBlank } from '../text/text.ts';
import { gates, nextGate, progress, type Gate } from './progress.ts';

const at = (plan: Plan, gate: Gate, today: string) => progress(plan, findings(plan, exampleFacts, today), gate);
const exampleAfter = (gate: Gate, ...edits: Edit[]) => at(edits.reduce(applyEdit, examplePlan()), gate, exampleToday);
const fresh = fixtureId('indicator', 999);
const isNew = (plan: Plan) => !JSON.stringify(plan).includes(fresh);

/** Where someone may add one of these, in any plan. */
const begun: Readonly<Record<string, (plan: Plan) => readonly string[]>> = {
  indicator: ({ actions }) => actions.map(({ id }) => id),
  costLine: ({ actions }) => actions.map(({ id }) => id),
  note: ({ actions }) => actions.map(({ id }) => id),
  partnerBody: ({ actions }) => actions.map(({ id }) => id),
  forum: ({ id }) => [id],
  stakeholderGroup: ({ forums }) => forums.map(({ id }) => id),
  otherPlan: ({ id }) => [id],
  objective: ({ otherPlans }) => otherPlans.map(({ id }) => id),
};

describe('beginning never makes a plan look worse', () => {
  const expectNoWorse = (before: Plan, after: Plan, today: string) => {
    for (const gate of gates) {
      const [was, is] = [at(before, gate, today), at(after, gate, today)];
      expect(is.missing).toBeLessThanOrEqual(was.missing);
      expect(is.met).toBeGreaterThanOrEqual(was.met);
    }
  };

  test.each(Object.keys(begun))(
    'an empty %s raises nothing that is missing, and lowers nothing that is met',
    (entity) => {
      fc.assert(
        fc.property(arbitraryPlan(), arbitraryDay(), fc.nat(), (plan, today, place) => {
          const parents = begun[entity]?.(plan) ?? [];
          fc.pre(parents.length > 0 && isNew(plan));
          const parent = parents[place % parents.length] ?? '';
          expectNoWorse(plan, applyEdit(plan, add(entity as 'indicator', fresh, parent, { position: 99 })), today);
        }),
        { numRuns: 60 },
      );
    },
  );

  it('the first action of a recommendation that nothing answers raises nothing that is missing', () => {
    fc.assert(
      fc.property(arbitraryPlan(), arbitraryDay(), (plan, today) => {
        const open = plan.recommendations.find(
          ({ id, noActionReason }) =>
            isBlank(noActionReason) && !plan.actions.some(({ recommendationIds }) => recommendationIds.includes(id)),
        );
        fc.pre(open !== undefined && isNew(plan));
        const values = { position: 99, recommendationIds: [open?.id ?? ''] };
        expectNoWorse(plan, applyEdit(plan, add('action', fresh, plan.id, values)), today);
      }),
      { numRuns: 60 },
    );
  });

  it.each(gates)(
    'the words and figures of an indicator, typed one by one, raise nothing missing at the %s gate',
    (gate) => {
      const action = fixtureId('action', 1);
      const emptied = [
        ...(examplePlan().actions.find(({ id }) => id === action)?.indicators ?? []).map(({ id }) =>
          remove('indicator', id),
        ),
        add('indicator', fresh, action, { position: 1 }),
      ];
      const typed = [
        { name: { en: 'Homes visited', cy: 'Cartrefi yr ymwelwyd â nhw' } },
        { unit: 'homes' },
        { target: 40 },
        { baseline: 10 },
        { targetOn: '2028-01-31' },
        { source: 'Case records' },
        { frequency: 'monthly' },
      ].map((values) => set('indicator', fresh, values as never));
      const missing = typed.map((_, index) => exampleAfter(gate, ...emptied, ...typed.slice(0, index + 1)).missing);
      expect(missing).toEqual(missing.toSorted((a, b) => b - a));
      expect(missing.at(-1)).toBe(exampleAfter(gate).missing);
    },
  );
});

describe('how far a plan is from a gate', () => {
  it('is nothing met in a plan that only has its recommendations', () => {
    const plan = planWith({ actions: [], otherPlans: [], forums: [] });
    const at = (_: Plan, gate: Gate, today: string) => progress(plan, findings(plan, {}, today), gate);
    expect(at(plan, 'draft', exampleToday)).toMatchObject({ met: 0, missing: 4 * 8 });
    expect(at(plan, 'final', exampleToday)).toMatchObject({ met: 0, missing: 4 * 10 + 2 });
  });

  it('is all of it met in a complete plan', () => {
    expect(exampleAfter('draft')).toMatchObject({ met: 4 + 6 * 7, missing: 0 });
    expect(exampleAfter('final')).toMatchObject({ met: 4 + 6 * 9 + 2, missing: 0 });
  });

  it('is one thing met where a recommendation says why it has no action', () => {
    const plan = planWith({ actions: [] });
    const [first] = plan.recommendations;
    const told = applyEdit(plan, set('recommendation', first?.id ?? '', { noActionReason: 'Done before the review.' }));
    expect(at(told, 'draft', exampleToday)).toMatchObject({ met: 1, missing: 3 * 8 });
  });

  it('counts several findings of one duty as one thing, in the action that owes it', () => {
    const edits = [
      set('indicator', fixtureId('indicator', 1), { unit: '', baseline: null, source: '' }),
      set('action', fixtureId('action', 1), { objectiveIds: [] }),
    ];
    expect(exampleAfter('draft', ...edits)).toMatchObject({
      missing: 1,
      missingIn: new Map([[fixtureId('action', 1), 1]]),
    });
    expect(exampleAfter('final', ...edits).missingIn.get(fixtureId('action', 1))).toBe(2);
  });

  it('is nothing missing exactly where nothing stops the gate, in any plan', () => {
    fc.assert(
      fc.property(arbitraryPlan(), arbitraryDay(), fc.constantFrom(...gates), (plan, today, gate) => {
        const found = findings(plan, exampleFacts, today);
        const { met, missing } = progress(plan, found, gate);
        expect(missing === 0).toBe(blocking(found, gate).length === 0);
        expect(met).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it.each([
    ['arrangements', 'draft'],
    ['drafting', 'draft'],
    ['submitted', 'final'],
    ['published', 'final'],
  ] as const)('is counted against the gate that comes next: %s, %s', (stage, gate) => {
    expect(nextGate(stage)).toBe(gate);
  });
});
