import { randomBytes, randomUUID, randomUUIDv7 } from 'node:crypto';
import type { Subject } from '@cynllun/domain/access/subject';
import { responseSchema, sealText } from '../src/advice/text-content.ts';
import { keepSnapshots } from '../src/core/snapshot/stored-snapshot.ts';
import { firstHead } from '../src/core/verify/check-chain.ts';
import type { PrismaClient } from '../src/generated/prisma/client.ts';
import { planIn, type Place } from './access.ts';
import { planNow } from './access-samples-events.ts';
import type { Sample } from './access-samples.ts';
import { aDocumentOf, aFrozenVersion } from './access-samples-submission.ts';

interface MadeAdvice {
  readonly adviceId: string;
  readonly textId: string;
  readonly versionId: string;
  readonly version: number;
  readonly judgementId: string;
  readonly organisationId: string;
}

/** Advice on a version, whoever began it: at this stage of a plan nobody could have. */
async function anAdvice(prisma: PrismaClient, place: Pick<Place, 'planId'>): Promise<MadeAdvice> {
  const { number: version } = await aFrozenVersion(prisma, place);
  const { id: versionId } = await prisma.version.findFirstOrThrow({
    where: { planId: place.planId, number: version },
  });
  const [adviceId, textId, judgementId, organisationId] = [
    randomUUIDv7(),
    randomUUIDv7(),
    randomUUIDv7(),
    randomUUIDv7(),
  ];
  await prisma.changeLog.create({ data: { id: adviceId, kind: 'advice', head: firstHead, sequence: 1 } });
  await prisma.advice.create({ data: { id: adviceId, planId: place.planId, versionId, version } });
  await prisma.adviceText.create({ data: { id: textId, adviceId, number: 1 } });
  await prisma.judgement.create({
    data: { id: judgementId, adviceTextId: textId, position: 1, question: 'dovetails' },
  });
  return { adviceId, textId, versionId, version, judgementId, organisationId };
}

/** A response that was issued of it, whoever issued it. */
async function anIssuedResponse(prisma: PrismaClient, place: Pick<Place, 'planId'>): Promise<string> {
  const { adviceId, textId, versionId } = await anAdvice(prisma, place);
  const [id, number] = [randomUUIDv7(), 1];
  const advice = { id: adviceId, planId: place.planId, versionId, version: 1, sequence: 1, texts: [] };
  const text = { id: textId, number, isFrozen: true, judgements: [], points: [], agreements: [], responses: [] };
  const content = sealText(advice, text, randomBytes(32));
  const [on, at] = ['2026-11-20', new Date('2026-11-20')];
  await prisma.writtenResponse.create({
    data: { id, adviceTextId: textId, number, on: new Date(on), hash: content.hash },
  });
  await keepSnapshots(prisma, adviceId, id, [{ part: 'response', schema: responseSchema, ...content }]);
  const change = { n: 0, entity: 'writtenResponse', entityId: id, after: {} };
  await prisma.changeWrite.create({
    data: { logId: adviceId, sequence: 1, at, hash: Buffer.from(''), changes: { create: [change] } },
  });
  return id;
}

const adviceNow = async (prisma: PrismaClient, place: Place): Promise<Subject> => ({
  ...(await planNow(prisma, place)),
  kind: 'advice',
});

/** Something done to advice. */
const doing = (
  name: string,
  operation: Sample['operation'],
  answers: string,
  input: (made: MadeAdvice) => object,
): Sample => ({
  name,
  operation,
  answers,
  prepare: async ({ prisma, place }) => {
    const given = input(await anAdvice(prisma, place));
    return { args: { input: given }, subject: await adviceNow(prisma, place) };
  },
});

const onPlan = (
  name: string,
  operation: Sample['operation'],
  answers: string,
  args: (place: Place, prisma: PrismaClient) => Promise<object> | object,
): Sample => ({
  name,
  operation,
  answers,
  prepare: async ({ prisma, place }) => ({ args: { ...(await args(place, prisma)) }, subject: planIn(place) }),
});

