import type { CostLineProposal } from '@cynllun/domain/reading/cost-lines';
import type { IndicatorProposal } from '@cynllun/domain/reading/indicator-clause';
import type { Proposal } from '@cynllun/domain/reading/read-cell';
import type { CellReading } from '@cynllun/domain/import/preview';
import { fieldFilledBy } from '@cynllun/domain/reading/fields';
import type { Problem, ValueProposal } from '@cynllun/domain/reading/reading';
import { columnWords } from '@cynllun/messages/columnWords';
import { choiceWords } from '@cynllun/messages/fieldWords';
import type { Formatter } from '@cynllun/messages/formatter';
import type { Params, Say } from '@cynllun/messages/say';
import { useFormatter } from '../../shared/words/useLanguage.ts';
import { useSay } from '../../shared/words/useSay.ts';

/** How words are found and dates and money written, in one language. */
export interface Words {
  readonly say: Say;
  readonly format: Formatter;
}

/** What a proposal would put in the plan, in the language of the screen: *ends 31 March 2027*. */
export function useProposalWords(): (proposal: Proposal, field: CellReading['field']) => string {
  const words = { say: useSay(), format: useFormatter() };
  return (proposal, field) => proposalWords(proposal, field, words);
}

export const proposalWords = (proposal: Proposal, field: CellReading['field'], words: Words): string =>
  proposalParts(proposal, field, words).join('; ');

/** Why a cell could not be read. */
export function useProblemWords(): (problem: Problem) => string {
  const say = useSay();
  return (problem) => problemWords(problem, say);
}

export function problemWords({ code, params }: Problem, say: Say): string {
  const { month, year } = params;
  const named = code === 'noSuchDay' ? { month: `${year}-${String(month).padStart(2, '0')}` } : {};
  return say(`import:problem.${code}`, { ...params, ...named });
}

function proposalParts(proposal: Proposal, field: CellReading['field'], { say, format }: Words): readonly string[] {
  const part = (key: string, params: Params) => say(`import:proposal.${key}`, params);
  const said = (key: string, words: string | null, name = 'words') => (words ? [part(key, { [name]: words })] : []);
  switch (proposal.kind) {
    case 'words':
      return [proposal.words];
    case 'reference':
      return said('reference', proposal.reference, 'reference');
    case 'dates':
      return [...said('startsOn', proposal.startsOn, 'day'), ...said('endsOn', proposal.endsOn, 'day')];
    case 'person':
      return [...said('person', proposal.person, 'person'), ...said('post', proposal.post, 'post')];
    case 'monitoring':
      return [
        ...said('monitoredBy', proposal.monitoredBy),
        ...said('monitoringMethod', proposal.monitoringMethod),
        ...said('frequency', proposal.monitoringFrequency && say(`fields:frequency.${proposal.monitoringFrequency}`)),
      ];
    case 'cost': {
      const { existingResources, lines } = proposal;
      const how = existingResources?.how ?? '';
      const existing = part(how === '' ? 'existingResources' : 'existingResourcesHow', { how });
      return [...(existingResources ? [existing] : []), ...lines.map((line) => costWords(line, { say, format }))];
    }
    case 'figure':
      return [
        part(field === 'baseline' ? 'baseline' : 'target', { baseline: proposal.value, target: proposal.value }),
        ...said('counted', proposal.unit, 'unit'),
      ];
    case 'indicators':
      return proposal.indicators.map((indicator) => indicatorWords(indicator, say));
    case 'value':
      return [valueWords(proposal.value, field, { say, format })];
    case 'otherPlans':
      return proposal.links.map(({ name, period, objective }) =>
        [name, period, objective?.words].filter(Boolean).join(', '),
      );
  }
}

/** A value as its column's declared field says it; yes and no with what they are about. */
function valueWords(value: ValueProposal['value'], column: CellReading['field'], { say, format }: Words): string {
  const { kind, list } = fieldFilledBy(column)?.field ?? {};
  if (kind === 'date') return say('import:proposal.on', { day: value });
  if (kind === 'year') return format.financialYear(Number(value));
  if (kind === 'choice') return choiceWords(say, list?.name, String(value));
  return `${columnWords(say, column)}: ${say(value === true ? 'common:yes' : 'common:no')}`;
}

function costWords(line: CostLineProposal, { say, format }: Words): string {
  const parts = [
    format.money(line.amount),
    line.kind && say(`import:proposal.${line.kind}`),
    line.financialYear !== null && format.financialYear(line.financialYear),
    line.everyYear && say('import:proposal.everyYear'),
    line.purpose,
    line.fundingSource && say('import:proposal.source', { words: line.fundingSource }),
    say(line.confirmed ? 'import:proposal.confirmed' : 'import:proposal.notConfirmed'),
  ];
  return parts.filter(Boolean).join(', ');
}

function indicatorWords(indicator: IndicatorProposal, say: Say): string {
  const { name, unit, direction, baseline, target, targetOn } = indicator;
  const figures =
    baseline === null ? say('import:proposal.target', { target }) : say('import:proposal.change', { baseline, target });
  const parts = [
    figures,
    unit && say('import:proposal.counted', { unit }),
    direction && say(`import:proposal.${direction}`),
    targetOn && say('import:proposal.by', { day: targetOn }),
  ];
  return `${name ?? say('import:proposal.unnamed')}: ${parts.filter(Boolean).join(', ')}`;
}
