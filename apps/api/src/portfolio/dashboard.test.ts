import { randomUUIDv7 } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { add, set } from '@cynllun/domain/plan/edit';
import type { PlanEvent } from '@cynllun/domain/stage/events';
import { agreePlan, varyPlan } from '../../testing/agreement.ts';
import { testApi, TODAY } from '../../testing/api.ts';
import { anAuthority, aReview, holds, type TestAuthority } from '../../testing/authority.ts';
import { sendEdits } from '../../testing/edit.ts';
import { recordEvents } from '../../testing/events.ts';
import { recordStatements } from '../../testing/statements.ts';
import { sendVersion, sequenceOf, withdrawVersion } from '../../testing/submission.ts';

const api = await testApi();
let arth: TestAuthority;
let bran: TestAuthority;
let carys: string;
const action = randomUUIDv7();

beforeAll(async () => {
  arth = await anAuthority(api.prisma, 'Arth');
  bran = await anAuthority(api.prisma, 'Bran');
  carys = arth.people.leadReviewer;
  await holds(api.prisma, carys, 'leadReviewer', { reviewId: bran.reviewId });
  await edit(
    arth,
    set('review', arth.reviewId, { name: { en: 'Review of Arth' }, presentedOn: '2026-12-31' }),
    add('action', action, arth.planId, { title: { en: 'Visit' } }),
  );
  await edit(bran, set('review', bran.reviewId, { name: { en: 'Adolygiad Siân' }, presentedOn: '2026-12-10' }));
});

const edit = async (own: TestAuthority, ...edits: Parameters<typeof sendEdits>[4][number][]) => {
  const answer = await sendEdits(api, own.people.lead, own.planId, await sequenceOf(api, own.planId), edits);
  expect(answer.__typename).toBe('PlanEdited');
};

interface Row {
  readonly name: { readonly en: string };
  readonly waitingOn: {
    readonly on: string;
    readonly for: string | null;
    readonly since: string | null;
    readonly turn: string;
  };
  readonly completeness: Readonly<Record<string, unknown>> | null;
  readonly sinceLooked: Readonly<Record<string, unknown>> | null;
}
interface Page {
  readonly total: number;
  readonly reviews: readonly Row[];
  readonly tally: Readonly<Record<string, unknown>>;
}

const fields = `total tally { total you others nobody late stages { stage count } weeks { week count yours } }
  reviews { name { en } waitingOn { on for since turn } sinceLooked { version sequence changes }
    completeness { version sentOn sequence actions met missing owed { duty count } } }`;

const page = async (personId: string, args = '') =>
  (await api.ask<{ home: { reviews: Page } }>(personId, `{ home { reviews${args} { ${fields} } } }`)).home.reviews;

const row = async (personId: string, of: TestAuthority) => {
  const { reviews } = await page(personId);
  return reviews.find(({ name }) => name.en === (of === arth ? 'Review of Arth' : 'Adolygiad Siân'));
};

const names = async (args: string) => (await page(carys, args)).reviews.map(({ name }) => name.en);

/** How complete each plan is and how much of it is new, as whoever asks is told: in the order asked for. */
async function expectInOrder(personId: string): Promise<void> {
  const complete = (await page(personId, '(sort: complete)')).reviews.map(({ completeness }) => {
    const { met, missing } = (completeness ?? {}) as { readonly met?: number; readonly missing?: number };
    return met === undefined || missing === undefined ? 2 : met / (met + missing);
  });
  expect(complete).toEqual(complete.toSorted((one, other) => one - other));
  const news = (await page(personId, '(sort: sinceLooked)')).reviews.map(({ completeness, sinceLooked }) => {
    if (completeness === null) return -1;
    return sinceLooked === null ? Infinity : (sinceLooked['changes'] as number);
  });
  expect(news).toEqual(news.toSorted((one, other) => other - one));
}
/** The lead of one plan reviews the other: told of its own draft, and of the other's version. */
const everyone = () => [carys, arth.people.lead, bran.people.lead, arth.people.reviewer, arth.people.administrator];

