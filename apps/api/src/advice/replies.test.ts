import { beforeEach, describe, expect, test } from 'vitest';
import {
  addPoint,
  advise,
  anAdvisedAuthority,
  beginAdvice,
  checkReplies,
  issueNow,
  issueOn,
  issued,
  repliesOf,
  repliesSent,
  reply,
  sendReplies,
  type AdvisedAuthority,
} from '../../testing/advice.ts';
import { testApi } from '../../testing/api.ts';
import { brokenAt } from '../../testing/broken-at.ts';
import { sendEdits } from '../../testing/edit.ts';
import { outcomeOf, send } from '../../testing/send.ts';
import { sendVersion } from '../../testing/submission.ts';
import { add, set } from '@cynllun/domain/plan/edit';
import { randomUUIDv7 } from 'node:crypto';

const api = await testApi();
let own: AdvisedAuthority;
beforeEach(async () => {
  own = await anAdvisedAuthority(api);
});

const replyTo = async (point: string): Promise<string> => {
  const found = (await repliesOf(api, own.people.lead, own.planId)).find(({ pointId }) => pointId === point);
  if (found === undefined) throw new Error('No reply');
  return found.id;
};
const unanswered = async () => {
  const { plan } = await api.ask<{
    plan: { findings: readonly { code: string; path: string; gate: string | null }[] };
  }>(own.people.viewer, 'query ($id: ID!) { plan(id: $id) { findings { code path gate } } }', { id: own.planId });
  return plan.findings.filter(({ code }) => code === 'advice.unanswered');
};

describe('a reply', () => {
  test('is asked for by the final gate until it says all that it has to', async () => {
    const { point } = await issued(api, own);
    const id = await replyTo(point);
    expect(await unanswered()).toEqual([{ code: 'advice.unanswered', path: `reply:${id}:answer`, gate: 'final' }]);
    await reply(api, own.people.editor, own.planId, id, { answer: 'notAccepted' });
    expect(await unanswered()).toMatchObject([{ path: `reply:${id}:words` }]);
    await reply(api, own.people.editor, own.planId, id, { words: 'Carers told us otherwise.' });
    expect(await unanswered()).toEqual([]);
  });

  test('is for the lead and editors, and for owners of the action that its point is about', async () => {
    const { advice, point } = await issued(api, own);
    const about = await replyTo(point);
    const { advice: next } = await advise(api, own.carys, 'supersedeResponse', { adviceId: advice.id });
    if (next === undefined) throw new Error('Not begun');
    const other = await addPoint(api, own.carys, next, { position: 2 });
    await issueNow(api, own, advice.id);
    const now = await repliesOf(api, own.people.lead, own.planId);
    const ofAction = now.find(({ superseded, actionId }) => !superseded && actionId === own.actionId)?.id ?? '';
    const ofPlan = await replyTo(other);
    const { lead, editor, owner, viewer, reviewer, contributor } = own.people;
    const outcomes = async (person: string) =>
      Promise.all(
        [ofAction, ofPlan].map(
          async (id) => (await reply(api, person, own.planId, id, { answer: 'partly' })).__typename,
        ),
      );
    expect(await outcomes(lead)).toEqual(['PlanEdited', 'PlanEdited']);
    expect(await outcomes(editor)).toEqual(['PlanEdited', 'PlanEdited']);
    expect(await outcomes(owner)).toEqual(['PlanEdited', 'ForbiddenError']);
    expect(await outcomes(viewer)).toEqual(['ForbiddenError', 'ForbiddenError']);
    // To reviewers there is no action of a draft that is not shared.
    expect(await outcomes(reviewer)).toEqual(['NotFoundError', 'ForbiddenError']);
    expect(await outcomes(contributor)).toEqual(['NotFoundError', 'NotFoundError']);
    // Which action a point is about is not for its owner to say.
    expect((await reply(api, owner, own.planId, ofAction, { actionId: null })).__typename).toBe('ForbiddenError');
    expect((await reply(api, editor, own.planId, ofAction, { actionId: null })).__typename).toBe('PlanEdited');
    expect(await outcomes(owner)).toEqual(['ForbiddenError', 'ForbiddenError']);
    expect((await reply(api, editor, own.planId, about, { answer: 'partly' })).__typename).toBe('PlanEdited');
  });

  test('is neither added nor removed by anyone, and outlives the action that its point is about', async () => {
    const { point } = await issued(api, own);
    const id = await replyTo(point);
    const { lead } = own.people;
    const edits = { planId: own.planId, baseSequence: 1_000_000 };
    await expect(
      send(api, lead, 'editPlan', { ...edits, edits: [{ remove: { entity: 'reply', id } }] }),
    ).rejects.toThrow('RemovableEntity');
    await expect(
      send(api, lead, 'editPlan', { ...edits, edits: [{ setReply: { id, fields: { superseded: true } } }] }),
    ).rejects.toThrow('not defined by type');
    await sendEdits(api, lead, own.planId, 1_000_000, [{ kind: 'remove', entity: 'action', id: own.actionId }]);
    expect(await repliesOf(api, lead, own.planId)).toMatchObject([{ id, actionId: null }]);
    expect(await brokenAt(api.prisma, own.planId)).toBeNull();
  });

  test('to a point that a superseding response leaves as it was still holds; to one that it mends it is asked for anew', async () => {
    const { advice, point } = await issued(api, own);
    await reply(api, own.people.lead, own.planId, await replyTo(point), { answer: 'partly', words: 'By May.' });
    const { advice: next } = await advise(api, own.carys, 'supersedeResponse', { adviceId: advice.id });
    const copied = next?.texts.at(-1)?.points[0]?.id ?? '';
    if (next === undefined) throw new Error('Not begun');
    await addPoint(api, own.carys, next, { position: 2, words: 'And a new one.' });
    await issueNow(api, own, advice.id);
    const standing = (await repliesOf(api, own.people.lead, own.planId)).filter(({ superseded }) => !superseded);
    expect(standing).toMatchObject([
      { pointId: copied, answer: 'partly', words: 'By May.' },
      { answer: null, words: '' },
    ]);
    expect(await unanswered()).toHaveLength(1);
  });
});

