const MOST = 90;

/** Enough of some words to know them by: whole ones, where there is a space to end at. */
export function beginning(words: string): string {
  if (words.length <= MOST) return words;
  const space = words.lastIndexOf(' ', MOST);
  return `${words.slice(0, space > 0 ? space : MOST)}…`;
}
