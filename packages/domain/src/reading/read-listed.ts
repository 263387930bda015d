import type { costKinds, directions } from '../plan/choices.ts';
import { readFinancialYear } from '../input/financial-year.ts';
import { cellWords, type Cell } from './cell.ts';
import { asValue, guarded, proposed, unread, type ProblemCode, type Reading, type ValueProposal } from './reading.ts';
import { fold, tidy } from './tidy.ts';

type Direction = (typeof directions)[number];

const DIRECTIONS: readonly (readonly [Direction, RegExp])[] = [
  [
    'up',
    /\b(?:up|upwards?|increas\w*|ris(?:e|es|ing)|rais\w*|higher|more|i fyny|cynyddu|cynnydd|codi|uwch|mwy)\b|[↑▲]/,
  ],
  [
    'down',
    /\b(?:down|downwards?|decreas\w*|reduc\w*|fall(?:s|ing)?|lower|less|fewer|i lawr|gostwng|gostyngiad|lleihau|llai|is yn well)\b|[↓▼]/,
  ],
  [
    'maintain',
    /\b(?:maintain\w*|sustain\w*|keep(?:ing)?|same|stable|level|no change|c?g?ynnal|[cg]adw|yr un (?:fath|lefel)|dim newid)\b|[→↔]/,
  ],
];

/** Which way of a measure is better, from a column that says only that. */
export const readDirection = (cell: Cell): Reading<ValueProposal<Direction>> =>
  readListed(cell, 'directionNotRead', (words) => {
    const named = DIRECTIONS.filter(([, pattern]) => pattern.test(words));
    const [direction] = named.length === 1 ? (named[0] ?? []) : [];
    return direction ? asValue(direction) : null;
  });

/** Capital or revenue, of the amounts beside it. */
export const readCostKind = (cell: Cell): Reading<ValueProposal<(typeof costKinds)[number]>> =>
  readListed(cell, 'costKindNotRead', (words) => {
    const capital = /^(?:cap(?:ital)?|c?g?yfalaf)\b/.test(words);
    const revenue = /^(?:rev(?:enue)?|refeniw)\b/.test(words);
    if (/\b(?:and|or|a|neu)\b|[/&+]/.test(words) || capital === revenue) return null;
    return asValue(capital ? 'capital' : 'revenue');
  });

const YES =
  /^(?:yes|y|true|✓|✔|confirmed|agreed|approved|secured|ie|ydy|ydi|oes|do|gwir|wedi(?:'i|'u| ei| eu) (?:gadarnhau|cadarnhau|gytuno|cytuno|gymeradwyo|chymeradwyo))[.!]?$/;
const NO =
  /^(?:no|n|false|✗|✘|not (?:yet )?(?:confirmed|agreed|approved|secured)|unconfirmed|tb[ac]|to be (?:confirmed|agreed)|na|nac (?:ydy|ydi|oes)|naddo|heb (?:ei|eu) (?:gadarnhau|cadarnhau|gytuno|cytuno)(?: eto)?|i'w (?:gadarnhau|cadarnhau|gytuno))[.!]?$/;

/** Yes or no. Nothing counts as confirmed unless the cell says so and no more [S14]. */
export const readYesNo = (cell: Cell): Reading<ValueProposal<boolean>> =>
  readListed(cell, 'confirmedNotRead', (words) => {
    const isYes = YES.test(words);
    return isYes || NO.test(words) ? asValue(isYes) : null;
  });

/** Reads one financial year. A calendar year alone may be either of two: both are offered. */
export function readYear(cell: Cell): Reading<ValueProposal<number>> {
  return guarded(tidy(cellWords(cell)), (words) => {
    const read = readFinancialYear(words);
    if (read.understood) return read.value === null ? unread('yearNotRead') : proposed(asValue(read.value));
    const choices = read.choices.map((year) => ({ code: 'financialYear' as const, proposal: asValue(year) }));
    return unread('yearNotRead', {}, choices);
  });
}

/** Reads a cell of few words that say one thing of a short list; anything else stays words. */
function readListed<P>(cell: Cell, code: ProblemCode, find: (folded: string) => P | null): Reading<P> {
  return guarded(tidy(cellWords(cell)), (words) => {
    const proposal = find(fold(words));
    return proposal === null ? unread(code) : proposed(proposal);
  });
}
