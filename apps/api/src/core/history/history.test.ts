import { randomUUIDv7 } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { planAggregate } from '@cynllun/domain/plan/entities';
import { add, remove, set, type Edit } from '@cynllun/domain/plan/edit';
import { writeIn } from '../log/write.ts';
import { storedPlan } from '../../plan/stored-plan.ts';
import { eraseSome } from '../../../testing/erase.ts';
import { testApi, TODAY } from '../../../testing/api.ts';
import { anAuthority, type TestAuthority } from '../../../testing/authority.ts';
import { sendEdits } from '../../../testing/edit.ts';
import { recordStatements } from '../../../testing/statements.ts';

const api = await testApi();
let own: TestAuthority;
let lead: string;
let editor: string;
const ids = () => ({ action: randomUUIDv7(), other: randomUUIDv7(), indicator: randomUUIDv7() });
let of: ReturnType<typeof ids>;

beforeEach(async () => {
  own = await anAuthority(api.prisma, 'Arth');
  of = ids();
  ({ lead, editor } = own.people);
});

/** Writes as someone who has seen everything, and gives the plan's sequence with it. */
async function write(personId: string, edits: readonly Edit[]): Promise<number> {
  const answer = await sendEdits(api, personId, own.planId, 1_000_000, edits);
  if (answer.sequence === undefined) throw new Error(`Not written: ${JSON.stringify(answer)}`);
  return answer.sequence;
}

interface HistoryChange {
  readonly entity: string;
  readonly entityId: string;
  readonly parentId: string | null;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}
interface Page {
  readonly head: number;
  readonly pageInfo: Readonly<Record<'hasNextPage' | 'hasPreviousPage', boolean>> &
    Readonly<Record<'startCursor' | 'endCursor', string | null>>;
  readonly gone: readonly { readonly entity: string; readonly id: string; readonly name: unknown }[];
  readonly edges: readonly {
    readonly node: {
      readonly sequence: number;
      readonly at: string;
      readonly by: { readonly name: string } | null;
      readonly authors: readonly { readonly name: string }[];
      readonly changes: readonly HistoryChange[];
      readonly matching: number;
      readonly others: number;
    };
  }[];
}

const document = `query ($planId: ID!, $filter: HistoryFilter, $first: Int, $after: String) {
  planHistory(planId: $planId, filter: $filter, first: $first, after: $after) {
    head pageInfo { hasNextPage hasPreviousPage startCursor endCursor } gone { entity id name }
    edges { node { sequence at by { name } authors { name } matching others
      changes { entity entityId parentId field before after } } }
  }
}`;

async function page(args: object = {}, personId = lead): Promise<Page> {
  const data = await api.ask<{ planHistory: Page | null }>(personId, document, { planId: own.planId, ...args });
  if (data.planHistory === null) throw new Error('Not readable');
  return data.planHistory;
}
const writes = async (args: object = {}) => (await page(args)).edges.map(({ node }) => node);
const sequences = async (filter: object) => (await writes({ filter })).map(({ sequence }) => sequence);

/** Words that several people wrote together, as they are materialised. */
const writtenTogether = (authors: readonly string[], description: string) =>
  api.services.inSql((tx) =>
    writeIn(
      tx,
      { viewer: null, now: api.services.now },
      [{ aggregate: planAggregate, id: own.planId }],
      null,
      async ([made]) => {
        made?.changes.push({
          entity: 'action',
          entityId: of.action,
          field: 'description',
          before: '',
          after: description,
        });
        made?.authors.push(...authors);
      },
    ),
  );

