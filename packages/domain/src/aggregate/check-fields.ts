import * as z from 'zod/mini';
import { FIRST_DATE, LAST_DATE } from '../calendar/date.ts';
import { textEditSchema } from '../text/text.ts';
import { entityOf, type Entity, type Aggregate, type FieldValues } from './aggregate.ts';

const schemas = new WeakMap<Entity, z.ZodMiniType>();

/** The fields of an edit of one entity: any of them, each as its declaration says. */
export function editSchema(of: Entity): z.ZodMiniType {
  const known = schemas.get(of);
  if (known !== undefined) return known;
  const fields = Object.entries(of.fields).map(([key, field]) => [
    key,
    z.optional(field.kind === 'text' ? textEditSchema(field.longest ?? 0) : field.schema),
  ]);
  const schema = z.strictObject(Object.fromEntries(fields));
  schemas.set(of, schema);
  return schema;
}

/** Something wrong with what was typed: the field, and a code whose words are in the message catalogues. */
export interface FieldError {
  readonly field: string;
  readonly code:
    | 'tooLong'
    | 'unreadable'
    | 'notADate'
    | 'dateOutOfRange'
    | 'outOfRange'
    | 'tooManyDecimals'
    | 'notInList'
    | 'letterMissing'
    | 'wrongType';
  readonly params: Readonly<Record<string, string | number>>;
}

/** Checks the fields of an edit. Returns every error, none if the edit can be applied. */
export function checkFields(from: Aggregate, name: string, fields: FieldValues): readonly FieldError[] {
  const entity = entityOf(from, name);
  const result = editSchema(entity).safeParse(fields);
  return [...(result.success ? [] : result.error.issues.map(fieldError)), ...entity.check(fields)];
}

/** The checks that are ours rather than zod's, by the message each is given. */
const ownChecks = {
  'date.outOfRange': { code: 'dateOutOfRange', params: { first: FIRST_DATE, last: LAST_DATE } },
  unreadable: { code: 'unreadable', params: {} },
  tooManyDecimals: { code: 'tooManyDecimals', params: { most: 6 } },
} as const;

function fieldError(issue: z.core.$ZodIssue): FieldError {
  const field = String(issue.path[0] ?? ('keys' in issue ? issue.keys[0] : ''));
  if (issue.code === 'too_big' && issue.origin === 'string')
    return { field, code: 'tooLong', params: { longest: Number(issue.maximum) } };
  if (issue.code === 'too_big') return { field, code: 'outOfRange', params: { most: Number(issue.maximum) } };
  if (issue.code === 'too_small') return { field, code: 'outOfRange', params: { least: Number(issue.minimum) } };
  if (issue.code === 'custom') return { field, ...ownChecks[issue.message as keyof typeof ownChecks] };
  if (issue.code === 'invalid_format')
    return { field, code: issue.format === 'date' ? 'notADate' : 'wrongType', params: {} };
  return { field, code: issue.code === 'invalid_value' ? 'notInList' : 'wrongType', params: {} };
}
