import type { CalendarDate } from '../calendar/date.ts';
import { entities } from '../plan/entities.ts';
import { type directions } from '../plan/choices.ts';
import { findChange, isRange, type Change } from './change.ts';
import { findDays, findMonths } from './day.ts';
import { findFigures, isSignClear, type Figure, type Figures } from './figures.ts';
import { blanked, nameWithout, unknownBaseline, type Stretch } from './indicator-name.ts';
import { datedBracket, directionIn, isBaseline, isChangeOnly, isTarget } from './marks.ts';
import { proposed, unread, type MissingCode, type Reading } from './reading.ts';
import { fold } from './tidy.ts';
import { endOfUnit, unitOf } from './units.ts';

/** One indicator as read: a target to reach, from a baseline where the words give one [S13]. */
export interface IndicatorProposal {
  readonly name: string | null;
  readonly unit: string | null;
  readonly direction: (typeof directions)[number] | null;
  readonly baseline: number | null;
  readonly target: number;
  readonly targetOn: CalendarDate | null;
}

interface Clause extends Figures {
  readonly words: string;
  readonly folded: string;
}

/** Reads one clause of tidied words. Null: it has no figures, so there is nothing in it to read. */
export function readClause(words: string): Reading<IndicatorProposal> | null {
  const folded = fold(words);
  const found = findFigures(folded);
  const clause: Clause = { words, folded, ...found, figures: withoutWhole(found) };
  const { figures, limits } = clause;
  if (figures.length === 0) return limits.length > 0 ? limitOnly(clause) : null;
  if (figures.some((figure) => !isSignClear(clause.plain, figure))) return unread('signUnclear');
  const change = findChange(clause.plain, figures);
  if (change) return fromChange(clause, change);
  return fromMarks(clause) ?? fromFigures(clause);
}

/** Whether a clause only says where another one starts from: 71% now. */
export function isBaselineClause(words: string): boolean {
  const { figures, plain } = findFigures(fold(words));
  const [only] = figures;
  return figures.length === 1 && only !== undefined && isBaseline(plain, only) && words.length <= 60;
}

/** `30 of 42` is 30: the 42 is how many there are. */
function withoutWhole({ figures, plain }: Figures): Figure[] {
  return figures.filter((figure, index) => {
    const before = figures[index - 1];
    return !before || !/^ (?:of|out of|o|allan o) (?:the |all |y )?$/u.test(plain.slice(before.end, figure.start));
  });
}

function fromChange(clause: Clause, { baseline, target, start, end }: Change): Reading<IndicatorProposal> {
  const signed = { ...target, sign: target.sign ?? baseline.sign };
  const unit = unitOf(wholeOf(clause, signed), clause.words) ?? unitOf(wholeOf(clause, baseline), clause.words);
  const direction = directionBetween(baseline.value, target.value, clause);
  const last = Math.max(end, target.start < baseline.start ? end : endOfUnit(target, clause.words));
  const read = { unit, direction, baseline: baseline.value, target: target.value };
  return answer(clause, read, [[start, last]], saysMore(clause, [start, last], unit));
}

