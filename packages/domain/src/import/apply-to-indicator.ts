import type { FigureProposal } from '../reading/read-figure.ts';
import type { IndicatorProposal } from '../reading/indicator-clause.ts';
import type { ImportedIndicator, RowInAction } from './imported.ts';

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
  if (baseline !== null && target !== null && indicator.direction === null)
    indicator.direction = target === baseline ? 'maintain' : target > baseline ? 'up' : 'down';
  return true;
}

/** Which way is better was only worked out until now: a column that says it is believed. */
export function applyDirection(to: RowInAction, direction: NonNullable<ImportedIndicator['direction']>): boolean {
  const indicator = onlyIndicator(to);
  if (!indicator) return false;
  indicator.direction = direction;
  indicator.directionSaid = true;
  return true;
}

type Described = 'baselineOn' | 'frequency' | 'source' | 'targetOn' | 'unit';

/** What a column says of the one indicator of its row. Columns of measures are read before those that describe them. */
export function describeIndicator<F extends Described>(
  to: RowInAction,
  field: F,
  value: NonNullable<ImportedIndicator[F]>,
): boolean {
  const indicator = onlyIndicator(to);
  if (!indicator) return false;
  if (indicator[field] !== null && indicator[field] !== '') return indicator[field] === value;
  indicator[field] = value;
  return true;
}

const onlyIndicator = ({ indicators }: RowInAction): ImportedIndicator | undefined =>
  indicators.length === 1 ? indicators[0] : undefined;

export function addIndicator(to: RowInAction, fields: Partial<ImportedIndicator>): ImportedIndicator {
  const indicator: ImportedIndicator = {
    name: '',
    unit: '',
    direction: null,
    directionSaid: false,
    baseline: null,
    baselineOn: null,
    target: null,
    targetOn: null,
    source: '',
    frequency: null,
    ...fields,
  };
  to.indicators.push(indicator);
  to.action.indicators.push(indicator);
  return indicator;
}
