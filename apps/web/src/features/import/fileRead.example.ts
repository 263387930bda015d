import type { Cell } from '@cynllun/domain/reading/cell';
import { readTable } from '@cynllun/domain/import/read-table';
import type { Read } from './sendFile.ts';

interface Situation {
  /** The ids in the plan of those that are there already, by their place. */
  readonly inPlan?: Readonly<Record<number, string>>;
  readonly hiddenColumns?: readonly number[];
}

/** Rows as the server reads them. */
export function fileRead(rows: Cell[][], { inPlan = {}, hiddenColumns = [] }: Situation = {}): Read {
  const preview = readTable({ rows, hiddenColumns });
  return {
    preview,
    matches: {
      recommendations: preview.recommendations.map(() => null),
      actions: preview.actions.map((_, index) => inPlan[index] ?? null),
      sure: [],
      unchanged: 0,
      lost: 0,
    },
  };
}
