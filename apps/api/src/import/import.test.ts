import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ImportPreview } from '@cynllun/domain/import/preview';
import type { Matches } from '@cynllun/domain/import/match-targets';
import type { EncodingTaken } from '@cynllun/domain/import/text-encoding';
import { fromWire, type WirePreview } from '@cynllun/domain/import/wire';
import { references } from '@cynllun/domain/plan/reference';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildApp } from '../app.ts';
import { brokenAt } from '../../testing/broken-at.ts';
import { loadEnv } from '../platform/env.ts';
import { openSession } from '../platform/sessions.ts';
import { anAuthority, type TestAuthority } from '../../testing/authority.ts';
import { testApi } from '../../testing/api.ts';
import { deleteOldUploads } from './stored-uploads.ts';
import { fileLimits } from './refusal.ts';
import { registerImport } from './routes.ts';
import { planReader } from '../plan/plan-reader.ts';

// Each file is read in a process of its own, which takes a while to start.
vi.setConfig({ testTimeout: 30_000 });

const env = loadEnv({});
const api = await testApi();
const app: FastifyInstance = await buildApp({
  env,
  log: api.services.log,
  services: api.services,
  routes: (server) => registerImport(server, api.services),
});
afterAll(() => app.close());

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url));

let place: TestAuthority;
beforeEach(async () => {
  place = await anAuthority(api.prisma, 'Aeron');
});

interface Uploaded {
  readonly importId: string;
  readonly encoding: EncodingTaken | null;
  readonly sheets: readonly { readonly name: string; readonly rows: number }[];
  readonly sheet: number;
  readonly earlier: readonly { readonly by: string; readonly actions: number; readonly at: string }[];
  readonly preview: ImportPreview;
  readonly matches: Matches;
}

async function post(
  url: string,
  personId: string | null,
  payload: Buffer | object,
  headers: Record<string, string> = {},
) {
  const now = api.services.now();
  const token = personId === null ? '' : await openSession(api.prisma, { personId, userAgent: '', now });
  const response = await app.inject({
    method: 'POST',
    url,
    payload,
    headers: {
      host: new URL(env.publicUrl).host,
      cookie: `cynllun=${token}`,
      ...(Buffer.isBuffer(payload) && { 'content-type': 'application/octet-stream' }),
      ...headers,
    },
  });
  return { status: response.statusCode, body: response.json() };
}

async function upload(bytes: Buffer, name = 'plan.csv', personId = place.people.lead): Promise<Uploaded> {
  const { status, body } = await post(`/plans/${place.planId}/imports?name=${name}`, personId, bytes);
  expect(status).toBe(200);
  return { ...body, preview: fromWire(body.preview as WirePreview) };
}

const mutation = `mutation ($input: AcceptImportInput!) { acceptImport(input: $input) { __typename
  ... on ImportAccepted { sequence previousSequence actionsAdded actionsUpdated recommendationsAdded notesAdded peopleAdded }
  ... on ValidationError { problems { path code } } } }`;

async function accept(uploaded: Uploaded, parts: object = {}, personId = place.people.lead) {
  const input = {
    planId: place.planId,
    importId: uploaded.importId,
    requestId: randomUUID(),
    sheet: uploaded.sheet,
    sheetName: uploaded.sheets[uploaded.sheet]?.name ?? '',
    language: 'en',
    proposals: true,
    cells: [],
    leaveOut: [],
    update: [],
    recommendations: [],
    addPeople: [],
    ...parts,
  };
  const { acceptImport } = await api.ask<{ acceptImport: Record<string, unknown> }>(personId, mutation, { input });
  return acceptImport;
}

const planNow = async () => {
  const plan = await planReader(api.services.sql).read(place.planId);
  if (plan === null) throw new Error('no plan');
  return plan;
};

