import { add, set, type Edit, type FieldEdits } from '../plan/edit.ts';
import type { Action } from '../plan/plan.ts';
import { filled, lastPosition } from './edit-fields.ts';
import type { ImportedAction, ImportedCostLine, ImportedNote } from './imported.ts';
import { pairUp } from './pair-up.ts';

export function costFields(line: ImportedCostLine): FieldEdits<'costLine'> {
  const { amount, kind, financialYear, fundingSource, purpose, confirmed, saidNotConfirmed = false } = line;
  return filled<'costLine'>({
    amount,
    kind,
    financialYear,
    // Where a file does not say that money is confirmed, it does not say the opposite either.
    confirmed: confirmed || saidNotConfirmed ? confirmed : null,
    fundingSource: fundingSource ?? '',
    purpose: purpose ?? '',
  });
}

export function updateCostLines(action: ImportedAction, known: Action, newId: () => string): Edit[] {
  const pairs = pairUp(
    action.costLines,
    known.costLines,
    (file, plan) =>
      (file.fundingSource ?? '') === plan.fundingSource &&
      file.financialYear === plan.financialYear &&
      file.kind === plan.kind,
  );
  const next = lastPosition(known.costLines) + 1;
  return pairs.map(([line, match], place) =>
    match
      ? set('costLine', match.id, costFields(line))
      : add('costLine', newId(), known.id, { ...costFields(line), position: next + place }),
  );
}

interface Resources {
  /** What the file says of existing resources is put in place of these. */
  readonly action: Partial<ImportedAction>;
  readonly fields: FieldEdits<'action'>;
  readonly notes: readonly ImportedNote[];
}

/**
 * An action of the plan has amounts or existing resources, never both because of an import: an amount is the more
 * definite, and nothing is removed. So `Nil` beside an amount of the plan is kept as words, for people to settle; an
 * amount where the plan had none says that existing resources are not enough, and how they are used stays.
 */
export function resourcesIn(action: ImportedAction, known: Action): Resources {
  const hasAmount = known.costLines.some(({ amount }) => (amount ?? 0) > 0);
  const isNew = action.withinExistingResources && !known.withinExistingResources;
  if (hasAmount && isNew) {
    const without = { withinExistingResources: false, existingResourcesHow: '' };
    return { action: without, fields: {}, notes: action.existingResourcesNotes };
  }
  const isCosted = action.costLines.length > 0 && known.withinExistingResources && !hasAmount;
  return { action: {}, fields: isCosted ? { withinExistingResources: false } : {}, notes: [] };
}
