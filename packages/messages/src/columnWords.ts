import { fieldFilledBy, type ImportField } from '@cynllun/domain/reading/fields';
import type { Say } from './say.ts';

/** What a column of a spreadsheet holds: the field's own name, where it fills one. Needs `fields` and `import`. */
export function columnWords(say: Say, column: ImportField): string {
  const filled = fieldFilledBy(column);
  return say(filled === null ? `import:field.${column}` : `fields:${filled.path}`);
}
