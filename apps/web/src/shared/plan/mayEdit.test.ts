import { expect, test } from 'vitest';
import { add, remove, set } from '@cynllun/domain/plan/edit';
import { examplePlan } from '@cynllun/domain/fixtures/example-plan';
import { mayEdit } from './mayEdit.ts';
import { fakePlanServer } from './testing/fakePlanServer.ts';
import { newId } from './newId.ts';
import { noAbilities } from './view.ts';
import { aReply } from './testing/replies.ts';

const [own, other] = examplePlan().actions;
const [ofOwn, ofOther] = [aReply({ actionId: own?.id ?? '' }), aReply({ actionId: other?.id ?? '' })];
const plan = { ...examplePlan(), replies: [ofOwn, ofOther] };
const server = fakePlanServer(plan);
const asLead = server.view();
server.mayEdit = false;
const asOwner = { ...server.view(), viewerActionIds: [own?.id ?? ''] };

const action = own?.id ?? '';
const asMay = (prepares: 'variation' | 'correction' | 'agreement', can: boolean) => ({
  ...asLead,
  prepares,
  viewerCan: { ...noAbilities, variationMake: can, wordingCorrect: can, councilRecord: can },
});

test.each([
  ['words', set('action', action, { description: 'x' }), true],
  ['a day', set('action', action, { endsOn: null }), false],
  ['a person', set('action', action, { responsiblePersonId: null }), false],
  ['something added', add('costLine', newId(), action, {}), false],
  ['something removed', remove('action', action), false],
  ['who may read the draft', set('plan', plan.id, { sharedWithReviewers: true }), null],
  ['a date of the review', set('review', plan.review.id, { publishedOn: null }), null],
])('over the agreed plan: %s', (_, edit, isWording) => {
  const isSealed = isWording !== null;
  expect(mayEdit(asMay('variation', true), edit)).toBe(isSealed);
  expect(mayEdit(asMay('agreement', true), edit)).toBe(isSealed);
  expect(mayEdit(asMay('correction', true), edit)).toBe(isWording === true);
  for (const prepares of ['variation', 'agreement', 'correction'] as const)
    expect(mayEdit(asMay(prepares, false), edit)).toBe(false);
});

test.each([
  ['words of their own action', set('action', own?.id ?? '', { description: 'x' }), true],
  ['an indicator of their own action', set('indicator', own?.indicators[0]?.id ?? '', { unit: 'x' }), true],
  ['a cost added to their own action', add('costLine', newId(), own?.id ?? '', {}), true],
  ['a cost removed from their own action', remove('costLine', own?.costLines[0]?.id ?? ''), true],
  ['where their own action stands', set('action', own?.id ?? '', { position: 9 }), false],
  ['what their own action answers', set('action', own?.id ?? '', { recommendationIds: [] }), false],
  ['that their own action is there', remove('action', own?.id ?? ''), false],
  ['an action added', add('action', newId(), plan.id, {}), false],
  ["words of someone else's action", set('action', other?.id ?? '', { description: 'x' }), false],
  ["an indicator of someone else's action", set('indicator', other?.indicators[0]?.id ?? '', { unit: 'x' }), false],
  ['a reply to a point about their own action', set('reply', ofOwn.id, { words: 'x' }), true],
  ["a reply to a point about someone else's", set('reply', ofOther.id, { words: 'x' }), false],
  ['the plan as a whole', set('plan', plan.id, { introduction: { en: 'x' } }), false],
  ['a date of the review', set('review', plan.review.id, { publishedOn: null }), false],
])('an owner, of %s', (_, edit, allowed) => {
  expect(mayEdit(asOwner, edit)).toBe(allowed);
  expect(mayEdit(asLead, edit)).toBe(true);
});
