import { entities } from '../plan/entities.ts';
import type { Figure } from './figures.ts';

const RATE =
  /\b(?:per|fesul|for every|o bob) [\d,]{2,}(?: (?!(?:from|fall|falls|cut|rise|rises|reduc\w*|to|down|up|o|i|gostwng\w*)\b)[\p{L}\d+'-]+){0,4}/iu;
const EVERY =
  '(?:a|per|each|every|y|bob|pob) (?:year|annum|month|week|day|quarter|flwyddyn|blwyddyn|mis|wythnos|dydd|chwarter)';
const QUALITY = '(?:(?:new|extra|additional|quarterly|monthly|weekly|annual|working|full|older|young|more|calendar) )?';
const NOUN = new RegExp(`^[ -]?(?:o )?(?:(${EVERY})|(${QUALITY})([\\p{L}][\\p{L}'-]*)(?: ${EVERY})?)`, 'iu');
const NEXT_WORDS = /^(?: [\p{L}][\p{L}'-]*){1,2}/u;
const EVERY_AFTER = new RegExp(`^ ${EVERY}`, 'iu');
/** What several of something end in, so that the new foster of `new foster carers` is not taken for what is counted. */
const SEVERAL = /(?:[^su]s|people|children|staff|men|women)$/iu;
/** Words after a number that it does not count. */
const NO_UNIT =
  /^(?:of|or|in|by|and|to|from|with|for|at|on|now|then|currently|today|out|over|under|more|fewer|less|per|fesul|is|are|was|were|have|has|will|should|than|baseline|target|as|a|an|the|this|that|neu|ac|yn|ar|i|o|nawr|erbyn|wedi|trained|taken|met|held|done|made|set|kept|run|given|sent|seen|built|won|paid|written|reached|\p{L}{2,}(?:ed|ing))$/iu;

const LONGEST = entities.indicator.fields.unit.longest;

/** What a figure is counted in, in the words that follow it, or as a rate named anywhere in the clause; or null. */
export function unitOf(figure: Figure, words: string): string | null {
  if (figure.sign !== null) return figure.sign;
  const rate = RATE.exec(words);
  if (rate) return rate[0].length > LONGEST ? null : rate[0];
  const unit = countedIn(words.slice(figure.end), figure)?.unit ?? null;
  return unit !== null && unit.length > LONGEST ? null : unit;
}

/** Where the unit's words end after a figure, so that they can be taken out of the name. */
export const endOfUnit = (figure: Figure, words: string): number =>
  figure.end + (figure.sign === null ? (countedIn(words.slice(figure.end), figure)?.length ?? 0) : 0);

/** What a figure counts, in the words that follow it, and how much of them that takes up. */
function countedIn(following: string, { value }: Figure): { unit: string; length: number } | null {
  const match = NOUN.exec(following);
  if (!match) return null;
  const [whole, every, quality = '', noun = ''] = match;
  const start = whole.length - whole.replace(/^[ -]?(?:o )?/iu, '').length;
  const unit = whole.slice(start);
  if (every !== undefined) return { unit, length: whole.length };
  if (NO_UNIT.test(unit)) return null;
  if (SEVERAL.test(noun)) return { unit, length: whole.length };
  const more = severalIn(following.slice(whole.length));
  if (more !== null) return { unit: unit + more, length: whole.length + more.length };
  return quality === '' || value === 1 ? { unit, length: whole.length } : null;
}

/** The next words as far as the one that says what there are several of: the carers of `foster carers`. */
function severalIn(following: string): string | null {
  const words = (NEXT_WORDS.exec(following)?.[0] ?? '').trim().split(' ');
  const last = words.findIndex((word) => SEVERAL.test(word));
  const counted = words.slice(0, last + 1);
  if (last < 0 || counted.some((word) => NO_UNIT.test(word))) return null;
  const taken = ` ${counted.join(' ')}`;
  return taken + (EVERY_AFTER.exec(following.slice(taken.length))?.[0] ?? '');
}
