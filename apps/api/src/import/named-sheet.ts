import type { Cell, CellComment, Merge, Sheet } from '@cynllun/domain/reading/cell';

/** A sheet of a workbook under its name, or the one table of a CSV file under none. */
export interface NamedSheet {
  readonly name: string;
  /** A workbook's owner put it out of sight. It can be chosen, and is not what a person means by their plan. */
  readonly hidden?: boolean;
  readonly rows: Cell[][];
  readonly merges: Merge[];
  readonly comments?: readonly CellComment[];
  readonly outOfSight?: NonNullable<Sheet['outOfSight']>;
  readonly hiddenColumns?: readonly number[];
}
