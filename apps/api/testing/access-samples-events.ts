import { randomInt, randomUUID, randomUUIDv7 } from 'node:crypto';
import { operationToCorrect, operationToRecord } from '@cynllun/domain/access/event-operations';
import type { PlanEvent, RecordedByHand } from '@cynllun/domain/stage/events';
import type { PrismaClient } from '../src/generated/prisma/client.ts';
import { readAccess } from '../src/core/aggregate/stored-aggregate.ts';
import { storedPlan } from '../src/plan/stored-plan.ts';
import { planIn, type Place } from './access.ts';
import type { Sample } from './access-samples.ts';

const on = '2026-11-02';

/** A row that is there already, whoever recorded it: at this stage of a plan nobody could have. */
async function anEntry(prisma: PrismaClient, { planId }: Place, event: PlanEvent): Promise<string> {
  const id = randomUUIDv7();
  await prisma.planEvent.create({ data: { id, planId, ...event, on: new Date(event.on) } });
  return id;
}

/** A version that is with the lead reviewer. */
export async function aVersion(prisma: PrismaClient, place: Place): Promise<number> {
  const version = randomInt(1, 1_000_000);
  await anEntry(prisma, place, { kind: 'draftSubmitted', on, version, lateReason: '' });
  return version;
}

/** The plan as it stands by now: what other samples recorded counts. */
export async function planNow(prisma: PrismaClient, place: Place) {
  const access = (await readAccess(prisma, storedPlan, [place.planId], { today: '2026-11-23', now: new Date() })).get(
    place.planId,
  );
  if (access?.subject.kind !== 'plan') throw new Error(`No plan ${place.planId}`);
  return { ...planIn(place), stage: access.subject.stage };
}

const recording = (
  kind: RecordedByHand,
  more: (prisma: PrismaClient, place: Place) => Promise<object> | object = () => ({}),
): Sample => ({
  name: kind,
  operation: operationToRecord[kind],
  answers: 'PlanEventRecorded',
  prepare: async ({ prisma, place }) => {
    const input = { planId: place.planId, requestId: randomUUID(), id: randomUUIDv7(), kind, on };
    return { args: { input: { ...input, ...(await more(prisma, place)) } }, subject: await planNow(prisma, place) };
  },
});

const correcting = (name: string, of: PlanEvent['kind'], told: object): Sample => ({
  name,
  operation: operationToCorrect(of),
  answers: 'PlanEventRecorded',
  prepare: async ({ prisma, place }) => {
    const version = await aVersion(prisma, place);
    const corrects = await anEntry(prisma, place, { kind: of, on, version, lateReason: '' } as PlanEvent);
    const input = { planId: place.planId, requestId: randomUUID(), id: randomUUIDv7(), corrects };
    return { args: { input: { ...input, ...told } }, subject: await planNow(prisma, place) };
  },
});

export const eventSamples: Readonly<Record<string, readonly Sample[]>> = {
  recordPlanEvent: [
    recording('reportPublished'),
    recording('arrangementsDiscussed'),
    recording('presentedToCouncil'),
    recording('handoverAcknowledgedByAuthority'),
    recording('handoverAcknowledgedByReviewer'),
  ],
  correctPlanEvent: [
    correcting('what the Council did', 'presentedToCouncil', { kind: 'presentedToCouncil', on: '2026-11-03' }),
    correcting('a written response, taken back', 'responseIssued', {}),
    correcting('the lead reviewer’s part in the handover, taken back', 'handoverAcknowledgedByReviewer', {}),
  ],
};
