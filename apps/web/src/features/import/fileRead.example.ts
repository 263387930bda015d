import type { Cell } from '@cynllun/domain/reading/cell';
import { readTable } from '@cynllun/domain/import/read-table';
import type { Read } from './sendFile.ts';

/** Rows as the server reads them; those given by their place are in the plan already. */
export function fileRead(rows: Cell[][], inPlan: Readonly<Record<number, string>> = {}): Read {
  const preview = readTable({ rows });
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
