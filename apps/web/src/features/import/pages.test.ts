import { expect, test } from 'vitest';
import { fileRead } from './fileRead.example.ts';
import { blocksOf, pagesOf, pageWith, placesWithoutAction } from './pages.ts';

const headings = ['Recommendation', 'Action', 'Measure'];
const { actions } = fileRead([
  headings,
  ...Array.from({ length: 240 }, (_, index) => [index < 70 ? 'Improve' : 'Reduce', `Action ${index}`, '']),
]).preview;

test('every action is on one page, in the order of the file', () => {
  const places = pagesOf(actions).flatMap((page) => page.map(({ index }) => index));
  expect(places).toEqual(actions.map((_, index) => index));
});

test('a row is found on its page', () => {
  const pages = pagesOf(actions);
  expect(pages.length).toBeGreaterThan(1);
  pages.forEach((page, index) => {
    for (const { action } of page) expect(pageWith(pages, action.rows[0] ?? 0)).toBe(index);
  });
});

test('an action of many rows stays whole', () => {
  const long = fileRead([
    headings,
    ['Improve', 'a', '54% → 85%'],
    ...Array.from({ length: 150 }, (_, row) => ['', '', `Measure ${row}: 1 → 2`]),
    ['Improve', 'b', ''],
  ]).preview.actions;
  expect(pagesOf(long).map((page) => page.length)).toEqual([1, 1]);
});

test('actions stand under the recommendation that they answer', () => {
  const [page = []] = pagesOf(actions.slice(60, 80));
  expect(blocksOf(page).map(({ places, placed }) => [places, placed.length])).toEqual([
    [[0], 10],
    [[1], 10],
  ]);
});

test('recommendations of the file that have no action are known, to be seen before they come into the plan', () => {
  const { preview } = fileRead([headings, ['Improve', 'Visit', ''], ['Answer', '', ''], ['Reduce', 'Meet', '']]);
  const texts = placesWithoutAction(preview).map((place) => preview.recommendations[place]?.text);
  expect(texts).toEqual(['Answer']);
});
