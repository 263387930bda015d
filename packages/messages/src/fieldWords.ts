import { fieldFilledBy, type ImportField } from '@cynllun/domain/reading/fields';
import type { Say } from './say.ts';

/** `Frequency`, `monthly` → `fields:frequency.monthly`. Needs the area `fields`. */
export const choiceWords = (say: Say, list = '', member: string): string =>
  say(`fields:${list.charAt(0).toLowerCase()}${list.slice(1)}.${member}`);

/** What a column of a spreadsheet holds: the field's own name, where it fills one. Needs `fields` and `import`. */
export function columnWords(say: Say, column: ImportField): string {
  const filled = fieldFilledBy(column);
  return say(filled === null ? `import:field.${column}` : `fields:${filled.path}`);
}
