import { beforeEach, describe, expect, test } from 'vitest';
import {
  addPoint,
  anAdvisedAuthority,
  beginAdvice,
  editAdvice,
  issued,
  readAdvice,
  repliesOf,
  repliesSent,
  reply,
  responses,
  sendReplies,
  textHash,
  type AdvisedAuthority,
} from '../../testing/advice.ts';
import { testApi } from '../../testing/api.ts';
import { brokenAt } from '../../testing/broken-at.ts';
import { eraseSome } from '../../testing/erase.ts';
import { tamper } from '../../testing/tamper.ts';
import { storedPlan } from '../plan/stored-plan.ts';
import { storedAdvice } from './stored-advice.ts';

const api = await testApi();
let own: AdvisedAuthority;
beforeEach(async () => {
  own = await anAdvisedAuthority(api);
});

const brokenIn = async (logId: string) =>
  (await brokenAt(api.prisma, logId))?.replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, 'ID') ?? null;

describe('altered behind the log, advice is named', () => {
  const ofAdvice = '"adviceTextId" IN (SELECT "id" FROM "AdviceText" WHERE "adviceId" = $1)';
  test.each([
    [
      'what a response says',
      `UPDATE "Snapshot" SET "content" = replace("content", 'toConsider', 'beforeAgreement') WHERE "logId" = $1`,
      'snapshotChanged writtenResponse ID response',
    ],
    [
      'its words',
      `UPDATE "SnapshotValue" SET "value" = 'Say nothing.' WHERE "value" = 'Say which carers.'
         AND "id" IN (SELECT "id" FROM "Snapshot" WHERE "logId" = $1)`,
      'wordsChanged writtenResponse ID response advicePoint:ID:words',
    ],
    [
      'its hash',
      `UPDATE "WrittenResponse" SET "hash" = 'ab' WHERE ${ofAdvice}`,
      'fieldChanged writtenResponse ID hash',
    ],
    ['a point', `UPDATE "AdvicePoint" SET "weight" = NULL WHERE ${ofAdvice}`, 'fieldChanged advicePoint ID weight'],
    [
      'an agreement',
      `UPDATE "InspectorateAgreement" SET "textHash" = 'ab' WHERE ${ofAdvice}`,
      'fieldChanged inspectorateAgreement ID textHash',
    ],
    [
      'a judgement taken out',
      `DELETE FROM "Judgement" WHERE "question" = 'timed' AND ${ofAdvice}`,
      'thingMissing judgement ID',
    ],
  ])('%s', async (_, sql, trouble) => {
    const { advice } = await issued(api, own);
    expect(await brokenIn(advice.id)).toBeNull();
    await tamper(api.ownerUrl, [sql, advice.id]);
    expect(await brokenIn(advice.id)).toBe(trouble);
  });
});

describe('words that are erased', () => {
  const erase = (words: string, adviceId: string) =>
    eraseSome(api.services, storedAdvice, adviceId, ({ value }) => value === words);

  test('go from an issued response, its own rows and documents, which verifies as before', async () => {
    const { advice, point } = await issued(api, own);
    await erase('Say which carers.', advice.id);
    const [response] = (await responses(api, own.people.lead, own.planId)) ?? [];
    expect(response?.points).toMatchObject([{ words: '', quote: 'as appropriate' }]);
    expect(response?.erased).toEqual([{ path: `advicePoint:${point}:words` }]);
    const now = await readAdvice(api, own.carys, own.planId);
    expect(now?.texts[0]?.points).toMatchObject([{ words: '', quote: 'as appropriate' }]);
    const kept = await api.prisma.snapshotValue.findMany({ where: { snapshot: { logId: advice.id } } });
    expect(kept.map(({ value }) => value)).toEqual(['as appropriate', null]);
    expect(await brokenIn(advice.id)).toBeNull();
  });

  test('from a text that is drafted void what was agreed to: from its secret and hash they could be guessed', async () => {
    const { advice } = await beginAdvice(api, own.carys, own.planId);
    if (advice === undefined) throw new Error('Not begun');
    const point = await addPoint(api, own.carys, advice);
    await editAdvice(api, own.carys, advice.id, [{ setAdvicePoint: { id: point, fields: { words: 'Say when.' } } }]);
    const hash = await textHash(api, own.carys, advice.id);
    await erase('Say which carers.', advice.id);
    expect(await api.prisma.candidate.count({ where: { logId: advice.id } })).toBe(0);
    expect(await textHash(api, own.carys, advice.id)).not.toBe(hash);
    expect(await brokenIn(advice.id)).toBeNull();
  });

  test('go from replies that were sent', async () => {
    await issued(api, own);
    const { lead } = own.people;
    const [first] = await repliesOf(api, lead, own.planId);
    const said = { answer: 'accepted', words: 'Ask Ann.', changedActionId: own.actionId } as const;
    await reply(api, lead, own.planId, first?.id ?? '', said);
    await sendReplies(api, lead, own.planId);
    const erased = ['Ask Ann.', 'Visit weekly'];
    await eraseSome(api.services, storedPlan, own.planId, ({ value }) => erased.includes(value ?? ''));
    const [sent] = (await repliesSent(api, own.huw, own.planId)) ?? [];
    expect(sent?.replies).toMatchObject([{ answer: 'accepted', words: '', changedActionTitle: { en: '' } }]);
    expect(sent?.erased.map(({ path }) => path).toSorted()).toEqual([
      `action:${own.actionId}:title.en`,
      `reply:${first?.id}:words`,
    ]);
    expect(await brokenIn(own.planId)).toBeNull();
  });
});
