// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { examplePlan } from '@cynllun/domain/fixtures/example-plan';
import { path } from '@cynllun/domain/aggregate/path';
import { renderInPlan } from '../../shared/testing/renderInPlan.tsx';
import type { Candidate } from './operations.ts';
import { GapsCard } from './GapsCard.tsx';

const finding = {
  code: 'action.outcomeMissing',
  severity: 'required',
  gate: 'draft',
  source: 'S3',
  path: path('action', examplePlan().actions[0]?.id ?? '', 'outcome'),
  params: { reference: '1a' },
};
const candidate = { gaps: [{ finding, reason: '' }] } as unknown as Candidate;

/** One gap, whose form stands open. */
async function explaining() {
  const onReason = vi.fn<(done: string) => void>();
  const { user, say, store } = await renderInPlan(<GapsCard candidate={candidate} onReason={onReason} />, {
    areas: ['versions', 'fields', 'findings', 'errors', 'plan'],
  });
  const name = new RegExp(`^${say('versions:blocks.explain')}`);
  const explain = () => screen.getByRole('button', { name });
  const press = async (key: string) => user.click(await screen.findByRole('button', { name: say(key) }));
  await user.click(await screen.findByRole('button', { name }));
  return { user, say, store, explain, press, onReason };
}

test('a reason that is not given after all leads back to where it was asked for', async () => {
  const { explain, press } = await explaining();
  await press('common:buttons.cancel');
  await waitFor(() => expect(document.activeElement).toBe(explain()));
});

test('a reason that is given leads to what still blocks', async () => {
  const { user, say, store, press, onReason } = await explaining();
  await user.type(await screen.findByRole('textbox'), 'It is out to consultation.');
  await press('versions:blocks.save');
  expect(store.getSnapshot().root.gapReasons.map(({ reason }) => reason)).toEqual(['It is out to consultation.']);
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 }));
  expect(onReason).toHaveBeenCalledExactlyOnceWith(say('versions:blocks.saved'));
});

test('of hundreds of gaps some are shown, and more where they are asked for', async () => {
  const gaps = Array.from({ length: 100 }, (_, index) => ({
    finding: { ...finding, path: `action:${index}:outcome` },
    reason: '',
  }));
  const { user, say } = await renderInPlan(
    <GapsCard candidate={{ gaps } as unknown as Candidate} onReason={() => undefined} />,
    { areas: ['versions', 'fields', 'findings'] },
  );
  expect(screen.getAllByRole('listitem')).toHaveLength(40);
  await user.click(screen.getByRole('button', { name: say('versions:blocks.more', { count: 40 }) }));
  await user.click(screen.getByRole('button', { name: say('versions:blocks.more', { count: 20 }) }));
  expect(screen.getAllByRole('listitem')).toHaveLength(100);
});
