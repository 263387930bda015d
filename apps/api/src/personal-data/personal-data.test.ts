import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { set } from '@cynllun/domain/plan/edit';
import { firstHead } from '../core/verify/check-chain.ts';
import { testApi } from '../../testing/api.ts';
import { brokenAt } from '../../testing/broken-at.ts';
import {
  anOpenedConsultation,
  contribute,
  contribution,
  saying,
  type OpenedConsultation,
} from '../../testing/contribute.ts';
import { aMeeting } from '../../testing/access-samples-consultation.ts';
import { sendEdits } from '../../testing/edit.ts';
import { fileRoutes } from '../../testing/files.ts';
import { columnsSaying } from '../../testing/search-everything.ts';
import { outcomeOf, send } from '../../testing/send.ts';
import { sendVersion, sequenceOf } from '../../testing/submission.ts';

/** Unlike any other in this file. */
const aName = () => `Mrs Olwen ${randomUUIDv7().replaceAll(/[\d-]/g, 'a')}`;

const api = await testApi();
const files = await fileRoutes(api);
afterAll(() => files.app.close());
let own: OpenedConsultation;
let administrator: string;

beforeAll(async () => {
  const operator = randomUUIDv7();
  await api.prisma.organisation.create({ data: { id: operator, kind: 'operator', nameEn: 'Us', nameCy: 'Ni' } });
  await api.prisma.changeLog.create({ data: { id: operator, kind: 'directory', head: firstHead } });
});

beforeEach(async () => {
  own = await anOpenedConsultation(api, { reach: 'openLink' }, '2026-11-01');
  administrator = own.people.administrator;
});

const erase = (input: object, personId = administrator) =>
  send(
    api,
    personId,
    'erasePerson',
    { keepsWords: false, language: 'en', ...input },
    '... on PersonErased { sharedName }',
  );
const exported = async (input: object, personId = administrator) => {
  const answer = await send(
    { ...api, ask: withoutRequest },
    personId,
    'exportPerson',
    input,
    '... on PersonExported { file }',
  );
  return JSON.parse(String(answer['file'])) as Record<string, readonly Record<string, unknown>[]>;
};
/** These inputs have no request of their own: nothing is written. */
const withoutRequest: typeof api.ask = (personId, source, { input, ...rest } = {}) => {
  const { requestId: _, ...given } = input as Record<string, unknown>;
  return api.ask(personId, source, { ...rest, input: given });
};
const sendPlain: typeof send = (_, ...rest) => send({ ...api, ask: withoutRequest }, ...rest);

/** What is wrong with each log of the plan and its consultation: what a fixture wrote behind them, and nothing else. */
async function broken(): Promise<readonly (string | null)[]> {
  const { id } = await api.prisma.contributions.findFirstOrThrow({ where: { planId: own.planId } });
  return Promise.all([own.planId, own.consultationId, id].map((logId) => brokenAt(api.prisma, logId)));
}

const comments = () =>
  api.prisma.comment.findMany({ where: { contributions: { planId: own.planId } }, orderBy: { id: 'asc' } });
const say = (link: string, words: string, more: object = {}) =>
  contribute(api, contribution(link, [saying(own.actionId, { words })], more));

/** Whoever was invited, as their invitation has them. */
const invited = () => api.prisma.invitation.findUniqueOrThrow({ where: { id: own.invitationId } });

