import { entities } from '../plan/entities.ts';
import { cellWords, type Cell } from './cell.ts';
import { frequencyIn, isOnlyFrequency, type Frequency } from './frequency.ts';
import { groupWords, postWords } from './person-words.ts';
import { asValue, guarded, proposed, unread, type Reading, type ValueProposal } from './reading.ts';
import { fold, tidy } from './tidy.ts';

/** Who checks progress, how, and how often [S13]. */
export interface MonitoringProposal {
  readonly kind: 'monitoring';
  readonly monitoredBy: string | null;
  readonly monitoringMethod: string | null;
  readonly monitoringFrequency: Frequency | null;
}

export function readFrequency(cell: Cell): Reading<ValueProposal<Frequency>> {
  return guarded(tidy(cellWords(cell)), (words) => {
    const frequency = frequencyIn(words);
    if (frequency === null) return unread('frequencyNotRead');
    return proposed(asValue(frequency), { partial: !isOnlyFrequency(words) });
  });
}

/**
 * Reads who monitors and how often: `Performance Board (monthly)`. Words that name nobody say how it is monitored;
 * `Report to Scrutiny Committee` says both.
 */
export function readMonitoring(cell: Cell): Reading<MonitoringProposal> {
  return guarded(tidy(cellWords(cell)), (words) => {
    const longest = entities.action.fields.monitoredBy.longest;
    const monitoringFrequency = frequencyIn(words);
    // How often, and the plan has no name for that: it is nobody.
    if (monitoringFrequency === null && isOnlyFrequency(words)) return unread('frequencyNotRead');
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

const namesMonitor = (words: string): boolean =>
  (fold(words).match(/[\p{L}][\p{L}'-]*/gu) ?? []).some((token) => groupWords.has(token) || postWords.has(token));
