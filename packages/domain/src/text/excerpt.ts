import type { Passage } from './passages.ts';

/** So many characters are kept before the first passage, and in all. */
const [BEFORE, ALL] = [80, 320];

/** Long words around the first of some passages in them: whole ones, with a mark where something is left out. */
export function excerptAround(words: string, passages: readonly Passage[]): string {
  const first = Math.min(words.length, ...passages.map(({ start }) => start));
  const from = first <= BEFORE ? 0 : words.indexOf(' ', first - BEFORE) + 1;
  const start = from > first ? first : from;
  const end = start + ALL >= words.length ? words.length : Math.max(words.lastIndexOf(' ', start + ALL), first + 1);
  return `${start > 0 ? '… ' : ''}${words.slice(start, end)}${end < words.length ? ' …' : ''}`;
}
