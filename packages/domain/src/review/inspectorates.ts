import type { FieldValues } from '../aggregate/aggregate.ts';
import type { FieldError } from '../aggregate/check-fields.ts';

/** A review was carried out by somebody: an edit may change its inspectorates, and not leave it without any. */
export const leavesAnInspectorate = ({ inspectorateIds }: FieldValues): readonly FieldError[] =>
  Array.isArray(inspectorateIds) && inspectorateIds.length === 0
    ? [{ field: 'inspectorateIds', code: 'required', params: {} }]
    : [];
