import { path } from '../aggregate/path.ts';
import { isBlank, isWordless, type Text } from '../text/text.ts';
import type { Action, Objective } from '../plan/plan.ts';
import { listed, type Gap, type RuleContext } from './rule.ts';
import { isEmptyCostLine, type CostLineOfAction } from './subjects.ts';

/** A gap in an action: the cursor goes to the first of the fields missing. */
function gapIn(action: Action, missing: readonly string[], { referenceOf }: RuleContext): Gap | null {
  const [first] = missing;
  if (first === undefined) return null;
  return {
    path: path('action', action.id, first),
    params: { reference: referenceOf(action), missing: listed(missing) },
  };
}

/** An action answers recommendations, or it is one that the authority added. */
export function unplaced(action: Action, { plan, referenceOf }: RuleContext): Gap | null {
  const answers = plan.recommendations.some(({ id }) => action.recommendationIds.includes(id));
  if (answers || action.additional) return null;
  return { path: path('action', action.id, 'recommendationIds'), params: { reference: referenceOf(action) } };
}

export function outcomeMissing(action: Action, context: RuleContext): Gap | null {
  return gapIn(action, isBlank(action.outcome[action.outcome.original]) ? ['outcome'] : [], context);
}

/** One target is enough: an action may also watch figures for which no number to reach is set. */
export function targetMissing(action: Action, context: RuleContext): Gap | null {
  const [first] = action.indicators;
  if (first === undefined) return gapIn(action, ['indicators'], context);
  if (action.indicators.some(({ target }) => target !== null)) return null;
  const params = { reference: context.referenceOf(action), missing: 'target' };
  return { path: path('indicator', first.id, 'target'), params };
}

export function timescaleMissing(action: Action, context: RuleContext): Gap | null {
  const fields = ['startsOn', 'endsOn'] as const;
  return gapIn(
    action,
    fields.filter((field) => action[field] === null),
    context,
  );
}

/** How often a forum meets does not say how often it looks at this action, so the action says so itself. */
export function monitoringMissing(action: Action, context: RuleContext): Gap | null {
  const byForum = context.plan.forums.some(({ id }) => id === action.monitoringForumId);
  const missing = [
    ...(byForum || !isBlank(action.monitoredBy) ? [] : ['monitoringForumId']),
    ...(isBlank(action.monitoringMethod) ? ['monitoringMethod'] : []),
    ...(action.monitoringFrequency === null ? ['monitoringFrequency'] : []),
  ];
  return gapIn(action, missing, context);
}

/** "Within existing resources" needs its how, also beside cost lines. */
export function financeMissing(action: Action, context: RuleContext): Gap | null {
  if (action.withinExistingResources) {
    return gapIn(action, isBlank(action.existingResourcesHow) ? ['existingResourcesHow'] : [], context);
  }
  if (action.costLines.some((line) => !isEmptyCostLine(line))) return null;
  const gap = gapIn(action, ['costLines'], context);
  const [first] = action.costLines;
  return gap && first ? { ...gap, path: path('costLine', first.id, 'amount') } : gap;
}

/** A cost line without an amount is no cost yet, unless the action needs no new money. */
export function amountMissing(
  { costLine, action, number }: CostLineOfAction,
  { referenceOf }: RuleContext,
): Gap | null {
  if (costLine.amount !== null || action.withinExistingResources) return null;
  return {
    path: path('costLine', costLine.id, 'amount'),
    params: { reference: referenceOf(action), line: number },
  };
}

export function fundingMissing({ costLine, action, number }: CostLineOfAction, { referenceOf }: RuleContext) {
  if (!isBlank(costLine.fundingSource)) return null;
  const params = { reference: referenceOf(action), line: number };
  return { path: path('costLine', costLine.id, 'fundingSource'), params };
}

export function responsibleMissing(action: Action, { referenceOf }: RuleContext): Gap | null {
  if (action.responsiblePersonId !== null) return null;
  const params = { reference: referenceOf(action), ...postParams(action.responsiblePost) };
  return { path: path('action', action.id, 'responsiblePersonId'), params };
}

export function accountableMissing(action: Action, { referenceOf }: RuleContext): Gap | null {
  if (action.accountablePersonId !== null) return null;
  const params = { reference: referenceOf(action), ...postParams(action.accountablePost) };
  return { path: path('action', action.id, 'accountablePersonId'), params };
}

/** A post in each language, for words in either. */
const postParams = ({ en, cy }: Text) => ({ postEn: en.trim(), postCy: cy.trim() });

const isNamed = ({ reference, words }: Objective): boolean => !isBlank(reference) || !isWordless(words);

export function dovetailMissing(action: Action, context: RuleContext): Gap | null {
  const linked = context.plan.otherPlans.some(({ objectives }) =>
    objectives.some((objective) => action.objectiveIds.includes(objective.id) && isNamed(objective)),
  );
  return gapIn(action, linked || !isBlank(action.standsAloneReason) ? [] : ['objectiveIds'], context);
}
