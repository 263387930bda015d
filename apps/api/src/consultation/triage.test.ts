import { randomUUIDv7 } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { set } from '@cynllun/domain/plan/edit';
import { examplePlan } from '@cynllun/domain/fixtures/example-plan';
import { planWith } from '@cynllun/domain/fixtures/builders';
import { testApi, TODAY } from '../../testing/api.ts';
import { brokenAt } from '../../testing/broken-at.ts';
import { aMeeting } from '../../testing/access-samples-consultation.ts';
import { say } from '../../testing/comment.ts';
import { aConsultingAuthority, open, type ConsultingAuthority } from '../../testing/consultation.ts';
import { sendEdits } from '../../testing/edit.ts';
import { outcomeOf, send } from '../../testing/send.ts';
import { sequenceOf } from '../../testing/submission.ts';

const api = await testApi();
let own: ConsultingAuthority;
let comment: string;
beforeEach(async () => {
  api.travelTo(TODAY);
  own = await aConsultingAuthority(api, {}, planWith({}), {});
  await open(api, own);
  comment = await say(api, own.people.lead, own.consultationId, {});
});

interface Line {
  readonly id: string;
  readonly standing: string;
  readonly words: string;
  readonly released: boolean;
  readonly answerReleased: boolean;
  readonly answer: { readonly outcome: string } | null;
}
async function read(personId: string): Promise<readonly Line[] | null> {
  const query = `query ($id: ID!) { consultationComments(consultationId: $id) { comments {
    id standing words released answerReleased answer { outcome } } } }`;
  const { consultationComments } = await api.ask<{ consultationComments: { comments: readonly Line[] } | null }>(
    personId,
    query,
    { id: own.consultationId },
  );
  return consultationComments?.comments ?? null;
}
const standings = async () => (await read(own.people.lead))?.map(({ standing }) => standing);

const reasons = { reasonEn: 'It costs too much.', reasonCy: 'Mae’n costio gormod.' };
const answer = (person: string, more: object = {}, commentId = comment) =>
  send(api, person, 'answerComment', { commentId, outcome: 'notChanged', ...reasons, ...more });

/** The findings about consultation, as the final gate has them. */
async function gaps(): Promise<readonly string[]> {
  const { plan } = await api.ask<{ plan: { findings: readonly { code: string; path: string }[] } }>(
    own.people.lead,
    'query ($id: ID!) { plan(id: $id) { findings { code path } } }',
    { id: own.planId },
  );
  return plan.findings.flatMap(({ code }) => (code.startsWith('consultation.') ? [code] : []));
}

