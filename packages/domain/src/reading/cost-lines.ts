import { findAmounts } from './amounts.ts';
import { namesSomething, readCostWords, type CostWords } from './cost-words.ts';

/** One cost line as read; `amount` in whole pence, `financialYear` by its first calendar year. */
export interface CostLineProposal {
  readonly amount: number;
  readonly kind: CostWords['kind'];
  readonly financialYear: number | null;
  /** The amount is for each of several years, which the words do not name: they are asked for. */
  readonly everyYear: boolean;
  readonly fundingSource: string | null;
  readonly purpose: string | null;
  readonly confirmed: boolean;
}

/** Lines while they are put together: `confirmed` null is not said. `total` marks the sum of the others. */
export interface DraftLine extends CostWords {
  readonly amount: number;
}

/** The lines of one group of words, and the total that stood over them where the words give one. */
export interface LineGroup {
  readonly lines: readonly DraftLine[];
  readonly total: DraftLine | null;
  /** Some words found no place in a line. */
  readonly partial: boolean;
}

const BRACKETS = /[([]([^()[\]]*)[)\]]/gu;
const SEPARATOR =
  /;|\n|(?<!\d),|,(?!\d)|(?<!\d) - (?!\d)| \+ ?|\+(?= ?£)| ?(?==)| \/ (?=£)| (?:and|plus|&|ac|a(?! year| flwyddyn)) (?=[^£\d]{0,40}£)/giu;

/** Splits tidied words into groups: each amount outside brackets with the lines that its brackets break it into. */
export function lineGroups(words: string): LineGroup[] {
  const itemised = itemisedAfter(words);
  if (itemised) return [itemised];
  const inside: string[] = [];
  const outside = unlabelled(words).replace(
    BRACKETS,
    (_, content: string) => `\uE000${inside.push(content) - 1}\uE000`,
  );
  const groups: LineGroup[] = [];
  let waiting = '';
  for (const piece of pieces(outside.split(SEPARATOR))) {
    const own = piece.replace(/\uE000\d+\uE000/g, ' ');
    const bracketed = [...piece.matchAll(/\uE000(\d+)\uE000/g)].map((match) => inside[Number(match[1])] ?? '');
    const [line, ...extra] = amountLines(`${waiting}  ${own}`);
    if (line && extra.length === 0) {
      groups.push(withBrackets(line, bracketed));
      waiting = '';
    } else if (line) {
      groups.push(...[line, ...extra].map((each) => ({ lines: [each], total: null, partial: bracketed.length > 0 })));
    } else if (bracketed.some((content) => findAmounts(content).length > 0)) {
      groups.push(bracketGroup(bracketed, readCostWords(own)));
    } else if (groups.length === 0) waiting = `${waiting}  ${own}  ${bracketed.join('  ')}`.trim();
    else addWords(groups, [own, ...bracketed].join('  '));
  }
  return groups;
}

/** `£120k: LHB £60k, authority £60k`: what stands after the colon, or `=`, breaks the one amount before it down. */
function itemisedAfter(words: string): LineGroup | null {
  const at = [...words.matchAll(/[:=]/g)].map(({ index }) => index).find((place) => breaksDown(words, place));
  if (at === undefined) return null;
  const [whole, ...others] = lineGroups(words.slice(0, at));
  const total = whole?.lines.length === 1 ? whole.lines[0] : undefined;
  if (!total || others.length > 0) return null;
  const inner = lineGroups(words.slice(at + 1));
  const lines = inner.flatMap((group) => group.lines).map((part) => inherit(part, total));
  return { lines, total, partial: inner.some((group) => group.partial) };
}

function breaksDown(words: string, at: number): boolean {
  const before = words.slice(0, at);
  const after = words.slice(at + 1);
  const labels = /[^,;\n]*$/u.exec(before)?.[0] ?? '';
  const first = after.split(/[;\n]|(?<!\d),|,(?!\d)|\+/u)[0] ?? '';
  const counts = [before, labels, first, after].map((part) => findAmounts(part).length);
  return counts[0] === 1 && counts[1] === 1 && (counts[2] ?? 0) > 0 && (counts[3] ?? 0) > 1;
}

