import type { Finding } from '../plan/finding.ts';
import { path, readPath } from '../plan/path.ts';
import type { Action, Plan } from '../plan/plan.ts';
import { references } from '../plan/reference.ts';
import { isBlank } from '../plan/text.ts';

/** What an action owes, the findings that say it is owed, and the field that a cell without findings leads to. */
export const duties = [
  { duty: 'outcome', field: 'outcome', codes: ['action.outcomeMissing'] },
  {
    duty: 'targets',
    field: 'indicators',
    codes: [
      'action.targetMissing',
      'indicator.baselineMissing',
      'indicator.unitMissing',
      'indicator.targetDateMissing',
      'indicator.sourceMissing',
      'indicator.frequencyMissing',
    ],
  },
  { duty: 'timescale', field: 'startsOn', codes: ['action.timescaleMissing', 'realism.endBeforeStart'] },
  { duty: 'responsible', field: 'responsiblePersonId', codes: ['action.responsibleMissing'] },
  { duty: 'accountable', field: 'accountablePersonId', codes: ['action.accountableMissing'] },
  { duty: 'monitoring', field: 'monitoringForumId', codes: ['action.monitoringMissing'] },
  { duty: 'finance', field: 'costLines', codes: ['action.financeMissing', 'cost.fundingMissing'] },
  { duty: 'otherPlans', field: 'objectiveIds', codes: ['plan.dovetailMissing'] },
  { duty: 'translation', field: 'title', codes: ['publication.translationMissing'] },
] as const satisfies readonly { duty: string; field: string; codes: readonly string[] }[];
export type Duty = (typeof duties)[number]['duty'];

/** How a recommendation stands in one duty. Every cell leads somewhere: `path`. */
export type Cell =
  /** Nothing answers the recommendation; `reasonGiven` says that the plan tells why. */
  | { readonly state: 'noAction'; readonly reasonGiven: boolean; readonly path: string }
  /** `findings` are open, in `actions` of the row's. The path is the first one's. */
  | { readonly state: 'missing'; readonly findings: number; readonly actions: number; readonly path: string }
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
  const rows = plan.recommendations.map((recommendation) => {
    const actions = plan.actions.filter(({ recommendationIds }) => recommendationIds.includes(recommendation.id));
    const ids = new Set([recommendation.id, ...actions.flatMap(idsIn)]);
    const noAction: Cell = {
      state: 'noAction',
      reasonGiven: !isBlank(recommendation.noActionReason),
      path: path('recommendation', recommendation.id, 'actions'),
    };
    return {
      recommendationId: recommendation.id,
      reference: referenceOf.get(recommendation.id) ?? '',
      actions: actions.length,
      cells: cellsOf(actions, findingsAt(ids, findings), noAction),
    };
  });
  return [...rows, ...additionalRow(plan, findings)];
}

function additionalRow(plan: Plan, findings: readonly Finding[]): HeatMapRow[] {
  const answering = new Set(plan.recommendations.map(({ id }) => id));
  const actions = plan.actions.filter(({ recommendationIds }) => !recommendationIds.some((id) => answering.has(id)));
  const [first] = actions;
  if (first === undefined) return [];
  const found = findingsAt(new Set(actions.flatMap(idsIn)), findings);
  const none: Cell = { state: 'complete', path: path('action', first.id, 'title') };
  return [{ recommendationId: null, reference: '', actions: actions.length, cells: cellsOf(actions, found, none) }];
}

/** A finding is about an action if it leads into it: to a field of it, of an indicator or of a cost line. */
const idsIn = (action: Action): readonly string[] => [
  action.id,
  ...action.indicators.map(({ id }) => id),
  ...action.costLines.map(({ id }) => id),
];

const findingsAt = (ids: ReadonlySet<string>, findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((finding) => ids.has(readPath(finding.path).id));

function cellsOf(actions: readonly Action[], found: readonly Finding[], noAction: Cell): Readonly<Record<Duty, Cell>> {
  const cells = duties.map(({ duty, field, codes }) => {
    const open = found.filter(({ code }) => (codes as readonly string[]).includes(code));
    return [duty, cellOf(actions, open, field) ?? noAction] as const;
  });
  return Object.fromEntries(cells) as Record<Duty, Cell>;
}

function cellOf(actions: readonly Action[], open: readonly Finding[], field: string): Cell | null {
  const [finding] = open;
  const [action] = actions;
  if (finding !== undefined) {
    const touched = actions.filter((one) => findingsAt(new Set(idsIn(one)), open).length > 0);
    return { state: 'missing', findings: open.length, actions: touched.length, path: finding.path };
  }
  return action === undefined ? null : { state: 'complete', path: path('action', action.id, field) };
}