describe('a comment', () => {
  test('is new, then in hand, then answered', async () => {
    expect(await standings()).toEqual(['new']);
    await send(api, own.people.editor, 'considerComment', { commentId: comment });
    expect(await standings()).toEqual(['considered']);
    expect(outcomeOf(await answer(own.people.editor))).toBe('CommentAnswered');
    expect(await standings()).toEqual(['answered']);
    const { id } = await api.prisma.contributions.findUniqueOrThrow({ where: { consultationId: own.consultationId } });
    expect(await brokenAt(api.prisma, id)).toBeNull();
  });

  test('is released by a second person, and again once it is answered anew', async () => {
    const release = (person: string, of: string) => send(api, person, 'releaseComment', { commentId: comment, of });
    expect(outcomeOf(await release(own.people.editor, 'answer'))).toEqual(['of nothingSaid']);
    await answer(own.people.editor);
    expect(outcomeOf(await release(own.people.editor, 'answer'))).toBe('ForbiddenError');
    expect(outcomeOf(await release(own.people.viewer, 'answer'))).toBe('NotFoundError');
    expect(outcomeOf(await release(own.people.lead, 'answer'))).toBe('CommentReleased');
    expect(outcomeOf(await release(own.people.lead, 'comment'))).toBe('CommentReleased');
    expect(await read(own.people.lead)).toMatchObject([{ released: true, answerReleased: true }]);
    await answer(own.people.lead, { outcome: 'notAboutPlan' });
    expect(await read(own.people.lead)).toMatchObject([{ answerReleased: false, answer: { outcome: 'notAboutPlan' } }]);
  });

  test('that says the same is joined, counted, and answered with the other', async () => {
    const again = await say(api, own.people.lead, own.consultationId, { words: 'Six weeks!' });
    const join = (commentId: string, duplicateOfId: string) =>
      send(api, own.people.editor, 'considerComment', { commentId, duplicateOfId });
    expect(outcomeOf(await join(again, again))).toEqual(['duplicateOfId notInList']);
    expect(outcomeOf(await join(again, randomUUIDv7()))).toEqual(['duplicateOfId notInList']);
    expect(outcomeOf(await join(again, comment))).toBe('CommentConsidered');
    expect(outcomeOf(await join(comment, again))).toEqual(['duplicateOfId notInList']);
    await answer(own.people.editor);
    expect(await standings()).toEqual(['answered', 'answered']);
    expect(await gaps()).not.toContain('consultation.commentsOpen');
  });

  test('about an action is its owner’s to answer, and no other is', async () => {
    const [action] = examplePlan().actions;
    const { id: actionId } = await api.prisma.action.findFirstOrThrow({ where: { planId: own.planId } });
    expect(action).toBeDefined();
    const edits = [set('action', actionId, { accountablePersonId: own.people.owner })];
    await sendEdits(api, own.people.lead, own.planId, await sequenceOf(api, own.planId), edits);
    expect(await read(own.people.owner)).toBeNull();
    const theirs = await say(api, own.people.lead, own.consultationId, { about: 'action', aboutId: actionId });
    expect((await read(own.people.owner))?.map(({ id }) => id)).toEqual([theirs]);
    expect(outcomeOf(await answer(own.people.owner, {}, theirs))).toBe('CommentAnswered');
    expect(outcomeOf(await answer(own.people.owner))).toBe('NotFoundError');
  });

  test('is no viewer’s, reviewer’s or contributor’s to read', async () => {
    for (const role of ['viewer', 'contributor', 'forumMember', 'leadReviewer', 'reviewer', 'administrator'] as const)
      expect(await read(own.people[role])).toBeNull();
  });
});

describe('a meeting', () => {
  const record = (more: object = {}, person = own.people.editor) =>
    send(api, person, 'recordMeeting', { consultationId: own.consultationId, ...aMeeting, ...more });
  const split = async (more: object = {}) => {
    const { id: meetingId } = await api.prisma.consultationMeeting.findFirstOrThrow({
      where: { contributions: { consultationId: own.consultationId } },
    });
    const passage = { start: 9, end: 47, about: 'plan', aboutId: '', kind: 'concern', group: 'carers', ...more };
    return send(api, own.people.editor, 'splitMinute', {
      consultationId: own.consultationId,
      ofId: meetingId,
      ...passage,
    });
  };

  test('is recorded with who was there, and its minute is split into comments that somebody else releases', async () => {
    expect(outcomeOf(await record())).toBe('MeetingRecorded');
    expect(outcomeOf(await split())).toBe('MinuteSplit');
    const found = await api.prisma.comment.findFirstOrThrow({ where: { way: 'meeting' } });
    expect(found).toMatchObject({
      words: 'Six weeks is a long time on your own.',
      verified: true,
      personId: own.people.editor,
    });
    expect(aMeeting.minute.slice(Number(found.passageStart), Number(found.passageEnd))).toBe(found.words);
    const release = (person: string) => send(api, person, 'releaseComment', { commentId: found.id, of: 'comment' });
    expect(outcomeOf(await release(own.people.editor))).toBe('ForbiddenError');
    expect(outcomeOf(await release(own.people.lead))).toBe('CommentReleased');
  });

  test('has its fields, and a passage has words', async () => {
    const wrong = await record({ body: ' ', on: '2026-12-24', place: '', language: null, minute: '', groups: [] });
    expect(outcomeOf(wrong)).toEqual([
      'body required',
      'on notYet',
      'place required',
      'language required',
      'minute required',
      'groups required',
    ]);
    await record();
    expect(outcomeOf(await split({ start: 9, end: 10 }))).toEqual(['end required']);
    expect(outcomeOf(await split({ kind: null, group: null }))).toEqual(['group required', 'kind required']);
  });

  test('counts as having heard those who were there', async () => {
    await answer(own.people.lead);
    const groups = ['partners', 'serviceUsers', 'carers'].map((group) => ({ group, count: null }));
    await record({ groups });
    expect(await gaps()).toEqual([]);
  });
});

