/** Gaps of messages, addresses, and what is written as code or as a name of a file say nothing of spelling. */
const notProse = [
  /\{\{.*?\}\}/g,
  /\$t\([^)]*\)/g,
  /^ {4}.*$/gm,
  /```[\s\S]*?```/g,
  /`[^`]*`/g,
  /\]\([^)]*\)/g,
  /https?:\S+/g,
  /\S+@\S+/g,
  /\S*[/_=<>]\S*/g,
  /\S+\.(?:ts|tsx|md|json|sql|csv|xlsx|docx)\b/g,
];

/** Every word of a text. A word of one letter, or with a capital within it, is a name. */
export function wordsIn(text: string): readonly string[] {
  const prose = notProse.reduce((left, each) => left.replace(each, ' '), text.normalize('NFC'));
  return (prose.match(/\p{L}[\p{L}\p{M}\d’'-]*/gu) ?? [])
    .map((word) => word.replaceAll('’', "'").replace(/['-]+$/, ''))
    .filter((word) => word.length > 1 && !/\d|\p{Ll}\p{Lu}/u.test(word) && !/^\p{Lu}+(?:'s)?$/u.test(word));
}

/** Every text of a catalogue, with its key. */
export function textsOf(catalogue: unknown, key = ''): readonly [key: string, text: string][] {
  if (typeof catalogue === 'string') return [[key, catalogue]];
  return Object.entries(Object(catalogue)).flatMap(([name, value]) =>
    textsOf(value, key === '' ? name : `${key}.${name}`),
  );
}

/** The word without what Welsh joins to it: *y rhan a'r llall*, *dyddiadau'r*. */
export const withoutJoined = (word: string): string => word.replace(/'(?:r|n|i|u|w|m|th|ch|ch'n)$/, '');
