import { isBlank } from '../text/text.ts';
import type { CostLine, Plan } from '../plan/plan.ts';

/** Whole pence. Each of the three ways to divide a total adds up to it. */
export interface Amounts {
  readonly total: number;
  readonly capital: number;
  readonly revenue: number;
  /** Neither capital nor revenue is said. */
  readonly kindNotSaid: number;
  readonly confirmed: number;
  readonly unconfirmed: number;
}

export interface CostTotals {
  readonly all: Amounts;
  /** By financial year (2027 is 2027/28), the earliest first; last, under null, what has no year. */
  readonly byYear: readonly { readonly year: number | null; readonly amounts: Amounts }[];
  /** By funding source, the largest first; last, under null, what has none. */
  readonly byFunding: readonly { readonly source: string | null; readonly amounts: Amounts }[];
  /** Cost lines that do not say how much; they are in no sum. */
  readonly linesWithoutAmount: number;
  /** Actions that say they need no new money. */
  readonly withinExistingResources: number;
}

/** What a plan costs [S14]. */
export function costTotals(plan: Pick<Plan, 'actions'>): CostTotals {
  const lines = plan.actions.flatMap(({ costLines }) => costLines);
  const priced = lines.filter(({ amount }) => amount !== null);
  const years = groups(priced, ({ financialYear }) => financialYear);
  const sources = groups(priced, ({ fundingSource }) => sourceKey(fundingSource));
  return {
    all: amountsOf(priced),
    byYear: years
      .map(([year, of]) => ({ year, amounts: amountsOf(of) }))
      .sort((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity)),
    byFunding: sources
      .map(([key, of]) => ({ source: key === null ? null : nameOf(of), amounts: amountsOf(of) }))
      .sort(largestFirst),
    linesWithoutAmount: lines.length - priced.length,
    withinExistingResources: plan.actions.filter((action) => action.withinExistingResources).length,
  };
}

/** `Carers Grant` and ` carers  grant` are one source. */
function sourceKey(source: string): string | null {
  return isBlank(source) ? null : source.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** A source as it was first written. */
const nameOf = (lines: readonly CostLine[]): string => lines[0]?.fundingSource.trim().replace(/\s+/g, ' ') ?? '';

type OfSource = CostTotals['byFunding'][number];
function largestFirst(a: OfSource, b: OfSource): number {
  if (a.source === null || b.source === null) return a.source === b.source ? 0 : a.source === null ? 1 : -1;
  return b.amounts.total - a.amounts.total || (a.source < b.source ? -1 : 1);
}

function groups<Key>(lines: readonly CostLine[], keyOf: (line: CostLine) => Key): [Key, readonly CostLine[]][] {
  const byKey = new Map<Key, CostLine[]>();
  for (const line of lines) {
    const key = keyOf(line);
    const group = byKey.get(key);
    if (group === undefined) byKey.set(key, [line]);
    else group.push(line);
  }
  return [...byKey];
}

function amountsOf(lines: readonly CostLine[]): Amounts {
  const sum = (counts: (line: CostLine) => boolean): number =>
    lines.reduce((total, line) => (counts(line) ? total + (line.amount ?? 0) : total), 0);
  return {
    total: sum(() => true),
    capital: sum(({ kind }) => kind === 'capital'),
    revenue: sum(({ kind }) => kind === 'revenue'),
    kindNotSaid: sum(({ kind }) => kind === null),
    confirmed: sum(({ confirmed }) => confirmed),
    unconfirmed: sum(({ confirmed }) => !confirmed),
  };
}
