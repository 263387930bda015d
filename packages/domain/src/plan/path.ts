import type { EntityName } from './entities.ts';

/** What a path can lead to: anything in a plan, and what is kept beside it but holds up a gate. */
export type Place = EntityName | 'comment' | 'advicePoint';

/**
 * Where a finding or an error points: `place:id:field`, so that a screen can put the cursor in the field. Where a list
 * is empty or meant as a whole, the field is the list's name on its owner (`action:0190…:indicators`).
 */
export type Path = `${Place}:${string}:${string}`;

export const path = (place: Place, id: string, field: string): Path => `${place}:${id}:${field}`;

export function readPath(value: string): { entity: string; id: string; field: string } {
  const [entity = '', id = '', field = ''] = value.split(':');
  return { entity, id, field };
}
