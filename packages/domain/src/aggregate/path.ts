/**
 * Where a finding or an error points: `entity:id:field`, so that a screen can put the cursor in the field. Where a list
 * is empty or meant as a whole, the field is the list's name on its owner (`action:0190…:indicators`).
 */
export type Path = `${string}:${string}:${string}`;

export const path = (entity: string, id: string, field: string): Path => `${entity}:${id}:${field}`;

export function readPath(value: string): { entity: string; id: string; field: string } {
  const [entity = '', id = '', field = ''] = value.split(':');
  return { entity, id, field };
}
