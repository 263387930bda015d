import { randomUUID, randomUUIDv7 } from 'node:crypto';
import type { Subject } from '@cynllun/domain/access/subject';
import { fixtureId } from '@cynllun/domain/fixtures/ids';
import { hashOf, newSecret } from '../src/platform/sessions-secrets.ts';
import type { PrismaClient } from '../src/generated/prisma/client.ts';
import type { Place } from './access.ts';
import { anOpenConsultation, ofDraft } from './access-samples-consultation.ts';
import { planNow } from './access-samples-events.ts';
import type { Sample } from './access-samples.ts';
import { contribution, saying } from './contribute.ts';

type By = 'invitation' | 'openLink' | 'withdrawn' | 'another code';

/** A link to a consultation that is open, as whoever asks has it: of an invitation, the open one, or one that leads nowhere. */
async function aLink(prisma: PrismaClient, place: Place, by: By) {
  const { consultationId } = await anOpenConsultation(prisma, place);
  await prisma.consultation.update({ where: { id: consultationId }, data: { reach: 'openLink' } });
  const invitationId = randomUUIDv7();
  const invited = { kind: 'person', name: 'Nia', language: 'cy', group: 'carers' } as const;
  const withdrawn = by === 'withdrawn';
  await prisma.invitation.create({ data: { id: invitationId, consultationId, position: 1, withdrawn, ...invited } });
  const secret = newSecret();
  const link = { invitationId, secretHash: hashOf('invitation', secret), madeAt: new Date() };
  await prisma.invitationLink.create({ data: link });
  const code = [...randomUUID().replaceAll('-', '')]
    .map((one) => (/[2-9a-f]/.test(one) ? one : 'z'))
    .join('')
    .slice(0, 8);
  await prisma.openLink.create({ data: { consultationId, code } });
  // The report of a place is not public, so the open link of its consultations is not answered.
  return by === 'invitation' || by === 'withdrawn' ? secret : by === 'openLink' ? code : 'zzzzzzzz';
}

const subjectBy = async (prisma: PrismaClient, place: Place, by: By): Promise<Subject> => ({
  ...(await planNow(prisma, place)),
  kind: 'consultation',
  state: by === 'withdrawn' || by === 'another code' ? 'draft' : 'open',
  keepsLate: false,
  openLinkAnswers: false,
  invitedPersonIds: [],
  hasReleased: false,
  by: by === 'invitation' || by === 'openLink' ? by : null,
  contactPersonIds: [],
});

const byLink = (by: By, operation: Sample['operation'], answers: string, argsOf: (link: string) => object): Sample => ({
  name: `by ${by}`,
  operation,
  answers,
  asNobody: true,
  prepare: async ({ prisma, place }) => {
    const link = await aLink(prisma, place, by);
    return { args: { ...argsOf(link) }, subject: await subjectBy(prisma, place, by) };
  },
});

/** Whoever asks: a link that leads nowhere is nothing to all alike. */
const nowhere = (
  by: By,
  operation: Sample['operation'],
  answers: string,
  argsOf: (link: string) => object,
): Sample => ({
  name: `by ${by}`,
  operation,
  answers,
  prepare: async ({ prisma, place }) => ({
    args: { ...argsOf(await aLink(prisma, place, by)) },
    subject: { ...(await subjectBy(prisma, place, 'invitation')), by: 'invitation' } as Subject,
  }),
});

const sent = (link: string) => ({
  input: { ...contribution(link, [saying(fixtureId('action', 1))], { group: 'carers' }), requestId: randomUUID() },
});

const byReceipt = (operation: Sample['operation'], answers: string, argsOf: (receipt: string) => object): Sample => ({
  name: 'by its receipt',
  operation,
  answers,
  prepare: async ({ prisma, place }) => {
    const { contributionsId } = await anOpenConsultation(prisma, place);
    const { receipt } = contribution('', []);
    const commentId = randomUUIDv7();
    const said = { about: 'plan', copy: 1, words: 'Da iawn.', language: 'cy', on: new Date('2026-11-23') } as const;
    await prisma.comment.create({ data: { id: commentId, contributionsId, ...said } });
    const inGroups = (receipt.match(/.{4}/g) ?? []).join('-');
    const kept = { codeHash: hashOf('receipt', inGroups), language: 'cy', consent: '', at: new Date() } as const;
    await prisma.receipt.create({
      data: {
        id: randomUUIDv7(),
        contributionsId,
        requestId: randomUUID(),
        ...kept,
        comments: { create: { commentId } },
      },
    });
    const subject = await subjectBy(prisma, place, 'invitation');
    const own = { responsiblePersonId: null, accountablePersonId: null, handledByPersonIds: [], isConcern: false };
    return {
      args: { ...argsOf(receipt) },
      subject: { ...subject, ...own, kind: 'contribution', by: 'receipt' } as Subject,
    };
  },
});

