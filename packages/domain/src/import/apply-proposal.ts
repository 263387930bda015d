import { entities } from '../plan/entities.ts';
import type { CostProposal } from './read-cost.ts';
import type { DatesProposal } from './read-dates.ts';
import type { FigureProposal } from './read-figure.ts';
import type { ImportField } from './fields.ts';
import type { IndicatorProposal } from './indicator-clause.ts';
import type { ImportedAction, ImportedCostLine, ImportedIndicator } from './imported.ts';
import { notesOf } from './notes.ts';
import type { CellReading } from './preview.ts';
import type { MonitoringProposal } from './read-monitoring.ts';
import type { PersonProposal } from './read-person.ts';
import type { Proposal } from './read-cell.ts';

/** Where a proposal was read from. */
export type SourceCell = Pick<CellReading, 'field' | 'heading' | 'original'>;

/** An action while it is put together, with what the row now being read has added: its other columns speak of that. */
export interface RowInAction {
  readonly action: ImportedAction;
  readonly indicators: ImportedIndicator[];
  readonly costLines: ImportedCostLine[];
}

/**
 * Puts an accepted proposal into the action's fields. False, and nothing changed: the fields already say something
 * else, so that the words are to be kept as a note instead.
 */
export function applyProposal(to: RowInAction, cell: SourceCell, proposal: Proposal): boolean {
  const { field } = cell;
  switch (proposal.kind) {
    case 'words':
      return applyWords(to, cell, proposal.words);
    case 'reference':
      return true;
    case 'dates':
      return applyDates(to.action, proposal);
    case 'person':
      return applyPerson(to.action, cell, proposal);
    case 'monitoring':
      return applyMonitoring(to.action, proposal);
    case 'frequency':
      return applyMonitoring(to.action, { ...NO_MONITORING, monitoringFrequency: proposal.frequency });
    case 'cost':
      return applyCost(to, proposal);
    case 'indicators':
      return applyIndicators(to, field, proposal.indicators);
    case 'figure':
      return applyFigure(to, field === 'baseline' ? 'baseline' : 'target', proposal);
    case 'otherPlans':
      to.action.otherPlans.push(...proposal.links);
      return true;
  }
}

function applyWords(to: RowInAction, cell: SourceCell, words: string): boolean {
  const { action } = to;
  const { field } = cell;
  switch (field) {
    case 'recommendation':
      return true;
    case 'title':
      return action.title === '' && set(action, { title: words });
    case 'summary':
    case 'description':
      return addLine(action, field, words);
    case 'outcome':
    case 'outcomeWithMeasure':
      return addLine(action, 'outcome', words);
    case 'monitoringMethod':
      return addLine(action, field, words);
    case 'responsiblePost':
    case 'accountablePost':
      return applyPost(action, cell, words);
    case 'indicatorName':
      addIndicator(to, { name: words });
      return true;
    case 'unit':
      return describeIndicator(to, 'unit', words);
    case 'indicatorSource':
      return describeIndicator(to, 'source', words);
    case 'fundingSource':
      return applySource(to, words);
    default:
      return false;
  }
}

const set = (action: ImportedAction, fields: Partial<ImportedAction>): true => {
  Object.assign(action, fields);
  return true;
};

/** A second row of an action adds a line to its words, where the field still holds them. */
function addLine(
  action: ImportedAction,
  field: 'description' | 'monitoringMethod' | 'outcome' | 'summary',
  words: string,
): boolean {
  if (action[field].split('\n').includes(words)) return true;
  const joined = action[field] === '' ? words : `${action[field]}\n${words}`;
  return joined.length <= (entities.action.fields[field].longest ?? 0) && set(action, { [field]: joined });
}

function applyDates(action: ImportedAction, { startsOn, endsOn }: DatesProposal): boolean {
  const differs = (now: string | null, next: string | null) => now !== null && next !== null && now !== next;
  if (differs(action.startsOn, startsOn) || differs(action.endsOn, endsOn)) return false;
  return set(action, { startsOn: action.startsOn ?? startsOn, endsOn: action.endsOn ?? endsOn });
}

