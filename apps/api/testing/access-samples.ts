import { randomUUID, randomUUIDv7 } from 'node:crypto';
import type { Operation } from '@cynllun/domain/access/operations';
import type { Subject } from '@cynllun/domain/access/subject';
import { add, remove, set, type Edit } from '@cynllun/domain/plan/edit';
import type { PrismaClient } from '../src/generated/prisma/client.ts';
import { anAction, planIn, type Asker, type Place } from './access.ts';
import { anInspectorate } from './authority.ts';
import { adviceSamples, aReplyToEdit } from './access-samples-advice.ts';
import { agreementSamples } from './access-samples-agreement.ts';
import { contributeSamples } from './access-samples-contribute.ts';
import { consultationSamples } from './access-samples-consultation.ts';
import { councilSamples } from './access-samples-council.ts';
import { aPaper } from './council.ts';
import { eventSamples } from './access-samples-events.ts';
import { importSamples } from './access-samples-import.ts';
import { peopleSamples } from './access-samples-people.ts';
import { personalSamples } from './access-samples-personal.ts';
import { submissionSamples } from './access-samples-submission.ts';
import { toInput } from './edit-input.ts';

/** One way of asking for a root field: what it is asked with, of what, and what it answers when it is allowed. */
export interface Sample {
  readonly name: string;
  /** What the asker must be allowed to do. */
  readonly operation: Operation;
  /** Not of a plan: asked once, rather than in each place. */
  readonly everywhereAlike?: true;
  /** By a link: what that opens turns on the link, and whoever asks is to it as somebody who is not signed in. */
  readonly asNobody?: true;
  /** What it answers when it is allowed: a type's name, `list`, or `nothing`. */
  readonly answers: string | ((asker: Asker) => string);
  /** Makes what is asked about, and says how access sees it. */
  readonly prepare: (given: { prisma: PrismaClient; place: Place; asker: Asker }) => Promise<{
    readonly args: Readonly<Record<string, unknown>>;
    readonly subject: Subject;
  }>;
}

const installation = { kind: 'installation', example: true, outbox: true } as const;
const alike = (
  name: string,
  operation: Operation,
  answers: Sample['answers'],
  args: () => Record<string, unknown> = () => ({}),
): Sample => ({
  name,
  operation,
  everywhereAlike: true,
  answers,
  prepare: async () => ({ args: args(), subject: installation }),
});

type Prepared = { readonly edits: readonly Edit[]; readonly subject: Subject };
/** Edits of a plan. The asker has seen the plan as it stands. */
const edit = (
  name: string,
  operation: Operation,
  prepare: (given: { prisma: PrismaClient; place: Place; asker: Asker }) => Promise<Prepared> | Prepared,
): Sample => ({
  name,
  operation,
  answers: 'PlanEdited',
  prepare: async (given) => {
    const { edits, subject } = await prepare(given);
    const { planId } = given.place;
    const log = await given.prisma.changeLog.findUniqueOrThrow({ where: { id: planId } });
    const input = { planId, baseSequence: Number(log.sequence), requestId: randomUUID(), edits: edits.map(toInput) };
    return { args: { input }, subject };
  },
});
/** An edit of the plan itself, or of what belongs to it. */
const editOfPlan = (name: string, operation: Operation, make: (place: Place) => Edit): Sample =>
  edit(name, operation, ({ place }) => ({ edits: [make(place)], subject: planIn(place) }));

