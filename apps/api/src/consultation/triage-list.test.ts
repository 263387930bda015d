import { beforeEach, describe, expect, test } from 'vitest';
import { planWith } from '@cynllun/domain/fixtures/builders';
import { examplePlan } from '@cynllun/domain/fixtures/example-plan';
import { remove, set } from '@cynllun/domain/plan/edit';
import { testApi, TODAY } from '../../testing/api.ts';
import { say } from '../../testing/comment.ts';
import { aConsultingAuthority, open, type ConsultingAuthority } from '../../testing/consultation.ts';
import { sendEdits } from '../../testing/edit.ts';
import { send } from '../../testing/send.ts';
import { recordStatements } from '../../testing/statements.ts';
import { sequenceOf } from '../../testing/submission.ts';

const api = await testApi();
let own: ConsultingAuthority;
let actionId: string;
beforeEach(async () => {
  api.travelTo(TODAY);
  own = await aConsultingAuthority(api, {}, planWith({ consultationEvents: [], actions: examplePlan().actions }));
  await open(api, own);
  ({ id: actionId } = await api.prisma.action.findFirstOrThrow({ where: { planId: own.planId } }));
});

const saying = (fields: object = {}) => say(api, own.people.lead, own.consultationId, fields);
const reasons = { reasonEn: 'It costs too much.', reasonCy: 'Mae’n costio gormod.' };
const answer = (commentId: string) =>
  send(api, own.people.editor, 'answerComment', { commentId, outcome: 'notChanged', ...reasons });
const makeOwner = async () => {
  const edits = [set('action', actionId, { accountablePersonId: own.people.owner })];
  await sendEdits(api, own.people.lead, own.planId, await sequenceOf(api, own.planId), edits);
};

interface Asked {
  readonly version: number;
  readonly lastCopy: number;
  readonly total: number;
  readonly new: number;
  readonly tally: Readonly<Record<string, number>>;
  readonly abouts: readonly { readonly about: string; readonly aboutId: string; readonly count: number }[];
  readonly comments: readonly {
    readonly id: string;
    readonly number: number;
    readonly excerpt: string;
    readonly marks: readonly string[];
    readonly action: { readonly id: string } | null;
    readonly duplicateOf: { readonly number: number } | null;
    readonly joined: readonly { readonly number: number; readonly members: number | null }[];
  }[];
}
async function ask(sought: object | null = null, more = '', personId = own.people.lead): Promise<Asked | null> {
  const query = `query ($id: ID!, $sought: CommentsSoughtInput) {
    consultationComments(consultationId: $id, sought: $sought) {
      version lastCopy total new: total(standing: new)
      tally { total new considered answered toAdmit toRelease }
      abouts { about aboutId count }
      comments${more} { id number excerpt marks action { id } duplicateOf { number } joined { number members } }
    } }`;
  const { consultationComments } = await api.ask<{ consultationComments: Asked | null }>(personId, query, {
    id: own.consultationId,
    sought,
  });
  return consultationComments;
}
const numbers = async (sought: object, more = '') => (await ask(sought, more))?.comments.map(({ number }) => number);

