import type { frequencies } from '../plan/choices.ts';
import { fold } from './tidy.ts';

export type Frequency = (typeof frequencies)[number];

const THREE = '(?:3|three|tri|tair|dri|dair)';
const SIX = '(?:6|six|chwech|chwe)';
const TWELVE = '(?:12|twelve|deuddeg|ddeuddeg)';
const COUNT =
  '(?:\\d+(?:[.,]\\d+)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|few|many|other|second|third|alternate|dau|ddau|dwy|ddwy|tri|dri|tair|dair|pedwar|bedwar|pedair|bedair|pump?|bump?|chwech|chwe|saith|wyth|naw|deg|ddeg|deuddeg|ddeuddeg|yn ail|ail|sawl)';
const EACH = '(?:a|an|per|each|every|in a|y|yr|bob|pob|mewn)';
const UNIT =
  '(?:day|week|month|quarter|year|annum|term|diwrnod|dydd|wythnos|mis|fis|deufis|chwarter|flwyddyn|blwyddyn|mlynedd|blynedd|dymor|tymor)s?';
const LY =
  '(?:daily|weekly|monthly|quarterly|yearly|annual(?:ly)?|termly|dyddiol|wythnosol|misol|fisol|chwarterol|blynyddol|flynyddol)';
const TIMES = `(?:twice|thrice|${COUNT} times|d?dwywaith|[dt]eirgwaith|${COUNT} gwaith)`;
/** Not the end of another number. */
const ALONE = '(?<![\\d.,/-])';

/**
 * How often, as words say it, or null for what the plan has no name for: every two weeks, six weekly, each term. What an
 * earlier one takes is no longer there for a later one: `six monthly` is not monthly as well.
 */
const FREQUENCIES: readonly (readonly [Frequency | null, RegExp])[] = [
  // 3 or 6 monthly is neither.
  [null, new RegExp(`\\b${COUNT} ?(?:-|/|to|or|and|i|neu|a) ?${COUNT}[ -]?(?:${LY}|${UNIT}|times|gwaith)\\b`, 'g')],
  [null, /\b(?:once|unwaith) (?:or|neu) (?:twice|d?dwywaith)\b/g],
  [
    'sixMonthly',
    new RegExp(
      `${ALONE}\\b(?:${SIX}[ -]?(?:monthly|misol|fisol)|half[ -]?yearly|(?:bi|semi)-?annual(?:ly)?|twice (?:a|per|each|every) (?:year|annum)|twice[ -](?:yearly|annually)|every ${SIX} months|bob ${SIX} mis|d?dwywaith (?:y|bob) (?:flwyddyn|blwyddyn)|hanner[ -]blynyddol)\\b`,
      'g',
    ),
  ],
  [
    'quarterly',
    new RegExp(
      `${ALONE}\\b(?:${THREE}[ -]?(?:monthly|misol|fisol)|every ${THREE} months|bob ${THREE} mis|(?:once|unwaith) (?:a|y) (?:quarter|chwarter))\\b`,
      'g',
    ),
  ],
  [
    'yearly',
    new RegExp(`${ALONE}\\b(?:${TWELVE}[ -]?(?:monthly|misol|fisol)|every ${TWELVE} months|bob ${TWELVE} mis)\\b`, 'g'),
  ],
  [null, new RegExp(`\\b(?:${TIMES}|${COUNT})[ -]?(?:${EACH} ${UNIT}|${LY})\\b`, 'g')],
  [null, new RegExp(`\\b(?:(?:every|each|bob|pob) ${COUNT}|alternate) ${UNIT}\\b`, 'g')],
  [null, new RegExp(`\\b${TIMES}\\b`, 'g')],
  [
    null,
    /\b(?:(?:every )?fortnight(?:ly)?|(?:bi|tri|semi|deu|dau)-?(?:weekly|monthly|annual|misol|fisol|wythnosol)|biennial(?:ly)?|termly|(?:each|every|per) term|daily|(?:each|every|per) day|bob (?:pythefnos|deufis|tymor|dydd|dau fis)|pythefnosol|pythefnos|dyddiol)\b/g,
  ],
  ['quarterly', /\b(?:quarterly|(?:every|each|per) quarter|chwarterol|bob chwarter)\b/g],
  ['weekly', /\b(?:weekly|(?:every|each|per) week|(?:yn )?wythnosol|bob wythnos)\b/g],
  ['monthly', /\b(?:monthly|(?:every|each|per) month|misol|bob mis|yn fisol)\b/g],
  // Among other words, once is when something begins.
  ['once', /^(?:once|one[ -]off|unwaith)(?: only| yn unig)?[.]?$/g],
  [
    'yearly',
    /\b(?:annual(?:ly)?|yearly|(?:every|each|per) year|per annum|once a year|(?:yn )?flynyddol|blynyddol|bob blwyddyn|unwaith y flwyddyn)\b/g,
  ],
];
/** Words that turn what is said of a frequency round: not monthly, less often than monthly. */
const DENIED =
  /\b(?:not|never|no longer|nor|rather than|instead of|except|excluding|(?:less|more) (?:often|frequently|than)|ddim|dim|nid|nad|byth|heb|yn hytrach na|ac eithrio|(?:llai|mwy) aml|amlach)\b/;

/** What frequencies words name, and the words without them. */
function named(words: string): { found: ReadonlySet<Frequency | null>; rest: string } {
  const found = new Set<Frequency | null>();
  const rest = FREQUENCIES.reduce(
    (left, [frequency, pattern]) =>
      left.replace(pattern, () => {
        found.add(frequency);
        return ' ';
      }),
    fold(words),
  );
  return { found, rest };
}

/** The one frequency that words name; null where they name none, several, or one that the plan does not hold. */
export function frequencyIn(words: string): Frequency | null {
  const [only = null, ...more] = named(words).found;
  return more.length > 0 || DENIED.test(fold(words)) ? null : only;
}

/** Whether words say how often, be it often enough for a name of ours or not, and nothing else. */
export function isOnlyFrequency(words: string): boolean {
  const { found, rest } = named(words);
  return found.size > 0 && !/[\p{L}\d]/u.test(rest.replace(DENIED, ''));
}
