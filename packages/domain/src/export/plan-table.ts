import { financialYearName } from '../calendar/date.ts';
import type { Cell } from '../reading/cell.ts';
import type { Action, CostLine, Indicator, Note, Plan, Recommendation } from '../plan/plan.ts';
import { firstRecommendation, references } from '../plan/reference.ts';
import { wordsIn, type Text } from '../text/text.ts';
import type { Language } from '../text/language.ts';
import { exportColumns, type ExportColumn } from './columns.ts';
import { fingerprint, MARK_HEADING, rowMark, type RowMark } from './row-mark.ts';

/** The words that a plan's export needs and its plan does not hold. */
export interface ExportWords {
  readonly language: Language;
  readonly heading: (column: ExportColumn) => string;
  readonly choice: (field: 'costKind' | 'direction' | 'frequency', code: string) => string;
  /** A person's name by id; null where it was erased. */
  readonly personName: (id: string) => string | null;
  readonly yes: string;
  /** That no new money is needed, before how. */
  readonly existingResources: string;
}

type Row = { readonly [C in ExportColumn]?: Cell };

/**
 * A plan as one table: its headings, then an action on as many rows as it has indicators, costs or notes, the first of
 * them with everything else. The last column marks the rows. Money is in pounds.
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
  const { indicators, costLines, notes } = action;
  const reference = references(plan).get(action.id) ?? '';
  const parts = Array.from({ length: Math.max(1, indicators.length, costLines.length, notes.length) }, (_, index) => ({
    reference,
    ...indicatorCells(indicators[index], words),
    ...costCells(costLines[index], words),
    ...noteCells(notes[index]),
  }));
  return parts.map((part, index) => (index === 0 ? { ...part, ...actionCells(action, plan, words) } : part));
}

function actionCells(action: Action, plan: Plan, words: ExportWords): Row {
  const text = (value: Text) => wordsIn(value, words.language).words;
  const name = (id: string | null) => (id === null ? null : words.personName(id));
  const forum = plan.forums.find(({ id }) => id === action.monitoringForumId);
  return {
    ...recommendationCells(firstRecommendation(action, plan), plan, words),
    title: text(action.title),
    summary: text(action.summary),
    outcome: text(action.outcome),
    description: action.description,
    startsOn: dateCell(action.startsOn),
    endsOn: dateCell(action.endsOn),
    responsible: name(action.responsiblePersonId),
    responsiblePost: text(action.responsiblePost),
    accountable: name(action.accountablePersonId),
    accountablePost: text(action.accountablePost),
    existingResources: existingResources(action, words),
    monitoring: forum ? text(forum.name) : action.monitoredBy,
    monitoringMethod: action.monitoringMethod,
    monitoringFrequency: chosen('frequency', action.monitoringFrequency, words),
    otherPlans: objectives(action, plan, text),
    standsAlone: action.standsAloneReason,
  };
}

function recommendationCells(
  recommendation: Plan['recommendations'][number] | undefined,
  plan: Plan,
  words: ExportWords,
): Row {
  if (!recommendation) return {};
  return {
    recommendationReference: references(plan).get(recommendation.id) ?? '',
    recommendation: wordsIn(recommendation.text, words.language).words,
  };
}

/** Recommendations that no action stands under come last, each in a row of its own. */
const unanswered = (plan: Plan): Recommendation[] =>
  plan.recommendations.filter(({ id }) => !plan.actions.some((action) => firstRecommendation(action, plan)?.id === id));

function existingResources({ withinExistingResources, existingResourcesHow }: Action, words: ExportWords): string {
  if (!withinExistingResources) return existingResourcesHow;
  return existingResourcesHow === '' ? words.existingResources : `${words.existingResources}: ${existingResourcesHow}`;
}

const objectives = (action: Action, plan: Plan, text: (value: Text) => string): string =>
  plan.otherPlans
    .flatMap(({ name, period, objectives: all }) =>
      all
        .filter(({ id }) => action.objectiveIds.includes(id))
        .map((objective) =>
          [
            period === '' ? text(name) : `${text(name)} (${period})`,
            `${objective.reference} ${text(objective.words)}`.trim(),
          ].join(': '),
        ),
    )
    .join('\n');

const indicatorCells = (indicator: Indicator | undefined, words: ExportWords): Row =>
  indicator
    ? {
        indicator: wordsIn(indicator.name, words.language).words,
        unit: indicator.unit,
        baseline: indicator.baseline,
        baselineOn: dateCell(indicator.baselineOn),
        target: indicator.target,
        targetOn: dateCell(indicator.targetOn),
        direction: chosen('direction', indicator.direction, words),
        indicatorSource: indicator.source,
        indicatorFrequency: chosen('frequency', indicator.frequency, words),
      }
    : {};

const costCells = (line: CostLine | undefined, words: ExportWords): Row =>
  line
    ? {
        cost: line.amount === null ? null : line.amount / 100,
        costKind: chosen('costKind', line.kind, words),
        financialYear: line.financialYear === null ? null : financialYearName(line.financialYear),
        fundingSource: line.fundingSource,
        purpose: line.purpose,
        confirmed: line.confirmed ? words.yes : null,
      }
    : {};

const noteCells = (note: Note | undefined): Row => (note ? { noteHeading: note.heading, noteWords: note.words } : {});

const dateCell = (date: string | null): Cell => (date === null ? null : { date });

const chosen = (field: Parameters<ExportWords['choice']>[0], code: string | null, words: ExportWords): string | null =>
  code === null ? null : words.choice(field, code);
