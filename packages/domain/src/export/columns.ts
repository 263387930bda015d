import { exportedField, importFields, type ImportField } from '../reading/fields.ts';

/** Columns that a file of anyone else's may have: an export says what they hold in columns of a field each. */
const ofOtherFiles = ['indicator', 'leftOut', 'monitoring', 'outcomeWithMeasure', 'timescale'] as const;
export type ExportColumn = Exclude<ImportField, (typeof ofOtherFiles)[number]>;

/** What a row says once comes before its measures, costs, partner bodies and notes, of which an action may have several. */
const ORDER = ['recommendation', 'action', 'indicator', 'costLine', 'partnerBody', 'note'];
const entityIn = (column: ImportField): string =>
  column === 'note' || column === 'noteHeading' ? 'note' : (exportedField(column)?.entity ?? 'recommendation');

/** The columns of an export, in order: every column that an import knows by a field of its own. */
export const exportColumns: readonly ExportColumn[] = importFields
  .filter((column): column is ExportColumn => !ofOtherFiles.some((other) => other === column))
  .toSorted((a, b) => ORDER.indexOf(entityIn(a)) - ORDER.indexOf(entityIn(b)));
