import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleFacts } from '../fixtures/example-facts.ts';
import { arbitraryDay, arbitraryPlan } from '../fixtures/arbitrary-plan.ts';
import { planWith } from '../fixtures/builders.ts';
import { examplePlan, exampleToday } from '../fixtures/example-plan.ts';
import { fixtureId } from '../fixtures/ids.ts';
import { applyEdit, set } from '../plan/edit.ts';
import type { GapReason } from '../plan/plan.ts';
import { blocking, findings } from '../rules/findings.ts';
import { gapsAt, reasonFor, unexplained } from './gaps.ts';

const action = fixtureId('action', 1);
const outcome = { code: 'action.outcomeMissing', path: `action:${action}:outcome` };
const given = (number: number, parts: Partial<GapReason>): GapReason => ({
  id: fixtureId('gapReason', number),
  position: number,
  ...outcome,
  reason: 'Carers meet in May.',
  ...parts,
});
const without = applyEdit(examplePlan(), set('action', action, { outcome: { en: '', cy: '' } }));
const gapsWith = (gapReasons: readonly GapReason[], gate: 'draft' | 'final' = 'draft') =>
  gapsAt({ ...without, gapReasons }, findings(without, exampleFacts, exampleToday), gate);

describe('a gate', () => {
  it('is passed by a complete plan', () => {
    expect(gapsAt(examplePlan(), findings(examplePlan(), exampleFacts, exampleToday), 'final')).toEqual([]);
  });

  it.each<[string, GapReason[], boolean]>([
    ['no reason', [], true],
    ['a reason for it', [given(1, {})], false],
    ['a blank reason', [given(1, { reason: ' \n' })], true],
    ['a reason for the same rule elsewhere', [given(1, { path: `action:${fixtureId('action', 2)}:outcome` })], true],
    ['a reason for another rule at the same place', [given(1, { code: 'action.timescaleMissing' })], true],
    ['a blank one after one that says why', [given(1, {}), given(2, { reason: '' })], false],
  ])('is stopped by a gap with %s: %s', (_, reasons, stops) => {
    expect(unexplained(gapsWith(reasons)).map(({ path }) => path)).toEqual(stops ? [outcome.path] : []);
  });

  it('has the reason given last', () => {
    expect(reasonFor({ gapReasons: [given(1, {}), given(2, { reason: 'No longer.' })] }, outcome)?.reason).toBe(
      'No longer.',
    );
  });

  it('is not stopped by what only advises, nor the draft by what stops the final plan', () => {
    const plan = applyEdit(examplePlan(), set('action', action, { objectiveIds: [], description: 'As appropriate' }));
    const found = findings(plan, exampleFacts, exampleToday);
    expect(found.length).toBeGreaterThanOrEqual(2);
    expect([gapsAt(plan, found, 'draft').length, gapsAt(plan, found, 'final').length]).toEqual([0, 1]);
  });

  it('counts no reason whose gap was mended', () => {
    const plan = planWith({ gapReasons: [given(1, {})] });
    expect(gapsAt(plan, findings(plan, exampleFacts, exampleToday), 'draft')).toEqual([]);
  });

  it('is passed once every gap has its reason, and by no reason for other gaps, in any plan', () => {
    fc.assert(
      fc.property(arbitraryPlan(), arbitraryDay(), (plan, today) => {
        const found = findings(plan, exampleFacts, today);
        const stopping = blocking(found, 'draft');
        const gapReasons = stopping.map((one, index) => given(index, { code: one.code, path: one.path }));
        expect(unexplained(gapsAt({ gapReasons }, found, 'draft'))).toEqual([]);
        const [first, ...others] = gapReasons;
        expect(unexplained(gapsAt({ gapReasons: others }, found, 'draft'))).toHaveLength(first === undefined ? 0 : 1);
      }),
    );
  });
});
