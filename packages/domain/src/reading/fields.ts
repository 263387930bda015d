import * as z from 'zod/mini';
import type { Field } from '../aggregate/field.ts';
import { fieldsOf } from '../plan/edit.ts';
import type { PlanField } from '../plan/field-name.ts';
import { sheetColumns } from './sheet-columns.ts';

/** What a column of a spreadsheet can hold. */
export type ImportField = keyof typeof sheetColumns;
export const importFields = Object.keys(sheetColumns) as readonly ImportField[];
export const importFieldSchema = z.enum(importFields);

/** The declared field that a column fills with what its cells say; null where it fills none, or several. */
export function fieldFilledBy(column: ImportField): DeclaredField | null {
  const { fills } = sheetColumns[column];
  return fills.length === 1 ? (exportedField(column) ?? null) : null;
}

/** The declared field that an export writes in a column. */
export function exportedField(column: ImportField): DeclaredField | undefined {
  const [path] = sheetColumns[column].fills;
  const [entity = '', name = ''] = path?.split('.') ?? [];
  const field = path && fieldsOf(entity)[name];
  return field && { path, entity, name, field };
}

interface DeclaredField {
  readonly path: PlanField;
  readonly entity: string;
  readonly name: string;
  readonly field: Field;
}

/** Fields that several columns may fill; of any other, the second column becomes notes. */
export const repeatable: ReadonlySet<ImportField> = new Set(['cost', 'indicator', 'leftOut', 'otherPlans', 'note']);

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
  headingRow: z.nullable(z.int().check(z.minimum(0))),
  fields: z.nullable(z.array(importFieldSchema).check(z.maxLength(500))),
});
export type Mapping = z.infer<typeof mappingSchema>;
