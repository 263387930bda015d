import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { SharedWords } from './SharedWords.ts';

const key = 'page:a-page:words';

/** People who write in one document, with all that each wrote carried to the others by hand. */
class Writer {
  readonly written: Uint8Array[] = [];
  readonly touched: string[] = [];
  readonly words: SharedWords;

  constructor(undoable = () => {}) {
    this.words = new SharedWords({
      written: (update, keys) => {
        this.written.push(update);
        this.touched.push(...keys);
      },
      changed: () => {},
      undoable,
    });
  }

  get text(): string {
    return this.words.at(key);
  }

  /** Types at a place, as a text control tells of it. */
  type(index: number, letters: string): void {
    const { text } = this;
    this.words.type(key, text.slice(0, index) + letters + text.slice(index), index + letters.length);
  }

  hears(other: Writer): void {
    for (const update of other.written) Y.applyUpdate(this.words.document, update, 'the socket');
  }
}

function two(): readonly [Writer, Writer] {
  const pair = [new Writer(), new Writer()] as const;
  pair[0].type(0, 'We visit.');
  pair[1].hears(pair[0]);
  return pair;
}

test.each(['type', 'undo', 'redo'] as const)(
  'what can be taken back is told once the words have gone out: %s',
  (way) => {
    const writtenBefore: number[] = [];
    const one = new Writer(() => writtenBefore.push(one.written.length));
    one.type(0, 'We visit.');
    if (way !== 'type') one.words.go(key, 'undo');
    if (way === 'redo') one.words.go(key, 'redo');
    expect([...new Set(writtenBefore)]).toEqual(one.written.map((_, index) => index + 1));
  },
);

test('two people write in the same words, and both see both', () => {
  const [one, other] = two();
  one.type(9, ' Weekly.');
  other.type(0, 'From May: ');
  one.hears(other);
  other.hears(one);
  expect([one.text, other.text]).toEqual(['From May: We visit. Weekly.', 'From May: We visit. Weekly.']);
});

test('line ends of Windows and of old Macs are line feeds for everyone', () => {
  const [one, other] = two();
  one.type(9, '\r\nWeekly.\rGladly.');
  other.hears(one);
  expect([one.text, other.text]).toEqual(['We visit.\nWeekly.\nGladly.', 'We visit.\nWeekly.\nGladly.']);
});

test('only what a person wrote is theirs to have acknowledged', () => {
  const [one, other] = two();
  expect(other.written).toEqual([]);
  expect(one.touched).toEqual([key]);
});

test('while letters are composed others’ words wait, and one’s own go out', () => {
  const [one, other] = two();
  one.words.hold();
  one.type(9, 'あ');
  other.type(0, 'From May: ');
  one.hears(other);
  expect(one.text).toBe('We visit.あ');
  other.hears(one);
  expect(other.text).toBe('From May: We visit.あ');
  one.type(10, 'い');
  one.words.release();
  other.hears(one);
  expect([one.text, other.text]).toEqual(['From May: We visit.あい', 'From May: We visit.あい']);
});

test('taking back leaves everyone else’s words, and they can be put there again', () => {
  const [one, other] = two();
  one.type(9, ' Weekly.');
  other.hears(one);
  other.type(17, ' Gladly.');
  one.hears(other);
  expect(one.words.canGo(key, 'undo')).toBe(true);
  while (one.words.canGo(key, 'undo')) one.words.go(key, 'undo');
  expect(one.text).toBe(' Gladly.');
  while (one.words.canGo(key, 'redo')) one.words.go(key, 'redo');
  expect(one.text).toBe('We visit. Weekly. Gladly.');
  expect(other.words.canGo(key, 'undo')).toBe(true);
});

test('after taking back the cursor is where the words were', () => {
  const [one] = two();
  const cursor = one.words.go(key, 'undo');
  expect([one.text, cursor]).toEqual(['', 0]);
  expect(one.words.go(key, 'redo')).toBe(9);
  expect(one.words.go(key, 'redo')).toBeNull();
});

test('a cursor stays behind the letter it stands behind', () => {
  const [one, other] = two();
  const atEnd = one.words.place(key, 9);
  const inside = one.words.place(key, 2);
  other.type(9, ' Weekly.');
  other.type(0, 'Yes: ');
  one.hears(other);
  expect(one.words.indexOf(atEnd)).toBe('Yes: We visit.'.length);
  expect(one.words.indexOf(inside)).toBe('Yes: We'.length);
});

test('what a page that went left unacknowledged is put among what others wrote since, and is one’s own again', () => {
  const [one, other] = two();
  const left = one.written.length;
  one.type(9, ' Weekly.');
  other.type(0, 'From May: ');
  const next = new Writer();
  next.hears(other);
  Y.applyUpdate(next.words.document, Y.encodeStateAsUpdate(other.words.document), 'the socket');
  next.words.restore(one.written.slice(left));
  expect(next.text).toBe('From May: We visit. Weekly.');
  expect(next.written).toHaveLength(1);
  next.words.restore(one.written.slice(left));
  expect(next.written).toHaveLength(1);
});
