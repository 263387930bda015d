import { entities } from '../plan/entities.ts';
import { applyCost, confirmCosts, describeCosts } from './apply-to-cost.ts';
import { addIndicator, addIndicators, applyDirection, applyFigure, describeIndicator } from './apply-to-indicator.ts';
import type { DatesProposal } from '../reading/read-dates.ts';
import type { ImportedAction, RowInAction } from './imported.ts';
import { notesOf } from './notes.ts';
import type { CellReading } from './preview.ts';
import type { MonitoringProposal } from '../reading/read-monitoring.ts';
import type { PersonProposal } from '../reading/read-person.ts';
import type { Proposal } from '../reading/read-cell.ts';

/** Where a proposal was read from. */
export type SourceCell = Pick<CellReading, 'field' | 'heading' | 'original'>;

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
      if (field === 'indicatorFrequency') return describeIndicator(to, 'frequency', proposal.frequency);
      return applyMonitoring(to.action, { ...NO_MONITORING, monitoringFrequency: proposal.frequency });
    case 'cost':
      return applyCost(to, cell, proposal);
    case 'costKind':
      return describeCosts(to, 'kind', proposal.costKind);
    case 'financialYear':
      return describeCosts(to, 'financialYear', proposal.year);
    case 'confirmed':
      return confirmCosts(to, proposal.confirmed);
    case 'indicators':
      addIndicators(to, proposal.indicators);
      return field === 'indicator' || field === 'outcomeWithMeasure';
    case 'figure':
      return applyFigure(to, field === 'baseline' ? 'baseline' : 'target', proposal);
    case 'day':
      return describeIndicator(to, field === 'baselineOn' ? 'baselineOn' : 'targetOn', proposal.on);
    case 'direction':
      return applyDirection(to, proposal.direction);
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
    case 'purpose':
      return describeCosts(to, field, words);
    case 'standsAlone':
      return addLine(action, 'standsAloneReason', words);
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
  field: 'description' | 'monitoringMethod' | 'outcome' | 'standsAloneReason' | 'summary',
  words: string,
): boolean {
  if (action[field].split('\n').includes(words)) return true;
  const joined = action[field] === '' ? words : `${action[field]}\n${words}`;
  return joined.length <= entities.action.fields[field].longest && set(action, { [field]: joined });
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
