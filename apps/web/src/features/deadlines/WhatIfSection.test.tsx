// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { facts, inOrder } from '@cynllun/domain/deadlines/facts.example';
import { render } from '../../shared/testing/render.tsx';
import type { DeadlinesSource } from './source.ts';
import { WhatIfSection } from './WhatIfSection.tsx';

/** The trial of other dates, of a review in order, ten days before its draft is due. */
async function trial() {
  const edit = vi.fn<DeadlinesSource['edit']>();
  const can = {
    reviewSetUp: true,
    deadlinesKeep: true,
    extensionAgree: true,
    handoverAcknowledge: false,
    handoverAcknowledgeAsReviewer: false,
    responseRead: false,
  };
  const source = {
    planId: 'plan',
    draftingLanguage: 'en' as const,
    facts: facts(inOrder),
    today: '2027-03-15',
    people: [],
    can,
    edit,
    refresh: () => undefined,
  };
  const rendered = await render(<WhatIfSection source={source} />, {
    areas: ['deadlines', 'dates', 'fields', 'findings', 'input'],
  });
  const { say } = rendered;
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: say('fields:review.presentedOn') });
  const type = async (text: string) => {
    await rendered.user.clear(field);
    await rendered.user.type(field, text);
  };
  const rows = () => screen.getAllByRole('row').slice(1);
  return { ...rendered, edit, field, type, rows };
}

test('an earlier presentation shows what would move and be late, and saves nothing', async () => {
  const { say, type, rows, edit, user } = await trial();
  await type('1 April 2027');
  expect(screen.getByText(say('deadlines:whatIf.slips', { count: 1 }))).toBeDefined();
  const draft = rows().find((row) => within(row).queryByText(say('dates:name.draftToLeadReviewer')) !== null);
  expect(draft?.textContent).toContain(say('deadlines:whatIf.wouldBeLate'));
  expect(draft?.textContent).toContain(say('deadlines:whatIf.earlier', { days: 21 }));
  await user.tab();
  expect(edit).not.toHaveBeenCalled();
});

test('a later presentation makes nothing late', async () => {
  const { say, type } = await trial();
  await type('29 April 2027');
  expect(screen.getByText(say('deadlines:whatIf.noSlips'))).toBeDefined();
  expect(screen.queryByText(say('deadlines:whatIf.wouldBeLate'))).toBeNull();
});

test('the saved date in other words moves nothing', async () => {
  const { say, type } = await trial();
  await type('22.4.27');
  expect(screen.getByText(say('deadlines:whatIf.unchanged'))).toBeDefined();
});

test('a date that cannot be read moves nothing', async () => {
  const { say, type } = await trial();
  await type('next spring');
  expect(screen.getByText(say('deadlines:whatIf.unchanged'))).toBeDefined();
});

test('a date that is taken out is as if it were not set', async () => {
  const { say, user, field } = await trial();
  await user.clear(field);
  expect(screen.getAllByText(say('deadlines:whatIf.loses')).length).toBeGreaterThan(0);
});

test('putting the dates back shows the saved ones, and takes the cursor to the heading', async () => {
  const { say, user, field, type } = await trial();
  await type('1 April 2027');
  await user.click(screen.getByRole('button', { name: say('deadlines:whatIf.reset') }));
  expect(field.value).toBe('22 April 2027');
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: say('deadlines:whatIf.title') }));
  expect(screen.getByText(say('deadlines:whatIf.unchanged'))).toBeDefined();
});
