import { entities } from '../plan/entities.ts';
import { findAmounts, holds, onlyNumber, poundsToPence, withPoundSigns } from './amounts.ts';
import { leavesWords } from './cost-left-over.ts';
import { lineGroups, type CostLineProposal, type DraftLine, type LineGroup } from './cost-lines.ts';
import { refusal } from './cost-refusals.ts';
import { sum, withoutTotal } from './cost-totals.ts';
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
  /** A number under it is an amount in pounds, and nothing else: the heading of an export of ours. */
  readonly isExact?: boolean;
}

export const PLAIN_HEADING: CostHeading = { kind: null, financialYear: null, scale: 1 };

/** Reads a cell of costs, never counting a total beside its parts. Nothing counts as confirmed unless it says so [S14]. */
export function readCost(cell: Cell, heading: CostHeading = PLAIN_HEADING): Reading<CostProposal> {
  if (heading.isExact && typeof cell === 'number' && cell >= 0)
    return ofAmounts([bare(poundsToPence(cell))], heading, false);
  return guarded(withPoundSigns(tidy(cellWords(cell))), (words) => {
    const amounts = findAmounts(words).map(({ pence }) => pence);
    const existing = readExistingResources(words);
    if (existing && amounts.every((pence) => pence === 0)) return existingResources(existing.how);
    // A spreadsheet's own numbers may have decimals that nobody typed; typed ones are read as they are written.
    const number = typeof cell === 'number' ? cell : onlyNumber(words);
    if (number !== null) return readNumber(number, words.startsWith('£'), heading);
    const paid = words.replace(EXISTING_AND, '');
    if (existing && paid === words) return doubtful(amounts, heading);
    const reading = refused(paid, heading) ?? readLines(paid, heading);
    return paid === words ? reading : { ...reading, partial: true };
  });
}

/** `Within existing resources plus £5k training`: the words before the amount are no purpose of it. */
const EXISTING_AND =
  /^[^£;]*\b(?:existing|presennol|bresennol)\b[^£;]*(?:[,;+&]| plus| and| with| ynghyd â| a) (?=[^£]*£)/iu;

const existingResources = (how: string | null): Reading<CostProposal> =>
  proposed({ kind: 'cost', lines: [], existingResources: { how } }, { missing: how === null ? ['how'] : [] });

/** A number alone in its cell. What may be a year, half a post, or whole pounds under a heading of thousands, is asked about. */
function readNumber(number: number, signed: boolean, heading: CostHeading): Reading<CostProposal> {
  const { scale } = heading;
  if (number < 0) return unread('negativeAmount');
  const scaled = poundsToPence(number * scale);
  if (scale === 1) {
    const mayBeYear = Number.isInteger(number) && number >= 2015 && number < 2050;
    const mayBePart = number > 0 && number < 1;
    return !signed && (mayBeYear || mayBePart) ? doubtful([scaled], heading) : ofLines([bare(scaled)], heading, false);
  }
  const mayBeWhole = number >= (scale === 1_000 ? 1_000 : 100);
  if (number !== 0 && mayBeWhole !== signed) return doubtful([poundsToPence(number), scaled], heading);
  return ofLines([bare(signed ? poundsToPence(number) : scaled)], heading, false);
}

/** Words with amounts that are no cost, or not surely one: each amount is offered. */
function refused(words: string, heading: CostHeading): Reading<CostProposal> | null {
  const why = refusal(words);
  if (why) return unread(why.code, {}, amountChoices(why.amounts, heading));
  const amounts = findAmounts(words);
  const { scale } = heading;
  const mayBeScaled = amounts.some(
    ({ pence, index, length }) => pence < 100_000 || !/[£km]/iu.test(words.slice(index, index + length)),
  );
  return scale > 1 && mayBeScaled
    ? doubtful(
        amounts.flatMap(({ pence }) => [pence, pence * scale]),
        heading,
      )
    : null;
}

const doubtful = (amounts: readonly number[], heading: CostHeading): Reading<CostProposal> =>
  unread('amountInDoubt', {}, amountChoices(amounts, heading));

const amountChoices = (amounts: readonly number[], heading: CostHeading): Choice<CostProposal>[] =>
  amounts.filter(holds).map((pence) => choiceOf('amount', [bare(pence)], heading));

function readLines(words: string, heading: CostHeading): Reading<CostProposal> {
  const groups = lineGroups(words);
  const differs = groups.some((group) => group.total && sum(group.lines) !== group.total.amount);
  const counted = withoutTotal(groups.flatMap((group) => group.lines));
  if (differs || counted.found === 'totalDiffers') return totalDiffers(groups, heading);
  if (counted.found === 'amountsUnclear')
    return unread('amountsUnclear', {}, [
      choiceOf('total', [counted.total], heading),
      choiceOf('parts', counted.parts, heading),
    ]);
  const partial = groups.some((group) => group.partial);
  const left = leavesWords(
    words,
    counted.lines.flatMap((line) => asLines(line, heading)),
  );
  return ofLines(counted.lines, heading, partial || left);
}

function totalDiffers(groups: readonly LineGroup[], heading: CostHeading): Reading<CostProposal> {
  const lines = groups.flatMap((group) => group.lines);
  const named = lines.filter((line) => line.isTotal);
  const totals = named.length > 0 ? named : groups.flatMap((group) => (group.total ? [group.total] : group.lines));
  const unnamed = lines.filter((line) => !line.isTotal);
  const parts = unnamed.length > 0 ? unnamed : groups.flatMap((group) => group.total ?? []);
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
  return ofAmounts(lines, heading, partial);
}

function ofAmounts(lines: readonly DraftLine[], heading: CostHeading, partial: boolean): Reading<CostProposal> {
  const proposal = asCost(lines, heading);
  if (proposal.lines.some(({ amount }) => !holds(amount))) return unread('costNotRead');
  const kept = partial || lines.some(holdsLess);
  return proposed(proposal, { missing: missingFrom(proposal.lines), partial: kept });
}

/** Years that are not one year, an amount for each of several years, or longer words than a line holds. */
const holdsLess = ({ years, everyYear, fundingSource, purpose, saysMore }: DraftLine): boolean =>
  saysMore ||
  (everyYear ? years.length === 0 : years.length > 1) ||
  fundingSource !== fitting(fundingSource) ||
  purpose !== fitting(purpose);

const fitting = (words: string | null): string | null =>
  words !== null && words.length <= costLine.purpose.longest ? words : null;

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

const bare = (amount: number): DraftLine => ({
  amount,
  kind: null,
  years: [],
  everyYear: false,
  confirmed: null,
  isTotal: false,
  fundingSource: null,
  purpose: null,
  saysMore: false,
});
