import { diffWordsWithSpace } from 'diff';

/** A piece of two texts put beside one another: in both, or in the later or the earlier alone. */
export interface Piece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly words: string;
}

/** Beyond this many words that differ the two have nothing to do with one another, and looking longer is in vain. */
const MOST_DIFFERENCES = 1500;

/** What differs between two texts, word by word. Read without what was added it is the one, without the removed the other. */
export function markWords(before: string, after: string): readonly Piece[] {
  const found = diffWordsWithSpace(before, after, { maxEditLength: MOST_DIFFERENCES });
  if (found === undefined)
    return pieces([
      ['removed', before],
      ['added', after],
    ]);
  return joined(
    found.map(({ value, added, removed }): Piece => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      words: value,
    })),
  );
}

const pieces = (all: readonly (readonly [Piece['kind'], string])[]): readonly Piece[] =>
  all.filter(([, words]) => words !== '').map(([kind, words]) => ({ kind, words }));

/** Nobody reads *the ~old~ new ~words~ ones*: changes with nothing but a space between them are one change. */
function joined(found: readonly Piece[]): readonly Piece[] {
  const all: Piece[] = [];
  let removed = '';
  let added = '';
  const close = () => {
    all.push(
      ...pieces([
        ['removed', removed],
        ['added', added],
      ]),
    );
    removed = '';
    added = '';
  };
  for (const [index, { kind, words }] of found.entries()) {
    if (kind === 'removed') removed += words;
    else if (kind === 'added') added += words;
    else if (words.trim() === '' && removed + added !== '' && index < found.length - 1) {
      removed += words;
      added += words;
    } else {
      close();
      all.push({ kind, words });
    }
  }
  close();
  return all;
}

/** Characters that stay on either side of a change, or at the ends of what came or went. */
const AROUND = 80;
/** What is shorter is shown whole. */
const SHORT = 240;

/** The same in brief: of long pieces the ends, with `null` for what is left out. */
export function inBrief(all: readonly Piece[]): readonly (Piece | null)[] {
  return all.flatMap(({ kind, words }, index): readonly (Piece | null)[] => {
    if (words.length <= SHORT) return [{ kind, words }];
    const isSame = kind === 'same';
    const start = isSame && index === 0 ? '' : upToWord(words, AROUND * (isSame ? 1 : 2));
    const end = isSame && index === all.length - 1 ? '' : fromWord(words, AROUND);
    return [start, null, end].flatMap((part) => (part === '' ? [] : [part === null ? null : { kind, words: part }]));
  });
}

const upToWord = (words: string, length: number): string =>
  words.slice(0, words.lastIndexOf(' ', length) + 1 || length);
const fromWord = (words: string, length: number): string => {
  const from = words.indexOf(' ', words.length - length);
  return words.slice(from < 0 ? words.length - length : from);
};