const roleOf = ({ field }: SourceCell): 'accountable' | 'responsible' =>
  field === 'accountable' || field === 'accountablePost' ? 'accountable' : 'responsible';

function applyPerson(action: ImportedAction, cell: SourceCell, proposal: PersonProposal): boolean {
  const role = roleOf(cell);
  const now = action[role];
  const post = proposal.post ?? '';
  if (now !== null) return now.person === proposal.person && now.post === post;
  return set(action, { [role]: { person: proposal.person, post, notes: notesOf(cell) } });
}

function applyPost(action: ImportedAction, cell: SourceCell, post: string): boolean {
  const role = roleOf(cell);
  const now = action[role];
  if (now !== null && now.post !== '') return now.post === post;
  return set(action, { [role]: { person: null, notes: notesOf(cell), ...now, post } });
}

const NO_MONITORING: MonitoringProposal = {
  kind: 'monitoring',
  monitoredBy: null,
  monitoringMethod: null,
  monitoringFrequency: null,
};

function applyMonitoring(action: ImportedAction, proposal: MonitoringProposal): boolean {
  const { monitoredBy, monitoringMethod, monitoringFrequency } = proposal;
  const taken = (now: string | null, next: string | null) =>
    next !== null && now !== null && now !== '' && now !== next;
  if (
    taken(action.monitoredBy, monitoredBy) ||
    taken(action.monitoringMethod, monitoringMethod) ||
    taken(action.monitoringFrequency, monitoringFrequency)
  )
    return false;
  return set(action, {
    monitoredBy: monitoredBy ?? action.monitoredBy,
    monitoringMethod: monitoringMethod ?? action.monitoringMethod,
    monitoringFrequency: monitoringFrequency ?? action.monitoringFrequency,
  });
}

/** Cost lines or existing resources, never both: an amount is the more definite, and is put in first. */
function applyCost(to: RowInAction, { lines, existingResources }: CostProposal): boolean {
  if (!existingResources) {
    const added = lines.map((line) => ({ ...line }));
    to.costLines.push(...added);
    to.action.costLines.push(...added);
    return true;
  }
  if (to.action.costLines.length > 0) return false;
  const how = existingResources.how ?? '';
  const now = to.action.existingResourcesHow;
  if (now !== '' && how !== '' && now !== how) return false;
  return set(to.action, { withinExistingResources: true, existingResourcesHow: now === '' ? how : now });
}

function applySource(to: RowInAction, words: string): boolean {
  const without = to.costLines.filter((line) => line.fundingSource === null);
  for (const line of without) line.fundingSource = words;
  return without.length > 0;
}

function applyIndicators(to: RowInAction, field: ImportField, indicators: readonly IndicatorProposal[]): boolean {
  for (const { name, unit, ...figures } of indicators)
    addIndicator(to, { ...figures, name: name ?? '', unit: unit ?? '' });
  return field === 'indicator' || field === 'outcomeWithMeasure';
}

/** A figure belongs to the one indicator of its row; where the row has none, it begins one. */
function applyFigure(to: RowInAction, of: 'baseline' | 'target', { value, unit }: FigureProposal): boolean {
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

function describeIndicator(to: RowInAction, field: 'source' | 'unit', words: string): boolean {
  const [indicator, ...more] = to.indicators;
  if (!indicator || more.length > 0 || (indicator[field] !== '' && indicator[field] !== words)) return false;
  indicator[field] = words;
  return true;
}

function addIndicator(to: RowInAction, fields: Partial<ImportedIndicator>): ImportedIndicator {
  const indicator: ImportedIndicator = {
    name: '',
    unit: '',
    direction: null,
    baseline: null,
    target: null,
    targetOn: null,
    source: '',
    ...fields,
  };
  to.indicators.push(indicator);
  to.action.indicators.push(indicator);
  return indicator;
}
