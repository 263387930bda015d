import * as z from 'zod/mini';
import type { FieldValues } from '../aggregate/aggregate.ts';
import type { FieldError } from '../aggregate/check-fields.ts';
import { entities } from '../plan/entities.ts';
import { languages } from '../text/language.ts';

const isNothingOr = (is: (value: string) => boolean) => (value: unknown) =>
  value === undefined || (typeof value === 'string' && (value === '' || is(value)));

const fieldNames: ReadonlySet<string> = new Set(Object.values(entities).flatMap(({ fields }) => Object.keys(fields)));
const isId = isNothingOr((value) => z.uuid().safeParse(value).success);
const isField = isNothingOr((value) => {
  const [name = '', part, ...more] = value.split('.');
  return more.length === 0 && fieldNames.has(name) && (part === undefined || languages.some((one) => one === part));
});

const places: Readonly<Record<string, (value: unknown) => boolean>> = {
  recommendationId: isId,
  entity: isNothingOr((value) => Object.hasOwn(entities, value)),
  entityId: isId,
  field: isField,
};

/** What is wrong with where a point is anchored: the log holds it as it is, so it is a place in a plan and no words. */
export const anchorProblems = (fields: FieldValues): readonly FieldError[] =>
  Object.entries(places).flatMap(([field, isPlace]) =>
    isPlace(fields[field]) ? [] : [{ field, code: 'notInList', params: {} } as const],
  );
