import type { LogChange } from '../aggregate/log-change.ts';

/** One row of a log with its words: what was so before, and what is so after. Rows of one write follow `n`. */
export interface HistoryRow extends LogChange {
  readonly before: unknown;
  /** What it belongs to; null for the root and what it has one of. */
  readonly parentId: string | null;
}

/** What stands in the place of words that were erased from the log. */
export interface Erased {
  /** ISO 8601. */
  readonly erasedAt: string;
}

export const isErased = (value: unknown): value is Erased =>
  typeof value === 'object' && value !== null && 'erasedAt' in value;

/** `title.en` → `title`, `en`; a field that is no text has no part. */
export function readField(field: string): { readonly name: string; readonly part: string | null } {
  const [name = '', part = null] = field.split('.');
  return { name, part };
}