const happened = (own: TestAuthority, ...events: readonly PlanEvent[]) =>
  recordEvents(api.services, own.people.lead, own.planId, events);

const view = (personId: string, own: TestAuthority, number: number) =>
  api.ask(personId, 'mutation ($input: MarkVersionViewedInput!) { markVersionViewed(input: $input) { __typename } }', {
    input: { planId: own.planId, number },
  });

describe('before a version is sent', () => {
  test('reviewers are told nothing of a draft that is not shared, and since when whom it waits on', async () => {
    await happened(arth, { kind: 'arrangementsDiscussed', on: '2026-11-02' });
    expect(await row(carys, arth)).toMatchObject({
      waitingOn: { on: 'authority', for: 'draftSubmitted', since: '2026-11-02', turn: 'others' },
      completeness: null,
      sinceLooked: null,
    });
    expect((await row(arth.people.lead, arth))?.waitingOn.turn).toBe('you');
  });

  test('of a draft that is shared they are told how complete it is, and what was written since they looked', async () => {
    await edit(bran, set('plan', bran.planId, { sharedWithReviewers: true }));
    expect(await row(carys, bran)).toMatchObject({ completeness: { version: null, actions: 0 }, sinceLooked: null });
    const sequence = await sequenceOf(api, bran.planId);
    await api.ask(carys, 'mutation ($input: MarkPlanSeenInput!) { markPlanSeen(input: $input) { __typename } }', {
      input: { planId: bran.planId, sequence },
    });
    expect((await row(carys, bran))?.sinceLooked).toEqual({ version: null, sequence, changes: 0 });
    await edit(bran, set('plan', bran.planId, { introduction: { en: 'We answer.' } }));
    expect((await row(carys, bran))?.sinceLooked).toEqual({ version: null, sequence, changes: 1 });
  });

  test('an extension waits for the lead reviewer since the day it was proposed, whatever day it asks for', async () => {
    const proposed = { deadline: 'draftToLeadReviewer', proposedOn: '2026-12-20', reason: 'Snow' } as const;
    const id = randomUUIDv7();
    await edit(bran, add('extension', id, bran.planId, proposed));
    const waiting = { on: 'leadReviewer', for: 'extensionAgreed', since: TODAY };
    expect((await row(carys, bran))?.waitingOn).toEqual({ ...waiting, turn: 'you' });
    expect((await row(bran.people.lead, bran))?.waitingOn).toEqual({ ...waiting, turn: 'others' });
    expect(await names('(waitsFor: you)')).toEqual(['Adolygiad Siân']);
    expect(await names('(waitingOn: authority)')).toEqual(['Review of Arth']);
    expect(await page(carys)).toMatchObject({ tally: { total: 2, you: 1, others: 1, nobody: 0 } });
  });
});

describe('the list', () => {
  test('finds names without regard to accents', async () => {
    expect(await names('(words: "sian")')).toEqual(['Adolygiad Siân']);
  });

  test('stands by the next day in either direction, what waits for the viewer first where that is asked', async () => {
    expect(await names('(sort: nextDue)')).toEqual(['Adolygiad Siân', 'Review of Arth']);
    expect(await names('(sort: nextDue, descending: true)')).toEqual(['Review of Arth', 'Adolygiad Siân']);
    expect(await names('(sort: nextDue, descending: true, group: waitsFor)')).toEqual([
      'Adolygiad Siân',
      'Review of Arth',
    ]);
    expect(await names('(group: stage)')).toEqual(['Adolygiad Siân', 'Review of Arth']);
    expect(await names('(sort: waitingSince)')).toEqual(['Review of Arth', 'Adolygiad Siân']);
  });

  test('stands by how complete a plan is and what changed in it, as whoever asks is told', async () => {
    // Of Arth she may read nothing.
    expect(await names('(sort: complete)')).toEqual(['Adolygiad Siân', 'Review of Arth']);
    expect(await names('(sort: sinceLooked)')).toEqual(['Adolygiad Siân', 'Review of Arth']);
    await holds(api.prisma, arth.people.lead, 'leadReviewer', { reviewId: bran.reviewId });
    for (const person of everyone()) await expectInOrder(person);
  });

  test('is looked through by the next day', async () => {
    // Due are 12 November and 3 December; today is 23 November.
    expect(await names('(next: late)')).toEqual(['Adolygiad Siân']);
    expect(await names('(next: within14Days)')).toEqual(['Review of Arth']);
    expect(await names('(next: within30Days)')).toEqual(['Review of Arth']);
    expect(await names('(next: notSet)')).toEqual([]);
  });

  test('is counted by stage and by week, whatever is looked for', async () => {
    const { tally } = await page(carys, '(words: "nothing is called so")');
    expect(tally).toMatchObject({ total: 2, late: 1 });
    expect(tally['stages']).toContainEqual({ stage: 'drafting', count: 1 });
    expect(tally['weeks']).toEqual([
      { week: '2026-11-23', count: 0, yours: 0 },
      { week: '2026-11-30', count: 1, yours: 0 },
      ...['2026-12-07', '2026-12-14', '2026-12-21', '2026-12-28', '2027-01-04'].map((week) => ({
        week,
        count: 0,
        yours: 0,
      })),
    ]);
  });
});

