import { inherit, type DraftLine } from './cost-lines.ts';

/** Lines that count once each; or lines whose total differs; or two ways to count them that cannot be chosen between. */
export type Counted =
  | { readonly found: 'lines'; readonly lines: readonly DraftLine[] }
  | { readonly found: 'totalDiffers' }
  | { readonly found: 'amountsUnclear'; readonly total: DraftLine; readonly parts: readonly DraftLine[] };

/**
 * The lines without the one that is their total. Amounts that happen to add up to another are parts like it, unless it
 * is called the total; one without a word of its own, first or last beside others that have theirs, may be either.
 */
export function withoutTotal(lines: readonly DraftLine[]): Counted {
  const named = lines.findIndex((line) => line.isTotal);
  const [total] = named < 0 ? [] : lines.slice(named, named + 1);
  if (!total) return perhapsTotal(lines, 0) ?? perhapsTotal(lines, lines.length - 1) ?? { found: 'lines', lines };
  const others = lines.toSpliced(named, 1);
  if (others.length === 0) return { found: 'lines', lines };
  if (sum(others) !== total.amount) return { found: 'totalDiffers' };
  return { found: 'lines', lines: others.map((line) => describedBy(line, total)) };
}

/** What a total says of its kind, its year and how sure it is holds for each line; its other words are kept. */
const describedBy = (line: DraftLine, total: DraftLine): DraftLine => {
  const { purpose, fundingSource } = total;
  const saysMore = total.saysMore || purpose !== null || fundingSource !== null;
  return inherit(line, { ...total, purpose: null, fundingSource: null, everyYear: false, saysMore });
};

function perhapsTotal(lines: readonly DraftLine[], place: number): Counted | null {
  const total = lines[place];
  const parts = lines.toSpliced(place, 1);
  if (!total || parts.length < 2 || !isBare(total) || parts.some(isBare) || sum(parts) !== total.amount) return null;
  return { found: 'amountsUnclear', total, parts };
}

const isBare = ({ kind, years, everyYear, fundingSource, purpose }: DraftLine): boolean =>
  !everyYear && years.length === 0 && [kind, fundingSource, purpose].every((said) => said === null);

export const sum = (lines: readonly DraftLine[]): number => lines.reduce((total, { amount }) => total + amount, 0);