/** How many points have no reply that was sent, as a list of reviews tells someone. */
const withoutReply = async (personId: string) => {
  const { home } = await api.ask<{
    home: { reviews: { reviews: readonly { unansweredPoints: { count: number; version: number } | null }[] } };
  }>(personId, '{ home { reviews { reviews { unansweredPoints { count version } } } } }');
  return home.reviews.reviews.map(({ unansweredPoints }) => unansweredPoints);
};

describe('points without a reply', () => {
  test('are counted until a reply is sent, whatever is drafted, for whoever may read the response', async () => {
    const { lead, viewer, administrator, contributor } = own.people;
    expect(await withoutReply(own.carys)).toEqual([null]);
    const { advice, point } = await issued(api, own);
    await reply(api, lead, own.planId, await replyTo(point), { answer: 'partly', words: 'By May.' });
    for (const person of [own.carys, lead, viewer])
      expect(await withoutReply(person)).toEqual([{ count: 1, version: 1 }]);
    expect(await withoutReply(contributor)).toEqual([]);
    expect((await withoutReply(administrator)).filter((one) => one !== null)).toEqual([]);
    await sendReplies(api, lead, own.planId);
    expect(await withoutReply(own.carys)).toEqual([null]);
    const { advice: next } = await advise(api, own.carys, 'supersedeResponse', { adviceId: advice.id });
    if (next === undefined) throw new Error('Not begun');
    await addPoint(api, own.carys, next, { position: 2, words: 'And a new one.' });
    await issueNow(api, own, advice.id);
    // What the first point asks is as it was, and answered.
    expect(await withoutReply(own.carys)).toEqual([{ count: 1, version: 1 }]);
  });
});

