import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { entityOf, type FieldValues } from '@cynllun/domain/aggregate/aggregate';
import { addableNames, type Edit } from '@cynllun/domain/aggregate/edit';
import { add, set } from '@cynllun/domain/plan/edit';
import { planAggregate } from '@cynllun/domain/plan/entities';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { openSession } from './platform/sessions.ts';
import {
  addPoint,
  advise,
  agreeAll,
  anAdvisedAuthority,
  beginAdvice,
  issueOn,
  reply,
  repliesOf,
  sendReplies,
  withReviewers,
  type Reviewed,
} from '../testing/advice.ts';
import { anAuthority, aPerson, aReview, holds } from '../testing/authority.ts';
import { testApi, TODAY } from '../testing/api.ts';
import { askForPaper, askForVersion, type Answer } from '../testing/documents-made.ts';
import { beginPaper } from '../testing/council.ts';
import { sendEdits } from '../testing/edit.ts';
import { aCall, aMeeting } from '../testing/access-samples-consultation.ts';
import { addition, begin, editConsultation } from '../testing/consultation.ts';
import {
  anOpenedConsultation,
  answerAndRelease,
  contribute,
  contribution,
  saying,
  type OpenedConsultation,
} from '../testing/contribute.ts';
import { askedForEverything, queries } from '../testing/everything.ts';
import { send } from '../testing/send.ts';
import { recordStatements } from '../testing/statements.ts';
import { explainGaps, makeCandidate, sendVersion, sequenceOf, submitVersion } from '../testing/submission.ts';

/*
 * No query per row, anywhere: whatever is asked takes as many statements of much as of little. Every query of the schema
 * is asked for all that it has, so a new field that looks something up for each row fails here.
 */
vi.setConfig({ testTimeout: 30_000 });

const api = await testApi();
/** A document of the first version, and one of the Council paper. */
let asked: Answer;
let paper: Answer;
/** The paper itself. */
let paperId = '';
let commentId = '';
let adviceId: string;
let ours: Reviewed;
let consulted: OpenedConsultation;
const actions: string[] = [];
/** The number of the newest version. */
let newest = 0;

beforeAll(async () => {
  ours = await withReviewers(api, await anAuthority(api.prisma, 'Arth'));
  await holds(api.prisma, ours.people.lead, 'leadReviewer', { reviewId: ours.reviewId });
  await holds(api.prisma, ours.people.lead, 'administrator', {});
  await holds(api.prisma, ours.people.lead, 'lead', { organisationId: ours.authorityId });
  await beginPaper(api, ours.people.lead, ours);
  paperId = (await api.prisma.councilPaper.findUniqueOrThrow({ where: { planId: ours.planId } })).id;
  consulted = await anOpenedConsultation(api, { reach: 'openLink' }, '2026-11-20');
  for (let one = 0; one < 2; one += 1) {
    await grow();
    await growAdvice();
    await growConsultation();
  }
  const { id } = await api.prisma.version.findFirstOrThrow({ where: { planId: ours.planId, number: 1 } });
  asked = await askForVersion(api, ours.people.lead, id);
  paper = await askForPaper(api, ours.people.lead, ours.planId);
});

const sequenceNow = async () =>
  Number((await api.prisma.changeLog.findUniqueOrThrow({ where: { id: ours.planId } })).sequence);

/** One more of everything that can be in a plan, and of organisations, people, reviews and browsers. */
async function grow(): Promise<void> {
  await anAuthority(api.prisma, 'Elsewhere');
  const person = await aPerson(api.prisma, ours.authorityId, 'someone');
  await holds(api.prisma, person, 'viewer', { reviewId: ours.reviewId });
  const { reviewId } = await aReview(api.prisma, ours.authorityId);
  await holds(api.prisma, person, 'editor', { reviewId });
  await openSession(api.prisma, { personId: ours.people.lead, userAgent: '', now: new Date(`${TODAY}T11:00:00Z`) });
  await sendEdits(api, ours.people.lead, ours.planId, await sequenceNow(), oneOfEach(person));
  newest = await sendVersion(api, ours);
}

