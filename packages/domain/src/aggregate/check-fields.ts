import * as z from 'zod/mini';
import { check } from '../input/check.ts';
import type { Problem } from '../input/problem.ts';
import { textEditSchema } from '../text/text-schema.ts';
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

/** Something wrong with what was typed into a field of an edit. */
export interface FieldError extends Omit<Problem, 'path'> {
  readonly field: string;
}

/** Checks the fields of an edit. Returns every error, none if the edit can be applied. */
export function checkFields(from: Aggregate, name: string, fields: FieldValues): readonly FieldError[] {
  const entity = entityOf(from, name);
  const checked = check(editSchema(entity), fields);
  return [...(checked.valid ? [] : checked.problems.map(fieldError)), ...entity.check(fields)];
}

/** Of a text or a list, the field as a whole. */
const fieldError = ({ path, ...said }: Problem): FieldError => ({ field: path.replace(/\..*/, ''), ...said });
