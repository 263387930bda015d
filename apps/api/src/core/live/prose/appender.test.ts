import { randomUUIDv7 } from 'node:crypto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { add, remove, set } from '@cynllun/domain/plan/edit';
import type { Edit } from '@cynllun/domain/aggregate/edit';
import { storedPlan } from '../../../plan/stored-plan.ts';
import { editAggregate } from '../../write/edit-aggregate.ts';
import { openSession } from '../../../platform/sessions.ts';
import { openProse } from '../../prose/stored-prose.ts';
import { makeContext } from '../../context.ts';
import { anAuthority, aPerson, holds } from '../../../../testing/authority.ts';
import { testApi } from '../../../../testing/api.ts';
import { patience } from '../../../../testing/writer.ts';
import type { TypedUpdate } from './access.ts';
import { Appender, type Appended } from './appender.ts';

const api = await testApi();
const { prisma, services } = api;
const own = await anAuthority(prisma, 'Own');
const inSql = vi.spyOn(services, 'inSql');
const appender = new Appender(services);

const edit = (...edits: readonly Edit[]) =>
  editAggregate(makeContext(services, { personId: own.people.lead, memberships: [] }), storedPlan, {
    rootId: own.planId,
    baseSequence: 1_000_000,
    requestId: randomUUIDv7(),
    edits,
  });

async function anAction(responsiblePersonId: string): Promise<string> {
  const id = randomUUIDv7();
  await edit(add('action', id, own.planId, { title: { en: 'Visit' }, responsiblePersonId }));
  await openProse(services, storedPlan, own.planId, id);
  return id;
}

/** Someone with an action in their name and no other role, who has written in it already. */
async function aWriter() {
  const personId = await aPerson(prisma, own.authorityId, 'writer');
  await holds(prisma, personId, 'owner', { reviewId: own.reviewId });
  const documentId = await anAction(personId);
  await openSession(prisma, { personId, userAgent: 'a test', now: services.now() });
  const session = await prisma.session.findFirstOrThrow({ where: { personId } });
  const typed: TypedUpdate = {
    sessionId: session.id,
    personId,
    room: { kind: 'prose', aggregate: 'plan', rootId: own.planId, documentId },
    update: new Uint8Array([0, 0]),
  };
  expect(await appender.append(typed)).toHaveProperty('id');
  inSql.mockClear();
  return typed;
}

const keptIn = (documentId: string) => prisma.proseUpdate.count({ where: { documentId } });
const refused = (code: string): Appended => ({ refused: code }) as Appended;

describe('words of someone who was found to be allowed', () => {
  let typed: TypedUpdate;
  beforeEach(async () => {
    typed = await aWriter();
  });

  test('are kept in one statement, each under its own number', async () => {
    const [first, second] = await Promise.all([appender.append(typed), appender.append(typed)]);
    expect(inSql).not.toHaveBeenCalled();
    expect(first).toHaveProperty('id');
    expect(second).not.toEqual(first);
    expect(await keptIn(typed.room.documentId)).toBe(3);
  });

  test.each<[string, string, () => Promise<unknown>]>([
    [
      'their role was taken away',
      'notFound',
      () => prisma.membership.deleteMany({ where: { personId: typed.personId } }),
    ],
    ['they were signed out', 'signedOut', () => prisma.session.deleteMany({ where: { personId: typed.personId } })],
    [
      'the action is another’s now',
      'forbidden',
      () => edit(set('action', typed.room.documentId, { responsiblePersonId: own.people.owner })),
    ],
    ['the action was removed', 'removed', () => edit(remove('action', typed.room.documentId))],
    [
      'their data was erased',
      'signedOut',
      () =>
        prisma.person.update({
          where: { id: typed.personId },
          data: { erasedAt: new Date(), name: null, email: null },
        }),
    ],
  ])('are refused once %s', async (_, code, meanwhile) => {
    await meanwhile();
    expect(await appender.append(typed)).toEqual(refused(code));
    expect(await keptIn(typed.room.documentId)).toBe(1);
  });

  test('are kept after the plan was written to, when that changed nothing for them', async () => {
    await edit(set('action', typed.room.documentId, { title: { en: 'Visit everyone' } }));
    expect(await appender.append(typed)).toHaveProperty('id');
    expect(await appender.append(typed)).toHaveProperty('id');
    expect(inSql).toHaveBeenCalledTimes(2);
  });

  test('are refused with nobody else’s', async () => {
    const colleague = await aWriter();
    await prisma.membership.deleteMany({ where: { personId: colleague.personId } });
    // Both at once: while the first is being kept, the next two wait and are kept together.
    const answers = await Promise.all([typed, typed, colleague, typed].map((one) => appender.append(one)));
    expect(answers[2]).toEqual(refused('notFound'));
    expect(await keptIn(colleague.room.documentId)).toBe(1);
    expect(await keptIn(typed.room.documentId)).toBe(4);
  });

  test.each<[string, string, (tx: Parameters<Parameters<typeof services.inSql>[0]>[0]) => Promise<unknown>]>([
    [
      'a role that is being taken away',
      'notFound',
      (tx) => tx.$executeRaw`DELETE FROM "Membership" WHERE "personId" = ${typed.personId}::uuid`,
    ],
    [
      'a write that gives the action to another',
      'forbidden',
      async (tx) => {
        await tx.$executeRaw`UPDATE "ChangeLog" SET "sequence" = "sequence" + 1 WHERE "id" = ${own.planId}::uuid`;
        await tx.$executeRaw`
          UPDATE "Action" SET "responsiblePersonId" = NULL WHERE "id" = ${typed.room.documentId}::uuid`;
      },
    ],
  ])('wait for %s, and are judged by what is so then', async (_, code, write) => {
    let answer: Promise<Appended> | undefined;
    await services.inSql(async (tx) => {
      await write(tx);
      answer = appender.append(typed);
      await expect.poll(waitingForLocks, patience).toBe(1);
    });
    expect(await answer).toEqual(refused(code));
    expect(await keptIn(typed.room.documentId)).toBe(1);
  });
});

async function waitingForLocks(): Promise<number> {
  const [row] = await prisma.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return row?.count ?? 0;
}
