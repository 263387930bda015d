import type { PlanSummary } from '@cynllun/domain/summary/plan-summary';
import { planSummary } from '@cynllun/domain/summary/plan-summary';
import type { GateFacts } from '@cynllun/domain/rules/gate-facts';
import type { Plan } from '@cynllun/domain/plan/plan';
import { findingsByAction, type ActionFindings } from '@cynllun/domain/review/findings-by-action';
import { reviewStanding, type ReviewStanding } from '@cynllun/domain/review/standing';
import { checking } from '@cynllun/domain/rules/findings';
import type { VersionSummary } from './version-summary.ts';

/** What is stored of a plan, so that a list of reviews need not open one. */
export interface StoredSummary {
  readonly standing: Omit<ReviewStanding, 'validUntil'>;
  /** What the working draft says, only for those who may read it. */
  readonly draft: Omit<PlanSummary, 'validUntil'>;
  /** What the last version says that was sent; null where none stands. */
  readonly sent: VersionSummary | null;
}

export interface Summarised {
  readonly planId: string;
  readonly sequence: number;
  readonly factsVersion: number;
  readonly rulesVersion: number;
  /** The last day on which it is true if nobody writes to the plan; null: every day. */
  readonly validUntil: string | null;
  readonly summary: StoredSummary;
  /** By the action's id. */
  readonly actions: Readonly<Record<string, ActionFindings>>;
}

/** What a plan is summed up with, that it does not say itself. */
export interface SummaryInputs {
  /** What its rules ask about that other logs say, and the version that has. */
  readonly facts: GateFacts;
  readonly factsVersion: number;
  /** The day on which each extension was proposed, by its id. */
  readonly proposedOn: ReadonlyMap<string, string>;
  /** Of the last version that was sent. */
  readonly sent: VersionSummary | null;
}

/** Sums a plan up, a step at a time (`inTimeSlices`). */
export function* summarising(
  plan: Plan,
  { facts, factsVersion, proposedOn, sent }: SummaryInputs,
  today: string,
): Generator<undefined, Summarised, undefined> {
  const found = yield* checking(plan, facts, today);
  yield;
  const { validUntil: draftUntil, ...draft } = planSummary(plan, found, today, undefined, facts);
  yield;
  const { validUntil: standingUntil, ...standing } = reviewStanding(plan, today, proposedOn);
  return {
    planId: plan.id,
    sequence: plan.sequence,
    factsVersion,
    rulesVersion: draft.rulesVersion,
    validUntil: earlierOf(draftUntil, standingUntil),
    summary: { standing, draft, sent },
    actions: findingsByAction(plan, found, draft.next.gate),
  };
}

/** Null is later than any day. */
const earlierOf = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b < a) ? b : a);
