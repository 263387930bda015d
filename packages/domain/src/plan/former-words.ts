import { fieldsOf, type Edit, type EditFields } from './edit.ts';
import { entityNames, type EntityName } from './entities.ts';
import type { Language } from './language.ts';
import { path, readPath } from './path.ts';
import { proseFieldsOf, type ProsePlace } from './prose.ts';
import { emptyText, type Text } from './text.ts';

// Names and posts were plain words before they were texts in two languages. What was written then is never rewritten:
// it is read here, and only here, as words in `language`, which was the plan's drafting language at that time.

/** A row of a plan's log as it may be stored. */
interface StoredChange {
  readonly entity: string;
  readonly field: string;
  readonly after: unknown;
  readonly before?: unknown;
}

/** A row of the log with the fields and values that it would have if it were written now. */
export function inTwoLanguages<Row extends StoredChange>(row: Row, language: Language): Row {
  const entity = entityNames.find((name) => name === row.entity);
  if (entity === undefined) return row;
  if (row.field !== '') return { ...row, field: partInTwoLanguages(entity, row.field, language) };
  const whole = (value: unknown) => (isObject(value) ? valuesInTwoLanguages(entity, value, language) : value);
  return { ...row, after: whole(row.after), ...('before' in row && { before: whole(row.before) }) };
}

/** `name` is `name.en`; a field that is no text, or a part of one, stays as it is. */
export const partInTwoLanguages = (entity: EntityName, field: string, language: Language): string =>
  isText(entity, field) ? `${field}.${language}` : field;

/** The values of a whole thing, texts with words in one language as texts in two. Erased words stay erased. */
function valuesInTwoLanguages(entity: EntityName, values: EditFields, language: Language): EditFields {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      isText(entity, key) && !isTextValue(value) ? { ...emptyText(language), [language]: value } : value,
    ]),
  );
}

/** An edit that a page of an earlier version wrote down, as one that can be sent now. */
export function editInTwoLanguages(edit: Edit, language: Language): Edit {
  if (edit.kind === 'remove') return edit;
  const fields = Object.entries(edit.fields).map(([key, value]) => [
    key,
    isText(edit.entity, key) && typeof value === 'string' ? { [language]: value } : value,
  ]);
  return { ...edit, fields: Object.fromEntries(fields) };
}

/** The path of a field that a page of an earlier version wrote down: `forum:…:name` is `forum:…:name.cy`. */
export function pathInTwoLanguages(place: string, language: Language): string {
  const { entity, id, field } = readPath(place);
  const found = entityNames.find((name) => name === entity);
  return found === undefined ? place : path(found, id, partInTwoLanguages(found, field, language));
}

/** The place of prose that a document names without a language; null where the name says one, or names no text. */
export function readFormerProseKey(key: string, language: Language): ProsePlace | null {
  const { entity, id, field } = readPath(key);
  const found = entityNames.find((name) => name === entity);
  if (found === undefined || !isText(found, field) || !proseFieldsOf(found).includes(field)) return null;
  return path(found, id, field) === key ? { entity: found, id, field, language } : null;
}

const isText = (entity: EntityName, field: string): boolean => fieldsOf(entity)[field]?.kind === 'text';
const isObject = (value: unknown): value is EditFields => typeof value === 'object' && value !== null;
const isTextValue = (value: unknown): value is Text => isObject(value) && 'original' in value;
