/** One piece of words taken out and another put in its place. Places are in UTF-16 units. */
export interface WordsChange {
  readonly start: number;
  readonly removed: number;
  readonly inserted: string;
}

/**
 * What makes some words into others, all that lies between their common ends. In a text control the place of the cursor
 * afterwards tells which of several like letters were typed.
 */
export function changeBetween(before: string, now: string, cursor = now.length): WordsChange {
  const shorter = Math.min(before.length, now.length);
  let end = 0;
  const longestEnd = Math.min(shorter, now.length - Math.min(cursor, now.length));
  while (end < longestEnd && before.at(-1 - end) === now.at(-1 - end)) end += 1;
  let start = 0;
  while (start < shorter - end && before[start] === now[start]) start += 1;
  // What lies behind the cursor may have been replaced by the same words; then they stay.
  while (end < shorter - start && before.at(-1 - end) === now.at(-1 - end)) end += 1;
  if (isHalf(before, start) || isHalf(now, start)) start -= 1;
  if (isHalf(before, before.length - end) || isHalf(now, now.length - end)) end -= 1;
  return { start, removed: before.length - end - start, inserted: now.slice(start, now.length - end) };
}

/** Whether a cut here would part the two halves of one character. */
const isHalf = (words: string, at: number): boolean =>
  at > 0 && /[\uDC00-\uDFFF]/.test(words.charAt(at)) && /[\uD800-\uDBFF]/.test(words.charAt(at - 1));
