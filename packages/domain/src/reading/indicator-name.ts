/** Stretches of the clause that the proposal holds, and so are no part of the indicator's name. */
export type Stretch = readonly [start: number, end: number];

/** A baseline that is still to come is neither measured nor a baseline: `Baseline TBC, target 90%`. */
const UNKNOWN_BASELINE =
  /[\s,;([]*\b(?:baseline|base line|llinell sylfaen|gwaelodlin)(?: figure)?(?: (?:is|yw))?[ :=-]*(?:tb[acde]|to be (?:confirmed|established|agreed|set|determined|collected|decided)|not (?:yet )?(?:known|set|available|established|measured)|unknown|n\/?a|i'w (?:gadarnhau|bennu|sefydlu)|(?:ddim|heb) (?:ei )?(?:yn )?hysbys|anhysbys)(?=[\s,;.)\]]|$)[)\]]?/gu;

export const unknownBaseline = (folded: string): Stretch[] =>
  [...folded.matchAll(UNKNOWN_BASELINE)].map((match) => [match.index, match.index + match[0].length]);

/** The words with stretches of them put out, at the same places. */
export const blanked = (words: string, stretches: readonly Stretch[]): string =>
  stretches.reduce(
    (left, [start, end]) => left.slice(0, start) + '\uE000'.repeat(end - start) + left.slice(end),
    words,
  );

const CHANGES =
  '(?:(?:is|are|to be|will|should) )?(?:cut|falls?|fallen|reduced?|reduces|reducing|ris(?:e|es|ing)|increas(?:e|es|ed|ing)|improv(?:e|es|ed|ing)|grows?|up|down|changes?|moves?|go(?:es)?|yn (?:gostwng|codi|cynyddu)|gostwng|codi|cynyddu|lleihau)';
/** Words of change that led to the figures, and mean nothing once those are out. */
const TRAILING_CHANGE = new RegExp(`(?:^|[\\s:;,(-]+)${CHANGES}$`, 'iu');
const NO_NAME =
  /^(?:\W|[\d.,]|\b(?:in|by|from|to|of|out|allan|at|the|on|per|cent|o|i|yn|erbyn|target|targed|baseline|mis)\b)*$/iu;

/** What is measured: the words that the change, its date or the baseline leave. Null where they leave nothing. */
export function nameWithout(words: string, held: readonly Stretch[]): string | null {
  const left = blanked(words, held);
  const name = left
    .replace(/\uE000+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:;,.\-–>]+/u, '')
    .replace(/^(?:target|targed|baseline)\b[: ]*/iu, '')
    .replace(/ ([,;:.)])/g, '$1')
    .replace(/[\s:;,(-]+$/u, '');
  const endsInChange = /\uE000\W*$/u.test(left);
  const bare = (endsInChange ? name.replace(TRAILING_CHANGE, '') : name).replace(/[\s:;,(-]+$/u, '');
  return NO_NAME.test(bare) ? null : bare;
}