describe('comments in triage', () => {
  test('are found by how they stand, what they are about and are, who said them, and what marks them', async () => {
    await saying({ kind: 'support', language: 'cy', words: 'Mae’n dda.' });
    await saying({ about: 'action', aboutId: actionId, group: 'staff', members: 40, way: 'letter', on: '2026-01-05' });
    const late = await saying({ way: 'openLink', verified: false, late: true, name: 'Siân Rhys' });
    for (const [sought, found] of [
      [{}, [1, 2, 3]],
      [{ standing: 'new' }, [1, 2, 3]],
      [{ kind: 'support' }, [1]],
      [{ language: 'cy', words: 'dda' }, [1]],
      [{ about: 'action', aboutId: actionId }, [2]],
      [{ about: 'plan' }, [1, 3]],
      [{ group: 'staff', way: 'letter' }, [2]],
      [{ mark: 'late' }, [3]],
      [{ mark: 'toAdmit', words: 'sian' }, [3]],
      [{ words: 'nobody said so' }, []],
    ] as const)
      expect(await numbers(sought), JSON.stringify(sought)).toEqual(found);
    await send(api, own.people.editor, 'admitComment', { commentId: late, admitted: true });
    await answer(late);
    expect(await numbers({ mark: 'toRelease', standing: 'answered' })).toEqual([3]);
    expect(await numbers({ mark: 'toAdmit' })).toEqual([]);
    expect(await ask()).toMatchObject({
      total: 3,
      new: 2,
      lastCopy: 1,
      tally: { total: 3, new: 2, considered: 0, answered: 1, toAdmit: 0, toRelease: 1 },
      abouts: [
        { about: 'plan', aboutId: '', count: 2 },
        { about: 'action', aboutId: actionId, count: 1 },
      ],
    });
  });

  test('come a page at a time, as they came or the last first, and have one number whatever is looked for', async () => {
    for (let one = 0; one < 5; one += 1) await saying({ words: 'x'.repeat(one === 0 ? 500 : 5) });
    expect(await numbers({}, '(skip: 1, first: 2)')).toEqual([2, 3]);
    expect(await numbers({}, '(first: 2, newestFirst: true)')).toEqual([5, 4]);
    expect((await ask(null, '(first: 1)'))?.comments[0]?.excerpt.length).toBeLessThan(250);
    await expect(ask(null, '(first: 501)')).rejects.toThrow('first is a number from 1 to 500');
    const { comments } = (await ask()) ?? { comments: [] };
    const beside = `query ($id: ID!, $comment: ID!) { consultationComments(consultationId: $id, sought: { kind: concern }) {
      comment(id: $comment) { number words } beside(id: $comment) { before after } } }`;
    expect(await api.ask(own.people.lead, beside, { id: own.consultationId, comment: comments[1]?.id })).toMatchObject({
      consultationComments: {
        comment: { number: 2, words: 'xxxxx' },
        beside: { before: comments[0]?.id, after: comments[2]?.id },
      },
    });
  });

  test('say which say the same, with the members that each speaks for, and keep both', async () => {
    const [first, again] = [await saying(), await saying({ members: 40 })];
    await send(api, own.people.editor, 'considerComment', { commentId: again, duplicateOfId: first });
    expect((await ask())?.comments).toMatchObject([
      { duplicateOf: null, joined: [{ number: 2, members: 40 }], marks: [] },
      { duplicateOf: { number: 1 }, joined: [], marks: ['joined'] },
    ]);
  });

  test('are found by the action that they were made on, also once it is gone', async () => {
    await saying({ about: 'action', aboutId: actionId });
    expect((await ask({ about: 'action', aboutId: actionId }))?.comments).toMatchObject([{ action: { id: actionId } }]);
    await sendEdits(api, own.people.lead, own.planId, await sequenceOf(api, own.planId), [remove('action', actionId)]);
    expect((await ask({ about: 'action', aboutId: actionId }))?.comments).toMatchObject([{ action: null }]);
  });

  test('that make somebody fear for a person leave no trace in what others read but their number', async () => {
    const [feared] = [await saying(), await saying()];
    await send(api, own.people.lead, 'raiseConcern', { commentId: feared });
    expect(await ask()).toMatchObject({ total: 1, tally: { total: 1 }, comments: [{ number: 2 }] });
    expect(await ask(null, '', own.people.editor)).toMatchObject({ total: 2 });
  });

  test('of others’ actions are no owner’s to count', async () => {
    await makeOwner();
    await saying();
    expect(await ask(null, '', own.people.owner)).toBeNull();
    await saying({ about: 'action', aboutId: actionId });
    expect(await ask(null, '', own.people.owner)).toMatchObject({
      total: 1,
      tally: { total: 1, new: 1 },
      abouts: [{ aboutId: actionId, count: 1 }],
      comments: [{ number: 2 }],
    });
  });
});

