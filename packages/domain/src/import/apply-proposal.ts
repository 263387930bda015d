import type { Field } from '../aggregate/field.ts';
import { fieldFilledBy } from '../reading/fields.ts';
import type { PersonProposal } from '../reading/read-person.ts';
import type { Proposal } from '../reading/read-cell.ts';
import { applyCost, describeCosts } from './apply-to-cost.ts';
import { addIndicator, addIndicators, applyFigure, describeIndicator } from './apply-to-indicator.ts';
import { applyPartner } from './apply-to-partner.ts';
import { fill, isEmpty } from './fill.ts';
import type { ImportedAction, RowInAction } from './imported.ts';
import { notesOf } from './notes.ts';
import type { CellReading } from './preview.ts';

/** Where a proposal was read from. */
export type SourceCell = Pick<CellReading, 'field' | 'heading' | 'original'>;

/**
 * Puts an accepted proposal into the action's fields. False, and nothing changed: the fields already say something
 * else, so that the words are to be kept as a note instead.
 */
export function applyProposal(to: RowInAction, cell: SourceCell, proposal: Proposal): boolean {
  const { action } = to;
  switch (proposal.kind) {
    case 'words':
      return applyValue(to, cell, proposal.words);
    case 'value':
      return applyValue(to, cell, proposal.value);
    case 'figure':
      return applyFigure(to, cell.field === 'baseline' ? 'baseline' : 'target', proposal);
    case 'reference':
      return true;
    case 'dates':
    case 'monitoring': {
      const { kind: _, ...fields } = proposal;
      return fill(action, fields);
    }
    case 'person':
      return applyPerson(action, cell, proposal);
    case 'cost':
      return applyCost(to, cell, proposal);
    case 'indicators':
      addIndicators(to, proposal.indicators);
      return cell.field === 'indicator' || cell.field === 'outcomeWithMeasure';
    case 'otherPlans':
      action.otherPlans.push(...proposal.links);
      return true;
  }
}

type Value = boolean | number | string;

/** Puts what a cell says into the one field that its column fills. */
function applyValue(to: RowInAction, cell: SourceCell, value: Value): boolean {
  // An outcome's words are one whatever is made of the figures in them.
  const filled = fieldFilledBy(cell.field === 'outcomeWithMeasure' ? 'outcome' : cell.field);
  if (filled === null) return false;
  const { entity, name, field } = filled;
  if (entity === 'recommendation') return true;
  if (entity === 'action') return applyToAction(to, cell, value, name, field);
  if (entity === 'costLine') return describeCosts(to, { [name]: value });
  if (entity === 'partnerBody') return applyPartner(to, { [name]: value });
  if (name !== 'name') return describeIndicator(to, { [name]: value });
  addIndicator(to, { name: String(value) });
  return true;
}

function applyToAction(
  { action, isExported }: RowInAction,
  cell: SourceCell,
  value: Value,
  name: string,
  field: Field,
) {
  if (typeof value === 'string' && field.prose) return addLine(action, name, value, field);
  if (name === 'withinExistingResources' && value === true) {
    // An amount is the more definite.
    if (action.costLines.length > 0 && !isExported) return false;
    action.existingResourcesNotes.push(...notesOf(cell));
  }
  return fill(action, { [name]: value });
}

/** A second row of an action adds a line to its prose, where the field still holds it. */
function addLine(action: ImportedAction, name: string, words: string, { longest = 0 }: Field): boolean {
  const now = String(Object(action)[name]);
  if (now.split('\n').includes(words)) return true;
  const joined = now === '' ? words : `${now}\n${words}`;
  if (joined.length > longest) return false;
  Object.assign(action, { [name]: joined });
  return true;
}

function applyPerson(action: ImportedAction, cell: SourceCell, { person, post }: PersonProposal): boolean {
  const role = cell.field === 'accountable' ? 'accountable' : 'responsible';
  const named = action[role];
  if (named !== null && person !== null && named.person !== person) return false;
  if (!fill(action, { [`${role}Post`]: post })) return false;
  if (person !== null && isEmpty(named)) action[role] = { person, notes: notesOf(cell) };
  return true;
}
