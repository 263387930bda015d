import { entities } from '../plan/entities.ts';
import { findAmountRange, findAmounts, holds, onlyNumber, poundsToPence } from './amounts.ts';
import { lineGroups, type CostLineProposal, type DraftLine, type LineGroup } from './cost-lines.ts';
import type { CostWords } from './cost-words.ts';
import { cellWords, type Cell } from './cell.ts';
import { readExistingResources } from './existing-resources.ts';
import { guarded, proposed, unread, type Choice, type MissingCode, type Reading } from './reading.ts';
import { tidy } from './tidy.ts';

const costLine = entities.costLine.fields;

/** Cost lines, or that existing resources cover it and how: one or the other [S14]. */
export interface CostProposal {
  readonly kind: 'cost';
  readonly lines: readonly CostLineProposal[];
  readonly existingResources: { readonly how: string | null } | null;
}

/** What the heading of a column says about every amount under it; `scale` is 1,000 under `£000`. */
export interface CostHeading {
  readonly kind: CostWords['kind'];
  readonly financialYear: number | null;
  readonly scale: number;
}

export const PLAIN_HEADING: CostHeading = { kind: null, financialYear: null, scale: 1 };

/** Reads a cell of costs, never counting a total beside its parts. Nothing counts as confirmed unless it says so [S14]. */
export function readCost(cell: Cell, heading: CostHeading = PLAIN_HEADING): Reading<CostProposal> {
  return guarded(tidy(cellWords(cell)), (words) => {
    const existing = readExistingResources(words);
    if (existing && findAmounts(words).length === 0) return existingResources(existing.how);
    const number = onlyNumber(words);
    if (number !== null) return ofLines([bare(number * (words.startsWith('£') ? 1 : heading.scale))], heading, false);
    const paid = words.replace(EXISTING_AND, '');
    const reading = refused(paid, heading) ?? readLines(paid, heading);
    return paid === words ? reading : { ...reading, partial: true };
  });
}

/** `Within existing resources plus £5k training`: the words before the amount are no purpose of it. */
const EXISTING_AND =
  /^[^£;]*\b(?:existing|presennol|bresennol)\b[^£;]*(?:[,;+&]| plus| and| with| ynghyd â| a) (?=[^£]*£)/iu;

const existingResources = (how: string | null): Reading<CostProposal> =>
  proposed({ kind: 'cost', lines: [], existingResources: { how } }, { missing: how === null ? ['how'] : [] });

/** Words with amounts that are no cost, or not one cost: each amount is offered. */
function refused(words: string, heading: CostHeading): Reading<CostProposal> | null {
  const amounts = findAmounts(words);
  if (/[€$]|\beuros?\b|\bdollars?\b/iu.test(words)) return unread('notPounds');
  if (amounts.length === 0) return unread('costNotRead');
  const range = findAmountRange(words);
  if (range)
    return unread(
      'amountRange',
      {},
      range.map((pence) => choiceOf('amount', [bare(pence / 100)], heading)),
    );
  const code = refusal(words, amounts[0]?.index ?? 0);
  return (
    code &&
    unread(
      code,
      {},
      amounts.map(({ pence }) => choiceOf('amount', [bare(pence / 100)], heading)),
    )
  );
}

function refusal(words: string, first: number) {
  if (/^\( ?£?[\d.,]+(?: ?[km])? ?\)$|^-£?\d|£ ?-\d/iu.test(words)) return 'negativeAmount';
  if (/\b(?:sav(?:es?|ings?)|income|arbed(?:ion)?|arbediad|incwm)\b/iu.test(words)) return 'saving';
  if (/\d ?[x×] ?£|[\dkm] ?[x×] ?\d/iu.test(words)) return 'timesUnclear';
  if (
    /\b(?:each|per (?!annum|year|yr)|fesul|yr un|y pen|an? (?:hour|day|week|month|session|place|head|person|carer|visit|time)\b)|[\dk] ?\/ ?(?!year|yr|\d)[a-z]/iu.test(
      words.slice(first),
    )
  )
    return 'unitPrice';
  if (
    /\b(?:or|either|originally|previously|revised|was|were|instead|reduced|increased|but|neu|yn wreiddiol|bellach)\b/iu.test(
      words,
    ) &&
    findAmounts(words).length > 1
  )
    return 'amountsUnclear';
  return null;
}

