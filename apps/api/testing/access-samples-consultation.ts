import { randomBytes, randomUUID, randomUUIDv7 } from 'node:crypto';
import type { Subject } from '@cynllun/domain/access/subject';
import { copySchema } from '@cynllun/domain/consultation/copy';
import { consultationWith } from '@cynllun/domain/fixtures/consultation';
import { examplePlan } from '@cynllun/domain/fixtures/example-plan';
import { emptyText } from '@cynllun/domain/text/text';
import { sealCopy } from '../src/consultation/copies.ts';
import { keepSnapshots } from '../src/core/snapshot/stored-snapshot.ts';
import { firstHead } from '../src/core/verify/check-chain.ts';
import type { PrismaClient } from '../src/generated/prisma/client.ts';
import type { Place } from './access.ts';
import { planNow } from './access-samples-events.ts';
import type { Sample } from './access-samples.ts';

interface Made {
  readonly consultationId: string;
  readonly contributionsId: string;
  readonly planId: string;
}

/** A consultation on the place's plan, whoever set it up. */
async function aConsultation(prisma: PrismaClient, { planId }: Pick<Place, 'planId'>): Promise<Made> {
  const [consultationId, contributionsId] = [randomUUIDv7(), randomUUIDv7()];
  const text = { ...emptyText('en') };
  const number = (await prisma.consultation.count({ where: { planId } })) + 1;
  await prisma.changeLog.createMany({
    data: [
      { id: consultationId, kind: 'consultation', head: firstHead },
      { id: contributionsId, kind: 'contributions', head: firstHead },
    ],
  });
  const texts = { title: text, introduction: text, found: text, phoneHours: text };
  await prisma.consultation.create({ data: { id: consultationId, planId, number, shows: [], ...texts } });
  await prisma.contributions.create({ data: { id: contributionsId, consultationId, planId } });
  return { consultationId, contributionsId, planId };
}

/** One that is open today, with the copy that contributors see. */
export async function anOpenConsultation(prisma: PrismaClient, place: Pick<Place, 'planId'>): Promise<Made> {
  const made = await aConsultation(prisma, place);
  const { consultationId } = made;
  const id = randomUUIDv7();
  const sealed = sealCopy({ consultation: consultationWith(), plan: examplePlan(), names: new Map() }, randomBytes(32));
  const on = new Date('2026-11-20');
  await prisma.consultationCopy.create({
    data: { id, consultationId, number: 1, on, planSequence: 1, hash: sealed.hash },
  });
  await keepSnapshots(prisma, consultationId, id, [{ part: 'copy', schema: copySchema, ...sealed }]);
  await prisma.consultationWindow.create({
    data: { id: randomUUIDv7(), consultationId, number: 1, on, opensOn: on, closesOn: new Date('2027-01-15') },
  });
  return made;
}

const subjectAt = async (prisma: PrismaClient, place: Place, state: 'draft' | 'open'): Promise<Subject> => ({
  ...(await planNow(prisma, place)),
  kind: 'consultation',
  state,
  keepsLate: false,
  openLinkAnswers: false,
  invitedPersonIds: [],
  hasReleased: false,
  by: null,
  contactPersonIds: [],
});

type Args = (made: Made, place: Place) => object;
const asked =
  (state: 'draft' | 'open') =>
  (name: string, operation: Sample['operation'], answers: string, args: Args): Sample => ({
    name,
    operation,
    answers,
    prepare: async ({ prisma, place }) => {
      const made = await (state === 'draft' ? aConsultation : anOpenConsultation)(prisma, place);
      return { args: { ...args(made, place) }, subject: await subjectAt(prisma, place, state) };
    },
  });
export const ofDraft = asked('draft');
const ofOpen = asked('open');

/** A comment that was made on an open consultation, about nothing that is somebody's own. */
async function aComment(prisma: PrismaClient, place: Place) {
  const made = await anOpenConsultation(prisma, place);
  const commentId = randomUUIDv7();
  const said = { about: 'plan', kind: 'concern', words: 'Too slow.', language: 'en', way: 'invitation' } as const;
  await prisma.comment.create({
    data: { id: commentId, contributionsId: made.contributionsId, copy: 1, verified: true, ...said },
  });
  return { ...made, commentId };
}