/** One more of everything that can be in a consultation and contributed to it, answered and released. */
async function growConsultation(): Promise<void> {
  const { consultationId, people, actionId, secret } = consulted;
  await begin(api, consulted);
  const question = addition('consultationQuestion', randomUUIDv7(), consultationId, { words: { en: 'What else?' } });
  const answer = await editConsultation(api, people.lead, consultationId, [question]);
  expect(answer.__typename, JSON.stringify(answer)).toBe('ConsultationEdited');
  const said = await contribute(api, contribution(secret, [saying(actionId)]));
  expect(said.__typename, JSON.stringify(said)).toBe('Contributed');
  const held = await send(api, people.editor, 'recordMeeting', { consultationId, ...aMeeting });
  expect(held.__typename, JSON.stringify(held)).toBe('MeetingRecorded');
  const entered = await send(api, people.editor, 'enterStatement', { consultationId, ...aCall });
  expect(entered.__typename, JSON.stringify(entered)).toBe('StatementEntered');
  const comments = await api.prisma.comment.findMany({
    where: { contributions: { consultationId } },
    orderBy: { id: 'asc' },
  });
  commentId = comments[0]?.id ?? '';
  const answerId = await answerAndRelease(api, comments.at(-1)?.id ?? '');
  await changeIn(consulted);
  const sequence = await sequenceOf(api, consulted.planId);
  await api.prisma.answerChange.create({ data: { id: randomUUIDv7(), commentAnswerId: answerId, sequence, n: 1 } });
}

/** One more measure in the action that is commented on: something that an answer can name. */
async function changeIn({ people, planId, actionId }: OpenedConsultation): Promise<void> {
  const edit = { kind: 'add', entity: 'indicator', id: randomUUIDv7(), parentId: actionId } as const;
  const edits = [{ ...edit, fields: { unit: randomUUIDv7() } }];
  await sendEdits(api, people.lead, planId, await sequenceOf(api, planId), edits);
}

/** The first version is advised on and never answered; the newest later one is, and so is its point. */
async function growAdvice(): Promise<void> {
  const { advice } = await beginAdvice(api, ours.huw, ours.planId);
  if (advice === undefined) throw new Error('Not begun');
  adviceId = advice.id;
  await addPoint(api, ours.huw, advice);
  if (newest === 1) return;
  const { point } = await issueOn(api, ours, newest);
  const { lead } = ours.people;
  const found = (await repliesOf(api, lead, ours.planId)).find(({ pointId }) => pointId === point);
  await reply(api, lead, ours.planId, found?.id ?? '', { answer: 'accepted', changedActionId: actions.at(-1) ?? null });
  await sendReplies(api, lead, ours.planId);
}

function oneOfEach(personId: string): readonly Edit[] {
  const ids = new Map<string, string>([
    ['plan', ours.planId],
    ['councilPaper', paperId],
  ]);
  const fields: Readonly<Record<string, FieldValues>> = {
    recommendation: { text: { en: 'Answer carers sooner.' } },
    action: { responsiblePersonId: personId, accountablePost: { en: 'Head of Service' } },
    deadlineRecord: { byPersonId: personId },
  };
  const edits = addableNames(planAggregate)
    .toSorted((one, other) => depthOf(one) - depthOf(other))
    .map((entity): Edit => {
      const id = randomUUIDv7();
      ids.set(entity, id);
      const parentId = ids.get(entityOf(planAggregate, entity).parent ?? '') ?? '';
      return { kind: 'add', entity, id, parentId, fields: fields[entity] ?? {} };
    });
  actions.push(ids.get('action') ?? '');
  return edits;
}

const depthOf = (entity: string): number => (entityOf(planAggregate, entity).parent === 'plan' ? 0 : 1);

/** What stays as long: these are about the installation, or were frozen; what one wrote oneself is no news, and a page of a history is full. */
const asLong = [
  'signInOptions',
  'outbox',
  'calendarFeed',
  'planNews',
  'planHistory',
  'planVersion',
  'planVersionComparison',
  'versionDocument',
  'responseDocument',
  'councilPaperDocument',
  'consultationCopy',
  'contributorPage',
  'openLinkCode',
  'equalityNumbers',
  'ownComments',
  'passageMarks',
  'passagesToErase',
  'peopleNamed',
  'personalData',
  // The lead is invited to nothing, and the one consultation there is has been open from the beginning.
  'invitedTo',
  'planOutcomes',
];

describe('a query takes as many statements of much as of little', () => {
  interface Asked {
    readonly statements: number;
    /** Characters of the answer. */
    readonly length: number;
  }
  const askAll = async (query: (typeof queries)[number]): Promise<Asked> => {
    const ofConsultation = /consultation|openLinkCode|planOutcomes|changesToChoose|equality|planComments/i.test(
      query.name,
    );
    const { planId, people } = ofConsultation ? consulted : ours;
    const { consultationId, code: link } = consulted;
    const more = { commentId, documentId: asked.id, paperId: paper.id, adviceId, consultationId, link };
    const document = askedForEverything(query, { planId, authorityId: ours.authorityId, ...more });
    const ask = () => api.ask(people.lead, document);
    // What a reader finds out of date it makes anew, once.
    const { length } = JSON.stringify(await ask());
    return { statements: (await recordStatements(api.pool, ask)).length, length };
  };
  /** Of little, by the query's name: asked before there was much. */
  const little = new Map<string, Asked>();

  beforeAll(async () => {
    for (const query of queries) little.set(query.name, await askAll(query));
    for (let more = 0; more < 4; more += 1) {
      await grow();
      await growAdvice();
      await growConsultation();
    }
  }, 120_000);

  test.each(queries)('$name', async (query) => {
    const { name } = query;
    const [before, now] = [little.get(name), await askAll(query)];
    expect({ name, statements: now.statements }).toEqual({ name, statements: before?.statements });
    if (!asLong.includes(name)) expect(now.length).toBeGreaterThan(before?.length ?? 0);
  });
});

