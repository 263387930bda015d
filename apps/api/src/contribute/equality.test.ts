import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TODAY, testApi } from '../../testing/api.ts';
import {
  anOpenedConsultation,
  contribute,
  contribution,
  saying,
  type OpenedConsultation,
} from '../../testing/contribute.ts';
import { outcomeOf, type Answer } from '../../testing/send.ts';

const api = await testApi();
let own: OpenedConsultation;
beforeAll(async () => {
  own = await anOpenedConsultation(api);
}, 30_000);
beforeEach(() => api.travelTo(TODAY));

async function aReceipt(): Promise<string> {
  const input = contribution(own.secret, [saying(own.actionId)]);
  await contribute(api, input);
  return input.receipt;
}
const answer = async (receipt: string, answers: Record<string, string>) =>
  (
    await api.ask<{ answerEqualityQuestions: Answer }>(
      null,
      `mutation ($input: AnswerEqualityQuestionsInput!) { answerEqualityQuestions(input: $input) { __typename
         ... on ValidationError { problems { path code } } } }`,
      { input: { receipt, answers: Object.entries(answers).map(([question, one]) => ({ question, answer: one })) } },
    )
  ).answerEqualityQuestions;

interface Numbers {
  readonly question: string;
  readonly answers: readonly { readonly answer: string; readonly count: number | null }[];
}
async function numbers(personId: string | null = own.people.lead) {
  const { equalityNumbers } = await api.ask<{ equalityNumbers: readonly Numbers[] | null }>(
    personId,
    'query ($id: ID!) { equalityNumbers(consultationId: $id) { question answers { answer count } } }',
    { id: own.consultationId },
  );
  return equalityNumbers;
}
const told = (found: readonly Numbers[] | null) =>
  Object.fromEntries(
    (found ?? []).map(({ question, answers }) => [
      question,
      Object.fromEntries(answers.flatMap((one) => (one.count === null ? [] : [[one.answer, one.count]]))),
    ]),
  );
const afterwards = () => api.travelTo('2027-02-01');

describe('what somebody says of themselves', () => {
  test('is counted once for each receipt, and is in no row with anything of theirs', async () => {
    const receipt = await aReceipt();
    expect((await answer(receipt, { sex: 'female', age: '75over' })).__typename).toBe('EqualityAnswered');
    const again = await answer(receipt, { sex: 'male' });
    expect(outcomeOf(again)).toEqual(['receipt alreadyAnswered']);
    const row = await api.prisma.equalityCounts.findUniqueOrThrow({ where: { consultationId: own.consultationId } });
    expect(row).toMatchObject({ answered: 1, counts: { sex: { female: 1 }, age: { '75over': 1 } } });
    const [spent] = await api.prisma.equalitySpent.findMany();
    const receipts = await api.prisma.receipt.findMany({ where: { codeHash: spent?.codeHash ?? new Uint8Array() } });
    expect(receipts).toEqual([]);
  });

  test.each([
    [{}, 'age required'],
    [{ sex: 'other' }, 'sex notInList'],
  ])('%j is refused, and the receipt may still be used', async (answers, outcome) => {
    const receipt = await aReceipt();
    expect(outcomeOf(await answer(receipt, answers as Record<string, string>))).toEqual([outcome]);
    expect((await answer(receipt, { sex: 'male' })).__typename).toBe('EqualityAnswered');
  });

  test('is taken with a receipt alone, and while comments are', async () => {
    expect((await answer('0000-0000-0000-0000', { sex: 'male' })).__typename).toBe('NotFoundError');
    const receipt = await aReceipt();
    afterwards();
    expect((await answer(receipt, { sex: 'male' })).__typename).toBe('StageError');
  });

  test('counts with what is said at the same moment', async () => {
    const before = await api.prisma.equalityCounts.findUniqueOrThrow({ where: { consultationId: own.consultationId } });
    const receipts = await Promise.all(Array.from({ length: 6 }, aReceipt));
    await Promise.all(receipts.map((receipt) => answer(receipt, { sex: 'female', religion: 'none' })));
    const after = await api.prisma.equalityCounts.findUniqueOrThrow({ where: { consultationId: own.consultationId } });
    expect(after.answered - before.answered).toBe(6);
    expect(after.counts).toMatchObject({ religion: { none: 6 } });
  });
});

describe('the numbers', () => {
  test('are told to the lead alone, and once it has closed', async () => {
    expect(await numbers()).toBeNull();
    // Who sent something, and said nothing of themselves.
    for (let more = 0; more < 3; more += 1) await aReceipt();
    afterwards();
    for (const personId of [own.people.editor, own.people.owner, null]) expect(await numbers(personId)).toBeNull();
    const found = told(await numbers());
    expect(found['sex']).toEqual({ female: 7 });
    expect(found['religion']).toEqual({ none: 6 });
    expect(found['age']).toEqual({});
  });

  test('do not change by one person, where it was opened again', async () => {
    afterwards();
    const before = told(await numbers());
    api.travelTo(TODAY);
    await answer(await aReceipt(), { sex: 'female' });
    afterwards();
    expect(told(await numbers())).toEqual(before);
    api.travelTo(TODAY);
    for (let more = 0; more < 4; more += 1) await answer(await aReceipt(), { sex: 'female' });
    afterwards();
    expect(told(await numbers())['sex']).toEqual({ female: 12 });
  });
});