describe('the history of a plan', () => {
  test('is every write, the newest first: who, when, and what it said before and says since, in words', async () => {
    await write(lead, [add('action', of.action, own.planId, { title: { en: 'Visit' }, description: 'Weekly' })]);
    await write(editor, [set('action', of.action, { description: 'Monthly', startsOn: '2027-01-11' })]);
    const [newer, older] = await writes();
    expect(newer).toMatchObject({ sequence: 2, at: `${TODAY}T12:00:00.000Z`, by: { name: 'editor' }, authors: [] });
    const row = { entity: 'action', entityId: of.action, parentId: own.planId };
    expect(newer?.changes).toEqual([
      { ...row, field: 'description', before: 'Weekly', after: 'Monthly' },
      { ...row, field: 'startsOn', before: null, after: '2027-01-11' },
    ]);
    expect(older?.changes).toMatchObject([
      { ...row, field: '', before: null, after: { title: { en: 'Visit', cy: '' }, description: 'Weekly' } },
    ]);
  });

  test('names everyone who wrote words together', async () => {
    await write(lead, [add('action', of.action, own.planId, {})]);
    await writtenTogether([lead, editor], 'Together');
    const [together] = await writes();
    expect(together?.by).toBeNull();
    expect(together?.authors.map(({ name }) => name).toSorted()).toEqual(['editor', 'lead']);
  });

  test('is read on from where a page ended, and nothing comes twice', async () => {
    await write(lead, [add('action', of.action, own.planId, {})]);
    for (const description of ['a', 'b', 'c', 'd']) await write(lead, [set('action', of.action, { description })]);
    const first = await page({ first: 2 });
    const second = await page({ first: 2, after: first.pageInfo.endCursor });
    const third = await page({ first: 2, after: second.pageInfo.endCursor });
    expect([first, second, third].map(({ edges }) => edges.map(({ node }) => node.sequence))).toEqual([
      [5, 4],
      [3, 2],
      [1],
    ]);
    const beyond = await page({ first: 2, after: third.pageInfo.endCursor });
    expect([first, second, third, beyond].map(({ pageInfo }) => pageInfo)).toEqual([
      { hasPreviousPage: false, startCursor: '5', endCursor: '4', hasNextPage: true },
      { hasPreviousPage: true, startCursor: '3', endCursor: '2', hasNextPage: true },
      { hasPreviousPage: true, startCursor: '1', endCursor: '1', hasNextPage: false },
      { hasPreviousPage: true, startCursor: null, endCursor: null, hasNextPage: false },
    ]);
  });

  test('says of words that were erased when they were, and of nothing else', async () => {
    await write(lead, [add('action', of.action, own.planId, { title: { en: 'Visit' } })]);
    const sequence = await write(lead, [set('action', of.action, { description: 'About someone', monitoredBy: 'x' })]);
    await write(lead, [set('action', of.action, { description: 'About nobody' })]);
    await eraseSome(api.services, storedPlan, own.planId, (words) => words.sequence === sequence);
    const [later, erased] = await writes();
    expect(later?.changes).toMatchObject([{ before: 'About someone', after: 'About nobody' }]);
    expect(erased?.changes).toMatchObject([
      { field: 'description', before: '', after: { erasedAt: expect.any(String) } },
      { field: 'monitoredBy', before: '', after: { erasedAt: expect.any(String) } },
    ]);
  });

  test('of a large write has the first fifty rows and says how many there are', async () => {
    const many = Array.from({ length: 60 }, () => add('action', randomUUIDv7(), own.planId, {}));
    await write(lead, many);
    const [large] = await writes();
    expect([large?.changes.length, large?.matching, large?.others]).toEqual([50, 60, 0]);
  });

  test('says what something was called that the plan has no longer', async () => {
    await write(lead, [
      add('action', of.action, own.planId, { title: { en: 'Visit' } }),
      add('indicator', of.indicator, of.action, { name: { en: 'Visits' } }),
    ]);
    await write(lead, [set('action', of.action, { title: { en: 'Visit weekly' } })]);
    await write(lead, [remove('action', of.action)]);
    const { gone } = await page();
    expect(gone.map(({ entity, name }) => [entity, (name as { en: string }).en]).toSorted()).toEqual([
      ['action', 'Visit weekly'],
      ['indicator', 'Visits'],
    ]);
  });

  test('is nothing to someone who may not read the working draft', async () => {
    const data = await api.ask(own.people.reviewer, document, { planId: own.planId });
    expect(data).toEqual({ planHistory: null });
  });
});

