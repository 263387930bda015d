import { path } from '../aggregate/path.ts';
import type { Action, Indicator } from '../plan/plan.ts';
import type { Gap, RuleContext } from './rule.ts';
import type { IndicatorOfAction } from './subjects.ts';

/** A figure to be maintained may equal its baseline, and has no better side: it is never found. */
export function targetNotBetter(subject: IndicatorOfAction, { referenceOf }: RuleContext): Gap | null {
  const { indicator, action, number } = subject;
  const { baseline, target, direction } = indicator;
  if (baseline === null || target === null || direction === null || isBetter(target, baseline, direction)) return null;
  return {
    path: path('indicator', indicator.id, 'target'),
    params: { reference: referenceOf(action), indicator: number, baseline, target, direction },
  };
}

function isBetter(target: number, baseline: number, direction: NonNullable<Indicator['direction']>): boolean {
  if (direction === 'maintain') return true;
  return direction === 'up' ? target > baseline : target < baseline;
}

/** `params.edge` says which end of the action the target date is beyond, `params.limit` is its day. */
export function targetDateOutside(subject: IndicatorOfAction, { referenceOf }: RuleContext): Gap | null {
  const { indicator, action, number } = subject;
  const crossed = crossedEdge(indicator.targetOn, action);
  if (indicator.targetOn === null || crossed === null) return null;
  return {
    path: path('indicator', indicator.id, 'targetOn'),
    params: { reference: referenceOf(action), indicator: number, targetOn: indicator.targetOn, ...crossed },
  };
}

/** Where the action ends before it starts, every date is outside: that is said once, of the action. */
function crossedEdge(targetOn: string | null, { startsOn, endsOn }: Action) {
  if (targetOn === null || isBackward({ startsOn, endsOn })) return null;
  if (startsOn !== null && targetOn < startsOn) return { edge: 'start', limit: startsOn };
  if (endsOn !== null && targetOn > endsOn) return { edge: 'end', limit: endsOn };
  return null;
}

/** An action of a single day ends on the day it starts. */
export function endBeforeStart({ id, startsOn, endsOn }: Action, { referenceOf }: RuleContext): Gap | null {
  if (startsOn === null || endsOn === null || !isBackward({ startsOn, endsOn })) return null;
  return { path: path('action', id, 'endsOn'), params: { reference: referenceOf({ id }), startsOn, endsOn } };
}

export const isBackward = ({ startsOn, endsOn }: Pick<Action, 'startsOn' | 'endsOn'>): boolean =>
  startsOn !== null && endsOn !== null && endsOn < startsOn;