describe('somebody who was invited, by their address', () => {
  test('is exported with what they said, and what it means in both languages', async () => {
    await say(own.secret, 'Six weeks is long.', { mayBeNamed: true });
    const { email, name } = await invited();
    const file = await exported({ email: ` ${email.toUpperCase()} ` });
    expect(file['comments']).toMatchObject([{ words: 'Six weeks is long.', name }]);
    expect(file['invitations']).toMatchObject([{ email, name }]);
    expect(file['receipts']).toMatchObject([{ consent: expect.stringContaining('enw') as string }]);
    expect(file['letters']).toMatchObject([{ kind: 'consultationInvitation' }]);
    expect(file['about']).toEqual({ en: expect.any(String) as string, cy: expect.any(String) as string });
    expect(JSON.stringify(file)).not.toContain(own.secret);
  });

  test('is found nowhere once erased, and their link lets nobody in', async () => {
    await say(own.secret, 'Five weeks is long.', { mayBeNamed: true });
    const { email } = await invited();
    const before = await broken();
    expect(await erase({ email })).toMatchObject({ __typename: 'PersonErased' });
    expect(await columnsSaying(api.ownerUrl, [email, 'Five weeks is long.'])).toEqual([]);
    expect(await invited()).toMatchObject({ name: '', email: '', withdrawn: true });
    expect((await comments()).map(({ words, name }) => [words, name])).toEqual([['', '']]);
    const { contributorPage } = await api.ask<{ contributorPage: unknown }>(
      null,
      'query ($link: String!) { contributorPage(link: $link) { by } }',
      { link: own.secret },
    );
    expect(contributorPage).toBeNull();
    expect(await broken()).toEqual(before);
  });

  test('leaves the words of what they said where they agreed to that, and the words that they agreed to are kept', async () => {
    await say(own.secret, 'Seven weeks is long.', { mayBeNamed: true });
    await erase({ email: (await invited()).email, keepsWords: true });
    expect((await comments()).map(({ words, name }) => [words, name])).toEqual([['Seven weeks is long.', '']]);
    const { consent } = await api.prisma.personErasure.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(consent).toContain('agreed');
  });

  test('is exported and erased by nobody but an administrator, who is answered the same of anybody else', async () => {
    const { email } = await invited();
    for (const personId of [own.people.lead, own.people.editor, own.people.leadReviewer])
      expect([
        outcomeOf(await erase({ email }, personId)),
        outcomeOf(await erase({ email: 'no@example.org' }, personId)),
      ]).toEqual(['NotFoundError', 'NotFoundError']);
    expect(await invited()).toMatchObject({ email, withdrawn: false });
  });
});

describe('somebody who left an address by the open link', () => {
  test('is exported and erased by it, with the letters to it', async () => {
    const email = 'mair@example.org';
    expect(outcomeOf(await say(own.code, 'Too far to walk.', { replyTo: email, group: 'carers' }))).toBe('Contributed');
    const [comment] = await comments();
    await api.prisma.mail.create({
      data: {
        id: randomUUIDv7(),
        kind: 'commentAnswered',
        params: {},
        address: email,
        language: 'cy',
        createdAt: api.services.now(),
        dueAt: api.services.now(),
        expiresAt: api.services.now(),
      },
    });
    expect((await exported({ email }))['comments']).toMatchObject([{ id: comment?.id, replyTo: email }]);
    await erase({ email });
    expect(await columnsSaying(api.ownerUrl, [email, 'Too far to walk.'])).toEqual([]);
  });

  test('nobody is known by an address that was never left', async () => {
    expect(outcomeOf(await erase({ email: 'never@example.org' }))).toEqual(['email nobodyKnown']);
  });
});

/** A letter that an officer entered, with its original. @returns the ids of both */
async function enterLetter(more: object = {}): Promise<{ readonly id: string; readonly fileId: string }> {
  const fileId = await files.sent(own.people.editor, own.consultationId);
  const letter = {
    way: 'letter',
    on: '2026-11-23',
    worker: '',
    language: 'en',
    view: 'mine',
    group: 'carers',
    members: '',
  };
  const reply = {
    mayBeNamed: true,
    replyBy: 'post',
    replyTo: '2 Heol y Bont',
    words: 'The hall is cold.',
    name: 'Ann',
  };
  const said = { consultationId: own.consultationId, ...letter, ...reply, ...more, fileId };
  expect(outcomeOf(await send(api, own.people.editor, 'enterStatement', said))).toBe('StatementEntered');
  const { id } = await api.prisma.statement.findFirstOrThrow({ where: { fileId } });
  return { id, fileId };
}
const fileOf = (id: string) => api.prisma.keptFile.findUniqueOrThrow({ where: { id } });

