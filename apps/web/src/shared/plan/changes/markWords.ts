import { diffWordsWithSpace } from 'diff';

/** A piece of two texts put beside one another: in both, or in the later or the earlier alone. */
export interface Piece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly words: string;
}

/** Beyond this many words that differ the two have nothing to do with one another, and looking longer is in vain. */
const MOST_DIFFERENCES = 1500;

/** Characters between two changes that may still be read as one. */
const MOST_BETWEEN = 12;

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

/** What was taken out and put in at one place, and the words that both texts have after it. */
interface Change {
  removed: string;
  added: string;
  stays: string;
}

/** Nobody reads *the ~old~ new ~words~ ones*: words that stay, and are no more than what changed on either side, go with it. */
function joined(found: readonly Piece[]): readonly Piece[] {
  const changes: Change[] = [{ removed: '', added: '', stays: '' }];
  for (const { kind, words } of found) {
    const last = changes.at(-1) ?? { removed: '', added: '', stays: '' };
    if (kind === 'same') last.stays += words;
    else if (last.stays === '') last[kind] += words;
    else changes.push({ removed: '', added: '', stays: '', [kind]: words });
  }
  return changes
    .reduce<readonly Change[]>((all, change) => {
      const before = all.at(-1);
      if (before === undefined || !isSlight(before, change)) return [...all, change];
      const removed = before.removed + before.stays + change.removed;
      return [...all.slice(0, -1), { removed, added: before.added + before.stays + change.added, stays: change.stays }];
    }, [])
    .flatMap(({ removed, added, stays }) =>
      pieces([
        ['removed', removed],
        ['added', added],
        ['same', stays],
      ]),
    );
}

/** Whether the words between two changes are so few that the two are read as one. */
function isSlight(before: Change, after: Change): boolean {
  const size = ({ removed, added }: Change) => Math.max(removed.trim().length, added.trim().length);
  if (size(before) === 0) return false;
  return before.stays.trim().length <= Math.min(size(before), size(after), MOST_BETWEEN);
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
