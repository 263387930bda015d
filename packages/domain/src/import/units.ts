import { entities } from '../plan/entities.ts';
import type { Figure } from './figures.ts';

const RATE =
  /\b(?:per|fesul|for every|o bob) [\d,]{2,}(?: (?!(?:from|fall|falls|cut|rise|rises|reduc\w*|to|down|up|o|i|gostwng\w*)\b)[\p{L}\d+'-]+){0,4}/iu;
const EVERY =
  '(?:a|per|each|every|y|bob|pob) (?:year|annum|month|week|day|quarter|flwyddyn|blwyddyn|mis|wythnos|dydd|chwarter)';
const QUALITY = '(?:(?:new|extra|additional|quarterly|monthly|weekly|annual|working|full|older|young|more|calendar) )?';
const NOUN = new RegExp(`^[ -]?(?:o )?(${EVERY}|${QUALITY}[\\p{L}][\\p{L}'-]*(?: ${EVERY})?)`, 'iu');
/** Words after a number that it does not count. */
const NO_UNIT =
  /^(?:of|or|in|by|and|to|from|with|for|at|on|now|then|currently|today|out|over|under|more|fewer|less|per|fesul|is|are|was|were|have|has|will|should|than|baseline|target|as|a|an|the|this|that|neu|ac|yn|ar|i|o|nawr|erbyn|wedi|trained|taken|\p{L}{2,}(?:ed|ing))$/iu;

const LONGEST = entities.indicator.fields.unit.longest ?? 0;

/** What a figure is counted in, in the words that follow it, or as a rate named anywhere in the clause; or null. */
export function unitOf(figure: Figure, words: string): string | null {
  if (figure.sign !== null) return figure.sign;
  const rate = RATE.exec(words);
  if (rate) return rate[0].length > LONGEST ? null : rate[0];
  const noun = NOUN.exec(words.slice(figure.end))?.[1];
  if (noun === undefined || NO_UNIT.test(noun) || noun.length > LONGEST) return null;
  return noun;
}

/** Where the unit's words end after a figure, so that they can be taken out of the name. */
export function endOfUnit(figure: Figure, words: string): number {
  if (figure.sign !== null) return figure.end;
  const match = NOUN.exec(words.slice(figure.end));
  return match?.[1] === undefined || NO_UNIT.test(match[1]) ? figure.end : figure.end + match[0].length;
}