const ofComment = (
  name: string,
  operation: Sample['operation'],
  answers: string,
  more: object = {},
  { isConcern = false, isRedacted = false }: { readonly isConcern?: boolean; readonly isRedacted?: boolean } = {},
): Sample => ({
  name,
  operation,
  answers,
  prepare: async ({ prisma, place, asker }) => {
    const { commentId, consultationId } = await aComment(prisma, place);
    if (isConcern) await prisma.safeguardingConcern.create({ data: { id: randomUUIDv7(), commentId } });
    const contactPersonIds = asker.personId === null ? [] : [asker.personId];
    for (const personId of contactPersonIds)
      await prisma.safeguardingContact.create({ data: { id: randomUUIDv7(), consultationId, position: 1, personId } });
    const consultation = await subjectAt(prisma, place, 'open');
    const own = { responsiblePersonId: null, accountablePersonId: null, handledByPersonIds: [], isConcern };
    const subject = { ...consultation, ...own, contactPersonIds, kind: 'contribution' } as Subject;
    const redactionId = randomUUIDv7();
    if (isRedacted) await prisma.redaction.create({ data: { id: redactionId, commentId, start: 0, end: 3 } });
    const redacted = isRedacted ? { redactionId } : {};
    return { args: { input: { commentId, ...request(), ...more, ...redacted } }, subject };
  },
});

export const aMeeting = {
  body: 'The carers’ forum',
  on: '2026-11-20',
  place: 'Pont Arth Community Hall',
  language: 'en',
  minute: 'Too slow. Six weeks is a long time on your own.',
  groups: [{ group: 'carers', count: 12 }],
};

export const aCall = {
  way: 'call',
  on: '2026-11-20',
  worker: '',
  language: 'en',
  words: 'Too slow. Six weeks is a long time on your own.',
  view: 'mine',
  group: 'carers',
  name: '',
  mayBeNamed: false,
  replyBy: 'none',
  replyTo: '',
  fileId: '',
};

const request = () => ({ requestId: randomUUID() });

