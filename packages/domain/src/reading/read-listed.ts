import type { costKinds, directions } from '../plan/entities.ts';
import { readFinancialYear } from '../input/financial-year.ts';
import { cellWords, type Cell } from './cell.ts';
import { guarded, proposed, unread, type ProblemCode, type Reading } from './reading.ts';
import { fold, tidy } from './tidy.ts';

/** Which way of a measure is better, from a column that says only that. */
export interface DirectionProposal {
  readonly kind: 'direction';
  readonly direction: (typeof directions)[number];
}

/** Capital or revenue, of the amounts beside it. */
export interface CostKindProposal {
  readonly kind: 'costKind';
  readonly costKind: (typeof costKinds)[number];
}

/** The financial year of the amounts beside it, by its first calendar year. */
export interface FinancialYearProposal {
  readonly kind: 'financialYear';
  readonly year: number;
}

/** Whether the amounts beside it are confirmed. */
export interface ConfirmedProposal {
  readonly kind: 'confirmed';
  readonly confirmed: boolean;
}

const DIRECTIONS: readonly (readonly [DirectionProposal['direction'], RegExp])[] = [
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

export const readDirection = (cell: Cell): Reading<DirectionProposal> =>
  readListed(cell, 'directionNotRead', (words) => {
    const named = DIRECTIONS.filter(([, pattern]) => pattern.test(words));
    const [direction] = named.length === 1 ? (named[0] ?? []) : [];
    return direction ? { kind: 'direction', direction } : null;
  });

export const readCostKind = (cell: Cell): Reading<CostKindProposal> =>
  readListed(cell, 'costKindNotRead', (words) => {
    const capital = /^(?:cap(?:ital)?|c?g?yfalaf)\b/.test(words);
    const revenue = /^(?:rev(?:enue)?|refeniw)\b/.test(words);
    if (/\b(?:and|or|a|neu)\b|[/&+]/.test(words) || capital === revenue) return null;
    return { kind: 'costKind', costKind: capital ? 'capital' : 'revenue' };
  });

const YES =
  /^(?:yes|y|true|✓|✔|confirmed|agreed|approved|secured|ie|ydy|ydi|oes|do|gwir|wedi(?:'i|'u| ei| eu) (?:gadarnhau|cadarnhau|gytuno|cytuno|gymeradwyo|chymeradwyo))[.!]?$/;
const NO =
  /^(?:no|n|false|✗|✘|not (?:yet )?(?:confirmed|agreed|approved|secured)|unconfirmed|tb[ac]|to be (?:confirmed|agreed)|na|nac (?:ydy|ydi|oes)|naddo|heb (?:ei|eu) (?:gadarnhau|cadarnhau|gytuno|cytuno)(?: eto)?|i'w (?:gadarnhau|cadarnhau|gytuno))[.!]?$/;

/** Nothing counts as confirmed unless the cell says so and no more [S14]. */
export const readConfirmed = (cell: Cell): Reading<ConfirmedProposal> =>
  readListed(cell, 'confirmedNotRead', (words) => {
    const confirmed = YES.test(words);
    return confirmed || NO.test(words) ? { kind: 'confirmed', confirmed } : null;
  });

/** Reads one financial year. A calendar year alone may be either of two: both are offered. */
export function readYear(cell: Cell): Reading<FinancialYearProposal> {
  return guarded(tidy(cellWords(cell)), (words) => {
    const read = readFinancialYear(words);
    if (read.understood) return read.value === null ? unread('yearNotRead') : proposed(asYear(read.value));
    const choices = read.choices.map((year) => ({ code: 'financialYear' as const, proposal: asYear(year) }));
    return unread('yearNotRead', {}, choices);
  });
}

const asYear = (year: number): FinancialYearProposal => ({ kind: 'financialYear', year });

/** Reads a cell of few words that say one thing of a short list; anything else stays words. */
function readListed<P>(cell: Cell, code: ProblemCode, find: (folded: string) => P | null): Reading<P> {
  return guarded(tidy(cellWords(cell)), (words) => {
    const proposal = find(fold(words));
    return proposal === null ? unread(code) : proposed(proposal);
  });
}
