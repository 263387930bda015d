import type { FigureProposal } from '../reading/read-figure.ts';
import type { IndicatorProposal } from '../reading/indicator-clause.ts';
import { fill } from './fill.ts';
import { emptyValues, type ImportedIndicator, type RowInAction } from './imported.ts';

/** Adds the indicators of a cell to its row. */
export function addIndicators(to: RowInAction, indicators: readonly IndicatorProposal[]): void {
  for (const { name, unit, ...figures } of indicators)
    addIndicator(to, { ...figures, name: name ?? '', unit: unit ?? '' });
}

/** A figure belongs to the one indicator of its row; where the row has none, it begins one. */
export function applyFigure(to: RowInAction, of: 'baseline' | 'target', { value, unit }: FigureProposal): boolean {
  if (to.indicators.length > 1) return false;
  const indicator = to.indicators[0] ?? addIndicator(to, {});
  if (indicator[of] !== null) return indicator[of] === value;
  indicator[of] = value;
  if (indicator.unit === '') indicator.unit = unit ?? '';
  const { baseline, target } = indicator;
  if (baseline !== null && target !== null && indicator.direction === null && !to.isExported)
    indicator.direction = target === baseline ? 'maintain' : target > baseline ? 'up' : 'down';
  return true;
}

/** What a column says of the one indicator of its row. Columns of measures are read before those that describe them. */
export function describeIndicator(to: RowInAction, values: Partial<ImportedIndicator>): boolean {
  if (to.indicators.length === 0 && to.isExported) addIndicator(to, {});
  const [indicator, ...others] = to.indicators;
  if (!indicator || others.length > 0) return false;
  // Which way is better was only worked out until now: a column that says it is believed.
  if (values.direction) Object.assign(indicator, { direction: null, directionSaid: true });
  return fill(indicator, values);
}

export function addIndicator(to: RowInAction, values: Partial<ImportedIndicator>): ImportedIndicator {
  const indicator = { ...emptyValues('indicator'), directionSaid: false, ...values };
  to.indicators.push(indicator);
  to.action.indicators.push(indicator);
  return indicator;
}
