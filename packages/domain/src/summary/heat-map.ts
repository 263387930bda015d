import type { Finding } from '../plan/finding.ts';
import { path } from '../aggregate/path.ts';
import type { Action, Plan } from '../plan/plan.ts';
import { references } from '../plan/reference.ts';
import { isBlank } from '../text/text.ts';
import { duties, dutyOf, owners, type Duty } from './duties.ts';

/** How a recommendation stands in one duty. Every cell leads somewhere: `path`. */
export type Cell =
  /** Nothing answers the recommendation; `reasonGiven` says that the plan tells why. */
  | { readonly state: 'noAction'; readonly reasonGiven: boolean; readonly path: string }
  /** `gaps` of the row's actions, and of the recommendation itself, owe it. The path is the first finding's. */
  | { readonly state: 'missing'; readonly gaps: number; readonly path: string }
  | { readonly state: 'complete'; readonly path: string };

export interface HeatMapRow {
  /** Null for the row of actions that answer no recommendation; it is there only if there are any. */
  readonly recommendationId: string | null;
  /** `1`; empty in the row of additional actions. */
  readonly reference: string;
  readonly actions: number;
  readonly cells: Readonly<Record<Duty, Cell>>;
}

/** Recommendations × duties, from the findings of the plan. An action that answers two recommendations is in both. */
export function heatMap(plan: Plan, findings: readonly Finding[]): readonly HeatMapRow[] {
  const referenceOf = references(plan);
  const open = openFindings(plan, findings);
  const rows = plan.recommendations.map((recommendation) => {
    const actions = plan.actions.filter(({ recommendationIds }) => recommendationIds.includes(recommendation.id));
    const noAction: Cell = {
      state: 'noAction',
      reasonGiven: !isBlank(recommendation.noActionReason),
      path: path('recommendation', recommendation.id, 'actions'),
    };
    return {
      recommendationId: recommendation.id,
      reference: referenceOf.get(recommendation.id) ?? '',
      actions: actions.length,
      cells: cellsOf(actions, [open.get(recommendation.id), ...actions.map(({ id }) => open.get(id))], noAction),
    };
  });
  return [...rows, ...additionalRow(plan, open)];
}

function additionalRow(plan: Plan, open: Open): HeatMapRow[] {
  const answering = new Set(plan.recommendations.map(({ id }) => id));
  const actions = plan.actions.filter(({ recommendationIds }) => !recommendationIds.some((id) => answering.has(id)));
  const [first] = actions;
  if (first === undefined) return [];
  const none: Cell = { state: 'complete', path: path('action', first.id, 'title') };
  const cells = cellsOf(actions, [undefined, ...actions.map(({ id }) => open.get(id))], none);
  return [{ recommendationId: null, reference: '', actions: actions.length, cells }];
}

/** A finding in a duty, with its place among all of them. */
interface Placed {
  readonly place: number;
  readonly path: string;
}
type ByDuty = ReadonlyMap<Duty, readonly Placed[]>;
/** The open findings of each recommendation and action, by its id. */
type Open = ReadonlyMap<string, ByDuty>;

function openFindings(plan: Plan, findings: readonly Finding[]): Open {
  const ownerOf = owners(plan);
  const open = new Map<string, Map<Duty, Placed[]>>();
  findings.forEach(({ code, path: where }, place) => {
    const duty = dutyOf.get(code);
    if (duty === undefined) return;
    const owner = ownerOf(where);
    const byDuty = open.get(owner) ?? new Map<Duty, Placed[]>();
    open.set(owner, byDuty.set(duty, [...(byDuty.get(duty) ?? []), { place, path: where }]));
  });
  return open;
}

/** `open`: of the recommendation, if the row is one's, then of each action. */
function cellsOf(
  actions: readonly Action[],
  [ofRecommendation, ...ofActions]: readonly (ByDuty | undefined)[],
  noAction: Cell,
): Readonly<Record<Duty, Cell>> {
  const [action] = actions;
  const none = (field: string): Cell =>
    action === undefined ? noAction : { state: 'complete', path: path('action', action.id, field) };
  const cells = duties.map(({ duty, field }) => {
    const inActions = ofActions.flatMap((one) => (one?.has(duty) ? [one.get(duty) ?? []] : []));
    const owing = [...(ofRecommendation?.has(duty) ? [ofRecommendation.get(duty) ?? []] : []), ...inActions];
    const [first] = owing.flat().toSorted((a, b) => a.place - b.place);
    if (first === undefined) return [duty, none(field)] as const;
    return [duty, { state: 'missing', gaps: owing.length, path: first.path }] as const;
  });
  return Object.fromEntries(cells) as Record<Duty, Cell>;
}
