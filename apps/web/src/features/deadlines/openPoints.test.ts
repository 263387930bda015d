import { expect, test } from 'vitest';
import { openPoints } from './openPoints.ts';

const point = (id: string) => ({ id, words: `Words of ${id}` });
const response = (version: number, ids: readonly string[], supersededById: string | null = null) => ({
  version,
  number: 1,
  supersededById,
  points: ids.map(point),
});
const said = (agreed: number | null, ...replied: readonly string[]) =>
  openPoints(
    [response(4, ['d']), response(2, ['a', 'b', 'c']), response(2, ['x'], 'the one to version 2')],
    [{ replies: replied.map((pointId) => ({ pointId })) }],
    agreed,
  ).map(({ version, number, point: { id }, isOnAgreed }) => `${version}.${number} ${id}${isOnAgreed ? ' agreed' : ''}`);

test('a point stays open until a reply to it is sent, in a response that stands', () => {
  expect(said(null)).toEqual(['2.1 a', '2.2 b', '2.3 c', '4.1 d']);
  expect(said(null, 'a', 'c')).toEqual(['2.2 b', '4.1 d']);
  expect(said(null, 'a', 'b', 'c', 'd')).toEqual([]);
});

test('a point on what was agreed is told from those on a draft', () => {
  expect(said(4, 'a', 'b')).toEqual(['2.3 c', '4.1 d agreed']);
});
