import { fieldFilledBy, type ImportField } from '@cynllun/domain/reading/fields';
import type { Say } from './say.ts';

/** What a column of a spreadsheet holds: the field's own name, where it fills one. Needs `fields` and `import`. */
export function columnWords(say: Say, column: ImportField): string {
  const filled = fieldFilledBy(column);
  // What a field of a partner body is called does not say whose it is.
  return say(filled === null || filled.entity === 'partnerBody' ? `import:field.${column}` : `fields:${filled.path}`);
}
