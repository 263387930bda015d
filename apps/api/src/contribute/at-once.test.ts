import { randomUUID, randomUUIDv7 } from 'node:crypto';
import type { Contributions } from '@cynllun/domain/consultation/consultation';
import { gateFactsOf } from '@cynllun/domain/consultation/triage';
import { expect, test } from 'vitest';
import { TODAY, testApi } from '../../testing/api.ts';
import { aConsultingAuthority, addition, editConsultation, open } from '../../testing/consultation.ts';
import { contribute, contribution, saying } from '../../testing/contribute.ts';
import { send } from '../../testing/send.ts';
import { sequenceOf } from '../../testing/submission.ts';
import { storedContributions } from '../consultation/stored-consultation.ts';
import { readWhole } from '../core/read/read-whole.ts';
import { verifyLog, readLogs } from '../core/verify/verify.ts';
import { verifiedIn } from '../services.ts';

const CONTRIBUTORS = 200;
const api = await testApi();

/** A consultation to which two hundred are invited, each by a link of their own. */
async function aCrowd() {
  const own = await aConsultingAuthority(api);
  const names = Array.from({ length: CONTRIBUTORS - 1 }, (_, index) => `Contributor ${index}`);
  await editConsultation(
    api,
    own.people.lead,
    own.consultationId,
    names.map((name, index) =>
      addition('invitation', randomUUIDv7(), own.consultationId, {
        kind: 'person',
        name,
        email: `${randomUUID()}@example.org`,
        language: 'en',
        group: 'carers',
        position: index + 2,
      }),
    ),
  );
  await open(api, own);
  const letters = await api.prisma.mail.findMany({ where: { kind: 'consultationInvitation' } });
  const { id: actionId } = await api.prisma.action.findFirstOrThrow({ where: { planId: own.planId } });
  return { ...own, actionId, secrets: letters.map(({ params }) => (params as { readonly secret: string }).secret) };
}

test(
  'two hundred contribute at once while the team edits: nothing is lost, and each sees their own alone',
  { timeout: 120_000 },
  async () => {
    const { secrets, actionId, planId, people, consultationId } = await aCrowd();
    expect(new Set(secrets).size).toBe(CONTRIBUTORS);
    const before = await sequenceOf(api, planId);
    const sent = secrets.map((secret, index) =>
      contribution(secret, [saying(actionId, { words: `Words of ${index}.` })]),
    );
    let isSending = true;
    const sending = Promise.all(sent.map((one) => contribute(api, one))).finally(() => (isSending = false));
    const saved: string[] = [];
    while (isSending) {
      const description = randomUUID();
      const answer = await send(api, people.lead, 'editPlan', {
        planId,
        baseSequence: before + saved.length,
        edits: [{ setAction: { id: actionId, fields: { description } } }],
      });
      expect(answer).toMatchObject({ __typename: 'PlanEdited' });
      saved.push(description);
    }
    expect((await sending).filter(({ __typename }) => __typename !== 'Contributed')).toEqual([]);
    // Waiting for one another they would hold every connection, and no save would come between.
    expect(saved.length).toBeGreaterThan(CONTRIBUTORS / 2);
    expect(await sequenceOf(api, planId)).toBe(before + saved.length);
    for (const [index, { receipt }] of sent.entries()) {
      const { ownComments } = await api.ask<{ ownComments: object }>(
        null,
        'query ($receipt: String!) { ownComments(receipt: $receipt) { comments { words } } }',
        { receipt },
      );
      expect(ownComments).toEqual({ comments: [{ words: `Words of ${index}.` }] });
    }
    const { id } = await api.prisma.contributions.findUniqueOrThrow({ where: { consultationId } });
    const contributions = await readWhole<Contributions>(api.services.sql, storedContributions, id);
    if (contributions === null) throw new Error('Nothing was contributed');
    expect(contributions).toMatchObject({ sequence: CONTRIBUTORS + 1, comments: { length: CONTRIBUTORS } });
    const { facts } = await api.prisma.facts.findUniqueOrThrow({
      where: { rootId_logId: { rootId: planId, logId: id } },
    });
    expect(facts).toMatchObject({
      ...gateFactsOf(contributions, TODAY),
      consultations: [{ comments: CONTRIBUTORS, groups: [{ of: 'carers', count: CONTRIBUTORS }] }],
    });
    const verified = { sql: api.services.sql, verified: verifiedIn(api.services) };
    const logs = (await readLogs(api.services.sql)).filter((log) => [id, planId, consultationId].includes(log.id));
    for (const log of logs) expect([...(await verifyLog(verified, log))]).toEqual([]);
  },
);
