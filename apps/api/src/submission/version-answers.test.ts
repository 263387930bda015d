import { expect, test } from 'vitest';
import schemaOne from '../../testing/fixtures/version-of-schema-1.json' with { type: 'json' };
import { olderDatabase } from '../../testing/older-database.ts';
import { checkAnswers } from './version-answers.ts';

const [id, planId] = ['01980000-0000-7000-8000-00000000aaaa', schemaOne.plan.id];
const { content, hash, schema, values } = schemaOne;
const table = (name: string, ...rows: readonly object[]) => ({
  table: name,
  rows: rows.map((row) => JSON.stringify(row)),
});

/** A version that was frozen before searches looked for any. */
const database = await olderDatabase('20261130000010_notices', [
  table('ChangeLog', { id: planId, kind: 'plan', sequence: 1, head: '\\x00', plainNamesIn: 'en' }),
  table('Version', { id, planId, number: 1, sequence: 1, hash, findingsHash: '' }),
  table('Snapshot', { id, part: 'plan', logId: planId, schema, content }),
  table('SnapshotValue', ...values.map((one) => ({ ...one, id, part: 'plan', salt: `\\x${one.salt}` }))),
]);

test('a version of schema 1 that was there before is found by what it says, and verifies', async () => {
  const rows = await database.prisma.versionAnswer.findMany();
  const { recommendations, actions } = schemaOne.plan;
  const unlinked = actions.filter(({ recommendationIds }) => recommendationIds.length === 0);
  expect(rows.map(({ subjectId }) => subjectId).toSorted()).toEqual(
    [...recommendations, ...unlinked].map((one) => one.id).toSorted(),
  );
  const [first] = recommendations;
  expect(rows.find(({ subjectId }) => subjectId === first?.id)).toMatchObject({
    planId,
    askedEn: first?.text.en.toLowerCase(),
    content: { number: 1, language: schemaOne.plan.draftingLanguage, recommendation: { id: first?.id } },
  });
  expect(await checkAnswers(database.sql, planId)).toEqual([]);
});
