// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Cell } from '@cynllun/domain/reading/cell';
import { renderInPlan } from '../../shared/testing/renderInPlan.tsx';
import { CellResult } from './CellResult.tsx';
import { cellKey, noChoices } from './choices.ts';
import { fileRead } from './fileRead.example.ts';
import type { Choose } from './useImport.ts';

/** What becomes of the cell below `heading`, of an action that the file has alone. */
async function cellResult(heading: string, original: string) {
  const rows: Cell[][] = [
    ['Action', heading],
    ['Recruit two therapists', original],
  ];
  const cell = fileRead(rows).preview.actions[0]?.cells.find((one) => one.heading === heading);
  if (cell === undefined) throw new Error('The file has no such cell.');
  const choose = vi.fn<Choose>();
  const rendered = await renderInPlan(<CellResult cell={cell} choices={noChoices('en')} choose={choose} />, {
    areas: ['import', 'fields', 'plan'],
  });
  return { ...rendered, choose, key: cellKey(cell) };
}

test('a date that was read waits as words until somebody accepts it', async () => {
  const { user, say, choose, key } = await cellResult('End date', '31/3/28');
  const accept = screen.getByRole<HTMLInputElement>('checkbox');
  expect(accept.checked).toBe(false);
  expect(screen.getByText(say('import:preview.staysNote'))).toBeDefined();
  await user.click(accept);
  expect(choose).toHaveBeenCalledExactlyOnceWith({ cells: { [key]: 'proposal' } });
});

test('vague words can be given one of the meanings that they may have, or stay words', async () => {
  const { user, say, choose, key } = await cellResult('End date', 'Summer 2027');
  await user.click(screen.getAllByRole('radio')[0] ?? document.body);
  expect(choose).toHaveBeenCalledWith({ cells: { [key]: expect.anything() } });
  expect(screen.getByRole<HTMLInputElement>('radio', { name: say('import:preview.asNote') }).checked).toBe(true);
});
