import type { entities, EntityName } from './entities.ts';

type FieldName<E extends EntityName> = keyof (typeof entities)[E]['fields'] & string;

/** A field of the plan by its entity and name, as declared: `action.title`. */
export type PlanField = { [E in EntityName]: `${E}.${FieldName<E>}` }[EntityName];