/** Whether the words of a change say more than its figures, their unit and the target's day: years, or who it is about. */
function saysMore({ folded, plain, figures }: Clause, [start, end]: Stretch, unit: string | null): boolean {
  const [from, to] = targetDate(folded)?.stretch ?? [0, 0];
  const rest = folded.slice(end, Math.max(end, from)) + folded.slice(Math.max(end, to));
  const dated = /\d/u.test(rest) && !/\d/u.test(plain.slice(end));
  const held = new Set([...CHANGE_WORDS, ...fold(unit ?? '').split(' ')]);
  const whole = /\d/u.test(blanked(plain, figures.map(placeOf)).slice(start, end));
  const words = plain.slice(start, end).match(/\p{L}[\p{L}'-]*/gu) ?? [];
  return (
    dated || whole || folded.slice(start, end) !== plain.slice(start, end) || words.some((word) => !held.has(word))
  );
}

const CHANGE_WORDS =
  'from to of out at least most about around a up down per cent now currently baseline o i hyd y cant allan leiaf'.split(
    ' ',
  );

function fromMarks(clause: Clause): Reading<IndicatorProposal> | null {
  const bracket = datedBracket(clause.folded, clause.figures);
  const marked = clause.figures.filter((figure) => isBaseline(clause.plain, figure));
  const baseline = marked.length === 1 ? marked[0] : marked.length === 0 ? bracket?.figure : undefined;
  const others = clause.figures.filter((figure) => figure !== baseline);
  const targets = others.filter((figure) => isTarget(clause.plain, figure));
  const target = others.length === 1 ? others[0] : targets.length === 1 ? targets[0] : undefined;
  if (!target || isChangeOnly(clause.plain, target)) return null;
  if (baseline) return withBaseline(clause, baseline, target, marked.length === 0);
  const [other] = clause.figures.filter((figure) => figure !== target);
  if (targets.length === 1 && clause.figures.length === 2 && other && other.sign === target.sign && other.sign !== null)
    return withBaseline(clause, other, target, true);
  return null;
}

function withBaseline(clause: Clause, baseline: Figure, target: Figure, partial: boolean): Reading<IndicatorProposal> {
  const unit = unitOf(wholeOf(clause, target), clause.words) ?? unitOf(baseline, clause.words);
  const direction = directionBetween(baseline.value, target.value, clause);
  const read = { unit, direction, baseline: baseline.value, target: target.value };
  return answer(clause, read, [aroundBaseline(clause, baseline)], partial);
}

function directionBetween(baseline: number, target: number, clause: Clause): IndicatorProposal['direction'] {
  if (directionIn(clause.plain) === 'maintain' || baseline === target) return 'maintain';
  return target > baseline ? 'up' : 'down';
}

function fromFigures(clause: Clause): Reading<IndicatorProposal> {
  const [first, second, ...more] = clause.figures;
  if (!first) return unread('figureNotRead');
  if (more.length > 0) return unread('severalNumbers', { count: clause.figures.length });
  if (second)
    return isRange(clause.plain, first, second)
      ? rangeOrChange(clause, first, second)
      : unread('twoNumbersNoDirection');
  if (isBaseline(clause.plain, first)) return unread('figureNotRead');
  if (isChangeOnly(clause.plain, first)) return unread('changeWithoutFigure');
  const unit = unitOf(wholeOf(clause, first), clause.words);
  const direction = directionIn(clause.plain);
  const read = answer(clause, { unit, direction, baseline: null, target: first.value }, [], false);
  const counts = unit !== null && !isNamed(clause.words, first);
  if (counts || direction !== null || isTarget(clause.plain, first) || leadsTo(clause.plain, first)) return read;
  return unread('figureNotRead', {}, read.proposal ? [{ code: 'limit', proposal: read.proposal }] : []);
}

/** Whether a figure is part of a name: it stands after a word with a capital letter inside the clause. */
const isNamed = (words: string, { sign, start }: Figure): boolean =>
  sign === null && /[\p{Ll},] \p{Lu}\p{Ll}+ $/u.test(words.slice(0, start));

/** Whether a figure that counts nothing named begins its clause, or stands after a word that leads to a figure. */
const leadsTo = (plain: string, { start }: Figure): boolean =>
  /(?:^|[:=>(]|\b(?:to|of|at|by|is|are|than|reach(?:es)?|achieve|scores?|total(?:s|ling)?|all|every|with|o|i|yn|yw|pob|holl|cyrraedd))[^\p{L}\d]*$/u.test(
    plain.slice(0, start),
  );

/** The figure, with the whole it is a part of: what `30 of 42 members` counts stands after the 42. */
function wholeOf(clause: Clause, figure: Figure): Figure {
  const whole = /^ (?:of|out of|o|allan o) (?:the |all |y )?[\d,.]+/u.exec(clause.plain.slice(figure.end));
  return whole ? { ...figure, end: figure.end + whole[0].length } : figure;
}

function rangeOrChange(clause: Clause, first: Figure, second: Figure): Reading<IndicatorProposal> {
  const change = fromChange(clause, { baseline: first, target: second, start: first.start, end: second.end });
  return unread('rangeOrChange', {}, change.proposal ? [{ code: 'change', proposal: change.proposal }] : []);
}

/** All assessments within 28 days: the days may be the target, or only part of what is counted. */
function limitOnly(clause: Clause): Reading<IndicatorProposal> {
  const choices = clause.limits.flatMap((limit) => {
    const read = { unit: unitOf(limit, clause.words), direction: 'down' as const, baseline: null, target: limit.value };
    const { proposal } = answer(clause, read, [], false);
    return proposal ? [{ code: 'limit' as const, proposal }] : [];
  });
  return unread('figureNotRead', {}, choices);
}

function answer(
  clause: Clause,
  read: Omit<IndicatorProposal, 'name' | 'targetOn'>,
  held: readonly Stretch[],
  partial: boolean,
): Reading<IndicatorProposal> {
  const date = targetDate(clause.folded);
  const unknown = unknownBaseline(clause.folded);
  const stretches = [...held, ...unknown, ...(date ? [date.stretch] : [])];
  const name = nameWithout(clause.words, stretches);
  const fits = name === null || name.length <= entities.indicator.fields.name.longest;
  const proposal = { name: fits ? name : null, targetOn: date?.on ?? null, ...read };
  const lost = !fits || unknown.length > 0 || (name === null && saysOther(clause, stretches));
  const missing: MissingCode[] = [];
  if (proposal.name === null) missing.push('name');
  if (proposal.baseline === null) missing.push('baseline');
  if (proposal.unit === null) missing.push('unit');
  return proposed(proposal, { missing, partial: partial || lost });
}

/** Whether words that are no name give a figure beside the target, which nothing else holds: the 5 of `3 of 5`. */
function saysOther({ folded, figures }: Clause, held: readonly Stretch[]): boolean {
  return /\d/u.test(blanked(folded, [...held, ...figures.map(placeOf)]));
}

const placeOf = ({ start, end }: Figure): Stretch => [start, end];

/** The one date that words set as the limit: by March 2028 is its last day. */
function targetDate(folded: string): { on: CalendarDate; stretch: Stretch } | null {
  const days = findDays(folded);
  const found = (days.length > 0 ? days : findMonths(folded)).flatMap(({ reading, index, length }) => {
    const by = /\b(?:by|before|erbyn|cyn)(?: (?:the end of|end of|end|diwedd|ddiwedd))?(?: mis)?\s*$/u.exec(
      folded.slice(0, index),
    );
    return by && reading.span ? [{ on: reading.span.last, stretch: [by.index, index + length] as const }] : [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The words that hold the baseline: its brackets, its part of the sentence after a semicolon or comma, or the figure. */
function aroundBaseline({ folded }: Clause, baseline: Figure): Stretch {
  for (const match of folded.matchAll(/\s*[([][^()[\]]*[)\]]/gu)) {
    const end = match.index + match[0].length;
    if (match.index < baseline.start && end > baseline.end) return [match.index, end];
  }
  const before = Math.max(folded.lastIndexOf(',', baseline.start), folded.lastIndexOf(';', baseline.start));
  const after = folded.slice(baseline.end).search(/[,;]/u);
  const end = after < 0 ? folded.length : baseline.end + after;
  return before >= 0 || after >= 0 ? [Math.max(before, 0), end] : [baseline.start, baseline.end];
}
