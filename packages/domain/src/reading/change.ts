import type { Figure } from './figures.ts';

/** A baseline and a target, and the stretch of words that says so. */
export interface Change {
  readonly baseline: Figure;
  readonly target: Figure;
  readonly start: number;
  readonly end: number;
}

const ARROW = /^(?: (?:of|out of|o) [\d,.]+)?[^\d.;]{0,40}?(?:-+>|=+>|→|⇒|➔|➜|⟶|>)\s*$/u;
const TO = /^[^.;]{0,60}?\b(?:to|i|hyd at)(?: (?:at least|at most|over|under|around|about|a minimum of|o leiaf))?\s*$/u;
const BARE_TO = /^ ?[\p{L}%]* ?\b(?:to|i)\s*$/u;
const DASH = /^ ?[-–] ?$/u;
const FROM_BEFORE = /\b(?:from|o)(?: (?:about|around|tua))?\s*$/u;
const FROM_BETWEEN = /^[^.;(]{0,40}?(?:\b(?:from|up from|down from|compared (?:with|to))|\bo'i gymharu a)\s*$/u;
const TO_BEFORE = /\b(?:to|i)(?: (?:at least|at most|over|o leiaf))?\s*$/u;
const RISE = /\b(?:increas\w*|rise|rises|rising|improv\w*|grow\w*|up|raise\w*|cynyddu|cynnydd|codi|gwella)\b/u;

/** The change from one figure to another that a clause names outright: from X to Y, X → Y, to Y from X. */
export function findChange(plain: string, figures: readonly Figure[]): Change | null {
  const named = figures.flatMap((first, index) => {
    const second = figures[index + 1];
    const change = second && namedChange(plain, first, second);
    return change ? [change] : [];
  });
  return named.length === 1 ? (named[0] ?? null) : null;
}

function namedChange(plain: string, first: Figure, second: Figure): Change | null {
  const before = plain.slice(0, first.start);
  const between = plain.slice(first.end, second.start);
  const from = FROM_BEFORE.exec(before);
  if (ARROW.test(between))
    return { baseline: first, target: second, start: from?.index ?? first.start, end: second.end };
  if (from && (TO.test(between) || DASH.test(between)))
    return { baseline: first, target: second, start: from.index, end: second.end };
  const to = TO_BEFORE.exec(before);
  if (FROM_BETWEEN.test(between))
    return { baseline: second, target: first, start: to?.index ?? first.start, end: second.end };
  if (to && /^[^.;]{0,40}?\bo\s*$/u.test(between))
    return { baseline: second, target: first, start: to.index, end: second.end };
  // 61 to 28 days can only be a change, since a range goes up; 10 to 15 visits could be either.
  const bare = BARE_TO.test(between);
  if (bare && (first.value > second.value || RISE.test(plain)))
    return { baseline: first, target: second, start: first.start, end: second.end };
  return null;
}

/** Whether two figures stand as `10 to 15` or `10-15`: a range, or perhaps a change. */
export const isRange = (plain: string, first: Figure, second: Figure): boolean => {
  const between = plain.slice(first.end, second.start);
  return BARE_TO.test(between) || DASH.test(between);
};
