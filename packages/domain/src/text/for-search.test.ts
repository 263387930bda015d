import { expect, it } from 'vitest';
import { forSearch } from './for-search.ts';

const name = forSearch('Tŷ’r Ŵyl, Dŵr a Siân');

it.each(['sian', 'dwr', 'DŴR', 'Dw\u0302r', "ty'r wyl", 'tŷ’r  ŵyl', 'Tŷ`r\u00a0Ŵyl', ' siân ', 'a\u200B siân'])(
  '%j finds Tŷ’r Ŵyl, Dŵr a Siân',
  (sought) => {
    expect(name).toContain(forSearch(sought));
  },
);

it.each(['tyr', 'dwrs', 'sian a dwr'])('%j does not', (sought) => {
  expect(name).not.toContain(forSearch(sought));
});