describe('a filter', () => {
  beforeEach(async () => {
    await write(lead, [
      add('action', of.action, own.planId, { title: { en: 'Visit' } }),
      add('action', of.other, own.planId, { title: { en: 'Ask' }, outcome: { en: 'Asked' } }),
    ]); // 1
    await write(editor, [add('indicator', of.indicator, of.action, { target: 5 })]); // 2
    await write(editor, [set('indicator', of.indicator, { target: 6 })]); // 3
    await write(lead, [set('action', of.other, { outcome: { cy: 'Gofynnwyd' } })]); // 4
    await writtenTogether([lead, editor], 'Together'); // 5
    await write(lead, [set('plan', own.planId, { introduction: { en: 'Why' } })]); // 6
    await write(lead, [remove('action', of.action)]); // 7
  });

  test('by person is what they wrote, alone or with others', async () => {
    expect(await sequences({ personId: editor })).toEqual([5, 3, 2]);
    expect(await sequences({ personId: lead })).toEqual([7, 6, 5, 4, 1]);
  });

  test('by action is what happened to it and to all that belonged to it, also when it is gone', async () => {
    expect(await sequences({ thingId: of.action })).toEqual([7, 5, 3, 2, 1]);
    expect(await sequences({ thingId: of.other })).toEqual([4, 1]);
    const [removal, , , , addition] = await writes({ filter: { thingId: of.action } });
    expect(removal?.changes.map(({ entity }) => entity)).toEqual(['action', 'indicator']);
    expect([addition?.matching, addition?.others]).toEqual([1, 1]);
  });

  test('by field is what changed it in either language, and what came or went with it filled in', async () => {
    expect(await sequences({ field: 'action.outcome' })).toEqual([4, 1]);
    expect(await sequences({ field: 'indicator.target' })).toEqual([7, 3, 2]);
    expect(await sequences({ field: 'indicator.unit' })).toEqual([]);
    const [, addition] = await writes({ filter: { field: 'action.outcome' } });
    expect(addition?.changes.map(({ entityId }) => entityId)).toEqual([of.other]);
  });

  test('by a kind of thing alone is what was added and removed of it', async () => {
    expect(await sequences({ field: 'action' })).toEqual([7, 1]);
    expect(await sequences({ field: 'indicator' })).toEqual([7, 2]);
  });

  test('by moment and by others is what one has not seen', async () => {
    expect(await sequences({ since: 3, byOthers: true })).toEqual([5]);
    expect(await sequences({ since: 1, byOthers: true })).toEqual([5, 3, 2]);
  });

  test('is the sum of what is asked', async () => {
    expect(await sequences({ personId: editor, thingId: of.action, field: 'indicator.target' })).toEqual([3, 2]);
  });

  test.each(['colour', 'action.colour', '', 'person.name'])('by %s is refused: no such field', async (field) => {
    await expect(page({ filter: { field } })).rejects.toThrow('names no field');
  });
});

test('a page is read in one statement, after who asks and what they may read, however much is on it and whatever is asked', async () => {
  const count = async (args: object) => (await recordStatements(api.pool, () => page(args))).length;
  await write(lead, [add('action', of.action, own.planId, {})]);
  const few = await count({});
  for (const description of ['a', 'b', 'c', 'd']) await write(editor, [set('action', of.action, { description })]);
  const filter = { personId: editor, thingId: of.action, field: 'action.description', since: 1, byOthers: true };
  expect([few, await count({}), await count({ filter })]).toEqual([3, 3, 3]);
});

describe('what is news', () => {
  interface News {
    readonly lastLooked: { readonly sequence: number; readonly at: string } | null;
    readonly head: number;
    readonly writes: number;
    readonly by: readonly { readonly name: string }[];
  }
  const news = async (personId: string): Promise<News | null> => {
    const asked = `query ($planId: ID!) { planNews(planId: $planId) { head writes by { name } lastLooked { sequence at } } }`;
    return (await api.ask<{ planNews: News | null }>(personId, asked, { planId: own.planId })).planNews;
  };
  const look = async (personId: string, sequence: number) => {
    const asked = `mutation ($input: MarkPlanSeenInput!) {
      markPlanSeen(input: $input) { __typename ... on Seen { sequence at } } }`;
    const input = { planId: own.planId, sequence };
    return (await api.ask<{ markPlanSeen: object }>(personId, asked, { input })).markPlanSeen;
  };

  beforeAll(() => api.travelTo(TODAY));

  test('is nothing to someone who has not looked yet', async () => {
    await write(lead, [add('action', of.action, own.planId, {})]);
    expect(await news(editor)).toEqual({ lastLooked: null, head: 1, writes: 0, by: [] });
  });

  test('is what others wrote since, and not what one wrote oneself', async () => {
    await write(lead, [add('action', of.action, own.planId, {})]);
    expect(await look(editor, 1)).toMatchObject({ __typename: 'Seen', sequence: 1, at: `${TODAY}T12:00:00.000Z` });
    await write(editor, [set('action', of.action, { description: 'Mine' })]);
    expect(await news(editor)).toMatchObject({ writes: 0, by: [] });
    await write(lead, [set('action', of.action, { description: 'Theirs' })]);
    await writtenTogether([lead, editor], 'Both');
    expect(await news(editor)).toMatchObject({ head: 4, writes: 2, by: [{ name: 'lead' }] });
    await look(editor, 4);
    expect(await news(editor)).toMatchObject({ writes: 0, by: [], lastLooked: { sequence: 4 } });
  });

  test('does not come back when someone says that they looked less far, nor is there any beyond the end', async () => {
    await write(lead, [add('action', of.action, own.planId, {})]);
    expect(await look(editor, 900)).toMatchObject({ sequence: 1 });
    expect(await look(editor, -5)).toMatchObject({ sequence: 1 });
  });

  test('is read in one statement, after who asks and what they may read', async () => {
    await write(lead, [add('action', of.action, own.planId, {})]);
    await look(editor, 0);
    expect((await recordStatements(api.pool, () => news(editor))).length).toBe(3);
  });
});
