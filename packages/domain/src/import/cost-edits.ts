import { add, set, type Edit, type FieldEdits } from '../plan/edit.ts';
import type { Action } from '../plan/plan.ts';
import { editsOf, lastPosition } from './edit-fields.ts';
import type { ImportedAction, ImportedCostLine, ImportedNote } from './imported.ts';
import { pairUp } from './pair-up.ts';
import type { ImportInto } from './to-edits.ts';
import type { Language } from '../text/language.ts';

export const costFields = (line: ImportedCostLine, language: Language): FieldEdits<'costLine'> => ({
  ...editsOf('costLine', line, language),
  // Where a file does not say that money is confirmed, it does not say the opposite either.
  ...(line.saidNotConfirmed ? { confirmed: false } : {}),
});

export function updateCostLines(action: ImportedAction, known: Action, { language, newId }: ImportInto): Edit[] {
  const pairs = pairUp(
    action.costLines,
    known.costLines,
    (file, plan) =>
      file.fundingSource === plan.fundingSource && file.financialYear === plan.financialYear && file.kind === plan.kind,
  );
  const next = lastPosition(known.costLines) + 1;
  return pairs.map(([line, match], place) =>
    match
      ? set('costLine', match.id, costFields(line, language))
      : add('costLine', newId(), known.id, { ...costFields(line, language), position: next + place }),
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
  const isCosted = action.costLines.some(({ amount }) => amount !== 0) && known.withinExistingResources && !hasAmount;
  return { action: {}, fields: isCosted ? { withinExistingResources: false } : {}, notes: [] };
}
