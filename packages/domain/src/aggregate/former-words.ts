import { emptyText, type Text } from '../text/text.ts';
import type { Language } from '../text/language.ts';
import { path, readPath } from './path.ts';
import { fieldsOf, hasEntity, type Aggregate, type FieldValues } from './aggregate.ts';
import type { Edit } from './edit.ts';
import { proseFieldsOf, type ProsePlace } from './prose.ts';

// Names and posts were plain words before they were texts in two languages. What was written then is never rewritten:
// it is read here, and only here, as words in `language`, in which new texts started at that time.

/** A row of a log as it may be stored. */
interface StoredChange {
  readonly entity: string;
  readonly field: string;
  readonly after: unknown;
  readonly before?: unknown;
}

/** A row of the log with the fields and values that it would have if it were written now. */
export function inTwoLanguages<Row extends StoredChange>(from: Aggregate, row: Row, language: Language): Row {
  const { entity } = row;
  if (!hasEntity(from, entity)) return row;
  if (row.field !== '') return { ...row, field: partInTwoLanguages(from, entity, row.field, language) };
  const whole = (value: unknown) => (isObject(value) ? valuesInTwoLanguages(from, entity, value, language) : value);
  return { ...row, after: whole(row.after), ...('before' in row && { before: whole(row.before) }) };
}

/** `name` is `name.en`; a field that is no text, or a part of one, stays as it is. */
export const partInTwoLanguages = (from: Aggregate, entity: string, field: string, language: Language): string =>
  isText(from, entity, field) ? `${field}.${language}` : field;

/** The values of a whole thing, texts with words in one language as texts in two. Erased words stay erased. */
function valuesInTwoLanguages(from: Aggregate, entity: string, values: FieldValues, language: Language): FieldValues {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      isText(from, entity, key) && !isTextValue(value) ? { ...emptyText(language), [language]: value } : value,
    ]),
  );
}

/** An edit that a page of an earlier version wrote down, as one that can be sent now. */
export function editInTwoLanguages(from: Aggregate, edit: Edit, language: Language): Edit {
  if (!('fields' in edit)) return edit;
  const fields = Object.entries(edit.fields).map(([key, value]) => [
    key,
    isText(from, edit.entity, key) && typeof value === 'string' ? { [language]: value } : value,
  ]);
  return { ...edit, fields: Object.fromEntries(fields) };
}

/** The path of a field that a page of an earlier version wrote down: `forum:…:name` is `forum:…:name.cy`. */
export function pathInTwoLanguages(from: Aggregate, place: string, language: Language): string {
  const { entity, id, field } = readPath(place);
  return hasEntity(from, entity) ? path(entity, id, partInTwoLanguages(from, entity, field, language)) : place;
}

/** The place of prose that a document names without a language; null where the name says one, or names no text. */
export function readFormerProseKey(from: Aggregate, key: string, language: Language): ProsePlace | null {
  const { entity, id, field } = readPath(key);
  if (!hasEntity(from, entity) || !isText(from, entity, field)) return null;
  if (!proseFieldsOf(from, entity).includes(field)) return null;
  return path(entity, id, field) === key ? { entity, id, field, language } : null;
}

const isText = (from: Aggregate, entity: string, field: string): boolean =>
  hasEntity(from, entity) && fieldsOf(from, entity)[field]?.kind === 'text';
const isObject = (value: unknown): value is FieldValues => typeof value === 'object' && value !== null;
const isTextValue = (value: unknown): value is Text => isObject(value) && 'original' in value;
