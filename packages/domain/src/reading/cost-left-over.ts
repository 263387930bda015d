import { findAmounts } from './amounts.ts';
import type { CostLineProposal } from './cost-lines.ts';
import { withoutSaid } from './cost-words.ts';
import { fold } from './tidy.ts';

/** Words that only join others. */
const JOINING = new Set(
  'a ac am an and ar at by cost costs costing each for from funded funding gan gyfer hyd in is o oddi of on plus pound pounds source the through to trwy drwy via with wrth y yn yr'.split(
    ' ',
  ),
);

/** Whether tidied words say something that none of the lines read from them holds. */
export function leavesWords(words: string, lines: readonly CostLineProposal[]): boolean {
  const held = new Set(lines.flatMap(({ purpose, fundingSource }) => [...wordsIn(purpose), ...wordsIn(fundingSource)]));
  const without = findAmounts(words).reduceRight(
    (left, { index, length }) => left.slice(0, index) + ' '.repeat(length) + left.slice(index + length),
    words,
  );
  return wordsIn(withoutSaid(without, lines)).some((word) => !held.has(word) && !JOINING.has(word));
}

const wordsIn = (words: string | null): readonly string[] => fold(words ?? '').match(/[\p{L}\d]+/gu) ?? [];