const editSamples: readonly Sample[] = [
  edit('nothing', 'review.read', ({ place }) => ({ edits: [], subject: planIn(place) })),
  editOfPlan('the plan’s introduction', 'plan.edit', ({ planId }) =>
    set('plan', planId, { introduction: { en: randomUUID() } }),
  ),
  {
    ...editOfPlan('something that is not there', 'review.read', () =>
      set('action', randomUUIDv7(), { description: 'x' }),
    ),
    answers: 'NotFoundError',
  },
  editOfPlan('whether reviewers may read it', 'plan.share', ({ planId, sharedWithReviewers }) =>
    set('plan', planId, { sharedWithReviewers }),
  ),
  editOfPlan('a new action', 'plan.edit', ({ planId }) => add('action', randomUUIDv7(), planId, {})),
  editOfPlan('a new forum', 'plan.edit', ({ planId }) => add('forum', randomUUIDv7(), planId, {})),
  edit('one’s own action', 'plan.edit', async ({ prisma, place, asker }) => {
    const { id, subject } = await anAction(prisma, place, asker.personId);
    return { edits: [set('action', id, { description: randomUUID() })], subject };
  }),
  edit('another’s action', 'plan.edit', async ({ prisma, place }) => {
    const { id, subject } = await anAction(prisma, place, null);
    return { edits: [set('action', id, { description: randomUUID() })], subject };
  }),
  edit('the order of one’s own action', 'plan.edit', async ({ prisma, place, asker }) => {
    const { id } = await anAction(prisma, place, asker.personId);
    return { edits: [set('action', id, { position: 5 })], subject: planIn(place) };
  }),
  edit('one’s own action taken away', 'plan.edit', async ({ prisma, place, asker }) => {
    const { id } = await anAction(prisma, place, asker.personId);
    return { edits: [remove('action', id)], subject: planIn(place) };
  }),
  edit('an indicator and a cost of one’s own action', 'plan.edit', async ({ prisma, place, asker }) => {
    const { id, subject } = await anAction(prisma, place, asker.personId);
    return { edits: [add('indicator', randomUUIDv7(), id, {}), add('costLine', randomUUIDv7(), id, {})], subject };
  }),
  edit('an indicator of another’s action', 'plan.edit', async ({ prisma, place }) => {
    const { id, subject } = await anAction(prisma, place, null);
    return { edits: [add('indicator', randomUUIDv7(), id, {})], subject };
  }),
  editOfPlan('a recommendation', 'recommendations.setUp', ({ planId }) =>
    add('recommendation', randomUUIDv7(), planId, { text: { en: 'Answer carers sooner.' } }),
  ),
  editOfPlan('the review’s dates', 'review.setUp', ({ reviewId }) =>
    set('review', reviewId, { handoverOn: `2027-0${1 + Math.floor(Math.random() * 9)}-01` }),
  ),
  edit('the inspectorates of the review', 'inspectorates.setUp', async ({ prisma, place }) => {
    const inspectorateIds = [await anInspectorate(prisma, 'SSIW')];
    return { edits: [set('review', place.reviewId, { inspectorateIds })], subject: planIn(place) };
  }),
  editOfPlan('one of the authority’s own dates', 'deadlines.keep', ({ planId }) =>
    add('authorityDate', randomUUIDv7(), planId, { kind: 'cabinet', on: '2027-01-12' }),
  ),
  editOfPlan('what met a deadline', 'deadlines.keep', ({ planId }) =>
    add('deadlineRecord', randomUUIDv7(), planId, { deadline: 'arrangements', on: '2026-11-02' }),
  ),
  editOfPlan('an extension', 'deadlines.keep', ({ planId }) =>
    add('extension', randomUUIDv7(), planId, { deadline: 'finalAgreed', proposedOn: '2027-06-01', reason: 'Late' }),
  ),
  editOfPlan('why a gap stays open', 'plan.giveReason', ({ planId }) =>
    add('gapReason', randomUUIDv7(), planId, {
      code: 'action.outcomeMissing',
      path: `action:${randomUUIDv7()}:outcome`,
      reason: 'It is being agreed.',
    }),
  ),
  edit('a reply to a point about one’s own action', 'reply.draft', async ({ prisma, place, asker }) => {
    const { id, subject } = await anAction(prisma, place, asker.personId);
    return { edits: [set('reply', await aReplyToEdit(prisma, place, id), { answer: 'accepted' })], subject };
  }),
  edit('a reply to a point about the plan', 'reply.draft', async ({ prisma, place }) => ({
    edits: [set('reply', await aReplyToEdit(prisma, place, null), { answer: 'partly' })],
    subject: planIn(place),
  })),
  edit('which action a reply is about', 'reply.draft', async ({ prisma, place, asker }) => {
    const { id } = await anAction(prisma, place, asker.personId);
    return { edits: [set('reply', await aReplyToEdit(prisma, place, id), { actionId: null })], subject: planIn(place) };
  }),
  edit('the paper’s finance comments', 'paper.write', async ({ prisma, place }) => ({
    edits: [set('councilPaper', await aPaper(prisma, place.planId), { financeComments: { en: randomUUID() } })],
    subject: planIn(place),
  })),
  edit('a recommendation of scrutiny', 'paper.write', async ({ prisma, place }) => ({
    edits: [add('scrutinyRecommendation', randomUUIDv7(), await aPaper(prisma, place.planId), {})],
    subject: planIn(place),
  })),
  edit('that the response is annexed to the paper', 'paper.settle', async ({ prisma, place }) => ({
    edits: [set('councilPaper', await aPaper(prisma, place.planId), { annexResponse: true })],
    subject: planIn(place),
  })),
  edit('that the item is exempt', 'paper.settle', async ({ prisma, place }) => ({
    edits: [set('councilPaper', await aPaper(prisma, place.planId), { exempt: true })],
    subject: planIn(place),
  })),
  edit('a partner body of one’s own action', 'plan.edit', async ({ prisma, place, asker }) => {
    const { id, subject } = await anAction(prisma, place, asker.personId);
    return { edits: [add('partnerBody', randomUUIDv7(), id, { name: { en: 'Local Health Board' } })], subject };
  }),
];

