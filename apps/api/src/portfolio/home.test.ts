import { randomUUIDv7 } from 'node:crypto';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import fc from 'fast-check';
import { add, set } from '@cynllun/domain/plan/edit';
import { forSearch } from '@cynllun/domain/text/for-search';
import type { Text } from '@cynllun/domain/text/text';
import { refreshSummaries } from './refresh-summaries.ts';
import { stalePlans } from './summaries.ts';
import { testApi, TODAY } from '../../testing/api.ts';
import { anAuthority, aPerson, aReview, holds, type TestAuthority } from '../../testing/authority.ts';
import { sendEdits } from '../../testing/edit.ts';
import { recordStatements } from '../../testing/statements.ts';
import { planReader } from '../plan/plan-reader.ts';
import { summaryCache } from './summary-cache.ts';

const api = await testApi();
let ours: TestAuthority;
let theirs: TestAuthority;
const action = randomUUIDv7();

beforeAll(async () => {
  ours = await anAuthority(api.prisma, 'Arth');
  theirs = await anAuthority(api.prisma, 'Bran');
  await sendEdits(api, ours.people.lead, ours.planId, 0, [
    set('review', ours.reviewId, {
      name: { en: 'Review of Arth', cy: 'Adolygiad Aran' },
      presentedOn: '2026-12-31',
      publishedOn: '2027-01-14',
    }),
    add('action', action, ours.planId, { title: { en: 'Visit' }, responsiblePersonId: ours.people.owner }),
  ]);
  await sendEdits(api, theirs.people.lead, theirs.planId, 0, [
    set('review', theirs.reviewId, { name: { en: 'Review of Bran' }, presentedOn: '2026-12-25' }),
    set('plan', theirs.planId, { sharedWithReviewers: true }),
  ]);
});

const everything = `
  id planId name { en cy } sharedWithReviewers stage waitingOn { on for }
  nextDeadline { code due status daysRemaining }
  completeness { sequence required advised recommendations answered actions nextGate met missing }
  ownActions { id reference gaps title { en } }
  viewerRoles`;

interface Row {
  readonly name: Pick<Text, 'en' | 'cy'>;
  readonly planId: string;
  readonly completeness: { readonly required: number; readonly sequence: number } | null;
  readonly [field: string]: unknown;
}
interface Reviews {
  readonly reviews: readonly Row[];
  readonly total: number;
}

async function reviews(personId: string | null, args = '', fields = everything): Promise<Reviews> {
  const document = `{ home { reviews${args} { total reviews { ${fields} } } } }`;
  const { home } = await api.ask<{ home: { reviews: Reviews } | null }>(personId, document);
  return home?.reviews ?? { reviews: [], total: 0 };
}
const rows = async (...asked: Parameters<typeof reviews>) => (await reviews(...asked)).reviews;
const names = async (...asked: Parameters<typeof reviews>) => (await rows(...asked)).map(({ name }) => name.en);

