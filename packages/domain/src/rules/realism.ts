import { budgetUnconfirmed, costYearMissing } from './money-gaps.ts';
import { endBeforeStart, targetDateOutside, targetNotBetter } from './date-gaps.ts';
import { notAgreed, partnerBodies } from './partner-gaps.ts';
import { rule, type Rule } from './rule.ts';
import { actions, costLines, indicators, thePlan } from './subjects.ts';
import { checkedWords, vague } from './vague-gaps.ts';
import { endMonths, bunched, overloaded, accountablePeople } from './workload-gaps.ts';

const advised = (code: string) => ({ code, severity: 'advised', gate: null, source: 'S2' }) as const;

/**
 * Whether a plan is "ambitious but realistic" [S2]. The thresholds are ours, named where they are used, and go with
 * the finding as params, so that the words can say them.
 */
export const realismRules: readonly Rule[] = [
  rule(advised('realism.targetNotBetter'), indicators, targetNotBetter),
  rule(advised('realism.targetDateOutside'), indicators, targetDateOutside),
  rule({ ...advised('realism.endBeforeStart'), severity: 'required', gate: 'draft' }, actions, endBeforeStart),
  rule(advised('realism.bunching'), endMonths, bunched),
  rule(advised('realism.overloaded'), accountablePeople, overloaded),
  rule(advised('realism.unconfirmedMoney'), thePlan, budgetUnconfirmed),
  rule(advised('realism.costYearMissing'), costLines, costYearMissing),
  rule(advised('realism.vagueWords'), checkedWords, vague),
  rule({ ...advised('partner.notAgreed'), source: 'S5, ours' }, partnerBodies, notAgreed),
];