/** Every root field of the schema by name; the access test fails on one that is not here. */
export const samples: Readonly<Record<string, readonly Sample[]>> = {
  ...agreementSamples,
  ...consultationSamples,
  ...contributeSamples,
  ...councilSamples,
  ...eventSamples,
  ...submissionSamples,
  ...adviceSamples,
  ...importSamples,
  ...peopleSamples,
  ...personalSamples,
  viewer: [alike('who asks', 'session.read', ({ personId }) => (personId === null ? 'nothing' : 'Viewer'))],
  signInOptions: [alike('what is offered', 'session.read', 'SignInOptions')],
  outbox: [alike('kept mail', 'outbox.read', 'list')],
  requestSignInCode: [
    alike('a code', 'session.signIn', 'SignInCodeSent', () => ({ input: { email: `${randomUUID()}@example.org` } })),
  ],
  signIn: [alike('a wrong code', 'session.signIn', 'ValidationError', () => ({ input: { code: '123456' } }))],
  signInAsExample: [
    alike('nobody', 'session.signInAsExample', 'NotFoundError', () => ({ input: { personId: randomUUIDv7() } })),
  ],
  signOut: [alike('here', 'session.signOut', 'SignedOut', () => ({ input: { everywhere: false } }))],
  answers: [alike('words', 'answers.search', 'AnswerPage', () => ({ words: 'carers' }))],
  invitedTo: [alike('what one is invited to', 'home.read', 'list')],
  notices: [alike('one’s own', 'notices.read', 'Notices')],
  markNoticesRead: [alike('of nobody', 'notices.read', 'NoticesRead', () => ({ input: { ids: [randomUUIDv7()] } }))],
  chooseNoticeMail: [alike('daily', 'notices.read', 'NoticeMailChosen', () => ({ input: { mail: 'daily' } }))],
  chooseLanguage: [alike('Welsh', 'language.choose', 'LanguageChosen', () => ({ input: { language: 'cy' } }))],
  claimInstallation: [
    alike('a wrong address', 'installation.claim', 'ValidationError', () => ({
      input: { token: 'wrong', name: 'Gwen', email: 'gwen@example.org' },
    })),
  ],
  plan: [
    {
      name: 'the working draft',
      operation: 'plan.readDraft',
      answers: 'Plan',
      prepare: async ({ place }) => ({ args: { id: place.planId }, subject: planIn(place) }),
    },
  ],
  planChanges: [
    {
      name: 'what is written to it',
      operation: 'plan.readDraft',
      answers: 'PlanChanges',
      prepare: async ({ place }) => ({ args: { planId: place.planId, after: 0 }, subject: planIn(place) }),
    },
  ],
  planHistory: [
    {
      name: 'what was written to it',
      operation: 'plan.readDraft',
      answers: 'HistoryConnection',
      prepare: async ({ place }) => ({ args: { planId: place.planId }, subject: planIn(place) }),
    },
  ],
  planComparison: [
    {
      name: 'what differs from before its first write',
      operation: 'plan.readDraft',
      answers: 'Comparison',
      prepare: async ({ place }) => ({ args: { planId: place.planId, from: { sequence: 0 } }, subject: planIn(place) }),
    },
  ],
  planAt: [
    {
      name: 'the plan as it stood at its first write',
      operation: 'plan.readDraft',
      answers: 'PastPlan',
      prepare: async ({ place }) => ({ args: { planId: place.planId, at: { sequence: 1 } }, subject: planIn(place) }),
    },
  ],
  planNews: [
    {
      name: 'what others wrote',
      operation: 'plan.readDraft',
      answers: 'News',
      prepare: async ({ place }) => ({ args: { planId: place.planId }, subject: planIn(place) }),
    },
  ],
  markPlanSeen: [
    {
      name: 'that one has looked',
      operation: 'plan.readDraft',
      answers: 'Seen',
      prepare: async ({ place }) => ({
        args: { input: { planId: place.planId, sequence: 0 } },
        subject: planIn(place),
      }),
    },
  ],
  planDeadlines: [
    {
      name: 'the deadlines',
      operation: 'review.read',
      answers: 'PlanDeadlines',
      prepare: async ({ place }) => ({ args: { planId: place.planId }, subject: planIn(place) }),
    },
  ],
  editPlan: editSamples,
  agreeExtension: [
    {
      name: 'an extension proposed',
      operation: 'extension.agree',
      answers: 'ExtensionAgreed',
      prepare: async ({ prisma, place }) => {
        const extensionId = randomUUIDv7();
        const proposed = { deadline: 'finalAgreed', proposedOn: new Date('2027-06-01'), reason: 'Late' } as const;
        await prisma.extension.create({ data: { id: extensionId, planId: place.planId, position: 1, ...proposed } });
        const input = { planId: place.planId, extensionId, deadline: 'finalAgreed', proposedOn: '2027-06-01' };
        return { args: { input }, subject: planIn(place) };
      },
    },
  ],
};