export const consultationSamples: Readonly<Record<string, readonly Sample[]>> = {
  planConsultations: [ofDraft('those on a plan', 'consultation.read', 'list', ({ planId }) => ({ planId }))],
  consultation: [
    ofDraft('as it is set up', 'consultation.run', 'Consultation', ({ consultationId }) => ({ id: consultationId })),
  ],
  consultationCopy: [
    ofOpen('what contributors are shown', 'consultation.read', 'ConsultationCopyContent', ({ consultationId }) => ({
      consultationId,
    })),
  ],
  consultationChanges: [
    ofDraft('what is written to it', 'consultation.run', 'ConsultationChanges', ({ consultationId }) => ({
      consultationId,
      after: 0,
    })),
  ],
  consultationHistory: [
    ofDraft('what was written to it', 'consultation.run', 'HistoryConnection', ({ consultationId }) => ({
      consultationId,
    })),
  ],
  beginConsultation: [
    {
      name: 'one',
      operation: 'consultation.run',
      answers: 'ConsultationBegun',
      prepare: async ({ prisma, place }) => ({
        args: { input: { planId: place.planId, consultationId: randomUUIDv7(), ...request() } },
        subject: await planNow(prisma, place),
      }),
    },
  ],
  editConsultation: [
    ofDraft('its title', 'consultation.run', 'ConsultationEdited', ({ consultationId }) => ({
      input: {
        consultationId,
        baseSequence: 0,
        ...request(),
        edits: [{ setConsultation: { id: consultationId, fields: { title: { en: randomUUID() } } } }],
      },
    })),
    ofDraft('an invitation', 'consultation.run', 'ConsultationEdited', ({ consultationId }) => ({
      input: {
        consultationId,
        baseSequence: 0,
        ...request(),
        edits: [{ addInvitation: { id: randomUUIDv7(), parentId: consultationId, fields: { name: 'Gwen' } } }],
      },
    })),
  ],
  checkConsultation: [
    ofDraft('as contributors would see it', 'consultation.run', 'ConsultationChecked', ({ consultationId }) => ({
      input: { consultationId },
    })),
  ],
  openConsultation: [
    ofDraft('unseen', 'consultation.run', 'CandidateError', ({ consultationId }) => ({
      input: { consultationId, ...request(), hash: 'never looked at' },
    })),
  ],
  setConsultationWindow: [
    ofOpen('later', 'consultation.run', 'ConsultationWindowSet', ({ consultationId }) => ({
      input: { consultationId, ...request(), closesOn: '2027-02-01', closesAt: '', reason: 'More time' },
    })),
  ],
  consultationComments: [
    {
      name: 'what was contributed',
      operation: 'consultation.answer',
      answers: 'Triage',
      prepare: async ({ prisma, place }) => {
        const { consultationId } = await aComment(prisma, place);
        return { args: { consultationId }, subject: await subjectAt(prisma, place, 'open') };
      },
    },
  ],
  planComments: [
    {
      name: 'what was contributed',
      operation: 'consultation.answer',
      answers: 'PlanComments',
      prepare: async ({ prisma, place }) => {
        const { planId } = await aComment(prisma, place);
        return { args: { planId }, subject: await subjectAt(prisma, place, 'open') };
      },
    },
  ],
  contributionsChanged: [
    {
      name: 'that something was contributed',
      operation: 'consultation.follow',
      answers: 'ContributionsChanged',
      prepare: async ({ prisma, place }) => {
        const { contributionsId } = await aComment(prisma, place);
        return {
          args: { contributionsIds: [contributionsId], after: -2 },
          subject: await subjectAt(prisma, place, 'open'),
        };
      },
    },
  ],
  changesToChoose: [
    {
      name: 'what was changed since',
      operation: 'consultation.answer',
      answers: 'list',
      prepare: async ({ prisma, place }) => {
        const { commentId } = await aComment(prisma, place);
        const own = { responsiblePersonId: null, accountablePersonId: null, handledByPersonIds: [], isConcern: false };
        const consultation = await subjectAt(prisma, place, 'open');
        return { args: { commentId }, subject: { ...consultation, ...own, kind: 'contribution' } as Subject };
      },
    },
  ],
  redactComment: [
    ofComment('a name', 'consultation.record', 'CommentRedacted', {
      of: 'words',
      start: 0,
      end: 3,
      reason: 'Names staff.',
    }),
  ],
  withdrawRedaction: [ofComment('by mistake', 'consultation.record', 'RedactionWithdrawn', {}, { isRedacted: true })],
  consultationMeetings: [
    ofOpen('those that were recorded', 'consultation.record', 'ConsultationMeetings', ({ consultationId }) => ({
      consultationId,
    })),
  ],
  recordMeeting: [
    ofOpen('a forum', 'consultation.record', 'MeetingRecorded', ({ consultationId }) => ({
      input: { consultationId, ...request(), ...aMeeting },
    })),
  ],
  splitMinute: [
    {
      name: 'a sentence',
      operation: 'consultation.record',
      answers: 'MinuteSplit',
      prepare: async ({ prisma, place }) => {
        const { consultationId, contributionsId } = await anOpenConsultation(prisma, place);
        const meetingId = randomUUIDv7();
        const { body, place: where, minute } = aMeeting;
        await prisma.consultationMeeting.create({
          data: {
            id: meetingId,
            contributionsId,
            body,
            place: where,
            minute,
            on: new Date('2026-11-20'),
            language: 'en',
          },
        });
        const passage = { start: 0, end: 9, about: 'plan', aboutId: '', kind: 'concern', group: 'carers' };
        return {
          args: { input: { consultationId, ofId: meetingId, ...request(), ...passage } },
          subject: await subjectAt(prisma, place, 'open'),
        };
      },
    },
  ],
  consultationStatements: [
    ofOpen('what was said elsewhere', 'consultation.record', 'ConsultationStatements', ({ consultationId }) => ({
      consultationId,
    })),
  ],
  enterStatement: [
    ofOpen('a call', 'consultation.record', 'StatementEntered', ({ consultationId }) => ({
      input: { consultationId, ...request(), ...aCall },
    })),
  ],
  returnAnswers: [
    {
      name: 'that nobody gave yet',
      operation: 'consultation.record',
      answers: 'ValidationError',
      prepare: async ({ prisma, place }) => {
        const { consultationId, contributionsId } = await anOpenConsultation(prisma, place);
        const statementId = randomUUIDv7();
        const said = { way: 'call', words: 'Too slow.', language: 'en', replyBy: 'phone' } as const;
        await prisma.statement.create({ data: { id: statementId, contributionsId, ...said } });
        return {
          args: { input: { consultationId, statementId, ...request(), returnedOn: '2026-11-20' } },
          subject: await subjectAt(prisma, place, 'open'),
        };
      },
    },
  ],
  attachEasyRead: [
    ofOpen('of the introduction', 'consultation.run', 'ValidationError', ({ consultationId }) => ({
      input: { consultationId, ...request(), fileId: randomUUID(), about: 'introduction', aboutId: '', language: 'en' },
    })),
  ],
  removeEasyRead: [
    {
      name: 'of the introduction',
      operation: 'consultation.run',
      answers: 'EasyReadRemoved',
      prepare: async ({ prisma, place }) => {
        const { consultationId } = await anOpenConsultation(prisma, place);
        const easyReadId = randomUUIDv7();
        await prisma.easyRead.create({
          data: { id: easyReadId, consultationId, about: 'introduction', language: 'en' },
        });
        return {
          args: { input: { consultationId, easyReadId, ...request() } },
          subject: await subjectAt(prisma, place, 'open'),
        };
      },
    },
  ],
  attachAnswersEasyRead: [
    ofOpen('in English', 'consultation.run', 'ValidationError', ({ consultationId }) => ({
      input: { consultationId, ...request(), fileId: randomUUID(), language: 'en' },
    })),
  ],
  releaseAnswersEasyRead: [
    {
      name: 'that nobody of those who ask attached',
      operation: 'consultation.release',
      answers: 'AnswersEasyReadReleased',
      prepare: async ({ prisma, place }) => {
        const { consultationId, contributionsId } = await anOpenConsultation(prisma, place);
        const easyReadId = randomUUIDv7();
        await prisma.answersEasyRead.create({ data: { id: easyReadId, contributionsId, language: 'en' } });
        const own = { responsiblePersonId: null, accountablePersonId: null, handledByPersonIds: [], isConcern: false };
        const subject = { ...(await subjectAt(prisma, place, 'open')), ...own, kind: 'contribution' } as Subject;
        return { args: { input: { consultationId, easyReadId, ...request() } }, subject };
      },
    },
  ],
  considerComment: [ofComment('in hand', 'consultation.answer', 'CommentConsidered')],
  answerComment: [
    ofComment('why not', 'consultation.answer', 'CommentAnswered', {
      outcome: 'notChanged',
      reasonEn: 'It costs too much.',
      reasonCy: 'Mae’n costio gormod.',
    }),
  ],
  releaseComment: [ofComment('as it stands', 'consultation.release', 'CommentReleased', { of: 'comment' })],
  admitComment: [ofComment('so that it counts', 'consultation.record', 'CommentAdmitted', { admitted: true })],
  hideComment: [
    ofComment('abuse', 'consultation.run', 'CommentHidden', {
      reasonEn: 'It abuses staff.',
      reasonCy: 'Mae’n sarhau staff.',
    }),
  ],
  showComment: [
    ofComment('shown again', 'consultation.run', 'CommentShown', {
      reasonEn: 'It abuses nobody.',
      reasonCy: 'Nid yw’n sarhau neb.',
    }),
  ],
  raiseConcern: [ofComment('somebody fears', 'consultation.answer', 'ConcernRaised')],
  acknowledgeConcern: [
    ofComment('what somebody fears', 'concern.acknowledge', 'ConcernAcknowledged', {}, { isConcern: true }),
    ofComment('nothing that anybody fears', 'concern.acknowledge', 'ConcernAcknowledged'),
  ],
  sendInvitations: [
    ofOpen('to nobody', 'consultation.run', 'InvitationsSent', ({ consultationId }) => ({
      input: { consultationId, ...request() },
    })),
  ],
};
