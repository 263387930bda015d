import { expect, test } from 'vitest';
import { textsOf, withoutJoined, wordsIn } from './words-in.ts';

test.each<[string, readonly string[]]>([
  ['Sent on {{on, date}}: {{count, number}} words', ['Sent', 'on', 'words']],
  ['Run `pnpm start` in `apps/api`, or see [the page](docs/web.md).', ['Run', 'in', 'or', 'see', 'the', 'page']],
  ['’Y rhan a’r llall’, 2027-03-25', ['rhan', "a'r", 'llall']],
  ['Write to carys@example.org at https://example.org/path', ['Write', 'to', 'at']],
  ['The API says NotFoundError', ['The', 'says']],
])('the words of %j are %j', (text, words) => {
  expect(wordsIn(text)).toEqual(words);
});

test('what Welsh joins to a word is no part of it', () => {
  expect(["dyddiadau'r", "gwiriadau'n", "â'ch", "o'r", 'Cynllun'].map(withoutJoined)).toEqual([
    'dyddiadau',
    'gwiriadau',
    'â',
    'o',
    'Cynllun',
  ]);
});

test('every text of a catalogue is found under its key', () => {
  expect(textsOf({ title: 'Plan', save: { done: 'Saved' } })).toEqual([
    ['title', 'Plan'],
    ['save.done', 'Saved'],
  ]);
});
