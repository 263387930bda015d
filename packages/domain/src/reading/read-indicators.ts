import { cellWords, type Cell } from './cell.ts';
import { isBaselineClause, readClause, type IndicatorProposal } from './indicator-clause.ts';
import { guarded, proposed, unread, type MissingCode, type Reading } from './reading.ts';
import { tidy } from './tidy.ts';

export interface IndicatorsProposal {
  readonly kind: 'indicators';
  readonly indicators: readonly IndicatorProposal[];
}

/**
 * Reads the indicators in a cell, one a clause. Two numbers without a direction are not made into a baseline and a
 * target; a change (20% fewer) is no figure to reach [S13]. Words without a number have nothing to read: `figureNotRead`.
 */
export function readIndicators(cell: Cell): Reading<IndicatorsProposal> {
  return guarded(tidy(cellWords(cell)), (words) => {
    const readings = clauses(words).flatMap((clause) => readClause(clause) ?? []);
    const indicators = readings.flatMap(({ proposal }) => proposal ?? []);
    const failed = readings.find(({ problem }) => problem);
    const choices = readings.flatMap((reading) =>
      reading.choices.map(({ code, proposal }) => ({ code, proposal: asIndicators([...indicators, proposal]) })),
    );
    if (indicators.length === 0)
      return unread(failed?.problem?.code ?? 'figureNotRead', failed?.problem?.params, choices);
    return proposed(asIndicators(indicators), {
      problem: failed?.problem ?? null,
      choices,
      missing: missingFrom(readings),
      partial: indicators.length < clauses(words).length || readings.some(({ partial }) => partial),
    });
  });
}

/** Parts of a cell that each say one thing; `71% now` belongs to the part beside it. */
function clauses(words: string): string[] {
  const parts = words
    .split(/;|\n|[•·▪]|(?<=[\p{L})%\d]{2})\. (?=\p{Lu})/u)
    .map((part) => part.trim().replace(/^- /, ''))
    .filter((part) => part !== '');
  const joined: string[] = [];
  let waiting = '';
  for (const part of parts) {
    if (!isBaselineClause(part)) {
      joined.push(waiting === '' ? part : `${part} (${waiting})`);
      waiting = '';
    } else if (joined.length > 0) joined.push(`${joined.pop()} (${part})`);
    else waiting = part;
  }
  return waiting === '' ? joined : [...joined, waiting];
}

function missingFrom(readings: readonly Reading<IndicatorProposal>[]): MissingCode[] {
  return [...new Set(readings.flatMap(({ proposal, missing }) => (proposal ? missing : [])))];
}

const asIndicators = (indicators: readonly IndicatorProposal[]): IndicatorsProposal => ({
  kind: 'indicators',
  indicators,
});