describe('once a version is sent', () => {
  beforeAll(() => sendVersion(api, arth));

  test('it waits for the lead reviewer, who is told of that version and not of the draft', async () => {
    await edit(arth, add('action', randomUUIDv7(), arth.planId, { title: { en: 'Not sent' } }));
    const seen = await row(carys, arth);
    expect(seen).toMatchObject({
      waitingOn: { on: 'leadReviewer', for: 'responseIssued', since: TODAY, turn: 'you' },
      completeness: { version: 1, sentOn: TODAY, sequence: null, actions: 1 },
      sinceLooked: null,
    });
    expect(seen?.completeness?.['owed']).toContainEqual({ duty: 'outcome', count: 1 });
    expect((await row(arth.people.lead, arth))?.completeness).toMatchObject({ version: null, actions: 2 });
  });

  test('it is the version also for those to whom the draft is shared', async () => {
    await edit(arth, set('plan', arth.planId, { sharedWithReviewers: true }));
    expect((await row(carys, arth))?.completeness).toMatchObject({ version: 1, actions: 1 });
    for (const person of everyone()) await expectInOrder(person);
    await edit(arth, set('plan', arth.planId, { sharedWithReviewers: false }));
  });

  test('what changed is counted from the version that each last read, as the comparison counts it', async () => {
    await view(carys, arth, 1);
    expect((await row(carys, arth))?.sinceLooked).toEqual({ version: 1, sequence: null, changes: 0 });
    await edit(arth, set('action', action, { title: { en: 'Visit weekly' } }));
    await sendVersion(api, arth);
    const { planVersionComparison: compared } = await api.ask<{ planVersionComparison: { things: readonly object[] } }>(
      carys,
      'query ($id: ID!) { planVersionComparison(planId: $id, from: 1, to: 2) { things { id } } }',
      { id: arth.planId },
    );
    const since = (await row(carys, arth))?.sinceLooked;
    expect(since).toEqual({ version: 1, sequence: null, changes: compared.things.length });
    expect(compared.things.length).toBeGreaterThan(1);
    expect((await row(arth.people.reviewer, arth))?.sinceLooked).toBeNull();
    // Bran has one change that she has not seen.
    expect(await names('(sort: sinceLooked)')).toEqual(['Review of Arth', 'Adolygiad Siân']);
    for (const person of everyone()) await expectInOrder(person);
    await view(carys, arth, 2);
    expect(await names('(sort: sinceLooked)')).toEqual(['Adolygiad Siân', 'Review of Arth']);
    for (const person of everyone()) await expectInOrder(person);
    expect((await row(carys, arth))?.sinceLooked).toMatchObject({ version: 2, changes: 0 });
  });

  test('one that is taken back is not told of, and the one before it is', async () => {
    await withdrawVersion(api, arth.people.lead, arth.planId, 2);
    expect(await row(carys, arth)).toMatchObject({
      completeness: { version: 1 },
      sinceLooked: { version: 2, changes: 0 },
    });
  });

  test('who holds no role over it is told nothing, and an administrator nothing of what it says', async () => {
    expect((await page(arth.people.contributor)).total).toBe(0);
    const { reviews } = await page(arth.people.administrator);
    expect(reviews.map(({ completeness, sinceLooked }) => [completeness, sinceLooked])).toEqual([
      [null, null],
      [null, null],
    ]);
  });
});