describe('somebody of whom only a name is known', () => {
  const named = async (name: string, personId: string | null = administrator) =>
    (
      await api.ask<{ peopleNamed: readonly { personId: string | null; entryId: string | null; in: string }[] | null }>(
        personId,
        'query ($name: String!) { peopleNamed(name: $name) { personId entryId in of { en cy } on } }',
        { name },
      )
    ).peopleNamed;

  test('is found by an administrator wherever the name was given, and by nobody else', async () => {
    const name = aName();
    const letter = await enterLetter({ name });
    await say(own.code, 'Too far to walk.', { name, mayBeNamed: true, group: 'carers' });
    await send(api, administrator, 'addPerson', {
      reviewId: own.reviewId,
      name,
      email: null,
      language: 'en',
      role: null,
    });
    const [comment] = await comments();
    const review = { en: expect.any(String) as string, cy: expect.any(String) as string };
    expect(await named(` ${name.toUpperCase().replace(' ', '  ')} `)).toEqual([
      { personId: expect.any(String) as string, entryId: null, in: 'onlyNamed', of: review, on: null },
      { personId: null, entryId: letter.id, in: 'statement', of: review, on: '2026-11-23' },
      { personId: null, entryId: comment?.id, in: 'contribution', of: review, on: expect.any(String) as string },
    ]);
    expect(await named(name.slice(0, -1))).toEqual([]);
    for (const personId of [own.people.lead, own.people.editor, own.people.leadReviewer, null])
      expect(await named(name, personId)).toBeNull();
  });

  test('is exported and erased with what they said and its original, and what others said is kept', async () => {
    const name = aName();
    const words = `It was ${name} who wrote.`;
    const letter = await enterLetter({ name, words, replyTo: '7 Heol Fawr' });
    const other = await enterLetter({ name: aName() });
    await sendEdits(api, own.people.lead, own.planId, await sequenceOf(api, own.planId), [
      set('action', own.actionId, { description: `Ask ${name}.` }),
    ]);
    expect((await exported({ entryId: letter.id }))['statements']).toMatchObject([
      { name, words, replyTo: '7 Heol Fawr', original: 'Llythyr.pdf' },
    ]);
    const before = await broken();
    expect(await erase({ entryId: letter.id })).toMatchObject({ __typename: 'PersonErased', sharedName: false });
    expect(await columnsSaying(api.ownerUrl, [name, words, '7 Heol Fawr'])).toEqual([]);
    expect(await fileOf(letter.fileId)).toMatchObject({ bytes: null, name: '' });
    expect(await files.statusOf(own.people.lead, letter.fileId)).toBe(404);
    expect(await files.statusOf(own.people.lead, other.fileId)).toBe(200);
    expect(outcomeOf(await erase({ entryId: letter.id }))).toBe('NotFoundError');
    expect(await broken()).toEqual(before);
  });

  test('which somebody else gave too is erased of the one alone, until it is nobody else’s', async () => {
    const name = aName();
    const [one, other] = [await enterLetter({ name }), await enterLetter({ name })];
    await sendEdits(api, own.people.lead, own.planId, await sequenceOf(api, own.planId), [
      set('action', own.actionId, { description: `Ask ${name}.` }),
    ]);
    expect(await erase({ entryId: one.id })).toMatchObject({ sharedName: true });
    expect(await api.prisma.statement.findUniqueOrThrow({ where: { id: other.id } })).toMatchObject({ name });
    expect((await fileOf(other.fileId)).bytes).not.toBeNull();
    expect(await erase({ entryId: other.id })).toMatchObject({ sharedName: false });
    expect(await columnsSaying(api.ownerUrl, [name])).toEqual([]);
  });
});

