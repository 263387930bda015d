import type { Field } from '../aggregate/field.ts';
import { financialYearName } from '../calendar/date.ts';
import type { Cell } from '../reading/cell.ts';
import { exportedField } from '../reading/fields.ts';
import { otherPlanLine } from '../reading/read-other-plan.ts';
import type { Action, Plan, Recommendation } from '../plan/plan.ts';
import { firstRecommendation, references } from '../plan/reference.ts';
import { wordsIn, type Text } from '../text/text.ts';
import type { Language } from '../text/language.ts';
import { exportColumns, type ExportColumn } from './columns.ts';
import { fingerprint, MARK_HEADING, rowMark, type RowMark } from './row-mark.ts';

/** The words that a plan's export needs and its plan does not hold. */
export interface ExportWords {
  readonly language: Language;
  readonly heading: (column: ExportColumn) => string;
  /** A member of a list of choices, by the list's name. */
  readonly choice: (list: string | undefined, member: string) => string;
  /** A person's name by id; null where it was erased. */
  readonly personName: (id: string) => string | null;
  readonly yes: string;
}

type Row = { readonly [C in ExportColumn]?: Cell };

/**
 * A plan as one table: its headings, then an action on as many rows as it has indicators, costs, partner bodies or notes,
 * the first of them with everything else. The last column marks the rows. Money is in pounds.
 */
export function planTable(plan: Plan, words: ExportWords): Cell[][] {
  const headings = exportColumns.map(words.heading);
  const rowOf = (row: Row, starts: RowMark['starts']): Cell[] => {
    const cells = exportColumns.map((column) => cellOf(row[column]));
    const filled = cells.flatMap((cell, index) => (cell === null ? [] : [fingerprint(headings[index] ?? '', cell)]));
    return [...cells, rowMark(starts, filled)];
  };
  return [
    [...headings, MARK_HEADING],
    ...inOrder(plan).flatMap((action) =>
      actionRows(action, plan, words).map((row, index) =>
        rowOf(row, index === 0 ? { kind: 'action', id: action.id } : null),
      ),
    ),
    ...unanswered(plan).map((each) =>
      rowOf(recommendationCells(each, plan, words), { kind: 'recommendation', id: each.id }),
    ),
  ];
}

const cellOf = (cell: Cell | undefined): Cell =>
  typeof cell === 'string' && cell.trim() === '' ? null : (cell ?? null);

/** Those that answer no recommendation first: below one, they would seem to answer it. */
function inOrder(plan: Plan): Action[] {
  const place = (action: Action) => plan.recommendations.findIndex(({ id }) => action.recommendationIds.includes(id));
  return plan.actions.toSorted((a, b) => place(a) - place(b));
}

function actionRows(action: Action, plan: Plan, words: ExportWords): Row[] {
  const reference = references(plan).get(action.id) ?? '';
  const parts = (entity: string, things: readonly Values[]) =>
    things.map((thing) => fieldCells(entity, thing, words)).filter((row) => Object.values(row).some(isSaid));
  const indicators = parts('indicator', action.indicators);
  const costLines = parts('costLine', action.costLines);
  const bodies = parts('partnerBody', action.partnerBodies);
  const notes = action.notes
    .filter(({ words: note }) => isSaid(note))
    .map(({ heading, words: note }): Row => ({ noteHeading: heading, note }));
  const length = Math.max(1, indicators.length, costLines.length, bodies.length, notes.length);
  return Array.from({ length }, (_, index) => ({
    reference,
    ...(index === 0 ? actionCells(action, plan, words) : {}),
    ...indicators[index],
    ...costLines[index],
    ...bodies[index],
    ...notes[index],
  }));
}

const isSaid = (cell: Cell | undefined): boolean => cellOf(cell) !== null;

function actionCells(action: Action, plan: Plan, words: ExportWords): Row {
  const forum = plan.forums.find(({ id }) => id === action.monitoringForumId);
  const first = firstRecommendation(action, plan);
  return {
    ...fieldCells('action', action, words),
    ...(first ? recommendationCells(first, plan, words) : {}),
    recommendationReference: referencesOf(plan, action.recommendationIds),
    otherPlans: objectiveLines(action, plan, words),
    ...(forum ? { monitoredBy: wordsIn(forum.name, words.language).words } : {}),
  };
}

const recommendationCells = (recommendation: Recommendation, plan: Plan, words: ExportWords): Row => ({
  ...fieldCells('recommendation', recommendation, words),
  recommendationReference: referencesOf(plan, [recommendation.id]),
});

/** `1, 3`: the numbers of recommendations, in their order. */
const referencesOf = (plan: Plan, ids: readonly string[]): string =>
  plan.recommendations.flatMap(({ id }, index) => (ids.includes(id) ? [index + 1] : [])).join(', ');

/** Recommendations that no action stands under come last, each in a row of its own. */
const unanswered = (plan: Plan): Recommendation[] =>
  plan.recommendations.filter(({ id }) => !plan.actions.some((action) => firstRecommendation(action, plan)?.id === id));

/** The objectives in other plans that an action serves, each on a line that the import reads as it stands. */
const objectiveLines = ({ objectiveIds }: Action, { otherPlans }: Plan, { language }: ExportWords): string =>
  otherPlans
    .flatMap(({ name, period, objectives }) =>
      objectives
        .filter(({ id }) => objectiveIds.includes(id))
        .map(({ reference, words }) =>
          otherPlanLine([wordsIn(name, language).words, period, reference, wordsIn(words, language).words]),
        ),
    )
    .join('\n');

type Values = Readonly<Record<string, unknown>>;

/** What the columns say of a thing's own fields. */
const fieldCells = (entity: string, values: Values, words: ExportWords): Row =>
  Object.fromEntries(
    exportColumns.flatMap((column) => {
      const declared = exportedField(column);
      return declared?.entity === entity
        ? [[column, cellOfField(declared.field, values[declared.name], words)] as const]
        : [];
    }),
  );

/** The cell of a value by its kind; null where it says nothing. */
function cellOfField({ kind, to, list }: Field, value: unknown, words: ExportWords): Cell {
  if (value === null || value === undefined) return null;
  if (kind === 'text') return wordsIn(value as Text, words.language).words;
  if (kind === 'words') return String(value);
  if (kind === 'date') return { date: String(value) };
  if (kind === 'number') return Number(value);
  if (kind === 'pence') return Number(value) / 100;
  if (kind === 'year') return financialYearName(Number(value));
  if (kind === 'choice') return words.choice(list?.name, String(value));
  if (kind === 'yesNo') return value === true ? words.yes : null;
  return to === 'person' ? words.personName(String(value)) : null;
}