describe('home', () => {
  test('of a plan lead has their plans, what is next and how complete each is', async () => {
    const [row, ...others] = await rows(ours.people.lead);
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      name: { en: 'Review of Arth', cy: 'Adolygiad Aran' },
      stage: 'arrangements',
      waitingOn: { on: 'both', for: 'arrangementsDiscussed' },
      nextDeadline: { code: 'draftToLeadReviewer', due: '2026-12-03', status: 'dueSoon', daysRemaining: 10 },
      completeness: { sequence: 1, actions: 1, recommendations: 0 },
      ownActions: [],
      viewerRoles: ['lead'],
    });
    expect(row?.completeness?.required).toBeGreaterThan(5);
  });

  test('of an action owner has the actions that name them, each with what is missing', async () => {
    const [row] = await rows(ours.people.owner);
    expect(row?.['ownActions']).toMatchObject([{ id: action, reference: 'A1', title: { en: 'Visit' } }]);
    expect(row?.['ownActions']).not.toMatchObject([{ gaps: 0 }]);
  });

  test('of a reviewer has nothing, not even a count, from a draft they may not read', async () => {
    const person = ours.people.reviewer;
    await holds(api.prisma, person, 'reviewer', { reviewId: theirs.reviewId });
    const found = await rows(person);
    expect(found.map(({ name, completeness }) => [name.en, completeness === null])).toEqual([
      ['Review of Bran', false],
      ['Review of Arth', true],
    ]);
    expect(found[1]).toMatchObject({ nextDeadline: { due: '2026-12-03' }, ownActions: [] });
  });

  test('of an administrator has every review, without what its plan says', async () => {
    const found = await rows(ours.people.administrator);
    expect(found.map(({ completeness }) => completeness)).toEqual([null, null]);
  });

  test.each(['contributor', 'forumMember'] as const)(
    'of a %s has none: they see what they are invited to',
    async (role) => {
      expect(await rows(ours.people[role])).toEqual([]);
    },
  );

  test('is nobody’s when nobody is signed in', async () => {
    expect((await api.ask<{ home: unknown }>(null, '{ home { reviews { total } } }')).home).toBeNull();
  });

  test('names the authorities for which a review may be set up', async () => {
    const lead = await aPerson(api.prisma, ours.authorityId, 'authority-lead');
    await holds(api.prisma, lead, 'lead', { organisationId: ours.authorityId });
    const authorities = async (personId: string) =>
      (await api.ask<{ home: { authorities: unknown } }>(personId, '{ home { authorities { nameEn } } }')).home
        .authorities;
    expect(await authorities(lead)).toEqual([{ nameEn: 'Arth' }]);
    expect(await authorities(ours.people.lead)).toEqual([]);
    expect(await authorities(ours.people.administrator)).toEqual([{ nameEn: 'Arth' }, { nameEn: 'Bran' }]);
  });
});

describe('the list of reviews', () => {
  const asAdministrator = (args: string) => names(ours.people.administrator, args);

  test('stands in order of the next deadline, the authority or the stage', async () => {
    expect(await asAdministrator('(sort: nextDue)')).toEqual(['Review of Bran', 'Review of Arth']);
    expect(await asAdministrator('(sort: authority)')).toEqual(['Review of Arth', 'Review of Bran']);
    expect(await asAdministrator('(sort: stage)')).toHaveLength(2);
  });

  test('is searched by words, stage and whom it waits on', async () => {
    expect(await asAdministrator('(words: "arth")')).toEqual(['Review of Arth']);
    expect(await asAdministrator('(words: "adolygiad ar")')).toEqual(['Review of Arth']);
    expect(await asAdministrator('(words: "%")')).toEqual([]);
    expect(await asAdministrator('(stages: [drafting])')).toEqual([]);
    expect(await asAdministrator('(stages: [arrangements], waitingOn: both)')).toHaveLength(2);
  });

  test('is searched without regard to accents, capitals, kinds of apostrophe and spaces', async () => {
    const name = { original: 'cy', cy: 'Tŷ’r Ŵyl, Dŵr a Siân', en: 'Review of Bran', madeFrom: null };
    await api.prisma.review.update({ where: { id: theirs.reviewId }, data: { name } });
    for (const words of ['sian', 'dwr', 'DŴR', 'Dw\u0302r', "ty'r", 'Tŷ’r  Ŵyl', ' dŵr a siân '])
      expect(await asAdministrator(`(words: ${JSON.stringify(words)})`)).toEqual(['Review of Bran']);
    expect(await asAdministrator('(words: "tyr")')).toEqual([]);
    await api.prisma.review.update({ where: { id: theirs.reviewId }, data: { name: { ...name, cy: '' } } });
  });

  test('is searched by the database as it would be here', async () => {
    const odd = fc.string({ unit: fc.constantFrom(..."aŵŴÉe\u0302 \u00a0\t'’`´-–\u00ad\u200bﬁ½") });
    await fc.assert(
      fc.asyncProperty(odd, async (words) => {
        const [row] = await api.prisma.$queryRaw<{ found: string }[]>`SELECT for_search(${words}) AS "found"`;
        expect(row?.found).toBe(forSearch(words));
      }),
    );
  });

  test.each(['(words: "\\u0000")', '(first: 1000000000)', '(first: -1)', '(skip: -1)'])('refuses %s', async (args) => {
    await expect(asAdministrator(args)).rejects.toThrow(/is a number from|readable characters/);
  });

  test('comes in pages', async () => {
    const page = (args: string) => reviews(ours.people.administrator, args);
    expect(await page('(first: 1)')).toMatchObject({ total: 2, reviews: [{ name: { en: 'Review of Bran', cy: '' } }] });
    expect(await page('(first: 1, skip: 1)')).toMatchObject({
      total: 2,
      reviews: [{ name: { en: 'Review of Arth' } }],
    });
    expect(await page('(first: 1, skip: 2)')).toEqual({ total: 2, reviews: [] });
  });
});