describe('a member', () => {
  const add = async (name: string, email: string, role = 'editor') => {
    await send(api, administrator, 'addPerson', { reviewId: own.reviewId, name, email, language: 'en', role });
    return (await api.prisma.person.findUniqueOrThrow({ where: { email } })).id;
  };

  test('who wrote in a plan stays in its record without a name, and holds no role', async () => {
    const personId = await add('Siân Morgan', 'sian@example.org');
    await sendEdits(api, personId, own.planId, await sequenceOf(api, own.planId), [
      set('action', own.actionId, { description: 'We visit.' }),
    ]);
    const before = await broken();
    await erase({ personId });
    expect(await api.prisma.person.findUnique({ where: { id: personId } })).toMatchObject({ name: null, email: null });
    expect(await api.prisma.membership.count({ where: { personId } })).toBe(0);
    const { planHistory } = await api.ask<{ planHistory: { edges: { node: { by: { name: string | null } } }[] } }>(
      own.people.lead,
      'query ($id: ID!) { planHistory(planId: $id, first: 1) { edges { node { by { name } } } } }',
      { id: own.planId },
    );
    expect(planHistory.edges[0]?.node.by).toEqual({ name: null });
    expect(await broken()).toEqual(before);
  });

  test('is exported with what they wrote by place, and not a word of a plan', async () => {
    const personId = await add('Elin Rees', 'elin@example.org');
    await sendEdits(api, personId, own.planId, await sequenceOf(api, own.planId), [
      set('action', own.actionId, { description: 'Confidential words.', responsiblePersonId: personId }),
    ]);
    const file = await exported({ personId });
    expect(file['writes']).toMatchObject([{ of: 'plan', id: own.planId }]);
    expect(file['named']).toContainEqual({ of: 'Action', as: 'responsiblePersonId', id: own.actionId });
    expect(JSON.stringify(file)).not.toContain('Confidential words.');
    expect(file['roles']).toMatchObject([{ role: 'editor' }]);
  });

  test('whose name is another’s too is erased where it is theirs, and it is said that others’ words keep it', async () => {
    const personId = await add('Ann Jones', 'ann1@example.org');
    const other = await add('Ann Jones', 'ann2@example.org');
    await sendEdits(api, own.people.lead, own.planId, await sequenceOf(api, own.planId), [
      set('action', own.actionId, { description: 'Ask Ann Jones.' }),
    ]);
    expect(await erase({ personId })).toMatchObject({ sharedName: true });
    expect((await api.prisma.action.findUniqueOrThrow({ where: { id: own.actionId } })).description).toBe(
      'Ask Ann Jones.',
    );
    expect(await api.prisma.person.findUnique({ where: { id: other } })).toMatchObject({ name: 'Ann Jones' });
  });

  test('whose name stands in what others wrote goes from that alone, and the rest is kept', async () => {
    const personId = await add('Rhiannon "Non" Pugh', 'rhiannon@example.org');
    await sendEdits(api, own.people.lead, own.planId, await sequenceOf(api, own.planId), [
      set('action', own.actionId, {
        description: 'Ask Rhiannon "Non" Pugh first.',
        outcome: { en: 'Rhiannon "Non" Pugh.' },
      }),
    ]);
    await sendVersion(api, own);
    const before = await broken();
    await erase({ personId });
    const { description } = await api.prisma.action.findUniqueOrThrow({ where: { id: own.actionId } });
    expect(description.replaceAll(/ +\]/g, ']')).toBe('Ask […] first.');
    expect(await columnsSaying(api.ownerUrl, ['Rhiannon'])).toEqual([]);
    const { planVersion } = await api.ask<{
      planVersion: { plan: { actions: { id: string; description: string }[] } };
    }>(
      own.people.lead,
      'query ($id: ID!) { planVersion(planId: $id, number: 1) { plan { actions { id description } } } }',
      { id: own.planId },
    );
    expect(planVersion.plan.actions.find(({ id }) => id === own.actionId)?.description).toBe(description);
    expect(await broken()).toEqual(before);
  });

  test('erased once stays erased when the request is sent again', async () => {
    const personId = await add('Dafydd Wyn', 'dafydd@example.org');
    const requestId = randomUUIDv7();
    await erase({ personId, requestId });
    expect(outcomeOf(await erase({ personId, requestId }))).toBe('NotFoundError');
    expect(await api.prisma.personErasure.count({ where: { personId } })).toBe(1);
  });

  test('who is the last administrator is not erased', async () => {
    const others = await api.prisma.membership.findMany({
      where: { role: 'administrator', personId: { not: administrator } },
    });
    await api.prisma.membership.deleteMany({ where: { id: { in: others.map(({ id }) => id) } } });
    expect(outcomeOf(await erase({ personId: administrator }))).toEqual(['role lastAdministrator']);
    expect(await api.prisma.person.findUnique({ where: { id: administrator } })).toMatchObject({ erasedAt: null });
  });
});

