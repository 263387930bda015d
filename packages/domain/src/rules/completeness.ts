import {
  accountableMissing,
  amountMissing,
  dovetailMissing,
  financeMissing,
  fundingMissing,
  monitoringMissing,
  outcomeMissing,
  responsibleMissing,
  targetMissing,
  timescaleMissing,
  unplaced,
} from './action-gaps.ts';
import { baselineMissing, frequencyMissing, sourceMissing, targetDateMissing, unitMissing } from './indicator-gaps.ts';
import { commentOpen, contributorComments } from './outside-gaps.ts';
import { consultationMissing, recommendationsMissing, stakeholdersMissing, unanswered } from './plan-gaps.ts';
import { pointUnanswered, replies } from './reply-gaps.ts';
import { rule, type Rule } from './rule.ts';
import { actions, costLines, indicators, recommendations, thePlan } from './subjects.ts';
import { publicTexts, translationMissing } from './translation-gaps.ts';

const draft = (code: string, source: string) => ({ code, severity: 'required', gate: 'draft', source }) as const;
const final = (code: string, source: string) => ({ code, severity: 'required', gate: 'final', source }) as const;

/**
 * What a plan must say before it goes to the lead reviewer (`draft`) or to the Council (`final`): the code of the
 * failure, its source, what is looked at, and the function that finds the gap there.
 *
 * A gap's path names the field where the cursor goes. Where a list is empty it names the list on its owner:
 * `action:…:indicators`, `action:…:costLines`, `recommendation:…:actions`, `plan:…:forums`,
 * `forum:…:stakeholderGroups`, `plan:…:consultationEvents`, `plan:…:recommendations`.
 */
export const completenessRules: readonly Rule[] = [
  rule(draft('plan.recommendationsMissing', 'S1'), thePlan, recommendationsMissing),
  rule(draft('recommendation.unanswered', 'S1'), recommendations, unanswered),
  rule(draft('action.unplaced', 'S1, ours'), actions, unplaced),
  rule(draft('action.outcomeMissing', 'S12'), actions, outcomeMissing),
  rule(draft('action.targetMissing', 'S13'), actions, targetMissing),
  rule(draft('indicator.baselineMissing', 'S12 S13'), indicators, baselineMissing),
  rule(draft('indicator.unitMissing', 'S12 S13'), indicators, unitMissing),
  rule(draft('indicator.targetDateMissing', 'S12 S13'), indicators, targetDateMissing),
  rule(final('indicator.sourceMissing', 'S12'), indicators, sourceMissing),
  rule(final('indicator.frequencyMissing', 'S12'), indicators, frequencyMissing),
  rule(draft('action.timescaleMissing', 'S13'), actions, timescaleMissing),
  rule(draft('action.monitoringMissing', 'S13'), actions, monitoringMissing),
  rule(draft('action.financeMissing', 'S14'), actions, financeMissing),
  rule(draft('cost.amountMissing', 'S14'), costLines, amountMissing),
  rule(final('cost.fundingMissing', 'S14'), costLines, fundingMissing),
  rule(draft('action.responsibleMissing', 'S14'), actions, responsibleMissing),
  rule(draft('action.accountableMissing', 'S14'), actions, accountableMissing),
  rule(final('monitoring.stakeholdersMissing', 'S15'), thePlan, stakeholdersMissing),
  rule(final('consultation.missing', 'S5 S10'), thePlan, consultationMissing),
  rule(final('plan.dovetailMissing', 'S12'), actions, dovetailMissing),
  rule(final('consultation.commentsOpen', 'S5, ours'), contributorComments, commentOpen),
  rule(final('advice.unanswered', 'S7, ours'), replies, pointUnanswered),
  rule(final('publication.translationMissing', 'ours'), publicTexts, translationMissing),
];
