// @vitest-environment happy-dom
import { useState } from 'react';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { render } from '../../shared/testing/render.tsx';
import { DraftList } from './DraftList.tsx';
import type { DraftRecommendation } from './draftRecommendations.ts';
import { PasteRecommendations } from './PasteRecommendations.tsx';

/** Where recommendations are pasted and checked, as a review is set up in English. */
function Recommendations() {
  const [list, setList] = useState<readonly DraftRecommendation[]>([]);
  return (
    <>
      <PasteRecommendations language="en" onSplit={(split) => setList([...list, ...split])} />
      <DraftList language="en" list={list} onList={setList} />
    </>
  );
}

async function pasted(english: string, welsh = '') {
  const rendered = await render(<Recommendations />, { areas: ['setup'] });
  const { say, user } = rendered;
  const field = (label: string) => screen.getByLabelText<HTMLTextAreaElement>(new RegExp(`^${say(label)}`));
  await user.click(field('setup:recommendations.paste'));
  await user.paste(english);
  await user.click(field('setup:recommendations.pasteOther.cy'));
  await user.paste(welsh);
  await user.click(screen.getByRole('button', { name: say('setup:recommendations.split') }));
  const textbox = (number: number) =>
    screen.getByRole<HTMLTextAreaElement>('textbox', { name: say('setup:recommendations.oneIn.en', { number }) });
  const press = (what: string, number: number) =>
    user.click(screen.getByRole('button', { name: `${say(what)}: ${say('setup:recommendations.one', { number })}` }));
  return { ...rendered, field, recommendation: textbox, press };
}

test('a pasted list is split, announced, and no longer stands where it was pasted', async () => {
  const { say, field, recommendation } = await pasted('1. See people sooner\n2. Involve carers');
  expect([recommendation(1).value, recommendation(2).value]).toEqual(['See people sooner', 'Involve carers']);
  expect(screen.getByRole('status').textContent).toBe(say('setup:recommendations.splitDone', { count: 2 }));
  expect(field('setup:recommendations.paste').value).toBe('');
});

test('nothing pasted is refused at its field, with the cursor in it', async () => {
  const { say, field } = await pasted('  ');
  expect(screen.getByText(say('setup:recommendations.nothing'))).toBeDefined();
  expect(document.activeElement).toBe(field('setup:recommendations.paste'));
});

test('lists of unequal length in the two languages are said to be so', async () => {
  const { say } = await pasted('1. One\n2. Two\n3. Three', '1. Un\n2. Dau');
  expect(screen.getByText(say('setup:recommendations.unequal', { count: 3, other: 2 }))).toBeDefined();
});

test('one that was split in two is joined to the one before, where the cursor goes', async () => {
  const { press, recommendation } = await pasted('1. Involve carers\n2. and their families\n3. Keep figures');
  await press('setup:recommendations.join', 2);
  expect(recommendation(1).value).toBe('Involve carers and their families');
  expect(recommendation(2).value).toBe('Keep figures');
  expect(document.activeElement).toBe(recommendation(1));
});

test('one that is removed leaves the cursor in the one before, and the first where lists are pasted', async () => {
  const { press, recommendation, field } = await pasted('1. One\n2. Two');
  await press('setup:recommendations.remove', 2);
  expect(document.activeElement).toBe(recommendation(1));
  await press('setup:recommendations.remove', 1);
  expect(document.activeElement).toBe(field('setup:recommendations.paste'));
});