/** By a session and the consultation's own id, where nobody is invited. */
const bySession = (
  name: string,
  hasReleased: boolean,
  answers: string,
  argsOf: (made: Awaited<ReturnType<typeof anOpenConsultation>>) => object,
): Sample => ({
  name,
  operation: 'outcomes.read',
  answers,
  prepare: async ({ prisma, place }) => {
    const made = await anOpenConsultation(prisma, place);
    if (hasReleased) await aRelease(prisma, made.contributionsId);
    const subject = await subjectBy(prisma, place, 'another code');
    return { args: { ...argsOf(made) }, subject: { ...subject, state: 'open', hasReleased } as Subject };
  },
});

async function aRelease(prisma: PrismaClient, contributionsId: string): Promise<void> {
  const commentId = randomUUIDv7();
  const on = new Date('2026-11-23');
  const said = { about: 'plan', copy: 1, words: 'Da iawn.', language: 'cy', on } as const;
  await prisma.comment.create({ data: { id: commentId, contributionsId, ...said } });
  await prisma.commentRelease.create({ data: { id: randomUUIDv7(), commentId, of: 'comment', redactions: 0, on } });
}

export const contributeSamples: Readonly<Record<string, readonly Sample[]>> = {
  contributorPage: [
    byLink('invitation', 'consultation.read', 'ContributorPage', (link) => ({ link })),
    byLink('openLink', 'consultation.read', 'ContributorPage', (link) => ({ link })),
    nowhere('withdrawn', 'consultation.read', 'nothing', (link) => ({ link })),
    nowhere('another code', 'consultation.read', 'nothing', (link) => ({ link })),
  ],
  consultationOutcomes: [
    byLink('invitation', 'outcomes.read', 'ConsultationOutcomes', (link) => ({ link })),
    byLink('openLink', 'outcomes.read', 'ConsultationOutcomes', (link) => ({ link })),
    nowhere('withdrawn', 'outcomes.read', 'nothing', (link) => ({ link })),
    bySession('before anything is released', false, 'ConsultationOutcomes', ({ consultationId }) => ({
      link: consultationId,
    })),
    bySession('once something is released', true, 'ConsultationOutcomes', ({ consultationId }) => ({
      link: consultationId,
    })),
  ],
  planOutcomes: [bySession('those on a plan', true, 'list', ({ planId }) => ({ planId }))],
  contribute: [
    byLink('invitation', 'consultation.comment', 'Contributed', sent),
    byLink('openLink', 'consultation.comment', 'Contributed', sent),
    nowhere('withdrawn', 'consultation.comment', 'NotFoundError', sent),
  ],
  ownComments: [byReceipt('contribution.own', 'OwnComments', (receipt) => ({ receipt }))],
  eraseOwnComments: [byReceipt('contribution.own', 'OwnCommentsErased', (receipt) => ({ input: { receipt } }))],
  answerEqualityQuestions: [
    byReceipt('contribution.own', 'EqualityAnswered', (receipt) => ({
      input: { receipt, answers: [{ question: 'age', answer: '75over' }] },
    })),
  ],
  equalityNumbers: [
    {
      name: 'of one that has closed',
      operation: 'consultation.run',
      answers: 'list',
      prepare: async ({ prisma, place }) => {
        const { consultationId } = await anOpenConsultation(prisma, place);
        const closesOn = new Date('2026-11-21');
        await prisma.consultationWindow.create({
          data: {
            id: randomUUIDv7(),
            consultationId,
            number: 2,
            on: closesOn,
            opensOn: new Date('2026-11-20'),
            closesOn,
          },
        });
        return { args: { consultationId }, subject: await subjectBy(prisma, place, 'invitation') };
      },
    },
  ],
  openLinkCode: [ofDraft('its code', 'consultation.run', 'something', ({ consultationId }) => ({ consultationId }))],
};
