import { entities } from '../plan/entities.ts';
import { actionReference } from '../plan/reference.ts';
import { applyProposal } from './apply-proposal.ts';
import { headingOf } from './columns.ts';
import { takenBy, type Decisions, type Taken } from './decisions.ts';
import { importFields, rowKeyFields } from '../reading/fields.ts';
import { emptyValues, type ImportedAction, type ImportedPlan, type RowInAction } from './imported.ts';
import { recommendationsLeftOut } from './left-out.ts';
import { notesOf, underHeadings } from './notes.ts';
import type { CellReading, ImportPreview, PreviewAction, PreviewRecommendation } from './preview.ts';
import type { Proposal } from '../reading/read-cell.ts';
import { isMarkColumn } from './since-export.ts';
import { cutAt } from '../reading/tidy.ts';

type TakenOf = (cell: CellReading) => Taken;

/**
 * What a preview adds to a plan once a person has decided. Only accepted proposals go into fields; every other word
 * becomes a note on its action, with the heading it stood under and the field it was meant for. Nothing is dropped.
 */
export function assemble(preview: ImportPreview, decisions: Decisions): ImportedPlan {
  const taken = takenBy(decisions);
  const leftOut = new Set(decisions.leaveOut);
  const isExported = preview.columns.some(isMarkColumn);
  const actions = preview.actions
    .filter(({ rows }) => !leftOut.has(rows[0] ?? 0))
    .map((action) => assembleAction(action, taken, isExported));
  // The numbers in an export of ours are worked out, and are so again.
  if (!isExported) keepReferences(actions, preview);
  const outOfPlan = recommendationsLeftOut(preview, leftOut);
  const firstOf = firstActions(actions);
  const unplaced = preview.recommendations.flatMap((recommendation, place) => {
    const beside = besideRecommendation(recommendation);
    const first = firstOf.get(place);
    first?.notes.push(...beside);
    return first || outOfPlan.has(place) ? [] : beside;
  });
  return {
    recommendations: preview.recommendations.map((each, place) => ({
      ...assembleRecommendation(each, preview),
      leftOut: outOfPlan.has(place),
    })),
    actions,
    unplaced,
  };
}

/** The first action that answers each recommendation, by the recommendation's place. */
const firstActions = (actions: readonly ImportedAction[]): ReadonlyMap<number, ImportedAction> =>
  new Map(actions.toReversed().flatMap((action) => action.recommendations.map((place) => [place, action] as const)));

const LONGEST_TEXT = entities.recommendation.fields.text.longest;

function assembleRecommendation({ reference, text }: PreviewRecommendation, { columns }: ImportPreview) {
  const column = columns.find(({ field }) => field === 'recommendation');
  return { reference, text: cutAt(text, LONGEST_TEXT), heading: column ? headingOf(column) : '' };
}

/** What stands beside a recommendation has no place there: it becomes notes on the first action that answers it. */
const besideRecommendation = ({ cells }: PreviewRecommendation) =>
  cells.filter((cell) => cell.field === 'note' || cell.original.length > LONGEST_TEXT).flatMap(notesOf);

function assembleAction(source: PreviewAction, taken: TakenOf, isExported: boolean): ImportedAction {
  const action = emptyAction(source);
  const all = source.cells.map((cell) => ({ cell, ...taken(cell) }));
  const last = all.filter(isExistingResources);
  const first = all.filter((cell) => !last.includes(cell));
  const applied = (cells: typeof all) =>
    applyRow({ action, indicators: [], costLines: [], partnerBodies: [], isExported }, cells);
  const words = [
    ...source.rows.flatMap((row) => applied(first.filter(({ cell }) => cell.row === row))),
    ...applied(last),
  ].sort((a, b) => a.row - b.row || a.column - b.column);
  const unplaced = words.filter((cell) => !isPlaced(cell));
  // In an export of ours a note has the heading beside it, or none.
  const named = isExported
    ? unplaced.map((cell) => (cell.field === 'note' ? { ...cell, heading: '' } : cell))
    : unplaced;
  action.notes.push(...underHeadings(named).flatMap(notesOf));
  return action;
}

/** Whether a cell said where its action stands, and so is in the plan as that: not where it names no one recommendation. */
const isPlaced = ({ field, problem }: CellReading): boolean =>
  rowKeyFields.has(field) && problem?.code !== 'recommendationNotNamed';

/** Amounts win over `Nil` in another column or row, so `Nil` is put in after them. */
const isExistingResources = ({ cell, proposal }: { readonly cell: CellReading } & Taken): boolean =>
  cell.field === 'withinExistingResources' || (proposal?.kind === 'cost' && proposal.existingResources !== null);

/** Puts the cells of a row in, a column that says more of another after it; gives those whose words are to be kept. */
function applyRow(to: RowInAction, cells: readonly ({ cell: CellReading } & Taken)[]): CellReading[] {
  const order = ({ field }: CellReading) => importFields.indexOf(field);
  return [...cells]
    .sort((a, b) => order(a.cell) - order(b.cell))
    .filter(({ cell, proposal, keepWords }) => {
      const applied = apply(to, cell, proposal);
      return !applied || (keepWords && cell.field !== 'outcomeWithMeasure');
    })
    .map(({ cell }) => cell);
}

/** Whether a field took the cell. An outcome's words stay one, whatever is made of the figures in them. */
function apply(to: RowInAction, cell: CellReading, proposal: Proposal | null): boolean {
  if (cell.field !== 'outcomeWithMeasure') return proposal !== null && applyProposal(to, cell, proposal);
  if (proposal?.kind === 'indicators') applyProposal(to, cell, proposal);
  return applyProposal(to, cell, { kind: 'words', words: cell.original.trim() });
}

/** The plan refers to actions by their order. Where the file's references differ, people will look for theirs. */
function keepReferences(actions: readonly ImportedAction[], preview: ImportPreview): void {
  const counts = new Map<number | null, number>();
  const heading = preview.columns.find(({ field }) => field === 'reference')?.heading ?? '';
  for (const { reference, recommendations, notes } of actions) {
    const under = recommendations.length === 0 ? null : Math.min(...recommendations);
    const nth = counts.get(under) ?? 0;
    counts.set(under, nth + 1);
    if (reference !== null && reference !== actionReference(under, nth))
      notes.unshift(...notesOf({ heading, original: reference, field: 'reference' }));
  }
}

const emptyAction = ({ rows, reference, recommendations }: PreviewAction): ImportedAction => ({
  ...emptyValues('action'),
  row: rows[0] ?? 0,
  reference,
  recommendations,
  responsible: null,
  accountable: null,
  existingResourcesNotes: [],
  indicators: [],
  costLines: [],
  partnerBodies: [],
  otherPlans: [],
  notes: [],
});
