import { randomUUIDv7 } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { isObjectType } from 'graphql';
import { pino } from 'pino';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { buildApp } from '../../app.ts';
import { planDocument, portfolioDocument, versionDocument } from '../../../testing/documents.ts';
import { loadEnv } from '../../platform/env.ts';
import { openSession } from '../../platform/sessions.ts';
import { schema } from '../../schema.ts';
import { makeServices } from '../../services.ts';
import { anAuthority, aReview, holds, type TestAuthority } from '../../../testing/authority.ts';
import { Browser } from '../../../testing/browser.ts';
import { freezeNext } from '../../../testing/freeze-next.ts';
import { testDatabase } from '../../../testing/database.ts';
import { recordEvents } from '../../../testing/events.ts';
import { recordStatements } from '../../../testing/statements.ts';
import { cacheablePlan } from '../../plan/cacheable-plan.ts';
import { planReader } from '../../plan/plan-reader.ts';
import { cacheablePortfolio } from '../../portfolio/cacheable-portfolio.ts';
import { summaryCache } from '../../portfolio/summary-cache.ts';
import { cacheableVersion } from '../../submission/cacheable-version.ts';

const database = await testDatabase();
const { prisma, pool } = database;
const log = pino({ level: 'silent' });
let now = new Date('2026-11-23T12:00:00Z');
const env = loadEnv({});
const services = makeServices({ database, log, settings: env, now: () => now });
const app = await buildApp({ env, log, services });

let ours: TestAuthority;
let lead: Browser;
beforeEach(async () => {
  now = new Date('2026-11-23T12:00:00Z');
  ours = await anAuthority(prisma, 'Cwm Derw');
  lead = await signedIn(ours.people.lead);
});

async function signedIn(personId: string): Promise<Browser> {
  const browser = new Browser(app, env.publicUrl);
  browser.cookies.set('cynllun', await openSession(prisma, { personId, userAgent: '', now }));
  return browser;
}

interface Answer {
  readonly stage: string;
  readonly sequence: number;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly authority: { readonly nameEn: string };
  readonly viewerCan: Readonly<Record<string, boolean>>;
  readonly viewerActionIds: readonly string[];
  readonly actions: readonly { readonly id: string }[];
}
const plan = async (browser: Browser, document = planDocument): Promise<Answer | null> =>
  (await browser.ask<{ plan: Answer | null }>(document, { id: ours.planId })).plan;

async function addAction(fields: object = {}): Promise<string> {
  const id = randomUUIDv7();
  const input = {
    planId: ours.planId,
    baseSequence: 0,
    requestId: randomUUIDv7(),
    edits: [{ addAction: { id, parentId: ours.planId, fields } }],
  };
  await lead.ask('mutation ($input: EditPlanInput!) { editPlan(input: $input) { __typename } }', { input });
  return id;
}