describe('a summary', () => {
  test('is made anew after a write, before it is read', async () => {
    const [before] = await rows(ours.people.lead);
    await sendEdits(api, ours.people.lead, ours.planId, 1, [
      set('action', action, { outcome: { en: 'Nobody waits.', cy: 'Neb yn aros.' } }),
    ]);
    const [after] = await rows(ours.people.lead);
    expect(after?.completeness?.sequence).toBe(2);
    expect(after?.completeness?.required).toBeLessThan(before?.completeness?.required ?? 0);
  });

  test('is made anew by newer rules, and on a day it is not true for', async () => {
    const stale = [{ rulesVersion: 0 }, { validUntil: new Date('2026-11-22') }];
    for (const data of stale) {
      await api.prisma.planSummary.update({ where: { planId: ours.planId }, data: { ...data, summary: {} } });
      expect((await rows(ours.people.lead))[0]?.completeness).not.toBeNull();
      expect(await api.prisma.planSummary.findUnique({ where: { planId: ours.planId } })).not.toMatchObject(data);
    }
  });

  test('is made once, however many want it while it is being made', async () => {
    await api.prisma.planSummary.deleteMany();
    const stale = await stalePlans(api.services.sql, TODAY, [ours.planId]);
    const read = vi.spyOn(planReader(api.services.sql), 'allAt');
    await Promise.all([1, 2, 3].map(() => summaryCache(api.services.sql).refresh(stale, TODAY)));
    expect(read.mock.calls).toEqual([[stale.map(({ planId, sequence }) => ({ id: planId, sequence }))]]);
    read.mockRestore();
    expect(await stalePlans(api.services.sql, TODAY, [ours.planId])).toEqual([]);
  });

  test('is made in the background where there is none', async () => {
    await api.prisma.planSummary.deleteMany();
    const stop = refreshSummaries(api.services);
    await stop();
    const kept = await api.prisma.planSummary.findMany();
    expect(kept.map(({ planId }) => planId).toSorted()).toEqual([ours.planId, theirs.planId].toSorted());
    expect(kept.every(({ validUntil }) => validUntil === null || validUntil >= new Date(TODAY))).toBe(true);
  });
});

test('forty reviews take as many statements as one', async () => {
  const person = await aPerson(api.prisma, ours.authorityId, 'busy');
  await holds(api.prisma, person, 'lead', { reviewId: ours.reviewId });
  const count = async () => (await recordStatements(api.pool, () => reviews(person))).length;
  await reviews(person);
  // The first of them reads who asks.
  const one = await count();
  expect(one).toBeLessThanOrEqual(3);
  for (let n = 0; n < 39; n += 1) {
    const { reviewId } = await aReview(api.prisma, ours.authorityId);
    await holds(api.prisma, person, 'lead', { reviewId });
  }
  const whileStale = await count();
  expect(whileStale).toBeLessThan(one + 10);
  expect((await reviews(person)).total).toBe(40);
  expect(await count()).toBe(one);
});
