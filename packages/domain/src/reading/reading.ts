/** Why a cell, or a part of it, could not be read. The words are in the message catalogues. */
export const problemCodes = [
  'amountInDoubt',
  'amountRange',
  'amountsUnclear',
  'changeWithoutFigure',
  'confirmedNotRead',
  'costKindNotRead',
  'costNotRead',
  'dateAmongWords',
  'dateNotRead',
  'dateVague',
  'dayNumber',
  'dayOrMonthFirst',
  'directionNotRead',
  'ditto',
  'endBeforeStart',
  'figureNotRead',
  'frequencyNotRead',
  'negativeAmount',
  'noSuchDay',
  'noSuchMonth',
  'nobodyNamed',
  'notPounds',
  'personUnclear',
  'planNotRead',
  'rangeOrChange',
  'recommendationNotNamed',
  'referenceIsDate',
  'referenceNotRead',
  'saving',
  'severalDates',
  'severalNumbers',
  'severalPeople',
  'sharedCell',
  'signUnclear',
  'spreadsheetError',
  'timesUnclear',
  'tooLong',
  'totalDiffers',
  'twoNumbersNoDirection',
  'unitPrice',
  'weekdayDiffers',
  'yearMissing',
  'yearNotRead',
  'yearUnlikely',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** The one value that a cell says, for a field of its column. */
export interface ValueProposal<Value extends boolean | number | string = boolean | number | string> {
  readonly kind: 'value';
  readonly value: Value;
}

export const asValue = <Value extends boolean | number | string>(value: Value): ValueProposal<Value> => ({
  kind: 'value',
  value,
});

/** What an offered choice takes the words to mean. */
export const choiceCodes = [
  'amount',
  'calendarYear',
  'change',
  'dayFirst',
  'dayNumber',
  'endOfMonth',
  'endOfSeason',
  'financialYear',
  'firstWords',
  'limit',
  'monthFirst',
  'parts',
  'person',
  'post',
  'range',
  'sameAsAbove',
  'theDay',
  'total',
] as const;
export type ChoiceCode = (typeof choiceCodes)[number];

/** What a proposal still lacks, to be asked for. */
export const missingCodes = [
  'baseline',
  'how',
  'name',
  'objective',
  'person',
  'source',
  'unit',
  'year',
  'years',
] as const;
export type MissingCode = (typeof missingCodes)[number];

export interface Problem {
  readonly code: ProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface Choice<P> {
  readonly code: ChoiceCode;
  readonly proposal: P;
}

/**
 * What a reader makes of a cell's words. A proposal is never more than that: only what a person accepts is saved.
 * Where it is null, the words stay text, `problem` says why and `choices` are what they may have meant.
 */
export interface Reading<P> {
  readonly proposal: P | null;
  readonly problem: Problem | null;
  readonly choices: readonly Choice<P>[];
  readonly missing: readonly MissingCode[];
  /** The proposal does not hold all the words: they are kept as a note as well when it is accepted. */
  readonly partial: boolean;
}

export const proposed = <P>(proposal: P, more: Partial<Reading<P>> = {}): Reading<P> => ({
  proposal,
  problem: null,
  choices: [],
  missing: [],
  partial: false,
  ...more,
});

export const unread = <P>(
  code: ProblemCode,
  params: Problem['params'] = {},
  choices: readonly Choice<P>[] = [],
): Reading<P> => ({ proposal: null, problem: { code, params }, choices, missing: [], partial: false });

/** Longer than any date, amount, figure or name: reading it would only find numbers in prose. In UTF-16 units. */
export const READABLE_LENGTH = 600;

/** Runs a reader on tidied words, unless they are too long or a spreadsheet's own error. */
export function guarded<P>(words: string, read: (words: string) => Reading<P>): Reading<P> {
  if (words.length > READABLE_LENGTH) return unread('tooLong', { longest: READABLE_LENGTH });
  if (/^#(REF|N\/A|VALUE|DIV\/0|NAME|NULL|NUM|SPILL|CALC)[!?]?$/i.test(words)) return unread('spreadsheetError');
  return read(words);
}
