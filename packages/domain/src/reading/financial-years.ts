/** `2027/28`, `2027-28`, `2027/2028`, `27/28`, `FY27/28`, anywhere in folded words; the figures are in groups 1 and 2. */
const WRITTEN = /(?<![\d/.-])(?:fy ?)?((?:19|20)\d\d|\d\d) ?[/-] ?((?:19|20)\d\d|\d\d)(?![\d/.]|-\d)/g;

export interface FoundYear {
  /** The first calendar year: 2027 is 2027/28. */
  readonly year: number;
  readonly index: number;
  readonly length: number;
}

/** The financial years named in folded words. Two years that do not follow each other (a strategy's 2026-29) are none. */
export function financialYears(folded: string): FoundYear[] {
  return [...folded.matchAll(WRITTEN)].flatMap((match) => {
    const first = fourDigits(match[1] ?? '');
    const last = fourDigits(match[2] ?? '');
    return last === first + 1 ? [{ year: first, index: match.index, length: match[0].length }] : [];
  });
}

/** `27` as plans write it is 2027; nothing in a plan is about 1927. */
export const fourDigits = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year));
