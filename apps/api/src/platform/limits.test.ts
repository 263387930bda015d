import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { limitTable } from './limits.ts';

type Figures = { readonly [name: string]: number | { readonly most: number; readonly within: number } | Figures };

const inWords = (figure: number) => figure.toLocaleString('en-GB');

/** Each limit's path, with its figure as the page has it. */
function rows(figures: Figures, path: readonly string[] = []): readonly (readonly [string, string])[] {
  return Object.entries(figures).flatMap(([name, figure]) => {
    const here = [...path, name];
    if (typeof figure === 'number') return [[here.join('.'), inWords(figure)] as const];
    if (typeof figure['most'] !== 'number' || typeof figure['within'] !== 'number')
      return rows(figure as Figures, here);
    const minutes = inWords(figure['within'] / 60_000);
    return [[here.join('.'), `${inWords(figure['most'])} in ${minutes} minutes`] as const];
  });
}

test('docs/security.md has every limit with its figure, and no other', () => {
  const page = readFileSync(new URL('../../../../docs/security.md', import.meta.url), 'utf8');
  const listed = [
    ...page.matchAll(
      /^\| `((?:request|field|socket|contribution|shownFile|code|database)\.\w+|readyz)` *\| ([^|]*?) *\|/gm,
    ),
  ];
  const onPage = listed.map(([, path, figure]) => [path, figure?.replace(/ (?:bytes|characters|milliseconds)$/, '')]);
  expect(onPage).toEqual(rows(limitTable));
});
