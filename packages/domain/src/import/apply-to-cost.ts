import type { SourceCell } from './apply-proposal.ts';
import type { ImportedCostLine, RowInAction } from './imported.ts';
import { notesOf } from './notes.ts';
import type { CostProposal } from '../reading/read-cost.ts';

/** Cost lines or existing resources, never both: an amount is the more definite, and is put in first. */
export function applyCost(to: RowInAction, cell: SourceCell, { lines, existingResources }: CostProposal): boolean {
  const { action } = to;
  if (!existingResources) {
    const added = lines.map((line) => ({ ...line }));
    to.costLines.push(...added);
    action.costLines.push(...added);
    return true;
  }
  if (action.costLines.length > 0) return false;
  const how = existingResources.how ?? '';
  const now = action.existingResourcesHow;
  if (now !== '' && how !== '' && now !== how) return false;
  action.withinExistingResources = true;
  action.existingResourcesHow = now === '' ? how : now;
  action.existingResourcesNotes.push(...notesOf(cell));
  return true;
}

/**
 * What a column says of the amounts of its row, for those that do not say it themselves. False where none took it: an
 * amount for each of several years is not one year's, whatever stands beside it.
 */
export function describeCosts<F extends 'financialYear' | 'fundingSource' | 'kind' | 'purpose'>(
  { costLines }: RowInAction,
  field: F,
  value: NonNullable<ImportedCostLine[F]>,
): boolean {
  const lines = field === 'financialYear' ? costLines.filter(({ everyYear }) => !everyYear) : costLines;
  const without = lines.filter((line) => line[field] === null);
  for (const line of without) line[field] = value;
  return without.length > 0 || (lines.length > 0 && lines.every((line) => line[field] === value));
}

/** An amount that says it is confirmed, beside a column that says it is not, is left for people to settle. */
export function confirmCosts({ costLines }: RowInAction, confirmed: boolean): boolean {
  if (costLines.length === 0) return false;
  if (!confirmed && costLines.some((line) => line.confirmed)) return false;
  for (const line of costLines) Object.assign(line, confirmed ? { confirmed } : { saidNotConfirmed: true });
  return true;
}
