import { fingerprint, MARK_HEADING, readRowMark, type RowMark } from '../export/row-mark.ts';
import type { Plan } from '../plan/plan.ts';
import { firstRecommendation } from '../plan/reference.ts';
import type { Column } from './columns.ts';
import { exportedField, importFields, type ImportField } from '../reading/fields.ts';
import type { EntityName } from '../plan/entities.ts';
import { lostLetters } from './lost-letters.ts';
import type { Matches } from './match-targets.ts';
import type { CellReading, ImportPreview, PreviewAction } from './preview.ts';

/** What a file that this product exported says that is new, and which of its rows are what in the plan. */
export interface SinceExport {
  readonly preview: ImportPreview;
  /** The id in the plan of each action that is left, by its first row. */
  readonly actionIds: ReadonlyMap<number, string>;
  /** The id in the plan of each recommendation, by its place in the preview. */
  readonly recommendationIds: ReadonlyMap<number, string>;
  /** How many actions of the plan the file has as they were exported: not in the preview, and nothing happens to them. */
  readonly unchanged: number;
  /** Cells that differ from the plan only by letters that a program did not know: no changes, and left alone. */
  readonly lost: number;
}

/**
 * Leaves of an exported file only what a person changed in it since: cells that are as they were exported say nothing,
 * even where the plan has moved on, and an action whose cells are all so is not in the preview. Files from elsewhere,
 * and rows of actions that the plan does not have, stay whole.
 */
export function sinceExport(preview: ImportPreview, plan: Plan): SinceExport {
  const column = preview.columns.find(isMarkColumn);
  if (!column) return { preview, actionIds: new Map(), recommendationIds: new Map(), unchanged: 0, lost: 0 };
  const known = new Map(plan.actions.map((action) => [action.id, action]));
  const actionIds = new Map<number, string>();
  const recommendationIds = markedRecommendations(preview, column, plan);
  const isLost = lostLetters(plan);
  let lost = 0;
  const actions = preview.actions.flatMap<PreviewAction>((action) => {
    const marks = marksOf(action.cells, column);
    const cells = withoutMarks(action.cells, column);
    const inPlan = known.get(startOf(marks)?.id ?? '');
    if (!inPlan) return [{ ...action, cells }];
    const differing = changedIn(cells, marks, preview.columns);
    const without = differing.filter(({ original }) => !isLost(original));
    lost += differing.length - without.length;
    const changed = withTheirs(cells, new Set(without));
    const moved = changed.some(({ field }) => field === 'recommendation' || field === 'recommendationReference');
    const [place] = action.recommendations;
    const under = firstRecommendation(inPlan, plan);
    if (!moved && place !== undefined && under) recommendationIds.set(place, under.id);
    if (changed.length === 0) return [];
    actionIds.set(action.rows[0] ?? 0, inPlan.id);
    return [{ ...action, cells: changed, reference: null, recommendations: moved ? action.recommendations : [] }];
  });
  const recommendations = preview.recommendations.map((each) => ({ ...each, cells: withoutMarks(each.cells, column) }));
  const unchanged = preview.actions.length - actions.length;
  return { preview: { ...preview, recommendations, actions }, actionIds, recommendationIds, unchanged, lost };
}

/** Matches with those that the file says itself in place of those that its words suggest. */
export const withMarks = (
  matches: Matches,
  { preview, actionIds, recommendationIds, unchanged, lost }: SinceExport,
): Matches => ({
  recommendations: matches.recommendations.map((match, place) => recommendationIds.get(place) ?? match),
  actions: matches.actions.map((match, index) => actionIds.get(preview.actions[index]?.rows[0] ?? 0) ?? match),
  sure: [...actionIds.keys()],
  unchanged,
  lost,
});

/** Whether a column says which action of a plan each row is: only exports of ours have one. */
export const isMarkColumn = ({ heading }: Pick<Column, 'heading'>): boolean => heading === MARK_HEADING;

const withoutMarks = (cells: readonly CellReading[], mark: Column): CellReading[] =>
  cells.filter(({ column }) => column !== mark.column);

type Marks = ReadonlyMap<number, RowMark>;

/** The marks of the rows that cells stand in. */
const marksOf = (cells: readonly CellReading[], { column }: Column): Marks =>
  new Map(
    cells
      .filter((cell) => cell.column === column)
      .flatMap((cell) => {
        const mark = readRowMark(cell.original);
        return mark ? [[cell.row, mark] as const] : [];
      }),
  );

const startOf = (marks: Marks): RowMark['starts'] => [...marks.values()].find(({ starts }) => starts)?.starts ?? null;

function markedRecommendations({ recommendations }: ImportPreview, column: Column, plan: Plan): Map<number, string> {
  const known = new Set(plan.recommendations.map(({ id }) => id));
  return new Map(
    recommendations.flatMap(({ cells }, place) => {
      const id = startOf(marksOf(cells, column))?.id;
      return id !== undefined && known.has(id) ? [[place, id] as const] : [];
    }),
  );
}

/**
 * Cells that say which indicator, amount, partner body or note a changed cell is about: they come with it. The name does so
 * for what is measured and for a body; which amount it is, one knows by the amount itself, its source, kind and year.
 */
const together: readonly { readonly changed: ReadonlySet<ImportField>; readonly with: ReadonlySet<ImportField> }[] = [
  { changed: columnsOf('indicator'), with: new Set(['indicator', 'indicatorName']) },
  { changed: columnsOf('costLine'), with: new Set(['cost', 'costKind', 'financialYear', 'fundingSource']) },
  { changed: columnsOf('partnerBody'), with: new Set(['partnerName']) },
  { changed: new Set(['note', 'noteHeading']), with: new Set(['note', 'noteHeading']) },
];

function columnsOf(entity: EntityName): ReadonlySet<ImportField> {
  return new Set(importFields.filter((field) => exportedField(field)?.entity === entity));
}

function changedIn(cells: readonly CellReading[], marks: Marks, columns: readonly Column[]): readonly CellReading[] {
  const headings = new Map(columns.map(({ column, heading }) => [column, heading]));
  return cells.filter(
    (cell) => !marks.get(cell.row)?.fingerprints.has(fingerprint(headings.get(cell.column) ?? '', cell.original)),
  );
}

function withTheirs(cells: readonly CellReading[], changed: ReadonlySet<CellReading>): readonly CellReading[] {
  const beside = together.filter((fields) => [...changed].some(({ field }) => fields.changed.has(field)));
  return cells.filter(
    (cell) => changed.has(cell) || (beside.some((fields) => fields.with.has(cell.field)) && !isExistingResources(cell)),
  );
}

const isExistingResources = ({ proposal }: CellReading): boolean =>
  proposal?.kind === 'cost' && proposal.existingResources !== null;