describe('a plan asked for again', () => {
  test('is answered as before, from who asks and one look at the sequence and the names', async () => {
    await addAction();
    const first = await plan(lead);
    let again: Answer | null = null;
    const statements = await recordStatements(pool, async () => {
      again = await plan(lead);
    });
    expect(again).toEqual(first);
    expect(statements).toHaveLength(2);
  });

  test('is answered without its plan, which may be held no longer', async () => {
    const first = await plan(lead);
    const read = vi.spyOn(planReader(services.sql), 'at');
    expect(await plan(lead)).toEqual(first);
    expect(read).not.toHaveBeenCalled();
    read.mockRestore();
  });

  test('is not what was read while a name was another for a moment', async () => {
    const rename = (name: string) => prisma.person.update({ where: { id: ours.people.editor }, data: { name } });
    const { name } = await prisma.person.findUniqueOrThrow({ where: { id: ours.people.editor } });
    const reader = planReader(services.sql);
    const at = reader.at.bind(reader);
    const read = vi.spyOn(reader, 'at').mockImplementationOnce(async (...args) => {
      await rename('Eleri Newydd');
      return at(...args);
    });
    expect((await plan(lead))?.people).toContainEqual({ id: ours.people.editor, name: 'Eleri Newydd' });
    read.mockRestore();
    await rename(name ?? '');
    expect((await plan(lead))?.people).toContainEqual({ id: ours.people.editor, name });
  });

  test('has what was written since', async () => {
    await plan(lead);
    const id = await addAction();
    expect((await plan(lead))?.actions).toMatchObject([{ id, reference: 'A1' }]);
  });

  test('is not shown to someone whose role was taken away', async () => {
    expect(await plan(lead)).not.toBeNull();
    await prisma.membership.deleteMany({ where: { personId: ours.people.lead } });
    expect(await plan(lead)).toBeNull();
  });

  test('is not shown to someone who may not read it, nor to the public', async () => {
    await plan(lead);
    expect(await plan(await signedIn(ours.people.leadReviewer))).toBeNull();
    expect(await plan(new Browser(app, env.publicUrl))).toBeNull();
  });

  test('says what each viewer may do', async () => {
    expect((await plan(lead))?.viewerCan['planEdit']).toBe(true);
    expect((await plan(await signedIn(ours.people.viewer)))?.viewerCan['planEdit']).toBe(false);
    expect((await plan(lead))?.viewerCan['planEdit']).toBe(true);
  });

  test('names the actions of each owner', async () => {
    const other = await prisma.person.create({
      data: { id: randomUUIDv7(), organisationId: ours.authorityId, name: 'Other owner' },
    });
    const owner = { id: randomUUIDv7(), personId: other.id, role: 'owner', organisationId: ours.authorityId } as const;
    await prisma.membership.create({ data: owner });
    const [first, second] = [
      await addAction({ accountablePersonId: ours.people.owner }),
      await addAction({ accountablePersonId: other.id }),
    ];
    expect((await plan(await signedIn(ours.people.owner)))?.viewerActionIds).toEqual([first]);
    expect((await plan(await signedIn(other.id)))?.viewerActionIds).toEqual([second]);
  });

  test('has the names that people and the authority go by now', async () => {
    await plan(lead);
    await prisma.person.update({ where: { id: ours.people.editor }, data: { name: 'Eleri Newydd' } });
    await prisma.organisation.update({ where: { id: ours.authorityId }, data: { nameEn: 'Oak Valley' } });
    const answer = await plan(lead);
    expect(answer?.people).toContainEqual({ id: ours.people.editor, name: 'Eleri Newydd' });
    expect(answer?.authority.nameEn).toBe('Oak Valley');
  });

  test('has the stage of its day', async () => {
    await recordEvents(services, ours.people.lead, ours.planId, [{ kind: 'presentedToCouncil', on: '2026-11-20' }]);
    await prisma.review.update({ where: { id: ours.reviewId }, data: { publishedOn: new Date('2026-11-24') } });
    const before = await plan(lead);
    now = new Date('2026-11-24T12:00:00Z');
    lead = await signedIn(ours.people.lead);
    const after = await plan(lead);
    expect([before?.stage, after?.stage]).toEqual(['presented', 'published']);
  });

  test('with anything beside it is asked for anew', async () => {
    const beside = `query ($id: ID!) { plan(id: $id) { sequence } viewer { name } }`;
    await lead.ask(beside, { id: ours.planId });
    await prisma.person.update({ where: { id: ours.people.lead }, data: { name: 'Mari Newydd' } });
    expect(await lead.ask(beside, { id: ours.planId })).toMatchObject({ viewer: { name: 'Mari Newydd' } });
  });

  test('is each one’s own where it says who asks', async () => {
    const document = `query ($id: ID!) { viewer { id } plan(id: $id) { sequence } }`;
    const askAs = async (browser: Browser) => browser.ask<{ viewer: { id: string } }>(document, { id: ours.planId });
    const other = await signedIn(ours.people.editor);
    await Promise.all([askAs(lead), askAs(other)]);
    expect((await askAs(other)).viewer.id).toBe(ours.people.editor);
    expect((await askAs(lead)).viewer.id).toBe(ours.people.lead);
  });

  test('by an id that is none is refused as it always was', async () => {
    const { errors } = await lead.response(planDocument, { id: 'x' });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

describe('an answer is sent', () => {
  const bytes = async (accepted: string | undefined) => {
    const { rawPayload, headers } = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: {
        host: new URL(env.publicUrl).host,
        cookie: `cynllun=${lead.cookies.get('cynllun')}`,
        ...(accepted !== undefined && { 'accept-encoding': accepted }),
      },
      payload: { query: planDocument, variables: { id: ours.planId } },
    });
    return { rawPayload, encoding: headers['content-encoding'], length: headers['content-length'] };
  };
  beforeEach(
    async () => void (await addAction({ description: 'The authority will see that this is done. '.repeat(60) })),
  );

  test.each([
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
    ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
    ['deflate', undefined, (whole: Buffer) => whole],
    [undefined, undefined, (whole: Buffer) => whole],
  ])(
    'to a client that takes %s in the best form it takes, the first time and again',
    async (accepted, encoding, read) => {
      const first = await bytes(accepted);
      expect(JSON.parse(read(first.rawPayload).toString())).toEqual({ data: { plan: await plan(lead) } });
      expect(first).toMatchObject({ encoding, length: String(first.rawPayload.length) });
      expect(await bytes(accepted)).toEqual(first);
    },
  );
});

describe('a portfolio asked for again', () => {
  interface Row {
    readonly name: string;
    readonly authority: { readonly nameEn: string };
    readonly nextDeadline: { readonly daysRemaining: number } | null;
    readonly completeness: { readonly actions: number } | null;
  }
  interface Home {
    readonly reviews: { readonly total: number; readonly reviews: readonly Row[] };
  }
  const portfolio = async (browser: Browser, document = portfolioDocument): Promise<Home['reviews'] | undefined> =>
    (await browser.ask<{ home: Home | null }>(document)).home?.reviews;

  beforeEach(async () => {
    await prisma.review.update({ where: { id: ours.reviewId }, data: { presentedOn: new Date('2026-12-31') } });
    await portfolio(lead);
  });

  test('is answered as before, from who asks and one look at all that is known', async () => {
    const first = await portfolio(lead);
    const read = vi.spyOn(summaryCache(services.sql), 'read');
    let again: Home['reviews'] | undefined;
    const statements = await recordStatements(pool, async () => {
      again = await portfolio(lead);
    });
    expect(again).toEqual(first);
    expect(again?.total).toBe(1);
    expect(statements).toHaveLength(2);
    expect(read).not.toHaveBeenCalled();
    read.mockRestore();
  });

  test('has what was written to a plan since', async () => {
    await addAction();
    expect((await portfolio(lead))?.reviews).toMatchObject([{ completeness: { actions: 1 } }]);
  });

  test('has the review that was set up since', async () => {
    const { reviewId } = await aReview(prisma, ours.authorityId);
    expect((await portfolio(lead))?.total).toBe(1);
    await holds(prisma, ours.people.lead, 'lead', { reviewId });
    expect((await portfolio(lead))?.total).toBe(2);
  });

  test('has not the review whose roles were taken away', async () => {
    await prisma.membership.deleteMany({ where: { personId: ours.people.lead } });
    expect(await portfolio(lead)).toEqual({ total: 0, reviews: [] });
  });

  test('has the name that the authority goes by now', async () => {
    await prisma.organisation.update({ where: { id: ours.authorityId }, data: { nameEn: 'Oak Valley' } });
    expect((await portfolio(lead))?.reviews).toMatchObject([{ authority: { nameEn: 'Oak Valley' } }]);
  });

  test('counts the days of its day', async () => {
    const [before] = (await portfolio(lead))?.reviews ?? [];
    now = new Date('2026-11-24T12:00:00Z');
    lead = await signedIn(ours.people.lead);
    const [after] = (await portfolio(lead))?.reviews ?? [];
    expect(after?.nextDeadline?.daysRemaining).toBe((before?.nextDeadline?.daysRemaining ?? 0) - 1);
  });

  test('says to each what is theirs to know', async () => {
    expect((await portfolio(await signedIn(ours.people.leadReviewer)))?.reviews).toMatchObject([
      { completeness: null },
    ]);
    expect((await portfolio(lead))?.reviews).toMatchObject([{ completeness: { actions: 0 } }]);
    expect(await portfolio(new Browser(app, env.publicUrl))).toBeUndefined();
  });

  test('with anything beside it is asked for anew', async () => {
    const beside = `{ home { reviews { total } } viewer { name } }`;
    await lead.ask(beside);
    await prisma.person.update({ where: { id: ours.people.lead }, data: { name: 'Mari Newydd' } });
    expect(await lead.ask(beside)).toMatchObject({ viewer: { name: 'Mari Newydd' } });
  });
});

describe('a version asked for again', () => {
  interface Answer {
    readonly version: { readonly number: number; readonly by: { readonly name: string } | null };
    readonly plan: { readonly actions: readonly { readonly id: string }[] };
  }
  const version = async (browser: Browser): Promise<Answer | null> =>
    (await browser.ask<{ planVersion: Answer | null }>(versionDocument, { planId: ours.planId, number: 1 }))
      .planVersion;

  beforeEach(async () => {
    await addAction();
    await freezeNext(services, ours.planId, ours.people.lead);
  });

  test('is answered as before, from who asks and one look at the log and the names', async () => {
    const first = await version(lead);
    expect(first?.plan.actions).toHaveLength(1);
    let again: Answer | null = null;
    const statements = await recordStatements(pool, async () => {
      again = await version(lead);
    });
    expect(again).toEqual(first);
    expect(statements).toHaveLength(2);
  });

  test('is not what was read while a name was another for a moment', async () => {
    const rename = (name: string) => prisma.person.update({ where: { id: ours.people.lead }, data: { name } });
    const { name } = await prisma.person.findUniqueOrThrow({ where: { id: ours.people.lead } });
    const ask = services.sql.$queryRawUnsafe.bind(services.sql);
    const asking = vi.spyOn(services.sql, '$queryRawUnsafe').mockImplementation(async (text, ...values) => {
      if (text.includes('"leadReviewers"')) await rename('Mari Newydd');
      return ask(text, ...values);
    });
    expect((await version(lead))?.version.by?.name).toBe('Mari Newydd');
    asking.mockRestore();
    await rename(name ?? '');
    expect((await version(lead))?.version.by?.name).toBe(name);
  });

  test('says who sent it by the name they go by now, also when they have no part in the plan any more', async () => {
    await version(lead);
    const reader = await signedIn(ours.people.editor);
    await prisma.membership.deleteMany({ where: { personId: ours.people.lead } });
    await version(reader);
    await prisma.person.update({
      where: { id: ours.people.lead },
      data: { name: 'Mari Newydd', organisationId: (await anAuthority(prisma, 'Bro Newydd')).authorityId },
    });
    expect((await version(reader))?.version.by?.name).toBe('Mari Newydd');
  });

  test('is not shown to someone who may not read it, nor to the public', async () => {
    expect(await version(lead)).not.toBeNull();
    expect(await version(await signedIn(ours.people.administrator))).toBeNull();
    expect(await version(new Browser(app, env.publicUrl))).toBeNull();
    await prisma.membership.deleteMany({ where: { personId: ours.people.lead } });
    expect(await version(lead)).toBeNull();
  });
});

const cached = [cacheablePlan, cacheablePortfolio, cacheableVersion];
test.each([...new Set(cached.flatMap(({ fields }) => [...fields]))])('%s is in the API', (coordinate) => {
  const [parent = '', field = ''] = coordinate.split('.');
  const type = schema.getType(parent);
  expect(isObjectType(type) && [...Object.keys(type.getFields()), '*']).toContain(field);
});
