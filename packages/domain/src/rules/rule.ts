import type { CalendarDate } from '../calendar/date.ts';
import type { Finding } from '../plan/finding.ts';
import type { Plan } from '../plan/plan.ts';
import type { GateFacts } from './gate-facts.ts';
import { things, type Thing } from './things.ts';

/** All that a rule may look at. */
export interface RuleContext {
  readonly plan: Plan;
  readonly facts: GateFacts;
  /** In Europe/London. */
  readonly today: CalendarDate;
  /** Everything in the plan, in the order a person reads it. */
  readonly things: readonly Thing[];
  /** The reference a person knows a recommendation or an action by: `1`, `1a`. */
  readonly referenceOf: (thing: { readonly id: string }) => string;
}

export function ruleContext(plan: Plan, facts: GateFacts, today: CalendarDate): RuleContext {
  const all = things(plan);
  const byId = new Map(all.map(({ id, reference }) => [id, reference]));
  return { plan, facts, today, things: all, referenceOf: ({ id }) => byId.get(id) ?? '' };
}

/** A place where a rule does not hold. */
export type Gap = Pick<Finding, 'path' | 'params'>;

/** One row of the rules: what it asks, whom it stops, where it comes from. */
export interface Rule extends Pick<Finding, 'code' | 'severity' | 'gate' | 'source'> {
  /** The places where the rule does not hold. */
  readonly check: (context: RuleContext) => readonly Gap[];
}

/**
 * Makes a row from the things it looks at and the gap it finds, if any, at one of them.
 * A rule finds at most one gap at a path, so a finding is known by its code and path.
 */
export function rule<Subject>(
  row: Omit<Rule, 'check'>,
  subjects: (context: RuleContext) => readonly Subject[],
  gapAt: (subject: Subject, context: RuleContext) => Gap | null,
): Rule {
  return {
    ...row,
    check: (context) =>
      subjects(context)
        .map((one) => gapAt(one, context))
        .filter((gap) => gap !== null),
  };
}

/** `params.missing`: the names of what is missing (fields of `entities.ts`, or kinds of people), comma-separated. */
export const listed = (names: readonly string[]): string => names.join(',');