describe('what somebody fears', () => {
  test('leaves the view of all but the named contacts, who are told at once', async () => {
    expect(outcomeOf(await send(api, own.people.lead, 'raiseConcern', { commentId: comment }))).toBe('ConcernRaised');
    expect(await read(own.people.lead)).toEqual([]);
    expect((await read(own.people.editor))?.map(({ id }) => id)).toEqual([comment]);
    expect(outcomeOf(await answer(own.people.lead))).toBe('NotFoundError');
    const told = await api.prisma.notice.findMany({ where: { kind: 'safeguardingConcern', planId: own.planId } });
    expect(told.map(({ personId }) => personId)).toEqual([own.people.editor]);
    expect(await api.prisma.concernTold.count({ where: { safeguardingConcern: { commentId: comment } } })).toBe(1);
    const acknowledge = (person: string) => send(api, person, 'acknowledgeConcern', { commentId: comment });
    expect(outcomeOf(await acknowledge(own.people.lead))).toBe('NotFoundError');
    expect(outcomeOf(await acknowledge(own.people.editor))).toBe('ConcernAcknowledged');
    expect(await gaps()).not.toContain('consultation.commentsOpen');
  });

  test('is not raised where nobody is named: it would be read by nobody', async () => {
    await api.prisma.safeguardingContact.deleteMany({ where: { consultationId: own.consultationId } });
    const refused = await send(api, own.people.lead, 'raiseConcern', { commentId: comment });
    expect(outcomeOf(refused)).toEqual(['commentId noContact']);
    expect(await standings()).toEqual(['new']);
  });
});

describe('the rules of the plan', () => {
  test('ask for an answer to each comment that counts, and hear who was heard', async () => {
    expect(await gaps()).toEqual(['consultation.missing', 'consultation.commentsOpen']);
    for (const group of ['partners', 'serviceUsers']) await say(api, own.people.lead, own.consultationId, { group });
    expect(await gaps()).toEqual([
      'consultation.commentsOpen',
      'consultation.commentsOpen',
      'consultation.commentsOpen',
    ]);
    for (const { id } of (await read(own.people.lead)) ?? []) await answer(own.people.editor, {}, id);
    expect(await gaps()).toEqual([]);
  });

  test('hear nothing of what came by the open link until an officer admits it', async () => {
    await answer(own.people.lead);
    const byLink = { way: 'openLink', verified: false, group: 'partners' };
    const open1 = await say(api, own.people.lead, own.consultationId, byLink);
    expect(await gaps()).toEqual(['consultation.missing']);
    await send(api, own.people.editor, 'admitComment', { commentId: open1, admitted: true });
    expect(await gaps()).toEqual(['consultation.missing', 'consultation.commentsOpen']);
    await send(api, own.people.lead, 'hideComment', { commentId: open1, ...reasons });
    expect(await gaps()).toEqual(['consultation.missing']);
    await send(api, own.people.lead, 'showComment', { commentId: open1, ...reasons });
    expect(await gaps()).toEqual(['consultation.missing', 'consultation.commentsOpen']);
  });

  test('and comments leave the plan’s log alone', async () => {
    const before = await sequenceOf(api, own.planId);
    await answer(own.people.lead);
    await say(api, own.people.lead, own.consultationId, {});
    expect(await sequenceOf(api, own.planId)).toBe(before);
  });
});
