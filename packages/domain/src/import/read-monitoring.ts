import { entities, type frequencies } from '../plan/entities.ts';
import { cellWords, type Cell } from './cell.ts';
import { groupWords, postWords } from './person-words.ts';
import { guarded, proposed, unread, type Reading } from './reading.ts';
import { fold, tidy } from './tidy.ts';

export type Frequency = (typeof frequencies)[number];

/** Who checks progress, how, and how often [S13]. */
export interface MonitoringProposal {
  readonly kind: 'monitoring';
  readonly monitoredBy: string | null;
  readonly monitoringMethod: string | null;
  readonly monitoringFrequency: Frequency | null;
}

export interface FrequencyProposal {
  readonly kind: 'frequency';
  readonly frequency: Frequency;
}

const FREQUENCIES: readonly (readonly [Frequency, RegExp])[] = [
  [
    'sixMonthly',
    /\b(?:six[ -]?monthly|6[ -]?monthly|half[ -]yearly|bi-?annual(?:ly)?|twice (?:a|per) year|every (?:six|6) months|bob (?:chwe|6|chwech) mis|ddwywaith y flwyddyn|hanner blynyddol)\b/,
  ],
  [
    'quarterly',
    /\b(?:quarterly|(?:every|each|per) quarter|every (?:three|3) months|chwarterol|bob chwarter|bob (?:tri|3) mis)\b/,
  ],
  ['weekly', /\b(?:weekly|(?:every|each|per) week|wythnosol|bob wythnos)\b/],
  ['monthly', /\b(?:monthly|(?:every|each|per) month|misol|bob mis|yn fisol)\b/],
  // Among other words, once is when something begins.
  ['once', /^(?:once|one[ -]off|unwaith)(?: only| yn unig)?[.]?$/],
  [
    'yearly',
    /\b(?:annual(?:ly)?|yearly|(?:every|each|per) year|once a year|blynyddol|bob blwyddyn|yn flynyddol|unwaith y flwyddyn)\b/,
  ],
];
/** Near those, but none of them: every two weeks, every two months, every term. */
const OTHER_FREQUENCY =
  /\b(?:fortnightly|bi-?weekly|bi-?monthly|every (?:two|2|four|4) (?:weeks|months)|termly|(?:each|every) term|\d+ times|pythefnos|bob (?:deufis|tymor|dau fis))\b/;

/** The one frequency that words name; null where they name none, several, or one that the plan does not hold. */
export function frequencyIn(words: string): Frequency | null {
  const folded = fold(words);
  if (OTHER_FREQUENCY.test(folded)) return null;
  const named = FREQUENCIES.filter(([, pattern]) => pattern.test(folded));
  return named.length === 1 ? (named[0]?.[0] ?? null) : null;
}

export function readFrequency(cell: Cell): Reading<FrequencyProposal> {
  return guarded(tidy(cellWords(cell)), (words) => {
    const frequency = frequencyIn(words);
    return frequency ? proposed({ kind: 'frequency', frequency }) : unread('frequencyNotRead');
  });
}

/**
 * Reads who monitors and how often: `Performance Board (monthly)`. Words that name nobody say how it is monitored;
 * `Report to Scrutiny Committee` says both.
 */
export function readMonitoring(cell: Cell): Reading<MonitoringProposal> {
  return guarded(tidy(cellWords(cell)), (words) => {
    const longest = entities.action.fields.monitoredBy.longest ?? 0;
    const monitoringFrequency = frequencyIn(words);
    const who = withoutFrequency(words, monitoringFrequency);
    const to = /\b(?:to|i'r|i) (?:the )?(\p{L}.*)$/iu.exec(who)?.[1];
    if (METHOD.test(fold(words))) {
      const monitoredBy = to && namesMonitor(to) && to.length <= longest ? to : null;
      return proposed({ kind: 'monitoring', monitoredBy, monitoringMethod: words, monitoringFrequency });
    }
    if (who.length > longest) return unread('tooLong', { longest });
    return proposed({
      kind: 'monitoring',
      monitoredBy: who === '' ? null : who,
      monitoringMethod: null,
      monitoringFrequency,
    });
  });
}

const METHOD =
  /\b(?:reports?|reporting|audits?|reviews?|returns?|surveys?|supervision|data|statistics|sampling|visits?|adroddiad(?:au)?|adrodd|archwiliad(?:au)?|adolygiad(?:au)?|arolwg|arolygon|ystadegau)\b/;

/** Without a frequency in brackets or after a comma: `Board (monthly)`, `Board, monthly`, `Monthly`. */
function withoutFrequency(words: string, frequency: Frequency | null): string {
  if (frequency === null) return words;
  if (isOnlyFrequency(words)) return '';
  return words.replace(/ ?\(([^()]*)\)$|,? [^ ,]+ ?$/u, (part) => (isOnlyFrequency(part) ? '' : part)).trim();
}

const isOnlyFrequency = (part: string): boolean => {
  const left = FREQUENCIES.reduce((rest, [, pattern]) => rest.replace(pattern, ''), fold(part));
  return left !== fold(part) && !/\p{L}/u.test(left);
};

const namesMonitor = (words: string): boolean =>
  (fold(words).match(/[\p{L}][\p{L}'-]*/gu) ?? []).some((token) => groupWords.has(token) || postWords.has(token));