test('two hundred plans are one page, by as many statements as two', async () => {
  const count = async () => (await recordStatements(api.pool, () => page(carys, '(first: 200)'))).length;
  await page(carys);
  const few = await count();
  for (let more = 0; more < 198; more += 1) {
    const { reviewId } = await aReview(api.prisma, bran.authorityId);
    await holds(api.prisma, carys, 'leadReviewer', { reviewId });
  }
  const { total, reviews } = await page(carys, '(first: 200)');
  expect([total, reviews.length]).toEqual([200, 200]);
  expect(await count()).toBe(few);
});

test('what was agreed and varied is the version once it is shared, and not before', async () => {
  const own = await anAuthority(api.prisma, 'Cadno');
  const { lead, leadReviewer } = own.people;
  const made = randomUUIDv7();
  await edit(own, add('action', made, own.planId, { title: { en: 'Visit' } }));
  await sendVersion(api, own);
  const named = async () => (await page(leadReviewer)).reviews[0]?.completeness?.['version'];
  await agreePlan(api, own, {
    version: 1,
    amendments: [{ setAction: { id: made, fields: { endsOn: '2028-01-01' } } }],
  });
  expect(await named()).toBe(1);
  await recordEvents(api.services, lead, own.planId, [{ kind: 'sharedWithLeadReviewer', on: TODAY }]);
  expect(await named()).toBe(2);
  await varyPlan(api, own, { edits: [{ setAction: { id: made, fields: { endsOn: '2028-06-01' } } }] });
  expect(await named()).toBe(3);
});

describe('views', () => {
  const fieldsOfViews =
    '__typename ... on ViewsKept { views { id name search } } ... on ValidationError { problems { path code } }';
  const save = async (personId: string, name: string, search: string) =>
    (
      await api.ask<{ saveView: { __typename: string; views?: { id: string; name: string }[]; problems?: object[] } }>(
        personId,
        `mutation ($input: SaveViewInput!) { saveView(input: $input) { ${fieldsOfViews} } }`,
        { input: { name, search } },
      )
    ).saveView;
  const kept = async (personId: string) =>
    (
      await api.ask<{ home: { views: { name: string; search: string }[] } }>(
        personId,
        '{ home { views { name search } } }',
      )
    ).home.views;

  test('are one’s own, by name, and one of the same name is replaced', async () => {
    await save(carys, 'Late', 'next=late');
    await save(carys, 'Âr', 'stage=drafting');
    const { views } = await save(carys, 'Late', 'next=late&view=board');
    expect(views).toMatchObject([
      { name: 'Âr', search: 'stage=drafting' },
      { name: 'Late', search: 'next=late&view=board' },
    ]);
    expect(await kept(arth.people.reviewer)).toEqual([]);
    const remove = (personId: string) =>
      api.ask(personId, `mutation ($input: RemoveViewInput!) { removeView(input: $input) { ${fieldsOfViews} } }`, {
        input: { id: views?.[0]?.id },
      });
    expect(await remove(arth.people.reviewer)).toMatchObject({ removeView: { __typename: 'NotFoundError' } });
    expect(await remove(carys)).toMatchObject({ removeView: { views: [{ name: 'Late' }] } });
    expect(await kept(carys)).toEqual([{ name: 'Late', search: 'next=late&view=board' }]);
  });

  test('are thirty at most, each with a name', async () => {
    expect((await save(carys, '  ', '')).problems).toEqual([{ path: 'name', code: 'required' }]);
    for (let n = 0; n < 29; n += 1) await save(carys, `View ${n}`, '');
    expect((await save(carys, 'One more', '')).problems).toEqual([{ path: 'name', code: 'tooMany' }]);
    expect((await save(carys, 'Late', '')).__typename).toBe('ViewsKept');
  });
});
