import { set, type Edit } from '@cynllun/domain/plan/edit';
import type { Recommendation } from '@cynllun/domain/plan/plan';

type Placed = Pick<Recommendation, 'id' | 'position'>;

/** The list with two of it in each other's place. */
export function swapped<One>(list: readonly One[], from: number, to: number): readonly One[] {
  const [a, b] = [list[from], list[to]];
  return a === undefined || b === undefined ? list : list.with(from, b).with(to, a);
}

/** The edits that number recommendations in the order given; none for those that stand in their place already. */
export const inOrder = (list: readonly Placed[]): readonly Edit[] =>
  list.flatMap(({ id, position }, index) =>
    position === index + 1 ? [] : [set('recommendation', id, { position: index + 1 })],
  );

/** Where one goes that is added after all the others. */
export const positionAfter = (list: readonly Placed[]): number =>
  list.reduce((last, { position }) => Math.max(last, position), 0) + 1;
