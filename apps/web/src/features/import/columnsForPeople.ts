import { MARK_HEADING } from '@cynllun/domain/export/row-mark';
import type { Column } from '@cynllun/domain/import/columns';

/** Without the column in which an export says what its rows are: that is for the import alone. */
export const columnsForPeople = (columns: readonly Column[]): readonly Column[] =>
  columns.filter(({ heading }) => heading !== MARK_HEADING);
