import { deadlineFindings } from '../deadlines/findings.ts';
import { readPath } from '../aggregate/path.ts';
import type { CalendarDate } from '../calendar/date.ts';
import type { Finding } from '../plan/finding.ts';
import type { Plan } from '../plan/plan.ts';
import { completenessRules } from './completeness.ts';
import { realismRules } from './realism.ts';
import { noFacts, type GateFacts } from './gate-facts.ts';
import { ruleContext, type RuleContext } from './rule.ts';

/** The rules about what a plan says, one row each; those about its dates are in `deadlines/findings.ts`. */
export const rules = [...completenessRules, ...realismRules];

/**
 * Everything the rules have to say about a plan at `today`: what is required first, then as a person reads the plan.
 * No two findings have both code and path in common. `facts` are what is kept outside the plan's log.
 */
export function findings(plan: Plan, facts: Partial<GateFacts>, today: CalendarDate): readonly Finding[] {
  const steps = checking(plan, facts, today);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** As `findings`, a step at a time: over a plan of thousands of actions a server has others to answer in between. */
export function* checking(
  plan: Plan,
  facts: Partial<GateFacts>,
  today: CalendarDate,
): Generator<undefined, readonly Finding[], undefined> {
  const context = ruleContext(plan, { ...noFacts, ...facts }, today);
  const found: Finding[] = [];
  for (const { check: look, ...row } of rules) {
    yield;
    found.push(...look(context).map((gap) => ({ ...row, ...gap })));
  }
  yield;
  return inReadingOrder([...found, ...deadlineFindings(plan, today)], context);
}

/** What stands at one place keeps the order of the rules; what is not in the plan (comments, advice) comes last. */
function inReadingOrder(found: readonly Finding[], { things }: RuleContext): readonly Finding[] {
  const places = new Map(things.map(({ id }, index) => [id, index]));
  const placed = found.map((finding) => ({
    finding,
    rank: finding.severity === 'required' ? 0 : 1,
    place: places.get(readPath(finding.path).id) ?? things.length,
  }));
  return placed.sort((a, b) => a.rank - b.rank || a.place - b.place).map(({ finding }) => finding);
}

/** The findings that stop a gate unless the plan lead gives a reason; the draft gate's rules hold at the final one. */
export function blocking(found: readonly Finding[], gate: 'draft' | 'final'): readonly Finding[] {
  return found.filter(
    (finding) => finding.severity === 'required' && (finding.gate === 'draft' || finding.gate === gate),
  );
}
