import type { SourceCell } from './apply-proposal.ts';
import { fill, isEmpty } from './fill.ts';
import { emptyValues, type ImportedCostLine, type RowInAction } from './imported.ts';
import { notesOf } from './notes.ts';
import type { CostProposal } from '../reading/read-cost.ts';

/** Cost lines or existing resources, never both: an amount is the more definite, and is put in first. */
export function applyCost(to: RowInAction, cell: SourceCell, { lines, existingResources }: CostProposal): boolean {
  const { action } = to;
  if (!existingResources) {
    for (const line of lines) addCostLine(to, line);
    return true;
  }
  const { how } = existingResources;
  if (action.costLines.length > 0 || !fill(action, { withinExistingResources: true, existingResourcesHow: how }))
    return false;
  action.existingResourcesNotes.push(...notesOf(cell));
  return true;
}

function addCostLine(to: RowInAction, values: CostProposal['lines'][number] | null): ImportedCostLine {
  const line = { ...emptyValues('costLine'), everyYear: false, saidNotConfirmed: false };
  if (values) fill(line, values);
  to.costLines.push(line);
  to.action.costLines.push(line);
  return line;
}

/**
 * What a column says of the amounts of its row, for those that do not say it themselves. False where none took it: an
 * amount for each of several years is not one year's, whatever stands beside it.
 */
export function describeCosts(to: RowInAction, values: Partial<ImportedCostLine>): boolean {
  if (to.costLines.length === 0 && to.isExported) addCostLine(to, null);
  if (values.confirmed !== undefined) return confirmCosts(to, values.confirmed);
  const lines = values.financialYear === undefined ? to.costLines : to.costLines.filter(({ everyYear }) => !everyYear);
  const open = lines.filter((line) => Object.keys(values).some((name) => isEmpty(Object(line)[name])));
  for (const line of open) Object.assign(line, values);
  return open.length > 0 || (lines.length > 0 && lines.every((line) => fill(line, values)));
}

/** An amount that says it is confirmed, beside a column that says it is not, is left for people to settle. */
function confirmCosts({ costLines }: RowInAction, confirmed: boolean): boolean {
  if (costLines.length === 0) return false;
  if (!confirmed && costLines.some((line) => line.confirmed)) return false;
  for (const line of costLines) Object.assign(line, confirmed ? { confirmed } : { saidNotConfirmed: true });
  return true;
}
