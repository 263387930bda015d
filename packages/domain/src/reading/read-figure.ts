import { cellWords, type Cell } from './cell.ts';
import { findFigures, fits, isSignClear } from './figures.ts';
import { guarded, proposed, unread, type Reading } from './reading.ts';
import { fold, tidy } from './tidy.ts';
import { unitOf } from './units.ts';

/** One figure from a column of baselines or of targets. */
export interface FigureProposal {
  readonly kind: 'figure';
  readonly value: number;
  readonly unit: string | null;
}

/** Reads the one figure in a cell; two figures are not chosen between. */
export function readFigure(cell: Cell): Reading<FigureProposal> {
  if (typeof cell === 'number') return ofNumber(cell);
  return guarded(tidy(cellWords(cell)), (words) => {
    const { figures, limits, plain } = findFigures(fold(words));
    const found = figures.length > 0 ? figures : limits;
    const [figure] = found;
    if (!figure) return unread('figureNotRead');
    if (found.length > 1)
      return unread(found.length === 2 ? 'twoNumbersNoDirection' : 'severalNumbers', { count: found.length });
    if (!isSignClear(plain, figure)) return unread('signUnclear');
    const unit = unitOf(figure, words);
    const rest = words.slice(0, figure.start) + words.slice(figure.end).replace(unit ?? '', '');
    const partial = /\p{L}|\d/u.test(rest);
    return proposed({ kind: 'figure', value: figure.value, unit }, { missing: unit === null ? ['unit'] : [], partial });
  });
}

/** Six decimals are what a figure keeps. */
function ofNumber(cell: number): Reading<FigureProposal> {
  // Minus nothing is nothing.
  const value = Number(cell.toFixed(6)) || 0;
  return fits(value) ? proposed({ kind: 'figure', value, unit: null }, { missing: ['unit'] }) : unread('figureNotRead');
}