describe('a passage that names somebody', () => {
  let name: string;
  const found = async (words: string, personId: string | null = own.people.lead) =>
    (
      await api.ask<{ passages: readonly (Record<string, unknown> & { in: string })[] | null }>(
        personId,
        'query ($id: ID!, $words: String!) { passages(planId: $id, words: $words) { rootId entityId field start end in before words after says } }',
        { id: own.planId, words },
      )
    ).passages;
  const placed = (places: Awaited<ReturnType<typeof found>>) =>
    (places ?? []).map(({ rootId, entityId, field, start, end }) => ({ rootId, entityId, field, start, end }));
  const mark = (places: readonly object[], more: object = {}, personId = own.people.lead) =>
    sendPlain(
      api,
      personId,
      'markPassages',
      { planId: own.planId, reason: 'namesOther', places, ...more },
      '... on PassagesMarked { marks { id reference words } }',
    );
  const waiting = async (personId: string | null = administrator) =>
    (
      await api.ask<{ passagesToErase: readonly (Record<string, unknown> & { markIds: string[] })[] | null }>(
        personId,
        '{ passagesToErase { reference reasons passages things { in things } markIds markedBy { id } } }',
      )
    ).passagesToErase;
  const ofOwn = async () => {
    const ids = new Set((await api.prisma.passageMark.findMany({ where: { planId: own.planId } })).map(({ id }) => id));
    return (await waiting())?.filter(({ markIds }) => markIds.some((id) => ids.has(id))) ?? [];
  };
  const eraseAll = async (personId = administrator) =>
    send(api, personId, 'erasePassages', { markIds: (await ofOwn()).flatMap(({ markIds }) => markIds) });

  beforeEach(async () => {
    name = aName();
    await sendEdits(api, own.people.lead, own.planId, await sequenceOf(api, own.planId), [
      set('action', own.actionId, {
        description: `${name} rings weekly.`,
        outcome: { en: `${name.toLowerCase().replace(' ', '  ')} is content.` },
      }),
    ]);
    await sendVersion(api, own);
    await say(own.secret, `Nobody told ${name}. She waited.`);
    await send(api, own.people.editor, 'recordMeeting', {
      consultationId: own.consultationId,
      ...aMeeting,
      minute: `Carers spoke. ${name} wept.`,
    });
  });

  test('is found in the plan, in minutes and in comments, by its lead alone', async () => {
    expect((await found(name))?.map((one) => one.in).toSorted()).toEqual(['comment', 'meeting', 'plan', 'plan']);
    expect(await found(name, own.people.editor)).toBeNull();
    expect(await found(name, administrator)).toBeNull();
    expect(await found('Mr')).toEqual([]);
  });

  test('goes from every version, copy, row and log, and all else that was said is kept', async () => {
    await mark(placed(await found(name)));
    const brokenBefore = await broken();
    expect(outcomeOf(await eraseAll())).toBe('PassagesErased');
    expect(await columnsSaying(api.ownerUrl, [name.slice('Mrs Olwen '.length)])).toEqual([]);
    const [comment] = await comments();
    expect(comment?.words.replaceAll(/ +\]/g, ']')).toBe('Nobody told […]. She waited.');
    expect(comment?.words).toHaveLength(`Nobody told ${name}. She waited.`.length);
    expect(await broken()).toEqual(brokenBefore);
    expect(await ofOwn()).toEqual([]);
  });

  test('is erased where it was marked, though the field was written anew meanwhile, and not where it was not', async () => {
    const [inDescription] = placed(await found(name)).filter(({ field }) => field === 'description');
    await mark([inDescription ?? {}]);
    await sendEdits(api, own.people.lead, own.planId, await sequenceOf(api, own.planId), [
      set('action', own.actionId, { description: `Weekly: ${name} rings.` }),
    ]);
    await eraseAll();
    const { description } = await api.prisma.action.findUniqueOrThrow({ where: { id: own.actionId } });
    expect(description.replaceAll(/ +\]/g, ']')).toBe('Weekly: […] rings.');
    expect((await comments())[0]?.words).toContain('Olwen');
  });

  test('is shown to an administrator as a number and a place, without a word', async () => {
    await mark(placed(await found(name)));
    const [group] = await ofOwn();
    expect(group).toMatchObject({
      reference: 1,
      reasons: ['namesOther'],
      passages: 4,
      markedBy: [{ id: own.people.lead }],
    });
    expect(group?.['things']).toEqual(
      expect.arrayContaining([
        { in: 'comment', things: 1 },
        { in: 'plan', things: 1 },
      ]),
    );
    expect(await waiting(own.people.lead)).toBeNull();
    expect(outcomeOf(await eraseAll(own.people.lead))).toBe('ForbiddenError');
    expect(await columnsSaying(api.ownerUrl, ['Olwen'])).not.toContain('PassageMark.field');
  });

  test('names the same person as another by number, and is refused of somebody unknown', async () => {
    const places = placed(await found(name));
    await mark(places.slice(0, 1));
    expect(await mark(places.slice(1, 2), { reference: 1 })).toMatchObject({
      marks: [{ reference: 1 }, { reference: 1 }],
    });
    expect(await mark(places.slice(2, 3))).toMatchObject({ marks: [{ reference: 2 }, {}, {}] });
    expect(outcomeOf(await mark(places.slice(3), { reference: 9 }))).toEqual(['reference notInList']);
    expect(outcomeOf(await mark([]))).toEqual(['places required']);
  });

  test('of another plan is not marked by naming its place', async () => {
    const places = placed(await found(name));
    const other = await anOpenedConsultation(api);
    expect(outcomeOf(await mark(places, { planId: other.planId }, other.people.lead))).toEqual(['places notInList']);
    expect(outcomeOf(await mark(places, {}, other.people.lead))).toBe('NotFoundError');
  });

  test('in a letter leads to its original, which is erased whole once it is marked', async () => {
    const letter = await enterLetter({ words: `${name} rang me.` });
    const other = await enterLetter({ words: 'Nobody rang me.' });
    const places = (await found(name)) ?? [];
    expect(places.filter((one) => ['file', 'statement'].includes(one.in))).toMatchObject([
      { in: 'statement', entityId: letter.id, says: true },
      { in: 'file', entityId: letter.id, words: 'Llythyr.pdf', says: true },
      { in: 'file', entityId: other.id, words: 'Llythyr.pdf', says: false },
    ]);
    await mark(placed(places.filter((one) => one['entityId'] === letter.id)));
    expect((await ofOwn())[0]?.['things']).toEqual(
      expect.arrayContaining([
        { in: 'statement', things: 1 },
        { in: 'file', things: 1 },
      ]),
    );
    const brokenBefore = await broken();
    expect(outcomeOf(await eraseAll())).toBe('PassagesErased');
    const { words } = await api.prisma.statement.findUniqueOrThrow({ where: { id: letter.id } });
    expect(words.replaceAll(/ +\]/g, ']')).toBe('[…] rang me.');
    expect(await fileOf(letter.fileId)).toMatchObject({ bytes: null, name: '' });
    expect((await fileOf(other.fileId)).bytes).not.toBeNull();
    expect((await found(name))?.filter((one) => one.in === 'file')).toMatchObject([{ entityId: other.id }]);
    expect(await broken()).toEqual(brokenBefore);
  });

  test('in a letter is out of the lead’s reach, and its original too, where somebody fears for a person in it', async () => {
    const { id } = await enterLetter({ words: `${name} rang me.` });
    const passage = { start: 0, end: name.length, about: 'plan', aboutId: '', kind: 'concern', group: 'carers' };
    await send(api, own.people.editor, 'splitMinute', { consultationId: own.consultationId, ofId: id, ...passage });
    const comment = (await comments()).find(({ statementId }) => statementId === id);
    await send(api, own.people.lead, 'raiseConcern', { commentId: comment?.id });
    expect((await found(name))?.map((one) => one.in)).not.toContain('statement');
    expect((await found(name))?.map((one) => one.in)).not.toContain('file');
  });

  test('is out of the lead’s reach where somebody fears for a person', async () => {
    const [comment] = await comments();
    await send(api, own.people.lead, 'raiseConcern', { commentId: comment?.id });
    expect((await found(name))?.map((one) => one.in).toSorted()).toEqual(['meeting', 'plan', 'plan']);
  });

  test('that was marked can be taken back until it is erased', async () => {
    const answer = await mark(placed(await found(name)).slice(0, 1));
    const [{ id } = { id: '' }] = answer['marks'] as readonly { id: string }[];
    expect(outcomeOf(await sendPlain(api, own.people.editor, 'takeBackPassageMark', { markId: id }))).toBe(
      'ForbiddenError',
    );
    expect(
      await sendPlain(
        api,
        own.people.lead,
        'takeBackPassageMark',
        { markId: id },
        '... on PassageMarkTakenBack { marks { id } }',
      ),
    ).toMatchObject({ marks: [] });
    expect(await ofOwn()).toEqual([]);
  });
});
