import { path } from '../plan/path.ts';
import { isBlank } from '../plan/text.ts';
import type { Action } from '../plan/plan.ts';
import { listed, type Gap, type RuleContext } from './rule.ts';
import type { CostLineOfAction } from './subjects.ts';

/** A gap in an action: the cursor goes to the first of the fields missing. */
function gapIn(action: Action, missing: readonly string[], { referenceOf }: RuleContext): Gap | null {
  const [first] = missing;
  if (first === undefined) return null;
  return {
    path: path('action', action.id, first),
    params: { reference: referenceOf(action), missing: listed(missing) },
  };
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

/** "Within existing resources" needs its how, also beside cost lines; a cost line without an amount is no cost yet. */
export function financeMissing(action: Action, context: RuleContext): Gap | null {
  if (action.withinExistingResources) {
    return gapIn(action, isBlank(action.existingResourcesHow) ? ['existingResourcesHow'] : [], context);
  }
  if (action.costLines.length === 0) return gapIn(action, ['costLines'], context);
  const unpriced = action.costLines.find(({ amount }) => amount === null);
  if (unpriced === undefined) return null;
  const params = { reference: context.referenceOf(action), missing: 'amount' };
  return { path: path('costLine', unpriced.id, 'amount'), params };
}

export function fundingMissing({ costLine, action, number }: CostLineOfAction, { referenceOf }: RuleContext) {
  if (!isBlank(costLine.fundingSource)) return null;
  const params = { reference: referenceOf(action), line: number };
  return { path: path('costLine', costLine.id, 'fundingSource'), params };
}

export function responsibleMissing(action: Action, { referenceOf }: RuleContext): Gap | null {
  if (action.responsiblePersonId !== null) return null;
  const params = { reference: referenceOf(action), post: action.responsiblePost.trim() };
  return { path: path('action', action.id, 'responsiblePersonId'), params };
}

export function accountableMissing(action: Action, { referenceOf }: RuleContext): Gap | null {
  if (action.accountablePersonId !== null) return null;
  const params = { reference: referenceOf(action), post: action.accountablePost.trim() };
  return { path: path('action', action.id, 'accountablePersonId'), params };
}

export function dovetailMissing(action: Action, context: RuleContext): Gap | null {
  const linked = context.plan.otherPlans.some(({ objectives }) =>
    objectives.some(({ id }) => action.objectiveIds.includes(id)),
  );
  return gapIn(action, linked || !isBlank(action.standsAloneReason) ? [] : ['objectiveIds'], context);
}
