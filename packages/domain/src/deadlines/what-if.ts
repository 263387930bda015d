import { daysBetween, type CalendarDate } from '../calendar/date.ts';
import type { Finding } from '../plan/finding.ts';
import { authorityDateStates, type AuthorityDateState } from './authority-dates.ts';
import type { BaseDates } from './base-dates.ts';
import { deadlineLines, type DeadlineLine } from './backward-clock.ts';
import type { DeadlineFacts } from './facts.ts';
import { deadlineFindings } from './findings.ts';

/** A date on the clock as it is, and as it would be. */
export interface Moved<State> {
  readonly before: State;
  readonly after: State;
  /** Days the due day would move, negative for earlier; null when it is not set before or after. */
  readonly movesBy: number | null;
}

export interface WhatIf {
  /** The seven, in the table's order. */
  readonly deadlines: readonly (Moved<DeadlineLine> & {
    /** In time as things are, late if the dates moved: overdue, or met too late. */
    readonly wouldBeLate: boolean;
  })[];
  /** The authority's own dates that are worked out from a base date, where both have one. */
  readonly authorityDates: readonly Moved<AuthorityDateState>[];
  /** What the rules would say of such dates and do not say of those that stand. */
  readonly findings: readonly Finding[];
}

/** What would slip if base dates moved to `moved`; those not named stay. Nothing is saved. */
export function whatIf(facts: DeadlineFacts, moved: Partial<BaseDates>, today: CalendarDate): WhatIf {
  const after: DeadlineFacts = { ...facts, review: { ...facts.review, ...moved } };
  return {
    deadlines: pairs(deadlineLines(facts, today), deadlineLines(after, today)).map((pair) => ({
      ...pair,
      wouldBeLate: !isLate(pair.before) && isLate(pair.after),
    })),
    authorityDates: pairs(defaultDates(facts, today), defaultDates(after, today)),
    findings: newFindings(deadlineFindings(facts, today), deadlineFindings(after, today)),
  };
}

const newFindings = (before: readonly Finding[], after: readonly Finding[]): readonly Finding[] =>
  after.filter(({ code, path }) => !before.some((one) => one.code === code && one.path === path));

const defaultDates = (facts: DeadlineFacts, today: CalendarDate): AuthorityDateState[] =>
  authorityDateStates(facts, today).filter((date) => date.byDefault);

/** Both lists hold the same things in the same order, unless one is shorter: then only what both hold. */
function pairs<State extends { readonly due: CalendarDate | null }>(
  before: readonly State[],
  after: readonly State[],
): Moved<State>[] {
  return before.flatMap((state, index) => {
    const next = after[index];
    return next === undefined ? [] : [{ before: state, after: next, movesBy: shift(state.due, next.due) }];
  });
}

const shift = (before: CalendarDate | null, after: CalendarDate | null): number | null =>
  before === null || after === null ? null : daysBetween(before, after);

const isLate = (line: DeadlineLine): boolean => line.status === 'overdue' || line.status === 'metLate';
