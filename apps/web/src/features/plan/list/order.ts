import type { AddableName, Edit } from '@cynllun/domain/plan/edit';

/** One among siblings, in order. */
export interface Placed {
  readonly id: string;
  readonly position: number;
}

/** Where something goes that is added after all the others. */
export const lastPosition = (siblings: readonly Placed[]): number =>
  siblings.reduce((last, { position }) => Math.max(last, position), 0) + 1;

/**
 * The edits that put `id` at `index` among its siblings: one of them moves, into the room between its neighbours. Where
 * there is no room, since two have the same position or halving has come to an end, all are numbered anew.
 */
export function moveTo(entity: AddableName, siblings: readonly Placed[], id: string, index: number): readonly Edit[] {
  const moved = siblings.find((one) => one.id === id);
  if (moved === undefined) return [];
  const others = siblings.filter((one) => one !== moved);
  const position = between(others[index - 1]?.position, others[index]?.position);
  if (position !== null) return [place(entity, id, position)];
  return others.toSpliced(index, 0, moved).map((one, number) => place(entity, one.id, number + 1));
}

const place = (entity: AddableName, id: string, position: number): Edit => ({
  kind: 'set',
  entity,
  id,
  fields: { position },
});

function between(before: number | undefined, after: number | undefined): number | null {
  if (before === undefined) return after === undefined ? 1 : after - 1;
  if (after === undefined) return before + 1;
  const middle = (before + after) / 2;
  return before < middle && middle < after ? middle : null;
}