const request = () => ({ requestId: randomUUID() });
const unseen = ({ adviceId }: MadeAdvice) => ({ adviceId, ...request(), textHash: 'never looked at' });

export const adviceSamples: Readonly<Record<string, readonly Sample[]>> = {
  advice: [
    {
      name: 'what reviewers make of a version',
      operation: 'advice.read',
      answers: 'Advice',
      prepare: async ({ prisma, place }) => {
        const { version } = await anAdvice(prisma, place);
        return { args: { planId: place.planId, version }, subject: await adviceNow(prisma, place) };
      },
    },
  ],
  adviceChanges: [
    {
      name: 'what is written to it',
      operation: 'advice.read',
      answers: 'AdviceChanges',
      prepare: async ({ prisma, place }) => {
        const { adviceId } = await anAdvice(prisma, place);
        return { args: { adviceId, after: 0 }, subject: await adviceNow(prisma, place) };
      },
    },
  ],
  adviceHistory: [
    {
      name: 'what was written to it',
      operation: 'advice.read',
      answers: 'HistoryConnection',
      prepare: async ({ prisma, place }) => {
        const { adviceId } = await anAdvice(prisma, place);
        return { args: { adviceId }, subject: await adviceNow(prisma, place) };
      },
    },
  ],
  beginAdvice: [
    onPlan('a version', 'advice.draft', 'AdviceBegun', async (place, prisma) => ({
      input: { planId: place.planId, version: (await aFrozenVersion(prisma, place)).number },
    })),
  ],
  editAdvice: [
    doing('a judgement', 'advice.draft', 'AdviceEdited', ({ adviceId, judgementId }) => ({
      adviceId,
      baseSequence: 1,
      ...request(),
      edits: [{ setJudgement: { id: judgementId, fields: { answer: 'partly' } } }],
    })),
  ],
  checkAdvice: [doing('a text', 'advice.draft', 'AdviceChecked', ({ adviceId }) => ({ adviceId }))],
  agreeToAdvice: [doing('what was never looked at', 'advice.agree', 'CandidateError', unseen)],
  recordAgreementLetter: [
    doing('a letter about what was never looked at', 'advice.recordLetter', 'CandidateError', (made) => ({
      ...unseen(made),
      organisationId: made.organisationId,
      on: '2026-11-20',
      letter: 'ACiW/26/9',
    })),
  ],
  issueResponse: [doing('what was never looked at', 'advice.issue', 'CandidateError', unseen)],
  supersedeResponse: [
    doing('a response', 'advice.issue', 'SupersedingBegun', ({ adviceId }) => ({ adviceId, ...request() })),
  ],
  planResponses: [onPlan('the responses', 'response.read', 'list', ({ planId }) => ({ planId }))],
  askForResponseDocument: [
    onPlan('a response as a document', 'response.read', 'Document', async (place, prisma) => ({
      input: { id: await anIssuedResponse(prisma, place), format: 'docx', language: 'cy' },
    })),
  ],
  responseDocument: [
    onPlan('a document that was made of a response', 'response.read', 'Document', async (place, prisma) => ({
      id: await aDocumentOf(prisma, 'response', await anIssuedResponse(prisma, place)),
    })),
  ],
  planRepliesSent: [onPlan('the replies', 'response.read', 'list', ({ planId }) => ({ planId }))],
  checkReplies: [onPlan('the replies', 'replies.send', 'CheckedReplies', ({ planId }) => ({ input: { planId } }))],
  sendReplies: [
    onPlan('what was never looked at', 'replies.send', 'CandidateError', ({ planId }) => ({
      input: { planId, ...request(), hash: 'never looked at' },
    })),
  ],
};

/** A reply that waits to be written, to a point about an action or about the plan. */
export async function aReplyToEdit(prisma: PrismaClient, { planId }: Place, actionId: string | null): Promise<string> {
  const id = randomUUIDv7();
  const of = { version: 1, responseId: randomUUIDv7(), pointId: randomUUIDv7() };
  await prisma.reply.create({ data: { id, planId, position: 1, actionId, ...of } });
  return id;
}
