// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { render } from '../testing/render.tsx';
import { PlanChanges, type ShownChange } from './PlanChanges.tsx';

const change = (more: Partial<ShownChange>): ShownChange => ({
  entity: 'action',
  field: 'outcome.en',
  kind: 'text',
  list: '',
  became: 'changed',
  aboutId: 'one',
  reference: '1a',
  name: null,
  before: 'Nobody waits alone.',
  after: 'Someone rings.',
  ...more,
});
const inWelsh = change({ field: 'outcome.cy', before: 'Neb.', after: 'Bydd rhywun yn ffonio.' });
const cost = { entity: 'costLine', name: 'A telephone' };

const linesOf = async (changes: readonly ShownChange[], { within = 'one', inOneLanguage = false } = {}) => {
  await render(<PlanChanges changes={changes} within={within} inOneLanguage={inOneLanguage} />, {
    areas: ['history', 'fields'],
  });
  return (await screen.findAllByRole('listitem')).map((line) => line.textContent);
};

test.each([
  ['a text', {}, 'What will be different for people (English)BeforeNobody waits alone.NowSomeone rings.'],
  [
    'a day, and nothing before',
    { field: 'endsOn', kind: 'date', before: null, after: '2027-06-01' },
    'EndsBeforeemptyNow1 June 2027',
  ],
  [
    'words that were erased',
    { before: { erasedAt: '2026-11-24T10:00:00Z' } },
    'What will be different for people (English)Beforeerased on 24 November 2026NowSomeone rings.',
  ],
  [
    'money',
    { ...cost, field: 'amount', kind: 'pence', before: 120000, after: null },
    'Cost: A telephone, AmountBefore£1,200Nowempty',
  ],
  ['something that came', { ...cost, field: '', kind: '', became: 'added' as const }, 'Added: Cost: A telephone'],
  [
    'what another action says',
    { aboutId: 'two', reference: '1b', field: 'endsOn', kind: 'date', before: null, after: null },
    'Action 1b, EndsBeforeemptyNowempty',
  ],
] as const)('says before and after of %s', async (_, more, words) => {
  const [line] = await linesOf([change(more)]);
  expect(line).toBe(words);
});

test.each([
  ['both are shown to the team', [change({}), inWelsh], false, 2],
  ['that of the screen alone to those who took part', [change({}), inWelsh], true, 1],
  ['the other where it alone was changed', [inWelsh], true, 1],
] as const)('of a text in two languages %s', async (_, changes, inOneLanguage, count) => {
  expect(await linesOf(changes, { inOneLanguage })).toHaveLength(count);
});

test('words in another language than the screen’s say so', async () => {
  await linesOf([inWelsh]);
  expect(screen.getByText('Bydd rhywun yn ffonio.').getAttribute('lang')).toBe('cy');
});
