import type { CellReading } from '@cynllun/domain/import/preview';

/** Cells that say the same under one heading and could not be read for the same reason: sixty rows repeat themselves. */
export const unreadGroups = (cells: readonly CellReading[]): readonly (readonly [CellReading, ...CellReading[]])[] =>
  [...Map.groupBy(cells, keyOf).values()].flatMap(([first, ...rest]) => (first ? [[first, ...rest] as const] : []));

const keyOf = ({ column, original, problem }: CellReading): string =>
  JSON.stringify([column, original.trim(), problem]);
