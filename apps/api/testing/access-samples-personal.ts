import { randomUUID, randomUUIDv7 } from 'node:crypto';
import type { PrismaClient } from '../src/generated/prisma/client.ts';
import { planIn, type Place } from './access.ts';
import { aPerson } from './authority.ts';
import type { Sample } from './access-samples.ts';

/** A person of the place's authority, whose data somebody asks for. */
const ofPerson = (
  name: string,
  operation: Sample['operation'],
  answers: string,
  args: (personId: string) => object,
): Sample => ({
  name,
  operation,
  answers,
  prepare: async ({ prisma, place }) => {
    const id = await aPerson(prisma, place.authorityId, `subject-${randomUUID()}`);
    return { args: { ...args(id) }, subject: { kind: 'person', id } };
  },
});

const ofPlan = (name: string, answers: string, args: (place: Place) => object): Sample => ({
  name,
  operation: 'passages.mark',
  answers,
  prepare: async ({ place }) => ({ args: { ...args(place) }, subject: planIn(place) }),
});

async function aMark(prisma: PrismaClient, place: Place): Promise<string> {
  const id = randomUUIDv7();
  const personId = await aPerson(prisma, place.authorityId, `marks-${randomUUID()}`);
  const { planId } = place;
  const where = { planId, logId: planId, sequence: 1n, entity: 'plan', entityId: planId, field: 'introduction.en' };
  const what = { start: 0, end: 3, reference: 1, reason: 'namesOther', personId, at: new Date() } as const;
  await prisma.passageMark.create({ data: { id, ...where, ...what } });
  return id;
}

const installation = { kind: 'installation', example: false, outbox: false } as const;

export const personalSamples: Readonly<Record<string, readonly Sample[]>> = {
  personalData: [ofPerson('of a person', 'person.export', 'PersonalData', (personId) => ({ personId }))],
  peopleNamed: [ofPerson('of a name', 'person.export', 'list', () => ({ name: 'Olwen' }))],
  exportPerson: [ofPerson('a person', 'person.export', 'PersonExported', (personId) => ({ input: { personId } }))],
  erasePerson: [
    ofPerson('a person', 'person.erase', 'PersonErased', (personId) => ({
      input: { requestId: randomUUID(), personId, keepsWords: false, language: 'en' },
    })),
  ],
  passages: [ofPlan('that say a name', 'list', ({ planId }) => ({ planId, words: 'Olwen' }))],
  passageMarks: [ofPlan('of a plan', 'list', ({ planId }) => ({ planId }))],
  markPassages: [
    ofPlan('nowhere', 'ValidationError', ({ planId }) => ({ input: { planId, reason: 'namesOther', places: [] } })),
  ],
  takeBackPassageMark: [
    {
      name: 'a mark',
      operation: 'passages.mark',
      answers: 'PassageMarkTakenBack',
      prepare: async ({ prisma, place }) => ({
        args: { input: { markId: await aMark(prisma, place) } },
        subject: planIn(place),
      }),
    },
  ],
  passagesToErase: [
    {
      name: 'all',
      operation: 'passages.erase',
      everywhereAlike: true,
      answers: 'list',
      prepare: async () => ({ args: {}, subject: installation }),
    },
  ],
  erasePassages: [
    {
      name: 'a mark',
      operation: 'passages.erase',
      answers: 'PassagesErased',
      prepare: async ({ prisma, place }) => ({
        args: { input: { requestId: randomUUID(), markIds: [await aMark(prisma, place)] } },
        subject: installation,
      }),
    },
  ],
};
