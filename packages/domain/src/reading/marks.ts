import type { Figure } from './figures.ts';

const NOW =
  '(?:now|currently|current(?: figure| level| performance)?|at present|presently|today|to date|baseline|base line|nawr|yn awr|ar hyn o bryd|heddiw|bellach|llinell sylfaen|gwaelodlin)';
const BASELINE_BEFORE = new RegExp(
  `(?:\\b${NOW}|\\b(?:previously|was|were|against|compared (?:with|to)|up from|down from|starting (?:from|at)|in place of)|\\(from|\\(o|\\bo'i gymharu a)(?: (?:of|is|figure|at|yw|o))?[ :=-]*$`,
  'u',
);
const BASELINE_AFTER = new RegExp(`^ ?(?:[\\p{L}%'-]+ ){0,2}?(?:is |are |as |as at )?${NOW}\\b`, 'u');
const TARGET_BEFORE =
  /\b(?:target(?: of| is| figure)?|aim(?:ing)? (?:for|at)|goal(?: of)?|to reach|targed(?: o| yw)?|nod(?: o| yw)?|i gyrraedd)[ :=-]*$/u;

/** Whether the words beside a figure call it the present state: 71% now, baseline 0, (from 54%), ar hyn o bryd 12. */
export function isBaseline(plain: string, figure: Figure): boolean {
  return BASELINE_BEFORE.test(plain.slice(0, figure.start)) || BASELINE_AFTER.test(clauseAfter(plain, figure));
}

export const isTarget = (plain: string, figure: Figure): boolean => TARGET_BEFORE.test(plain.slice(0, figure.start));

/**
 * A lone figure in brackets beside the year it was found in — (22% in 2026 survey) — is where things start from, unless
 * the brackets say that it is to come.
 */
export function datedBracket(
  folded: string,
  figures: readonly Figure[],
): { figure: Figure; start: number; end: number } | null {
  const found = [...folded.matchAll(/[([]([^()[\]]*)[)\]]/gu)].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    const inside = figures.filter((figure) => figure.start > start && figure.end < end);
    const [figure] = inside;
    const dated = /(?:19|20)\d\d|\d\d\/\d\d/.test(match[0]);
    return figure && inside.length === 1 && dated && !TO_COME.test(match[0]) ? [{ figure, start, end }] : [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

const TO_COME = /\b(?:by|target|rising|falling|to|then|from|after|erbyn|targed|nod|i|o)\b/u;

const clauseAfter = (plain: string, figure: Figure): string => plain.slice(figure.end).split(/[,;(]/u)[0] ?? '';

const UP =
  /\b(?:at least|minimum|no (?:fewer|less) than|not less than|or (?:more|better|above|over|higher)|(?<!no |not )more than|increase\w* to|rise to|o leiaf|neu (?:fwy|well|uwch)|dim llai na|(?<!dim )mwy na|cynyddu i|codi i)\b|>=|≥/u;
const DOWN =
  /\b(?:at most|maximum|no more than|not more than|no later than|or (?:less|fewer|below|lower|under)|(?<!no |not )(?:fewer|less) than|within|under|below|reduc\w* to|cut to|fall to|down to|o fewn|dim mwy na|neu (?:lai|is)|(?<!dim )llai na|gostwng i|lleihau i)\b|<=|≤/u;
const MAINTAIN = /\b(?:maintain\w*|sustain\w*|remain\w*|keep at|cynnal|cadw)\b/u;

/** Which way is better, where the words of a lone target say. */
export function directionIn(plain: string): 'up' | 'down' | 'maintain' | null {
  if (MAINTAIN.test(plain)) return 'maintain';
  const [up, down] = [UP.test(plain), DOWN.test(plain)];
  return up === down ? null : up ? 'up' : 'down';
}

const CHANGE_NOUN =
  '(?:increases?|decreases?|reductions?|rise|fall|cut|drop|growth|improvement|fewer|less|more|extra|further|higher|lower|gostyngiad|cynnydd|lleihad|gwelliant|mwy|llai)';
const CHANGE_BY =
  /\b(?:increas\w*|decreas\w*|reduc\w*|rise\w*|fall\w*|cut|drop\w*|grow\w*|improv\w*|down|up|gostwng|gostyngiad|lleihau|lleihad|cynyddu|cynnydd|codi)\b[^.;]*\b(?:by|of|o)(?: (?:at least|up to|about|o leiaf))?\s*$/u;

/** A figure that is only the size of a change — reduce by 20%, a 10% increase — has nothing to be reached. */
export function isChangeOnly(plain: string, figure: Figure): boolean {
  const after = plain.slice(figure.end);
  return CHANGE_BY.test(plain.slice(0, figure.start)) || new RegExp(`^ ?(?:o )?${CHANGE_NOUN}\\b`, 'u').test(after);
}
