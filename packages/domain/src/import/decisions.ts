import * as z from 'zod/mini';
import type { CellReading } from './preview.ts';
import type { Proposal } from '../reading/read-cell.ts';

/**
 * What a person decided of one cell: take what was proposed, one of the choices (by its place), or leave it as words.
 * Rows count from 1 and columns from 0, as in the preview.
 */
export const decisionSchema = z.strictObject({
  row: z.int().check(z.minimum(1)),
  column: z.int().check(z.minimum(0)),
  take: z.union([z.literal('proposal'), z.literal('words'), z.int().check(z.minimum(0), z.maximum(50))]),
});
export const decisionsSchema = z.strictObject({
  /** Every proposal is taken, but for the cells named. */
  proposals: z.boolean(),
  cells: z.array(decisionSchema).check(z.maxLength(200_000)),
  /** First rows of actions that are left out of the plan. */
  leaveOut: z.array(z.int().check(z.minimum(1))).check(z.maxLength(20_000)),
});
export type Decisions = z.infer<typeof decisionsSchema>;

/** Whether a reading is only the cell's words going into a field of words: that needs nobody's acceptance. */
export const isAsWritten = (cell: CellReading): boolean =>
  cell.proposal?.kind === 'words' || cell.proposal?.kind === 'reference';

export interface Taken {
  /** Null where the cell stays words. Only what a person accepted is more than words. */
  readonly proposal: Proposal | null;
  /** The words stay beside it as well: the proposal does not hold them all, or a person chose what vague words meant. */
  readonly keepWords: boolean;
}

/** What is taken of each cell, by its place. */
export function takenBy(decisions: Decisions): (cell: CellReading) => Taken {
  const byPlace = new Map(decisions.cells.map(({ row, column, take }) => [`${row}:${column}`, take]));
  return (cell) => {
    const otherwise = isAsWritten(cell) || (decisions.proposals && cell.proposal) ? 'proposal' : 'words';
    const take = byPlace.get(`${cell.row}:${cell.column}`) ?? otherwise;
    if (take === 'words') return { proposal: null, keepWords: true };
    if (take === 'proposal') return { proposal: cell.proposal, keepWords: cell.partial };
    return { proposal: cell.choices[take]?.proposal ?? null, keepWords: true };
  };
}
