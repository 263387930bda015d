import { readPath } from '../aggregate/path.ts';
import type { Finding } from '../plan/finding.ts';
import type { Action, Plan } from '../plan/plan.ts';

/** What an action owes, from which gate on, the findings that say it is owed, and the field where one begins. */
export const duties = [
  { duty: 'outcome', gate: 'draft', field: 'outcome', codes: ['action.outcomeMissing'] },
  {
    duty: 'targets',
    gate: 'draft',
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
  {
    duty: 'timescale',
    gate: 'draft',
    field: 'startsOn',
    codes: ['action.timescaleMissing', 'realism.endBeforeStart'],
  },
  { duty: 'responsible', gate: 'draft', field: 'responsiblePersonId', codes: ['action.responsibleMissing'] },
  { duty: 'accountable', gate: 'draft', field: 'accountablePersonId', codes: ['action.accountableMissing'] },
  { duty: 'monitoring', gate: 'draft', field: 'monitoringForumId', codes: ['action.monitoringMissing'] },
  {
    duty: 'finance',
    gate: 'draft',
    field: 'costLines',
    codes: ['action.financeMissing', 'cost.amountMissing', 'cost.fundingMissing'],
  },
  { duty: 'otherPlans', gate: 'final', field: 'objectiveIds', codes: ['plan.dovetailMissing'] },
  { duty: 'translation', gate: 'final', field: 'title', codes: ['publication.translationMissing'] },
] as const satisfies readonly {
  duty: string;
  gate: 'draft' | 'final';
  field: string;
  codes: readonly string[];
}[];
export type Duty = (typeof duties)[number]['duty'];

export const dutyOf: ReadonlyMap<string, Duty> = new Map(
  duties.flatMap(({ duty, codes }) => codes.map((code) => [code as string, duty] as const)),
);

/** Tells what a finding's path leads into: the action, also through an indicator or a cost line of it, else the thing itself. */
export function owners(plan: Plan): (path: string) => string {
  const ownerOf = new Map(plan.actions.flatMap((action) => idsIn(action).map((id) => [id, action.id] as const)));
  return (path) => {
    const { id } = readPath(path);
    return ownerOf.get(id) ?? id;
  };
}

const idsIn = (action: Action): readonly string[] => [
  action.id,
  ...action.indicators.map(({ id }) => id),
  ...action.costLines.map(({ id }) => id),
];

/** How many things, actions above all, owe each duty: a duty that nothing owes is not there. */
export function owedByDuty(plan: Plan, findings: readonly Finding[]): Readonly<Partial<Record<Duty, number>>> {
  const ownerOf = owners(plan);
  const owed = new Set<string>();
  for (const { code, path } of findings) {
    const duty = dutyOf.get(code);
    if (duty !== undefined) owed.add(`${duty} ${ownerOf(path)}`);
  }
  const counts: Partial<Record<Duty, number>> = {};
  for (const { duty } of duties) {
    const count = [...owed].filter((one) => one.startsWith(`${duty} `)).length;
    if (count > 0) counts[duty] = count;
  }
  return counts;
}