describe('a file is brought in', () => {
  test('as one write, with every action under its recommendation', async () => {
    const uploaded = await upload(fixture('per-recommendation.xlsx'), 'per-recommendation.xlsx');
    const done = await accept(uploaded, { addPeople: ['Siân Prosser'] });
    expect(done).toMatchObject({
      sequence: 1,
      previousSequence: 0,
      actionsAdded: 9,
      recommendationsAdded: 5,
      peopleAdded: 1,
    });
    const plan = await planNow();
    expect([...references(plan).values()]).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '1a',
      '1b',
      '2a',
      '2b',
      '3a',
      '3b',
      '4a',
      '4b',
      '5a',
    ]);
    const [first] = plan.actions;
    const people = await api.prisma.person.findMany({
      where: { name: 'Siân Prosser' },
      select: { id: true, email: true },
    });
    expect(people).toEqual([{ id: first?.responsiblePersonId, email: null }]);
    expect(first).toMatchObject({
      title: { en: 'Recruit two occupational therapists to the intake team' },
      endsOn: '2027-09-30',
      responsiblePost: { en: 'Service Manager Older People' },
      monitoredBy: 'Adult Services Performance Board',
      monitoringFrequency: 'monthly',
      indicators: [{ baseline: 61, target: 28, unit: 'days', direction: 'down' }],
      costLines: [
        { amount: 7_400_000, kind: 'revenue', financialYear: 2027, fundingSource: 'growth bid', confirmed: false },
      ],
    });
    expect(await api.prisma.changeWrite.count({ where: { logId: place.planId } })).toBe(1);
  });

  test('again with more in it, one action takes a cost and another is new', async () => {
    await accept(await upload(fixture('reimport-before.csv')));
    const changed = await upload(fixture('reimport-after.csv'));
    expect(await accept(changed, { update: [2] })).toMatchObject({ actionsAdded: 1, actionsUpdated: 1 });
    expect((await planNow()).actions).toMatchObject([
      { title: { en: 'Old action' }, costLines: [{ amount: 500 }] },
      { title: { en: 'New action' }, costLines: [{ amount: 700 }] },
    ]);
  });

  test('with nothing accepted every structured cell is words beside its action', async () => {
    await accept(await upload(fixture('measurable-outcomes.csv')), { proposals: false });
    const [first] = (await planNow()).actions;
    expect(first).toMatchObject({ endsOn: null, responsiblePersonId: null, indicators: [], costLines: [] });
    expect(first?.notes.map(({ heading, words }) => `${heading}: ${words}`)).toEqual([
      "Measurable planned outcome: Readers' panel scores 8/10 or more (now 5.1)",
      'Risks & barriers: Translation capacity',
      'Update as of 5 February 2027: 6 of 14 drafted',
      'Time frame: 30.6.27',
      'Lead officer: Communications Officer',
    ]);
  });

  test('cells decided one by one are taken or left, and choices are taken', async () => {
    const uploaded = await upload(fixture('per-recommendation.csv'));
    // Q2 2027, as the financial year's; 1a's date left as words.
    const cells = [
      { row: 9, column: 7, choice: 1 },
      { row: 3, column: 7 },
    ];
    await accept(uploaded, { cells });
    const { actions } = await planNow();
    expect(actions.map(({ endsOn }) => endsOn).slice(0, 5)).toEqual([
      null,
      '2027-03-31',
      '2027-04-01',
      null,
      '2027-09-30',
    ]);
  });

  test('a formula is kept as the text it is', async () => {
    await accept(await upload(fixture('measurable-outcomes.csv')));
    const titles = (await planNow()).actions.map(({ title }) => title.en);
    expect(titles).toContain('=HYPERLINK("http://example.invalid","see policy")');
  });

  test('Welsh words are the original Welsh', async () => {
    const uploaded = await upload(fixture('cymraeg.csv'));
    expect(uploaded.preview.language).toBe('cy');
    await accept(uploaded, { language: 'cy' });
    expect((await planNow()).actions[0]?.title).toMatchObject({
      original: 'cy',
      cy: 'Ysgrifennu at bob gofalwr hysbys',
      en: '',
    });
  });

  test('with columns as the person settled them', async () => {
    const uploaded = await upload(Buffer.from('A,B,C\nImprove,Write,31/03/2027'));
    const mapping = { headingRow: 0, fields: ['recommendation', 'title', 'endsOn'] };
    const asked = { sheet: 0, sheetName: '', mapping };
    const seen = await post(`/plans/${place.planId}/imports/${uploaded.importId}/preview`, place.people.lead, asked);
    expect(fromWire(seen.body.preview).actions).toHaveLength(1);
    await accept(uploaded, { mapping });
    expect((await planNow()).actions).toMatchObject([{ title: { en: 'Write' }, endsOn: '2027-03-31' }]);
  });

  test('without a recommendation that only rows left out are about', async () => {
    const uploaded = await upload(Buffer.from('Recommendation,Action\nImprove,Write\nReduce,Visit\nAnswer,'));
    expect(await accept(uploaded, { leaveOut: [3] })).toMatchObject({ actionsAdded: 1, recommendationsAdded: 2 });
    expect((await planNow()).recommendations.map(({ text }) => text.en)).toEqual(['Improve', 'Answer']);
  });

  test('of more rows than are recorded at a time, which are known again', async () => {
    const rows = Array.from(
      { length: 600 },
      (_, row) => `Improve matter ${row % 50},Do ${row},From ${row + 1} to ${row} days`,
    );
    const csv = (text: string) => Buffer.from(`Recommendation,Action,Measure\n${text}`);
    expect(await accept(await upload(csv(rows.join('\n'))))).toMatchObject({
      actionsAdded: 600,
      recommendationsAdded: 50,
    });
    // Recorded some hundred changes at a time, and one write all the same.
    expect(await api.prisma.changeWrite.count({ where: { logId: place.planId } })).toBe(1);
    expect(await brokenAt(api.prisma, place.planId)).toBeNull();
    const again = await upload(csv(`${rows.join('\n')}\nImprove matter 1,One more,`));
    expect(again.matches.actions.map((id) => id !== null)).toEqual([...rows.map(() => true), false]);
  });

  test('what stands outside the table is kept with the import', async () => {
    await accept(await upload(fixture('merged-cells.xlsx')));
    const [kept] = await api.prisma.import.findMany({ where: { planId: place.planId } });
    expect(JSON.stringify(kept?.outside)).toContain('Joint review action plan, draft 3');
    expect(kept?.content).toBeNull();
  });
});

