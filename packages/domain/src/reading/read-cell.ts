import type { Field, FieldKind } from '../aggregate/field.ts';
import { entities } from '../plan/entities.ts';
import { cellWords, type Cell } from './cell.ts';
import { fieldFilledBy, type ImportField } from './fields.ts';
import { readCost, type CostHeading, type CostProposal } from './read-cost.ts';
import { readDates, type DatesProposal } from './read-dates.ts';
import { readDay } from './read-day.ts';
import { readFigure, type FigureProposal } from './read-figure.ts';
import { readIndicators, type IndicatorsProposal } from './read-indicators.ts';
import { readCostKind, readDirection, readYear, readYesNo } from './read-listed.ts';
import { readFrequency, readMonitoring, type MonitoringProposal } from './read-monitoring.ts';
import { readOtherPlans, type OtherPlansProposal } from './read-other-plan.ts';
import { readPerson, type PersonProposal } from './read-person.ts';
import { proposed, unread, type Reading, type ValueProposal } from './reading.ts';
import { readReference, type ReferenceProposal } from './references.ts';
import { cutAt, tidy } from './tidy.ts';

/** Words that go into a field as they are. */
export interface WordsProposal {
  readonly kind: 'words';
  readonly words: string;
}

export type Proposal =
  | CostProposal
  | DatesProposal
  | FigureProposal
  | IndicatorsProposal
  | MonitoringProposal
  | OtherPlansProposal
  | PersonProposal
  | ReferenceProposal
  | ValueProposal
  | WordsProposal;

const { action, note } = entities;

/** How a cell is read where a column's own field does not say it by its kind. */
const readers: { readonly [F in ImportField]?: (cell: Cell, heading?: CostHeading) => Reading<Proposal> } = {
  reference: readReference,
  recommendationReference: readReference,
  startsOn: (cell) => readDates(cell, 'startsOn'),
  endsOn: (cell) => readDates(cell, 'endsOn'),
  timescale: (cell) => readDates(cell, 'timescale'),
  indicator: readIndicators,
  outcomeWithMeasure: readOutcome,
  responsible: readPerson,
  accountable: readPerson,
  monitoring: readMonitoring,
  cost: readCost,
  otherPlans: readOtherPlans,
  noteHeading: (cell) => readWords(cell, note.fields.heading.longest),
};

/** How a cell of each kind of field is read; of any other kind, its words stay words. */
const readersByKind: { readonly [K in FieldKind]?: (cell: Cell, field: Field) => Reading<Proposal> } = {
  text: (cell, { longest }) => readWords(cell, longest),
  words: (cell, { longest }) => readWords(cell, longest),
  date: readDay,
  number: readFigure,
  year: readYear,
  yesNo: readYesNo,
  choice: (cell, { list }) => readersByList[list?.name ?? '']?.(cell) ?? readWords(cell),
};
const readersByList: Readonly<Record<string, (cell: Cell) => Reading<Proposal>>> = {
  CostKind: readCostKind,
  Direction: readDirection,
  Frequency: readFrequency,
};

/** Reads a cell as what its column holds. Never throws; what it cannot read stays words, with the reason. */
export function readCell(cell: Cell, column: ImportField, heading?: CostHeading): Reading<Proposal> {
  const reader = readers[column];
  if (reader) return reader(cell, heading);
  const field = fieldFilledBy(column)?.field;
  return (field && readersByKind[field.kind]?.(cell, field)) ?? readWords(cell);
}

/** An outcome that may say its own measure: the words are the outcome whatever is made of the figures in them. */
function readOutcome(cell: Cell): Reading<Proposal> {
  const words = readWords(cell, action.fields.outcome.longest);
  return words.proposal && /\d/u.test(cellWords(cell)) ? { ...readIndicators(cell), partial: false } : words;
}

function readWords(cell: Cell, longest?: number): Reading<Proposal> {
  const words = cellWords(cell).trim();
  if (longest === undefined || words.length <= longest) return proposed({ kind: 'words', words });
  return unread('tooLong', { longest }, [
    { code: 'firstWords', proposal: { kind: 'words', words: firstWords(words, longest) } },
  ]);
}

/** The first line or sentence of words, or as many whole words as fit. */
function firstWords(words: string, longest: number): string {
  const start = tidy(cutAt(words, longest * 2));
  const sentence = /^[^\n]*?(?:[.!?](?=\s)|(?=\n)|$)/u.exec(start)?.[0] ?? '';
  if (sentence !== '' && sentence.length <= longest) return sentence;
  const cut = cutAt(start, longest);
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), 0)) || cut;
}
