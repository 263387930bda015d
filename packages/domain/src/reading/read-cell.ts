import { entities } from '../plan/entities.ts';
import { cellWords, type Cell } from './cell.ts';
import type { ImportField } from './fields.ts';
import { readCost, type CostHeading, type CostProposal } from './read-cost.ts';
import { readDates, type DatesProposal } from './read-dates.ts';
import { readDay, type DayProposal } from './read-day.ts';
import { readFigure, type FigureProposal } from './read-figure.ts';
import { readIndicators, type IndicatorsProposal } from './read-indicators.ts';
import {
  readConfirmed,
  readCostKind,
  readDirection,
  readYear,
  type ConfirmedProposal,
  type CostKindProposal,
  type DirectionProposal,
  type FinancialYearProposal,
} from './read-listed.ts';
import { readFrequency, readMonitoring, type FrequencyProposal, type MonitoringProposal } from './read-monitoring.ts';
import { readOtherPlans, type OtherPlansProposal } from './read-other-plan.ts';
import { readPerson, type PersonProposal } from './read-person.ts';
import { proposed, unread, type Reading } from './reading.ts';
import { readReference, type ReferenceProposal } from './references.ts';
import { cutAt, tidy } from './tidy.ts';

/** Words that go into a field as they are. */
export interface WordsProposal {
  readonly kind: 'words';
  readonly words: string;
}

export type Proposal =
  | ConfirmedProposal
  | CostKindProposal
  | CostProposal
  | DatesProposal
  | DayProposal
  | DirectionProposal
  | FigureProposal
  | FinancialYearProposal
  | FrequencyProposal
  | IndicatorsProposal
  | MonitoringProposal
  | OtherPlansProposal
  | PersonProposal
  | ReferenceProposal
  | WordsProposal;

const { action, costLine, indicator, note, recommendation } = entities;
/** The longest words that each field of words takes. */
const LONGEST: Partial<Record<ImportField, number>> = {
  recommendation: recommendation.fields.text.longest,
  title: action.fields.title.longest,
  summary: action.fields.summary.longest,
  description: action.fields.description.longest,
  outcome: action.fields.outcome.longest,
  outcomeWithMeasure: action.fields.outcome.longest,
  indicatorName: indicator.fields.name.longest,
  unit: indicator.fields.unit.longest,
  indicatorSource: indicator.fields.source.longest,
  responsiblePost: action.fields.responsiblePost.longest,
  accountablePost: action.fields.accountablePost.longest,
  monitoringMethod: action.fields.monitoringMethod.longest,
  fundingSource: costLine.fields.fundingSource.longest,
  purpose: costLine.fields.purpose.longest,
  standsAlone: action.fields.standsAloneReason.longest,
  noteHeading: note.fields.heading.longest,
};

/** Reads a cell as what its column holds. Never throws; what it cannot read stays words, with the reason. */
export function readCell(cell: Cell, field: ImportField, heading?: CostHeading): Reading<Proposal> {
  switch (field) {
    case 'reference':
    case 'recommendationReference':
      return readReference(cell);
    case 'startsOn':
    case 'endsOn':
    case 'timescale':
      return readDates(cell, field);
    case 'indicator':
      return readIndicators(cell);
    case 'outcomeWithMeasure':
      return readOutcome(cell);
    case 'baseline':
    case 'target':
      return readFigure(cell);
    case 'baselineOn':
    case 'targetOn':
      return readDay(cell);
    case 'direction':
      return readDirection(cell);
    case 'responsible':
    case 'accountable':
      return readPerson(cell);
    case 'monitoring':
      return readMonitoring(cell);
    case 'monitoringFrequency':
    case 'indicatorFrequency':
      return readFrequency(cell);
    case 'cost':
      return readCost(cell, heading);
    case 'costKind':
      return readCostKind(cell);
    case 'financialYear':
      return readYear(cell);
    case 'confirmed':
      return readConfirmed(cell);
    case 'otherPlans':
      return readOtherPlans(cell);
    default:
      return readWords(cell, field);
  }
}

/** An outcome that may say its own measure: the words are the outcome whatever is made of the figures in them. */
function readOutcome(cell: Cell): Reading<Proposal> {
  const words = readWords(cell, 'outcomeWithMeasure');
  return words.proposal && /\d/u.test(cellWords(cell)) ? { ...readIndicators(cell), partial: false } : words;
}

function readWords(cell: Cell, field: ImportField): Reading<Proposal> {
  const words = cellWords(cell).trim();
  const longest = LONGEST[field];
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
