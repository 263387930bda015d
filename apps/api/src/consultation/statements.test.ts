import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { planWith } from '@cynllun/domain/fixtures/builders';
import { testApi, TODAY } from '../../testing/api.ts';
import { brokenAt } from '../../testing/broken-at.ts';
import { aConsultingAuthority, open, type ConsultingAuthority } from '../../testing/consultation.ts';
import { fileRoutes } from '../../testing/files.ts';
import { outcomeOf, send } from '../../testing/send.ts';
import { tellDue } from '../contribute/tell-contributors.ts';

const api = await testApi();
const files = await fileRoutes(api);
afterAll(() => files.app.close());
let own: ConsultingAuthority;
beforeEach(async () => {
  api.travelTo(TODAY);
  own = await aConsultingAuthority(api, {}, planWith({ consultationEvents: [] }));
  await open(api, own);
});

const letter = {
  way: 'letter',
  on: '2026-11-23',
  worker: '',
  language: 'cy',
  words: 'Mae chwe wythnos yn rhy hir. Mae’r neuadd yn oer.',
  view: 'carerOwn',
  group: 'carers',
  members: '',
  name: 'Eirlys Huws',
  mayBeNamed: true,
  replyBy: 'email',
  replyTo: 'eirlys@example.org',
};
const child = {
  ...letter,
  way: 'trustedWorker',
  worker: 'The participation worker',
  view: 'mine',
  group: 'serviceUsers',
  name: '',
  mayBeNamed: false,
  replyBy: 'worker',
  replyTo: '01632 960 150',
  fileId: '',
};

const enter = (personId: string | null, statement: object) =>
  send(api, personId, 'enterStatement', { consultationId: own.consultationId, ...statement });
const enterLetter = async (more: object = {}, personId = own.people.editor) =>
  enter(personId, { ...letter, fileId: await files.sent(personId, own.consultationId), ...more });

interface Read {
  readonly id: string;
  readonly late: boolean;
  readonly fileId: string;
  readonly original: { readonly name: string } | null;
  readonly passages: readonly object[];
  readonly toTakeBack: readonly { readonly reason: { readonly cy: string } }[];
  readonly returnedOn: string | null;
}
async function read(personId = own.people.editor): Promise<readonly Read[] | null> {
  const { consultationStatements: found } = await api.ask<{ consultationStatements: { statements: Read[] } | null }>(
    personId,
    `query ($id: ID!) { consultationStatements(consultationId: $id) { statements { id late fileId original { name }
      passages { start end } toTakeBack { words outcome reason { cy } } returnedOn } } }`,
    { id: own.consultationId },
  );
  return found?.statements ?? null;
}
const theOne = async () => (await read())?.[0];

const split = (ofId: string, more: object = {}, personId = own.people.editor) =>
  send(api, personId, 'splitMinute', {
    consultationId: own.consultationId,
    ofId,
    start: 0,
    end: 28,
    about: 'plan',
    aboutId: '',
    kind: 'concern',
    group: 'carers',
    ...more,
  });
const comments = () =>
  api.prisma.comment.findMany({
    where: { contributions: { consultationId: own.consultationId } },
    orderBy: { id: 'asc' },
  });
const logOf = async () =>
  (await api.prisma.contributions.findUniqueOrThrow({ where: { consultationId: own.consultationId } })).id;

/** Answered by the editor, and released by the lead. */
async function answer(commentId: string) {
  const reason = { reasonEn: 'Someone now rings.', reasonCy: 'Mae rhywun yn ffonio nawr.' };
  await send(api, own.people.editor, 'answerComment', { commentId, outcome: 'notChanged', ...reason });
  const released = await send(api, own.people.lead, 'releaseComment', { commentId, of: 'answer' });
  expect(outcomeOf(released)).toBe('CommentReleased');
}
const noticesOf = (personId: string) =>
  api.prisma.notice.count({ where: { personId, kind: 'answerToTakeBack', planId: own.planId } });