interface OnPlan {
  readonly consultations: readonly {
    readonly contributionsId: string;
    readonly version: number;
    readonly tally: object;
  }[];
  readonly actions: readonly { readonly actionId: string; readonly new: number; readonly unanswered: number }[];
  readonly comments: readonly { readonly comment: { readonly part: string; readonly words: string } }[];
}
async function onPlan(personId: string): Promise<OnPlan | null> {
  const query = `query ($planId: ID!, $actionId: ID!) { planComments(planId: $planId) {
    consultations { contributionsId version tally { new considered toAdmit toRelease } }
    actions { actionId new unanswered } comments(actionId: $actionId) { comment { part words } } } }`;
  return (await api.ask<{ planComments: OnPlan | null }>(personId, query, { planId: own.planId, actionId }))
    .planComments;
}

describe('the comments on a plan', () => {
  test('are counted beside each action, and stand at the field that they are about, until they are answered', async () => {
    const one = await saying({ about: 'action', aboutId: actionId, part: 'outcome.cy', words: 'Beth amdanom ni?' });
    const other = await saying({ about: 'action', aboutId: actionId, part: '' });
    const hidden = await saying({ about: 'action', aboutId: actionId });
    await saying();
    await send(api, own.people.lead, 'hideComment', { commentId: hidden, ...reasons });
    await send(api, own.people.editor, 'considerComment', { commentId: other });
    expect(await onPlan(own.people.editor)).toMatchObject({
      consultations: [{ tally: { new: 2, considered: 1 } }],
      actions: [{ actionId, new: 1, unanswered: 2 }],
      comments: [{ comment: { part: 'outcome.cy', words: 'Beth amdanom ni?' } }, { comment: { part: '' } }],
    });
    await answer(one);
    await answer(other);
    expect(await onPlan(own.people.editor)).toMatchObject({ actions: [], comments: [] });
  });

  test('are for those alone who answer them: an owner has those of their own actions', async () => {
    await makeOwner();
    await saying();
    for (const role of ['viewer', 'owner', 'contributor', 'forumMember', 'leadReviewer', 'reviewer'] as const)
      expect(await onPlan(own.people[role]), role).toBeNull();
    await saying({ about: 'action', aboutId: actionId });
    expect(await onPlan(own.people.owner)).toMatchObject({
      consultations: [{ tally: { new: 1 } }],
      actions: [{ new: 1 }],
    });
    expect(await onPlan(own.people.lead)).toMatchObject({ consultations: [{ tally: { new: 2 } }] });
  });

  test('are four hundred in a few statements, and soon', async () => {
    const rows = await api.prisma.contributions.findUniqueOrThrow({ where: { consultationId: own.consultationId } });
    await api.prisma.$executeRaw`
      INSERT INTO "Comment" ("id", "contributionsId", "copy", "about", "aboutId", "kind", "words", "language", "way", "verified")
      SELECT uuidv7(), ${rows.id}::uuid, 1, 'action', ${actionId}, 'concern', repeat('Six weeks is long. ', 20), 'en',
        'invitation', true FROM generate_series(1, 400)`;
    const page = '(first: 50)';
    const statements = (await recordStatements(api.pool, () => ask(null, page))).length;
    expect(statements).toBeLessThanOrEqual(12);
    const found = await ask(null, page);
    expect([found?.total, found?.comments.length]).toEqual([400, 50]);
    expect((await recordStatements(api.pool, () => onPlan(own.people.lead))).length).toBeLessThanOrEqual(12);
    if (process.env['MEASURE']) {
      for (const [name, act] of [
        ['list', () => ask(null, page)],
        ['plan', () => onPlan(own.people.lead)],
      ] as const) {
        const times: number[] = [];
        for (let n = 0; n < 20; n += 1) {
          const from = performance.now();
          await act();
          times.push(performance.now() - from);
        }
        console.log(
          name,
          'median ms',
          times.toSorted((a, b) => a - b)[10],
          'bytes',
          JSON.stringify(await act()).length,
        );
      }
      console.log('statements', statements);
    }
  });
});