describe('the same file again', () => {
  test('is said to have been brought in, by whom, and to what it belongs', async () => {
    await accept(await upload(fixture('cymraeg.csv')));
    const again = await upload(fixture('cymraeg.csv'));
    expect(again.earlier).toMatchObject([{ by: 'lead', actions: 4 }]);
    const { actions, recommendations } = await planNow();
    expect(again.matches).toEqual({
      actions: actions.map(({ id }) => id),
      recommendations: recommendations.map(({ id }) => id),
      sure: [],
      unchanged: 0,
      lost: 0,
    });
  });

  test('changes nothing where nothing is new', async () => {
    await accept(await upload(fixture('cymraeg.csv')));
    const before = await planNow();
    const again = await accept(await upload(fixture('cymraeg.csv')), { update: [2, 3, 4, 5] });
    expect(again).toMatchObject({ sequence: 1, previousSequence: 1, actionsAdded: 0, actionsUpdated: 4 });
    expect(await planNow()).toEqual(before);
  });

  test('finds an action whose title has changed since, by its row', async () => {
    await accept(await upload(fixture('cymraeg.csv')), { proposals: false });
    const [action] = (await planNow()).actions;
    await api.prisma.action.update({
      where: { id: action?.id ?? '' },
      data: { title: { original: 'en', en: 'Renamed', cy: '', madeFrom: null } },
    });
    expect((await upload(fixture('cymraeg.csv'))).matches.actions[0]).toBe(action?.id);
  });
});

describe('who may bring a file in', () => {
  const csv = Buffer.from('Recommendation,Action\nImprove,Write');
  const ask = (personId: string | null, headers = {}, payload: Buffer = csv) =>
    post(`/plans/${place.planId}/imports`, personId, payload, headers);

  test.each(['viewer', 'owner'] as const)('not the %s', async (role) => {
    expect((await ask(place.people[role])).status).toBe(403);
  });

  test('not someone from elsewhere, to whom there is no such plan, nor someone signed out, who is told so', async () => {
    const elsewhere = await anAuthority(api.prisma, 'Teifi');
    expect((await ask(elsewhere.people.lead)).status).toBe(404);
    expect((await ask(null)).status).toBe(401);
    expect(await api.prisma.import.count({ where: { planId: place.planId } })).toBe(0);
  });

  test('an editor, whose file’s new recommendations are words beside the actions', async () => {
    const uploaded = await upload(csv, 'plan.csv', place.people.editor);
    await accept(uploaded, {}, place.people.editor);
    const { recommendations, actions } = await planNow();
    expect(recommendations).toEqual([]);
    expect(actions[0]?.notes).toMatchObject([{ words: 'Improve', field: 'recommendation' }]);
  });

  test('not with someone else’s upload', async () => {
    const uploaded = await upload(csv);
    expect(await accept(uploaded, {}, place.people.editor)).toEqual({ __typename: 'NotFoundError' });
  });

  test('not from another site, and not as a form would send it', async () => {
    expect((await ask(place.people.lead, { origin: 'https://example.org' })).status).toBe(403);
    expect((await ask(place.people.lead, { 'content-type': 'text/plain' })).status).toBe(400);
  });
});

