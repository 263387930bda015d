import { headingOf, type Column } from './columns.ts';
import type { CellReading, ImportPreview, PreviewAction, PreviewRecommendation } from './preview.ts';

/** A cell without what its column says and without what is empty: most of a preview is that. */
type WireCell = Pick<CellReading, 'row' | 'column' | 'original'> & Partial<CellReading>;
type WithCells<T extends { readonly cells: readonly CellReading[] }> = Omit<T, 'cells'> & {
  readonly cells: readonly WireCell[];
};
/** A preview as it is sent: a quarter of its size. */
export type WirePreview = Omit<ImportPreview, 'actions' | 'recommendations'> & {
  readonly actions: readonly WithCells<PreviewAction>[];
  readonly recommendations: readonly WithCells<PreviewRecommendation>[];
};

const NOTHING = {
  proposal: null,
  problem: null,
  choices: [],
  missing: [],
  partial: false,
  sharedFrom: null,
  formula: false,
};

export function toWire(preview: ImportPreview): WirePreview {
  const small = <T extends { readonly cells: readonly CellReading[] }>(item: T) => ({
    ...item,
    cells: item.cells.map(toWireCell),
  });
  return {
    ...preview,
    actions: preview.actions.map(small),
    recommendations: preview.recommendations.map(small),
  };
}

function toWireCell(cell: CellReading): WireCell {
  const { row, column, original, proposal, problem, choices, missing, partial, sharedFrom, formula } = cell;
  const rest = { proposal, problem, choices, missing, partial, sharedFrom, formula };
  const said = Object.entries(rest).filter(([, value]) =>
    Array.isArray(value) ? value.length > 0 : value !== null && value !== false,
  );
  return { row, column, original, ...Object.fromEntries(said) };
}

export function fromWire(wire: WirePreview): ImportPreview {
  const whole = <T extends { readonly cells: readonly WireCell[] }>(item: T) => ({
    ...item,
    cells: item.cells.map((cell) => fromWireCell(cell, wire.columns)),
  });
  return { ...wire, actions: wire.actions.map(whole), recommendations: wire.recommendations.map(whole) };
}

function fromWireCell(cell: WireCell, columns: readonly Column[]): CellReading {
  const column = columns[cell.column];
  return { ...NOTHING, field: column?.field ?? 'note', heading: column ? headingOf(column) : '', ...cell };
}
