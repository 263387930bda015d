import type { FieldEdits } from '../plan/edit.ts';
import type { EntityName } from '../plan/entities.ts';

type Said<N extends EntityName> = { readonly [K in keyof FieldEdits<N>]: FieldEdits<N>[K] | null | undefined };

/** Without what is empty: an import never empties a field. */
export const filled = <N extends EntityName>(fields: Said<N>): FieldEdits<N> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== '' && value !== null && value !== undefined),
  ) as FieldEdits<N>;

export const lastPosition = (list: readonly { readonly position: number }[]): number =>
  Math.max(0, ...list.map(({ position }) => position));
