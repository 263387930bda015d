import { z } from 'zod';

/**
 * What a column of a spreadsheet can hold. `note`: nothing of ours; its words become notes on the action, under its
 * heading, or under the words of a column of `noteHeading` before it.
 */
export const importFields = [
  'reference',
  'recommendationReference',
  'recommendation',
  'title',
  'summary',
  'description',
  'outcome',
  'outcomeWithMeasure',
  'indicator',
  'indicatorName',
  'baseline',
  'baselineOn',
  'target',
  'targetOn',
  'direction',
  'unit',
  'indicatorSource',
  'indicatorFrequency',
  'startsOn',
  'endsOn',
  'timescale',
  'responsible',
  'responsiblePost',
  'accountable',
  'accountablePost',
  'monitoring',
  'monitoringMethod',
  'monitoringFrequency',
  'cost',
  'costKind',
  'financialYear',
  'fundingSource',
  'purpose',
  'confirmed',
  'otherPlans',
  'standsAlone',
  'noteHeading',
  'note',
] as const;
export const importFieldSchema = z.enum(importFields);
export type ImportField = z.infer<typeof importFieldSchema>;

/** Fields that several columns may fill; of any other, the second column becomes notes. */
export const repeatable: ReadonlySet<ImportField> = new Set(['cost', 'indicator', 'otherPlans', 'note']);

/** Columns that say which recommendation and action a row is about, rather than anything about the action. */
export const rowKeyFields: ReadonlySet<ImportField> = new Set([
  'reference',
  'recommendationReference',
  'recommendation',
]);

/**
 * Which row holds the headings and what each column holds, as a person settled it. Rows and columns count from 0;
 * `headingRow` null: there are no headings, and every row is read. `fields` null: what the headings in that row say.
 */
export const mappingSchema = z.strictObject({
  headingRow: z.int().min(0).nullable(),
  fields: z.array(importFieldSchema).max(500).nullable(),
});
export type Mapping = z.infer<typeof mappingSchema>;