describe('a save takes few statements, BEGIN and COMMIT among them', () => {
  const saved = async (edits: readonly Edit[]) => {
    const base = (await sequenceNow()) - 1;
    return recordStatements(api.pool, () => sendEdits(api, ours.people.editor, ours.planId, base, edits));
  };

  test.each<[string, number, object]>([
    ['a field', 7, { monitoredBy: 'The board' }],
    ['a link', 7, { monitoringForumId: null }],
    ['prose', 9, { description: 'Visit everyone.' }],
  ])('%s: at most %i', async (_, most, fields) => {
    const edit: Edit = { kind: 'set', entity: 'action', id: actions[0] ?? '', fields: { ...fields } };
    const statements = await saved([edit]);
    expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(most);
  });
});

describe('a save takes as many statements for many things as for one', () => {
  const sent = async (edits: readonly Edit[], base?: number) => {
    const before = base ?? (await sequenceNow());
    return recordStatements(api.pool, () => sendEdits(api, ours.people.editor, ours.planId, before, edits));
  };
  const described = (words: string, ids: readonly string[]) =>
    ids.map((id) => set('action', id, { monitoredBy: words }));
  const added = (count: number) =>
    Array.from({ length: count }, () => add('costLine', randomUUIDv7(), actions[0] ?? '', { amount: 100 }));

  test('changed', async () => {
    const one = await sent(described(randomUUID(), actions.slice(0, 1)));
    const many = await sent(described(randomUUID(), actions));
    expect({ sent: actions.length > 5, statements: many.length }).toEqual({ sent: true, statements: one.length });
  });

  test('added', async () => {
    const one = await sent(added(1));
    expect(await sent(added(40))).toHaveLength(one.length);
  });

  test('refused as conflicts, each with who changed it', async () => {
    const base = await sequenceNow();
    await sendEdits(api, ours.people.lead, ours.planId, base, described(randomUUID(), actions));
    const one = await sent(described(randomUUID(), actions.slice(0, 1)), base);
    expect(await sent(described(randomUUID(), actions), base)).toHaveLength(one.length);
  });
});

describe('checking a plan and sending it', () => {
  const statementsOf = async (run: () => Promise<unknown>) => (await recordStatements(api.pool, run)).length;
  const checkAndSend = async () => {
    await explainGaps(api, ours);
    await api.prisma.candidate.deleteMany();
    const check = () => makeCandidate(api, ours.people.lead, ours.planId);
    const checking = await statementsOf(check);
    const candidate = await check();
    const send = () => submitVersion(api, ours.people.lead, ours.planId, { ...candidate, lateReason: 'Snow' });
    const sending = await statementsOf(async () => expect((await send()).version).toBeDefined());
    return { checking, sending };
  };

  test('takes as many statements of much as of little, and few', async () => {
    // Whoever asks first has the plan read whole; it is kept for the next.
    await checkAndSend();
    const little = await checkAndSend();
    for (let more = 0; more < 2; more += 1) await grow();
    expect(await checkAndSend()).toEqual(little);
    expect(little.checking).toBeLessThanOrEqual(12);
    // Two of them tell people of it, however many they are, and one that nobody need be reminded any more.
    expect(little.sending).toBeLessThanOrEqual(19);
  });
});

describe('issuing a response', () => {
  const issue = async (points: number) => {
    const own = await anAdvisedAuthority(api);
    const { advice } = await beginAdvice(api, own.carys, own.planId);
    if (advice === undefined) throw new Error('Not begun');
    const about = { entity: 'action', entityId: own.actionId };
    for (let more = 0; more < points; more += 1) await addPoint(api, own.huw, advice, { position: more, ...about });
    const hash = await agreeAll(api, own, advice.id);
    const send = async () => {
      const { __typename } = await advise(api, own.carys, 'issueResponse', { adviceId: advice.id, textHash: hash });
      expect(__typename).toBe('ResponseIssued');
    };
    return (await recordStatements(api.pool, send)).length;
  };

  test('takes as many statements with many points as with one', async () => {
    expect(await issue(12)).toBe(await issue(1));
  });
});
