import type { EntityName, entities } from '@cynllun/domain/plan/entities';
import type { Values } from '@cynllun/domain/aggregate/field';
import type { Entry } from '@cynllun/domain/plan/plan';
import { useWritingField, type WritingField } from '../../../shared/writing/fields/useWritingField.ts';

type ValuesOf<N extends EntityName> = Values<(typeof entities)[N]['fields']>;

/** The names of an entity's fields whose values are of a type, and can be empty where it can. */
export type FieldOf<N extends EntityName, Value> = {
  [K in keyof ValuesOf<N> & string]: [ValuesOf<N>[K], Extract<Value, null>] extends [Value, ValuesOf<N>[K]] ? K : never;
}[keyof ValuesOf<N> & string];

/** Which field of what: every field of the plan screen is given these. */
export interface PlanFieldProps<N extends EntityName, Value> {
  readonly entity: N;
  readonly of: Entry<N>;
  readonly field: FieldOf<N, Value>;
  readonly hint?: string | undefined;
  /** Instead of the field's own name. */
  readonly label?: string | undefined;
}

/** What every field of the plan does, whatever its control. */
export const usePlanField = (entity: EntityName, thing: string, field: string, given?: string): WritingField =>
  useWritingField(entity, thing, field, given);
