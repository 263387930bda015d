// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { examplePlan } from '@cynllun/domain/fixtures/example-plan';
import { standingReplies } from '@cynllun/domain/plan/replies';
import { usePlan } from '../../shared/plan/source/usePlan.ts';
import { aReply } from '../../shared/plan/testing/replies.ts';
import { renderInPlan } from '../../shared/testing/renderInPlan.tsx';
import type { Issued } from '../../shared/version/response/wholeResponse.ts';
import { ReplyPoint } from './ReplyPoint.tsx';

const plan = examplePlan();
const [action] = plan.actions;
const reply = aReply({ actionId: action?.id ?? null });
const point = {
  id: reply.pointId,
  entity: 'action',
  entityId: action?.id,
  field: 'outcome.en',
  quote: 'as appropriate',
  weight: 'beforeAgreement',
  words: 'Say by when.',
} as Issued['points'][number];
const response = { version: 1, points: [point], erased: [] } as unknown as Issued;

function Point() {
  const [own] = standingReplies(usePlan());
  return own && <ReplyPoint response={response} numbered={{ number: 1, point }} reply={own} sendings={[]} />;
}

const point1 = () =>
  renderInPlan(<Point />, {
    plan: { ...plan, replies: [reply] },
    areas: ['responses', 'advice', 'fields', 'plan', 'errors'],
  });

test('a point asks first whether it is accepted, and then for what was changed or why not', async () => {
  const { user, say, store } = await point1();
  const label = (key: string) => say(`responses:replies.${key}`);
  expect(screen.queryByRole('textbox')).toBeNull();
  await user.click(screen.getByRole('radio', { name: say('fields:replyAnswer.notAccepted') }));
  expect(screen.getByRole('textbox', { name: label('notAccepted') })).toBeDefined();
  expect(screen.queryByRole('combobox')).toBeNull();
  await user.click(screen.getByRole('radio', { name: say('fields:replyAnswer.accepted') }));
  await user.type(screen.getByRole('textbox', { name: label('accepted') }), 'It says May.');
  await user.selectOptions(screen.getByRole('combobox'), action?.id ?? '');
  await waitFor(() => expect(store.getSnapshot().saving.state).toBe('saved'));
  expect(store.getSnapshot().root).toMatchObject({
    replies: [{ answer: 'accepted', words: 'It says May.', changedActionId: action?.id }],
  });
});

test('what is quoted stands beside what the draft says there now', async () => {
  const { say } = await point1();
  expect(screen.getByText(say('responses:points.quoteGone'))).toBeDefined();
  expect(screen.getByText(action?.outcome.en ?? '')).toBeDefined();
});