/** `LHB = £60k` only names the amount: what stands after `=` is a total where amounts stand before it. */
const unlabelled = (words: string): string =>
  words.replace(/([^;,\n=]*)=/g, (whole, before: string) => (findAmounts(before).length === 0 ? `${before} ` : whole));

/** Several amounts in a piece stand each with the words before them, or each with those after, as the first one does. */
function pieces(parts: readonly string[]): string[] {
  return parts.flatMap((part) => {
    const amounts = findAmounts(part);
    if (amounts.length < 2) return part.trim() === '' ? [] : [part];
    const leading = /\p{L}|\d/u.test(part.slice(0, amounts[0]?.index));
    const cuts = leading ? amounts.slice(0, -1).map((a) => a.index + a.length) : amounts.slice(1).map((a) => a.index);
    return [0, ...cuts].map((from, index) => part.slice(from, cuts[index] ?? part.length));
  });
}

function amountLines(words: string): DraftLine[] {
  const amounts = findAmounts(words);
  const [first] = amounts;
  const without = amounts.reduceRight(
    (left, { index, length }) => `${left.slice(0, index)}  ${left.slice(index + length)}`,
    words,
  );
  // Words that stood on both sides of the amount do not read on from one to the other.
  const broken =
    first && namesSomething(words.slice(0, first.index)) && namesSomething(words.slice(first.index + first.length));
  const said = readCostWords(without);
  return amounts.map(({ pence }) => ({ ...said, amount: pence, saysMore: said.saysMore || broken === true }));
}

function withBrackets(line: DraftLine, bracketed: readonly string[]): LineGroup {
  const inner = bracketed.flatMap((content) => (findAmounts(content).length > 0 ? lineGroups(content) : []));
  const group: LineGroup = { lines: [line], total: null, partial: false };
  const groups = [group];
  for (const content of bracketed) if (findAmounts(content).length === 0) addWords(groups, content);
  const [described = group] = groups;
  const [total = line] = described.lines;
  const lines = inner.flatMap((each) => each.lines).map((part) => inherit(part, total));
  const partial = described.partial || inner.some((each) => each.partial);
  return lines.length > 0 ? { lines, total, partial } : described;
}

function bracketGroup(bracketed: readonly string[], outer: CostWords): LineGroup {
  const inner = bracketed.flatMap((content) => lineGroups(content));
  const lines = inner.flatMap((group) => group.lines).map((line) => inherit(line, { ...outer, amount: 0 }));
  return { lines, total: null, partial: inner.some((group) => group.partial) };
}

/** A part is of its total's kind and year, and as sure, unless it says otherwise. */
export const inherit = (part: DraftLine, from: DraftLine): DraftLine => ({
  ...part,
  kind: part.kind ?? from.kind,
  years: part.years.length > 0 ? part.years : from.years,
  everyYear: part.everyYear || from.everyYear,
  confirmed: part.confirmed ?? from.confirmed,
  purpose: part.purpose ?? from.purpose,
  fundingSource: part.fundingSource ?? from.fundingSource,
  saysMore: part.saysMore || from.saysMore,
});

/** Words with no amount: how sure, what kind and which year hold for every line; a source for the last one. */
function addWords(groups: LineGroup[], words: string): void {
  const said = readCostWords(words);
  const general = { ...said, amount: 0, fundingSource: null, purpose: null };
  groups.forEach((group, index) => {
    groups[index] = { ...group, lines: group.lines.map((line) => inherit(line, general)) };
  });
  const last = groups.length - 1;
  const group = groups[last];
  const line = group?.lines.at(-1);
  if (!group || !line) return;
  const sourceTaken = said.fundingSource !== null && line.fundingSource !== null;
  const purposeTaken = said.purpose !== null && line.purpose !== null;
  groups[last] = {
    ...group,
    lines: [
      ...group.lines.slice(0, -1),
      { ...inherit(line, { ...said, amount: 0 }), years: union(line.years, said.years) },
    ],
    partial: group.partial || sourceTaken || purposeTaken,
  };
}

const union = (a: readonly number[], b: readonly number[]): readonly number[] => [...new Set([...a, ...b])];
