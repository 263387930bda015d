import type { Language } from '../text/language.ts';
import type { Column } from './columns.ts';
import type { ImportField } from '../reading/fields.ts';
import type { Proposal } from '../reading/read-cell.ts';
import type { OutOfSight } from '../reading/cell.ts';
import type { Reading } from '../reading/reading.ts';

/** A cell as it stood and what was made of it. Rows count from 1, as in the spreadsheet; columns from 0. */
export interface CellReading extends Reading<Proposal> {
  readonly row: number;
  readonly column: number;
  readonly field: ImportField;
  readonly heading: string;
  /** The words in the file, untouched. */
  readonly original: string;
  /** The row of the merged cell whose words these are, where they are not the row's own. */
  readonly sharedFrom: number | null;
  /** It looks like a formula. It is text, shown as typed, and never run. */
  readonly formula: boolean;
}

export interface PreviewRecommendation {
  /** The file's own, where it gives one. The product numbers recommendations by their order. */
  readonly reference: string | null;
  readonly text: string;
  /** Cells of rows that hold the recommendation and no action. */
  readonly cells: readonly CellReading[];
}

export interface PreviewAction {
  /** Every row it takes up, the first first. */
  readonly rows: readonly number[];
  readonly reference: string | null;
  /** The recommendations it answers, by their place in the preview. None: the file does not say. */
  readonly recommendations: readonly number[];
  readonly cells: readonly CellReading[];
  /** Every row of it was hidden or struck out: it is left out unless a person wants it. */
  readonly outOfSight?: OutOfSight;
}

/** A cell that is about no action: a title above the headings, headings said again, a total, a line below the table, or one in a hidden column. */
export interface OutsideCell {
  readonly row: number;
  readonly column: number;
  readonly original: string;
  readonly as: 'title' | 'heading' | 'hidden' | 'section' | 'total' | 'outside';
}

/** Everything in a sheet: each cell that is not blank is here once, in an action, a recommendation or outside them. */
export interface ImportPreview {
  /** Counting from 1; null where the sheet has none. */
  readonly headingRow: number | null;
  readonly columns: readonly Column[];
  /** The language of the headings, and so most likely of the words; null where they do not say. */
  readonly language: Language | null;
  readonly recommendations: readonly PreviewRecommendation[];
  readonly actions: readonly PreviewAction[];
  readonly outside: readonly OutsideCell[];
}