describe('a letter', () => {
  test('is entered with its original, for whom it is of, and several comments are made of it', async () => {
    expect(outcomeOf(await enterLetter())).toBe('StatementEntered');
    const entered = await theOne();
    expect(entered).toMatchObject({ late: false, original: { name: 'Llythyr.pdf' } });
    const id = entered?.id ?? '';
    expect(outcomeOf(await split(id))).toBe('MinuteSplit');
    expect(outcomeOf(await split(id, { start: 28, end: 49, group: 'serviceUsers' }))).toBe('MinuteSplit');
    expect(await comments()).toMatchObject([
      { words: 'Mae chwe wythnos yn rhy hir.', way: 'letter', view: 'carerOwn', group: 'carers', name: 'Eirlys Huws' },
      { words: 'Mae’r neuadd yn oer.', language: 'cy', verified: true, late: false, personId: own.people.editor },
    ]);
    expect((await theOne())?.passages).toHaveLength(2);
    expect(await brokenAt(api.prisma, await logOf())).toBeNull();
  });

  test('says where it was wrong, and nothing is used up by that', async () => {
    const fileId = await files.sent(own.people.editor, own.consultationId);
    expect(outcomeOf(await enter(own.people.editor, { ...letter, fileId, words: '', on: '2027-05-01' }))).toEqual([
      'on notYet',
      'words required',
    ]);
    expect(outcomeOf(await enter(own.people.editor, { ...letter, fileId: '' }))).toEqual(['fileId required']);
    expect(outcomeOf(await enter(own.people.editor, { ...letter, fileId: randomUUID() }))).toEqual(['fileId fileGone']);
    expect(outcomeOf(await enter(own.people.lead, { ...letter, fileId }))).toEqual(['fileId fileGone']);
    expect(outcomeOf(await enter(own.people.editor, { ...letter, fileId }))).toBe('StatementEntered');
    expect(outcomeOf(await enter(own.people.editor, { ...letter, fileId }))).toEqual(['fileId fileGone']);
  });

  test('sent twice by one request is entered once', async () => {
    const fileId = await files.sent(own.people.editor, own.consultationId);
    const requestId = randomUUID();
    await enter(own.people.editor, { ...letter, fileId, requestId });
    expect(outcomeOf(await enter(own.people.editor, { ...letter, fileId, requestId }))).toBe('StatementEntered');
    expect(await read()).toHaveLength(1);
  });

  test('may keep its writer’s name from the comments that are made of it', async () => {
    await enterLetter({ mayBeNamed: false });
    await split((await theOne())?.id ?? '');
    expect(await comments()).toMatchObject([{ name: '', mayBeNamed: false }]);
    expect(await api.prisma.statement.findFirst({ where: { contributionsId: await logOf() } })).toMatchObject({
      name: 'Eirlys Huws',
      consent: '',
    });
  });

  test('is released by somebody else than whoever put it into words', async () => {
    await enterLetter();
    await split((await theOne())?.id ?? '', {}, own.people.lead);
    const commentId = (await comments())[0]?.id ?? '';
    const release = (personId: string) => send(api, personId, 'releaseComment', { commentId, of: 'comment' });
    expect(outcomeOf(await release(own.people.editor))).toBe('ForbiddenError');
    expect(outcomeOf(await release(own.people.lead))).toBe('CommentReleased');
  });

  test('of a question answers it, and is of no kind', async () => {
    await enterLetter();
    const questionId = randomUUID();
    expect(
      outcomeOf(await split((await theOne())?.id ?? '', { about: 'question', aboutId: questionId, kind: null })),
    ).toBe('MinuteSplit');
    expect(outcomeOf(await split((await theOne())?.id ?? '', { kind: null }))).toEqual(['kind required']);
  });

  test('that came after the last day is late, and kept where the lead lets it be', async () => {
    api.travelTo('2027-01-20');
    expect(outcomeOf(await enterLetter({ on: '2027-01-15' }))).toBe('StatementEntered');
    expect(outcomeOf(await enterLetter({ on: '2027-01-16' }))).toEqual(['on afterClosing']);
    await api.prisma.consultation.update({ where: { id: own.consultationId }, data: { keepsLate: true } });
    expect(outcomeOf(await enterLetter({ on: '2027-01-16' }))).toBe('StatementEntered');
    expect((await read())?.map(({ late }) => late)).toEqual([false, true]);
    await split((await read())?.[1]?.id ?? '');
    expect(await comments()).toMatchObject([{ late: true }]);
  });

  test('is answered by e-mail, in its language, to the address that was given', async () => {
    await enterLetter();
    await split((await theOne())?.id ?? '');
    const [comment] = await comments();
    await answer(comment?.id ?? '');
    await tellDue(api.services);
    await tellDue(api.services);
    const mail = await api.prisma.mail.findMany({ where: { address: 'eirlys@example.org' } });
    expect(mail).toMatchObject([{ kind: 'commentAnswered', language: 'cy', personId: null }]);
    expect(await noticesOf(own.people.editor)).toBe(0);
    expect((await theOne())?.toTakeBack).toEqual([]);
  });

  test.each(['owner', 'viewer', 'administrator'] as const)('is nothing that the %s enters or reads', async (role) => {
    await enterLetter();
    const personId = own.people[role];
    expect(await read(personId)).toBeNull();
    expect(['ForbiddenError', 'NotFoundError']).toContain(outcomeOf(await enter(personId, { ...child })));
  });
});

