import { randomBytes, randomInt, randomUUID, randomUUIDv7 } from 'node:crypto';
import type { Plan } from '@cynllun/domain/plan/plan';
import { noFacts } from '@cynllun/domain/rules/gate-facts';
import { versionSchema } from '@cynllun/domain/submission/version-schema';
import { readWhole } from '../src/core/read/read-whole.ts';
import { keepSnapshots } from '../src/core/snapshot/stored-snapshot.ts';
import type { PrismaClient } from '../src/generated/prisma/client.ts';
import { storedPlan } from '../src/plan/stored-plan.ts';
import { sealFindings, sealPlan } from '../src/submission/frozen-content.ts';
import { planIn, type Place } from './access.ts';
import { aVersion, planNow } from './access-samples-events.ts';
import type { Sample } from './access-samples.ts';

/** A version that was frozen, whoever sent it: at this stage of a plan nobody could have. */
export async function aFrozenVersion(prisma: PrismaClient, { planId }: Pick<Place, 'planId'>): Promise<Frozen> {
  const plan = await readWhole<Plan>(prisma, storedPlan, planId);
  if (plan === null) throw new Error(`No plan ${planId}`);
  const [id, number, secret] = [randomUUIDv7(), randomInt(1, 1_000_000), randomBytes(32)];
  const [content, said] = [sealPlan(plan, secret), sealFindings(plan, noFacts, [], secret)];
  await prisma.version.create({
    data: { id, planId, number, sequence: 1, hash: content.hash, findingsHash: said.hash },
  });
  await keepSnapshots(prisma, planId, id, [
    { part: 'plan', schema: versionSchema, ...content },
    { part: 'findings', schema: versionSchema, ...said },
  ]);
  return { id, number };
}

interface Frozen {
  readonly id: string;
  readonly number: number;
}

/** A document of it that was made, whoever asked. */
export const aMadeDocument = (prisma: PrismaClient, { id }: Pick<Frozen, 'id'>): Promise<string> =>
  aDocumentOf(prisma, 'version', id);

export async function aDocumentOf(prisma: PrismaClient, kind: string, subjectId: string): Promise<string> {
  const person = await prisma.person.findFirstOrThrow();
  const id = randomUUIDv7();
  const [now, later] = [new Date('2026-11-23'), new Date('2026-11-30')];
  await prisma.document.create({
    data: {
      id, subjectId, kind, format: 'pdf', language: 'cy', madeFrom: id, name: 'Cynllun Sir Fôn', personId: person.id,
      state: 'ready', askedAt: now, madeAt: now, expiresAt: later, bytes: Buffer.from('%PDF-1.7'),
    },
  }); // prettier-ignore
  return id;
}

const reading = (name: string, answers: string, args: (number: number) => object): Sample => ({
  name,
  operation: 'plan.readSubmitted',
  answers,
  prepare: async ({ prisma, place }) => ({
    args: { planId: place.planId, ...args((await aFrozenVersion(prisma, place)).number) },
    subject: planIn(place),
  }),
});

/** Of the plan as it stands by now: what other samples recorded counts. */
const doing = (
  name: string,
  operation: Sample['operation'],
  answers: string,
  input: (prisma: PrismaClient, place: Place) => Promise<object> | object,
): Sample => ({
  name,
  operation,
  answers,
  prepare: async ({ prisma, place }) => {
    const given = { planId: place.planId, ...(await input(prisma, place)) };
    return { args: { input: given }, subject: await planNow(prisma, place) };
  },
});

export const submissionSamples: Readonly<Record<string, readonly Sample[]>> = {
  planVersions: [reading('the versions there are', 'list', () => ({}))],
  planVersion: [reading('a version', 'OpenedVersion', (number) => ({ number }))],
  planVersionComparison: [
    reading('a version and itself', 'VersionComparison', (number) => ({ from: number, to: number })),
  ],
  askForVersionDocument: [
    {
      name: 'a version as a document',
      operation: 'plan.readSubmitted',
      answers: 'Document',
      prepare: async ({ prisma, place }) => ({
        args: { input: { id: (await aFrozenVersion(prisma, place)).id, format: 'pdf', language: 'cy' } },
        subject: planIn(place),
      }),
    },
  ],
  versionDocument: [
    {
      name: 'a document that was made of a version',
      operation: 'plan.readSubmitted',
      answers: 'Document',
      prepare: async ({ prisma, place }) => ({
        args: { id: await aMadeDocument(prisma, await aFrozenVersion(prisma, place)) },
        subject: planIn(place),
      }),
    },
  ],
  markVersionViewed: [
    {
      name: 'a version that was sent',
      operation: 'plan.readSubmitted',
      answers: 'ViewedVersion',
      prepare: async ({ prisma, place }) => ({
        args: { input: { planId: place.planId, number: (await aFrozenVersion(prisma, place)).number } },
        subject: planIn(place),
      }),
    },
  ],
  makeCandidate: [doing('a plan as it stands', 'plan.submit', 'Candidate', () => ({}))],
  submitVersion: [
    doing('what was never checked', 'plan.submit', 'CandidateError', () => ({
      requestId: randomUUID(),
      sequence: 0,
      hash: '',
    })),
  ],
  withdrawVersion: [
    doing('a version that is with the lead reviewer', 'plan.withdraw', 'VersionWithdrawn', async (prisma, place) => ({
      requestId: randomUUID(),
      version: await aVersion(prisma, place),
      withdrawalReason: 'A figure was wrong.',
    })),
  ],
};
