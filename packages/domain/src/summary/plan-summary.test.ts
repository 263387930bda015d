import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/date.ts';
import { arbitraryDay, arbitraryPlan } from '../fixtures/arbitrary-plan.ts';
import { exampleFacts, withMeetingsOn } from '../fixtures/example-facts.ts';
import { emptyEntry, planWith } from '../fixtures/builders.ts';
import { entryOf } from '../fixtures/event-entries.ts';
import { examplePlan, exampleToday } from '../fixtures/example-plan.ts';
import { fixtureId } from '../fixtures/ids.ts';
import { applyEdit, remove, set, type Edit } from '../plan/edit.ts';
import type { Plan } from '../plan/plan.ts';
import { findings } from '../rules/findings.ts';
import { planSummary } from './plan-summary.ts';

const summed = (plan: Plan, today: string, facts = exampleFacts) =>
  planSummary(plan, findings(plan, facts, today), today, undefined, facts);
const summaryAfter = (...edits: Edit[]) => summed(edits.reduce(applyEdit, examplePlan()), exampleToday);
const action1 = fixtureId('action', 1);

describe('the summary of a plan', () => {
  it('of a complete plan says that every check is met', () => {
    const { next, required, advised, byCode, ...summary } = summaryAfter();
    expect({ required, advised, byCode }).toEqual({ required: 0, advised: 0, byCode: {} });
    expect(next).toEqual({ gate: 'draft', met: 46, missing: 0 });
    expect(summary).toMatchObject({ recommendations: 4, answered: 4, actions: 6, cost: 16_700_000 });
  });

  it('never says that every check is met while something stops a gate', () => {
    const late = examplePlan().review.presentedOn ?? '';
    const { next, blockingDraft } = summed(planWith({ events: [] }), late);
    expect(blockingDraft).toBeGreaterThan(0);
    expect(next.missing).toBe(blockingDraft);
  });

  it('counts findings by code, severity and the gate they stop', () => {
    const summary = summaryAfter(
      set('action', action1, { startsOn: null, objectiveIds: [], description: 'As and when' }),
      set('action', fixtureId('action', 2), { endsOn: null }),
      remove('action', fixtureId('action', 5)),
    );
    expect(summary.byCode).toEqual({
      'recommendation.unanswered': 1,
      'action.timescaleMissing': 2,
      'plan.dovetailMissing': 1,
      'realism.vagueWords': 1,
    });
    expect(summary).toMatchObject({ required: 4, advised: 1, blockingDraft: 3, blockingFinal: 4, answered: 3 });
    expect(summary.owed).toEqual({ timescale: 2, otherPlans: 1 });
    expect(summary.next).toMatchObject({ gate: 'draft', missing: 2 + 8 });
  });

  it('holds while the same plan has the same findings, on any plan', () => {
    const version = fc.constantFrom(1, 2);
    const submitted = fc.record({
      kind: fc.constant('draftSubmitted' as const),
      on: arbitraryDay(),
      version,
      lateReason: fc.constant(''),
    });
    const withdrawn = fc.record({
      kind: fc.constant('draftWithdrawn' as const),
      on: arbitraryDay(),
      version,
      withdrawalReason: fc.constant(''),
    });
    const events = fc.array(fc.oneof(submitted, withdrawn), { maxLength: 4 });
    fc.assert(
      fc.property(arbitraryPlan(), events, arbitraryDay(), fc.nat({ max: 800 }), (base, happened, today, days) => {
        const plan = { ...base, events: happened.map(entryOf) };
        const { validUntil } = summed(plan, today);
        const day = addDays(today, days);
        fc.pre(validUntil === null || day <= validUntil);
        expect(findings(plan, exampleFacts, day)).toEqual(findings(plan, exampleFacts, today));
      }),
    );
  });

  it.each([
    ['the last day on which the draft is not late', exampleToday, '2027-03-25'],
    ['today, while the draft is late', '2027-04-02', '2027-04-02'],
  ])('holds until %s', (_, today, until) => {
    expect(summed(examplePlan(), today).validUntil).toBe(until);
  });

  const submitted = { kind: 'draftSubmitted', on: '2027-03-01', version: 1, lateReason: '' } as const;

  it('ends the day before the draft that met its deadline is withdrawn', () => {
    const withdrawn = { kind: 'draftWithdrawn', on: '2027-04-10', version: 1, withdrawalReason: '' } as const;
    const plan = planWith({ events: [submitted, withdrawn].map(entryOf) });
    expect(summed(plan, '2027-03-27').validUntil).toBe('2027-04-09');
  });

  it('ends the day before an agreed extension is replaced by a shorter one', () => {
    const extension = (number: number, proposedOn: string, agreedOn: string) => ({
      ...emptyEntry('extension', fixtureId('extension', number)),
      deadline: 'draftToLeadReviewer' as const,
      proposedOn,
      agreedOn,
      letter: 'Letter of that day',
    });
    const extensions = [extension(1, '2027-06-01', '2027-03-01'), extension(2, '2027-04-02', '2027-04-10')];
    expect(summed(planWith({ extensions }), '2027-03-27').validUntil).toBe('2027-04-09');
  });

  it('holds for ever where no date can change it', () => {
    const review = {
      ...examplePlan().review,
      draftReportMeetingOn: null,
      presentedOn: null,
      publishedOn: null,
      handoverOn: null,
    };
    expect(summed(planWith({ review, authorityDates: [] }), exampleToday).validUntil).toBeNull();
  });

  it('ends the day before consultation on a day to come', () => {
    const review = { ...examplePlan().review, presentedOn: null };
    const later = withMeetingsOn('2027-03-20', '2027-02-24');
    expect(summed(planWith({ review }), exampleToday, later).validUntil).toBe('2027-03-19');
  });
});
