/** A place after all the others of a list. */
export const nextPosition = (list: readonly { readonly position: number }[]): number =>
  Math.max(0, ...list.map(({ position }) => position)) + 1;