describe('a file that cannot be taken', () => {
  test('is refused with its reason', async () => {
    const { status, body } = await post(`/plans/${place.planId}/imports`, place.people.lead, Buffer.from('%PDF-1.7'));
    expect(status).toBe(422);
    expect(body.errors[0].extensions).toEqual({ code: 'FILE_REFUSED', reason: 'notASpreadsheet', params: {} });
  });

  test('is refused where it holds headings alone, with their line', async () => {
    const bytes = Buffer.from('Our plan,,\n\nRef,Action,Lead\n,,\n');
    const { status, body } = await post(`/plans/${place.planId}/imports`, place.people.lead, bytes);
    expect(status).toBe(422);
    expect(body.errors[0].extensions).toMatchObject({ reason: 'headingsAlone', params: { line: 3 } });
  });

  test('is not recorded where nothing of it was to come in', async () => {
    const uploaded = await upload(Buffer.from('Action,Lead\nRing,Ann'));
    const outcome = await accept(uploaded, { leaveOut: [2] });
    expect(outcome).toMatchObject({
      __typename: 'ValidationError',
      problems: [{ path: 'sheet', code: 'nothingToImport' }],
    });
    expect(await api.prisma.import.count({ where: { planId: place.planId, acceptedAt: { not: null } } })).toBe(0);
  });

  test('but for a null character in its name is taken', async () => {
    const { status, body } = await post(
      `/plans/${place.planId}/imports?name=a%00b.csv`,
      place.people.lead,
      Buffer.from('Action,Lead\nRing,Ann'),
    );
    expect([status, body.fileName]).toEqual([200, 'a\uFFFDb.csv']);
  });

  test('can be read again as it was saved', async () => {
    const url = `/plans/${place.planId}/imports?encoding=`;
    const bytes = fixture('double-encoded.csv');
    expect((await upload(bytes)).encoding).toMatchObject({
      encoding: 'utf-8',
      inDoubt: expect.arrayContaining(['tÅ·']),
    });
    const { body } = await post(`${url}utf-8-twice`, place.people.lead, bytes);
    expect(body.encoding).toEqual({ encoding: 'utf-8-twice', inDoubt: [] });
    expect((await post(`${url}klingon`, place.people.lead, bytes)).status).toBe(400);
  });

  test.each([
    [
      'more actions than a plan takes',
      `Action,Lead\n${'Do it,Jane Smith\n'.repeat(fileLimits.actions + 1)}`,
      'tooManyActions',
    ],
    ['more words than a plan takes', `Action,Lead\n${`Do it,"${'word '.repeat(6_000)}"\n`.repeat(140)}`, 'tooMuchText'],
  ])('is refused with %s', async (_, text, reason) => {
    const { body } = await post(`/plans/${place.planId}/imports`, place.people.lead, Buffer.from(text));
    expect(body.errors[0].extensions.reason).toBe(reason);
  });

  test('is refused above the limit of bytes', async () => {
    const { status, body } = await post(
      `/plans/${place.planId}/imports`,
      place.people.lead,
      Buffer.alloc(fileLimits.bytes + 1),
    );
    expect(status).toBe(413);
    expect(body.errors[0].extensions).toMatchObject({ code: 'TOO_LARGE', allowed: fileLimits.bytes });
  });
});

test('a file that nobody accepts is forgotten after a day', async () => {
  const uploaded = await upload(Buffer.from('Recommendation,Action\nImprove,Write'));
  api.travelTo('2026-11-25');
  await deleteOldUploads(api.services);
  expect(await accept(uploaded)).toEqual({ __typename: 'NotFoundError' });
});

test('a file that was accepted, its answer lost and sent again, is brought in once', async () => {
  const requestId = randomUUID();
  const uploaded = await upload(Buffer.from('Recommendation,Action\nImprove,Write'));
  const first = await accept(uploaded, { requestId });
  expect(first).toMatchObject({ actionsAdded: 1 });
  expect(await accept(uploaded, { requestId })).toEqual(first);
  expect((await planNow()).actions).toHaveLength(1);
});