describe('replies', () => {
  test('are read by reviewers as they were sent, and not before', async () => {
    const { point } = await issued(api, own);
    const id = await replyTo(point);
    const { lead, viewer } = own.people;
    const newAction = randomUUIDv7();
    await sendEdits(api, lead, own.planId, 1_000_000, [
      add('action', newAction, own.planId, { title: { en: 'Ask every carer' } }),
    ]);
    await reply(api, lead, own.planId, id, { answer: 'accepted', changedActionId: newAction, words: 'See there.' });
    expect(await repliesSent(api, own.huw, own.planId)).toEqual([]);
    expect((await sendReplies(api, lead, own.planId)).__typename).toBe('RepliesWereSent');
    await reply(api, lead, own.planId, id, { answer: 'notAccepted', words: 'We think again.' });
    await sendEdits(api, lead, own.planId, 1_000_000, [set('action', newAction, { title: { en: 'Ask some' } })]);
    for (const person of [own.huw, own.carys, viewer])
      expect(await repliesSent(api, person, own.planId)).toMatchObject([
        {
          number: 1,
          replies: [
            {
              id,
              pointId: point,
              answer: 'accepted',
              words: 'See there.',
              changedActionTitle: { en: 'Ask every carer' },
            },
          ],
        },
      ]);
    expect(await repliesSent(api, own.people.contributor, own.planId)).toBeNull();
    expect(await brokenAt(api.prisma, own.planId)).toBeNull();
  });

  test('are sent as they were looked at, and only those that say all that they have to', async () => {
    const { point } = await issued(api, own);
    const id = await replyTo(point);
    const { lead, editor } = own.people;
    const nothing = await checkReplies(api, lead, own.planId);
    expect(nothing).toMatchObject({ replies: [], incomplete: [{ id }] });
    expect(outcomeOf(await sendReplies(api, lead, own.planId))).toEqual(['planId nothingSaid']);
    await reply(api, lead, own.planId, id, { answer: 'partly', words: 'By May.' });
    const { hash, replies } = await checkReplies(api, lead, own.planId);
    expect(replies).toMatchObject([{ id }]);
    await reply(api, editor, own.planId, id, { words: 'By June.' });
    const late = await send(api, lead, 'sendReplies', { planId: own.planId, hash });
    expect(outcomeOf(late)).toBe('CandidateError');
    expect(await repliesSent(api, own.huw, own.planId)).toEqual([]);
  });

  test('are the lead’s to send', async () => {
    const { point } = await issued(api, own);
    await reply(api, own.people.lead, own.planId, await replyTo(point), { answer: 'partly', words: 'By May.' });
    const { hash } = await checkReplies(api, own.people.lead, own.planId);
    for (const person of [own.people.editor, own.people.owner, own.people.viewer, own.carys])
      expect(outcomeOf(await send(api, person, 'sendReplies', { planId: own.planId, hash }))).toBe('ForbiddenError');
  });

  test('are frozen with the next version, where reviewers read them beside what it says', async () => {
    const { point } = await issued(api, own);
    await reply(api, own.people.lead, own.planId, await replyTo(point), { answer: 'partly', words: 'By May.' });
    const number = await sendVersion(api, own);
    const { planVersion } = await api.ask<{ planVersion: { plan: { replies: readonly object[] } } }>(
      own.carys,
      'query ($id: ID!, $number: Int!) { planVersion(planId: $id, number: $number) { plan { replies { pointId answer words } } } }',
      { id: own.planId, number },
    );
    expect(planVersion.plan.replies).toEqual([{ pointId: point, answer: 'partly', words: 'By May.' }]);
  });

  test('to several versions stand side by side', async () => {
    const { point } = await issued(api, own);
    const number = await sendVersion(api, own);
    const { point: second } = await issueOn(api, own, number);
    const found = await repliesOf(api, own.people.lead, own.planId);
    expect(found.map(({ pointId, version, superseded }) => [pointId, version, superseded])).toEqual([
      [point, 1, false],
      [second, number, false],
    ]);
    expect(await beginAdvice(api, own.huw, own.planId, number)).toMatchObject({ advice: { version: number } });
  });
});