function readLines(words: string, heading: CostHeading): Reading<CostProposal> {
  const groups = lineGroups(words);
  const differs = groups.find((group) => group.total && sum(group.lines) !== group.total.amount);
  if (differs) return totalDiffers(groups, heading);
  const lines = withoutTotal(groups.flatMap((group) => group.lines));
  if (!lines) return totalDiffers(groups, heading);
  return ofLines(
    lines,
    heading,
    groups.some((group) => group.partial),
  );
}

/** Without the one line that is the sum of the others. Null where a line is called the total and is not. */
function withoutTotal(lines: readonly DraftLine[]): readonly DraftLine[] | null {
  const named = lines.findIndex((line) => line.isTotal);
  if (lines.length < 2 || (lines.length === 2 && named < 0)) return lines;
  const candidates = named >= 0 ? [named] : [0, lines.length - 1];
  for (const index of candidates) {
    const others = lines.filter((_, place) => place !== index);
    const total = lines[index];
    if (total && sum(others) === total.amount)
      return others.map((line) => ({ ...line, kind: line.kind ?? total.kind }));
  }
  return named >= 0 ? null : lines;
}

function totalDiffers(groups: readonly LineGroup[], heading: CostHeading): Reading<CostProposal> {
  const lines = groups.flatMap((group) => group.lines);
  const named = lines.filter((line) => line.isTotal);
  const totals = named.length > 0 ? named : groups.flatMap((group) => (group.total ? [group.total] : group.lines));
  const parts = lines.filter((line) => !line.isTotal);
  return unread('totalDiffers', { total: sum(totals), parts: sum(parts) }, [
    choiceOf('total', totals, heading),
    choiceOf('parts', parts, heading),
  ]);
}

const choiceOf = (
  code: 'amount' | 'parts' | 'total',
  lines: readonly DraftLine[],
  heading: CostHeading,
): Choice<CostProposal> => ({ code, proposal: asCost(lines, heading) });

function ofLines(lines: readonly DraftLine[], heading: CostHeading, partial: boolean): Reading<CostProposal> {
  if (lines.length === 1 && lines[0]?.amount === 0) return existingResources(null);
  const proposal = asCost(lines, heading);
  if (proposal.lines.some(({ amount }) => !holds(amount))) return unread('costNotRead');
  const kept = partial || lines.some((line) => saysMore(line));
  return proposed(proposal, { missing: missingFrom(proposal.lines), partial: kept });
}

/** Years that are not one year, an amount for each of several years, or longer words than a line holds. */
const saysMore = ({ years, everyYear, fundingSource, purpose }: DraftLine): boolean =>
  (everyYear ? years.length === 0 : years.length > 1) ||
  fundingSource !== fitting(fundingSource) ||
  purpose !== fitting(purpose);

const fitting = (words: string | null): string | null =>
  words !== null && words.length <= (costLine.purpose.longest ?? 0) ? words : null;

function missingFrom(lines: readonly CostLineProposal[]): MissingCode[] {
  const missing: MissingCode[] = [];
  if (lines.some((line) => line.fundingSource === null)) missing.push('source');
  if (lines.some((line) => line.financialYear === null && !line.everyYear)) missing.push('year');
  if (lines.some((line) => line.financialYear === null && line.everyYear)) missing.push('years');
  return missing;
}

const asCost = (lines: readonly DraftLine[], heading: CostHeading): CostProposal => ({
  kind: 'cost',
  lines: lines.flatMap((line) => asLines(line, heading)),
  existingResources: null,
});

/** `£6,500 p.a. 2027/28 to 2029/30` is a line for each of three years. */
function asLines(line: DraftLine, heading: CostHeading): CostLineProposal[] {
  const written = line.years.length > 0 ? line.years : heading.financialYear === null ? [] : [heading.financialYear];
  const years: (number | null)[] = line.everyYear ? spread(written) : written.length === 1 ? [...written] : [];
  return (years.length > 0 ? years : [null]).map((financialYear) => ({
    amount: line.amount,
    kind: line.kind ?? heading.kind,
    financialYear,
    everyYear: line.everyYear && financialYear === null,
    fundingSource: fitting(line.fundingSource),
    purpose: fitting(line.purpose),
    confirmed: line.confirmed ?? false,
  }));
}

/** Every year from the first named to the last. */
function spread(years: readonly number[]): number[] {
  const first = Math.min(...years);
  return years.length === 0 ? [] : Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => first + index);
}

const sum = (lines: readonly DraftLine[]): number => lines.reduce((total, { amount }) => total + amount, 0);

const bare = (pounds: number): DraftLine => ({
  amount: poundsToPence(pounds),
  kind: null,
  years: [],
  everyYear: false,
  confirmed: null,
  isTotal: false,
  fundingSource: null,
  purpose: null,
});
