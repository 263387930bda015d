import type { Plan } from '../plan/plan.ts';

/** Whether words are another's with nothing changed but letters that a program did not know: `h?n`, or hwn, for hŵn. */
export function onlyLosesLetters(file: string, plan: string): boolean {
  const [left, right] = [Array.from(comparable(file)), Array.from(comparable(plan))];
  if (left.length !== right.length) return false;
  const differing = right.flatMap((letter, index) => (left[index] === letter ? [] : [[left[index], letter] as const]));
  return differing.length > 0 && differing.every(([found = '', letter]) => isLost(found, letter));
}

/** A mark stands for any letter beyond ASCII; the letter without its accent for one that Western code pages lack. */
const isLost = (found: string, letter: string): boolean =>
  /[^\p{ASCII}]/u.test(letter) &&
  (found === '?' ||
    found === '\uFFFD' ||
    (letter > '\u00FF' && found === letter.normalize('NFD').replace(/\p{M}/gu, '')));

const comparable = (words: string): string => words.normalize('NFC').replace(/\r\n?/g, '\n').trim();

/** Finds out whether words are some of the plan's with only letters lost. */
export function lostLetters(plan: Plan): (words: string) => boolean {
  const byLength = Map.groupBy(new Set(textsIn(plan)), (text) => Array.from(comparable(text)).length);
  return (words) =>
    (byLength.get(Array.from(comparable(words)).length) ?? []).some((text) => onlyLosesLetters(words, text));
}

/** Every text in a plan that has a letter to lose. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return /[^\p{ASCII}]/u.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