describe('what a child says through a trusted worker', () => {
  test('has no name, no e-mail and no original, and its answer is taken back by whoever entered it', async () => {
    expect(outcomeOf(await enter(own.people.editor, { ...child, name: 'Gwion' }))).toEqual(['name notOfThisKind']);
    expect(outcomeOf(await enter(own.people.editor, child))).toBe('StatementEntered');
    const id = (await theOne())?.id ?? '';
    await split(id);
    const [comment] = await comments();
    expect(comment).toMatchObject({ way: 'trustedWorker', name: '', replyTo: '' });
    const back = (more: object = {}) =>
      send(api, own.people.editor, 'returnAnswers', {
        consultationId: own.consultationId,
        statementId: id,
        returnedOn: TODAY,
        ...more,
      });
    expect(outcomeOf(await back())).toEqual(['returnedOn nothingToTakeBack']);
    await answer(comment?.id ?? '');
    await tellDue(api.services);
    await tellDue(api.services);
    expect(await noticesOf(own.people.editor)).toBe(1);
    expect((await theOne())?.toTakeBack).toMatchObject([{ reason: { cy: 'Mae rhywun yn ffonio nawr.' } }]);
    expect(outcomeOf(await back({ returnedOn: '2027-06-01' }))).toEqual(['returnedOn notYet']);
    expect(outcomeOf(await back())).toBe('AnswersReturned');
    expect(await theOne()).toMatchObject({ toTakeBack: [], returnedOn: TODAY });
    expect(await brokenAt(api.prisma, await logOf())).toBeNull();
  });

  test('leaves ordinary view with its original when it makes somebody fear for the child', async () => {
    const fileId = await files.sent(own.people.lead, own.consultationId);
    await enter(own.people.lead, { ...child, fileId });
    await split((await theOne())?.id ?? '');
    const [comment] = await comments();
    expect(await files.statusOf(own.people.lead, fileId)).toBe(200);
    await send(api, own.people.lead, 'raiseConcern', { commentId: comment?.id ?? '' });
    // The editor is whom the lead named.
    expect(await read(own.people.lead)).toEqual([]);
    expect(await read(own.people.editor)).toHaveLength(1);
    expect(await files.statusOf(own.people.lead, fileId)).toBe(404);
    expect(await files.statusOf(own.people.editor, fileId)).toBe(200);
    const again = await split((await read(own.people.editor))?.[0]?.id ?? '', {}, own.people.lead);
    expect(outcomeOf(again)).toBe('NotFoundError');
  });
});
