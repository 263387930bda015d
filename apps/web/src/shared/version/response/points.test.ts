import { expect, test } from 'vitest';
import { examplePlan } from '@cynllun/domain/fixtures/example-plan';
import { anchorOf, lastSent, placeInVersion, pointsByRecommendation, replyStanding } from './points.ts';
import type { ResponsePoint, Sending, SentReply } from './wholeResponse.ts';

const plan = examplePlan();
const [first, second] = plan.recommendations.map(({ id }) => id);

const point = (fields: Partial<ResponsePoint>): ResponsePoint => ({
  id: 'point',
  recommendationId: '',
  entity: '',
  entityId: '',
  field: '',
  quote: '',
  start: null,
  weight: 'toConsider',
  words: 'Say when.',
  ...fields,
});

test('points stand under their recommendations in the order of the plan, with the numbers of the response', () => {
  const groups = pointsByRecommendation(
    [
      point({ id: 'a', recommendationId: second ?? '' }),
      point({ id: 'b' }),
      point({ id: 'c', recommendationId: first ?? '' }),
      point({ id: 'd', recommendationId: 'of another plan' }),
    ],
    plan,
  );
  expect(
    groups.map(({ recommendation, points }) => [
      recommendation?.id ?? null,
      points.map(({ number, point: { id } }) => `${number}${id}`),
    ]),
  ).toEqual([
    [first, ['3c']],
    [second, ['1a']],
    [null, ['2b', '4d']],
  ]);
});

test.each([
  ['a text in one language', { entity: 'action', entityId: 'x', field: 'outcome.cy' }, '#action:x:outcome', 'cy'],
  ['plain words', { entity: 'action', entityId: 'x', field: 'description' }, '#action:x:description', null],
  ['a whole action', { entity: 'action', entityId: 'x' }, '#read-x', null],
  ['a whole recommendation', { entity: 'recommendation', entityId: 'x' }, '#recommendation:x:text', null],
  ['the plan', {}, '', null],
])('a point about %s leads to it in its version', (_, about, place, language) => {
  expect(placeInVersion('p', 2, point(about))).toBe(`/versions/p/2${place}`);
  expect(anchorOf(point(about)).language).toBe(language);
});

const said = { answer: 'accepted', changedActionId: null, words: 'It says May.' } as const;
test.each([
  ['unanswered', { ...said, answer: null }, null],
  ['incomplete', { ...said, words: ' ' }, null],
  ['incomplete', { ...said, words: '' }, said],
  ['notSent', said, null],
  ['sent', { ...said, words: 'It says May. ' }, said],
  ['changed', { ...said, words: 'It says June.' }, said],
  ['changed', { ...said, answer: 'partly' }, said],
  ['changed', { ...said, changedActionId: 'action' }, said],
] as const)('a reply is %s where it says %j and %j was sent', (standing, reply, sent) => {
  expect(replyStanding(reply, sent)).toBe(standing);
});

test('what was sent of a point is what the last sending that has it says', () => {
  const sending = (number: number, ...replies: readonly (readonly [pointId: string, words: string])[]) =>
    ({
      number,
      replies: replies.map(([pointId, words]) => ({ pointId, words }) as SentReply),
    }) as unknown as Sending;
  const sendings = [sending(1, ['a', 'one'], ['b', 'two']), sending(2, ['a', 'three'])];
  expect(lastSent(sendings, 'a')).toMatchObject({ reply: { words: 'three' }, sending: { number: 2 } });
  expect(lastSent(sendings, 'b')).toMatchObject({ reply: { words: 'two' }, sending: { number: 1 } });
  expect(lastSent(sendings, 'c')).toBeNull();
});
