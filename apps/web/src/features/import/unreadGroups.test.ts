import { expect, test } from 'vitest';
import { fileRead } from './fileRead.example.ts';
import { unreadGroups } from './unreadGroups.ts';

test('words that are said again under one heading, and not read for the same reason, are told once', () => {
  const { actions } = fileRead([
    ['Action', 'Start date', 'By when'],
    ['a', 'asap', 'asap'],
    ['b', '', 'Q2 2027'],
    ['c', 'asap', 'asap'],
  ]).preview;
  const unread = actions.flatMap(({ cells }) => cells).filter(({ problem }) => problem !== null);
  expect(unreadGroups(unread).map((cells) => cells.map(({ row, column }) => `${column}:${row}`))).toEqual([
    ['1:2', '1:4'],
    ['2:2', '2:4'],
    ['2:3'],
  ]);
});
