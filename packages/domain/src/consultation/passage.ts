/** Words of a minute, and where they stand in it, in UTF-16 units. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** The words between two places of a minute, without the blanks around them; null where there are none. */
export function passageIn(minute: string, start: number, end: number): Passage | null {
  const chosen = minute.slice(start, end);
  const words = chosen.trim();
  if (words === '' || !words.isWellFormed()) return null;
  const from = start + chosen.indexOf(words);
  return { start: from, end: from + words.length, words };
}
