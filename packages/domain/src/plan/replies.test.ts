import { expect, it } from 'vitest';
import type { Reply } from './plan.ts';
import { isReplyComplete, responseReference, standingReplies } from './replies.ts';

const reply = (change: Partial<Reply>): Reply => ({
  id: 'reply-1',
  position: 1,
  version: 1,
  responseId: '',
  pointId: '',
  superseded: false,
  actionId: null,
  answer: null,
  changedActionId: null,
  words: '',
  ...change,
});

it.each<[Partial<Reply>, boolean]>([
  [{}, false],
  [{ words: 'We shall see.' }, false],
  [{ answer: 'accepted' }, false],
  [{ answer: 'accepted', words: ' ' }, false],
  [{ answer: 'accepted', words: 'The target is 90 per cent now.' }, true],
  [{ answer: 'accepted', changedActionId: 'action-1' }, true],
  [{ answer: 'partly', changedActionId: 'action-1' }, false],
  [{ answer: 'partly', words: 'The rest is for the Board.' }, true],
  [{ answer: 'notAccepted', changedActionId: 'action-1' }, false],
  [{ answer: 'notAccepted', words: 'It is done already.' }, true],
])('a reply with %j says all that it has to: %s', (said, isComplete) => {
  expect(isReplyComplete(reply(said))).toBe(isComplete);
});

it('one to a point of a superseded response stands no more', () => {
  expect(standingReplies({ replies: [reply({ superseded: true }), reply({ id: 'reply-2' })] })).toMatchObject([
    { id: 'reply-2' },
  ]);
});

it('a response is known by its version, and where that had several by its own number too', () => {
  const [only, first, second] = [
    reply({ version: 1, responseId: 'a' }),
    reply({ version: 2, responseId: 'b', superseded: true }),
    reply({ version: 2, responseId: 'c' }),
  ];
  const references = [only, first, second].map((one) => responseReference(one, { replies: [second, only, first] }));
  expect(references).toEqual(['1', '2/1', '2/2']);
});
