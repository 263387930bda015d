import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { exportColumns, type ExportColumn } from '@cynllun/domain/export/columns';
import { readRowMark } from '@cynllun/domain/export/row-mark';
import { examplePlan } from '@cynllun/domain/fixtures/example-plan';
import type { Cell } from '@cynllun/domain/reading/cell';
import type { Matches } from '@cynllun/domain/import/match-targets';
import type { WirePreview } from '@cynllun/domain/import/wire';
import { add, remove, set } from '@cynllun/domain/plan/edit';
import type { Plan } from '@cynllun/domain/plan/plan';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { buildApp } from '../app.ts';
import { readFile } from '../import/read-file.ts';
import { registerImport } from '../import/routes.ts';
import { loadEnv } from '../platform/env.ts';
import { openSession } from '../platform/sessions.ts';
import { testApi } from '../../testing/api.ts';
import { sendEdits } from '../../testing/edit.ts';
import { copyPlan } from '../../testing/copy-plan.ts';
import { registerExport } from './routes.ts';
import { asWorkbook } from './workbook.ts';
import { planReader } from '../plan/plan-reader.ts';

// Each file is read on a thread of its own, which takes a while to start.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const env = loadEnv({});
const api = await testApi();
const app: FastifyInstance = await buildApp({
  env,
  log: api.services.log,
  services: api.services,
  routes: async (server) => {
    await registerImport(server, api.services);
    await registerExport(server, api.services);
  },
});
afterAll(() => app.close());

let place: Awaited<ReturnType<typeof copyPlan>>;
beforeAll(async () => {
  place = await copyPlan(api, examplePlan());
});

async function headersOf(personId: string | null): Promise<Record<string, string>> {
  const host = new URL(env.publicUrl).host;
  if (personId === null) return { host };
  const token = await openSession(api.prisma, { personId, userAgent: '', now: api.services.now() });
  return { host, cookie: `cynllun=${token}` };
}

async function get(ending: string, personId: string | null = place.people.lead, planId = place.planId) {
  return app.inject({ url: `/plans/${planId}/export.${ending}`, headers: await headersOf(personId) });
}

async function upload(bytes: Buffer) {
  const response = await app.inject({
    method: 'POST',
    url: `/plans/${place.planId}/imports?name=plan`,
    payload: bytes,
    headers: { ...(await headersOf(place.people.lead)), 'content-type': 'application/octet-stream' },
  });
  expect(response.statusCode).toBe(200);
  return response.json<{ importId: string; sheets: { name: string }[]; preview: WirePreview; matches: Matches }>();
}

const mutation = `mutation ($input: AcceptImportInput!) { acceptImport(input: $input) { __typename
  ... on ImportAccepted { sequence previousSequence actionsAdded actionsUpdated recommendationsAdded notesAdded } } }`;

async function accept({ importId, sheets }: Awaited<ReturnType<typeof upload>>) {
  const input = {
    planId: place.planId, importId, requestId: randomUUID(), sheet: 0, sheetName: sheets[0]?.name ?? '', language: 'en',
    proposals: true, cells: [], leaveOut: [], update: [], recommendations: [], addPeople: [],
  }; // prettier-ignore
  return (await api.ask<{ acceptImport: object }>(place.people.lead, mutation, { input })).acceptImport;
}

async function planNow(): Promise<Plan> {
  const plan = await planReader(api.services.sql).read(place.planId);
  if (plan === null) throw new Error('no plan');
  return plan;
}

const asCells = (bytes: Buffer): readonly (readonly Cell[])[] => readFile(bytes)[0]?.rows ?? [];

/** The rows of the exported workbook with one cell of the first action changed. */
async function changed(column: ExportColumn, cell: Cell): Promise<Cell[][]> {
  const rows = readFile((await get('xlsx?language=en')).rawPayload)[0]?.rows.map((row) => [...row]) ?? [];
  const row = rows[1];
  if (row) row[exportColumns.indexOf(column)] = cell;
  return rows;
}

describe('who may take the plan away', () => {
  test.each(['lead', 'editor', 'owner', 'viewer'] as const)('the %s of the review may', async (role) => {
    expect((await get('xlsx?language=en', place.people[role])).statusCode).toBe(200);
  });

  test.each(['contributor', 'leadReviewer', 'forumMember'] as const)(
    'to a %s who may not, and to the public, it is as if it were not there',
    async (role) => {
      const unknown = await get('csv?language=en', place.people.lead, randomUUID());
      for (const personId of [place.people[role], null]) {
        const refused = await get('csv?language=en', personId);
        expect([refused.statusCode, refused.body]).toEqual([404, unknown.body]);
      }
    },
  );

  test.each(['csv', 'csv?language=fr'])('a file in no language of ours is not there: %s', async (ending) => {
    expect((await get(ending)).statusCode).toBe(404);
  });
});

test.each([
  ['en', 'Action plan Copied 23 November 2026'],
  ['cy', 'Cynllun gweithredu Copied 23 Tachwedd 2026'],
])(
  'the file in %s is named after the authority and the day, and is not kept by anything between',
  async (language, name) => {
    const { headers } = await get(`csv?language=${language}`);
    expect(headers['content-disposition']).toBe(
      `attachment; filename="${name}.csv"; filename*=UTF-8''${encodeURIComponent(name)}.csv`,
    );
    expect(headers['cache-control']).toBe('no-store');
  },
);

test('why gaps stay open is a sheet of the workbook beside the plan, while they do and somebody said why', async () => {
  const sheets = async (language: string) => readFile((await get(`xlsx?language=${language}`)).rawPayload);
  expect(await sheets('en')).toHaveLength(1);
  const { id, sequence, actions } = await planNow();
  const action = actions[0]?.id ?? '';
  const given = { code: 'action.outcomeMissing', path: `action:${action}:outcome`, reason: 'It comes\nin May.' };
  const ids = [randomUUIDv7(), randomUUIDv7()] as const;
  const { outcome } = (await planNow()).actions[0] ?? {};
  await sendEdits(api, place.people.lead, id, sequence, [
    set('action', action, { outcome: { en: '', cy: '' } }),
    add('gapReason', ids[0], id, given),
    add('gapReason', ids[1], id, { ...given, path: 'action:of:nothing', reason: 'Of no gap' }),
  ]);
  const [plan, reasons] = await sheets('en');
  expect([plan?.name, reasons?.name]).toEqual(['Action plan', 'Why gaps stay open']);
  expect(reasons?.rows.slice(1).map((row) => row[1])).toEqual(['It comes\nin May.']);
  expect((await sheets('cy'))[1]?.name).toBe('Pam mae bylchau’n aros');
  // As it was, for what is asked of it next.
  await sendEdits(api, place.people.lead, id, (await planNow()).sequence, [
    set('action', action, { outcome: { en: outcome?.en ?? '', cy: outcome?.cy ?? '' } }),
    ...ids.map((one) => remove('gapReason', one)),
  ]);
});

test.each(['xlsx', 'csv'].flatMap((kind) => ['en', 'cy'].map((language) => `${kind}?language=${language}`)))(
  'what was exported as %s proposes nothing, and brings nothing in',
  async (ending) => {
    const before = await planNow();
    const uploaded = await upload((await get(ending)).rawPayload);
    expect(uploaded.preview.actions).toEqual([]);
    expect(await accept(uploaded)).toMatchObject({ __typename: 'ValidationError' });
    expect(await planNow()).toEqual(before);
  },
);

test.each<[ExportColumn, Cell, (action: Plan['actions'][number]) => unknown, unknown]>([
  ['title', 'Another title', ({ title }) => title.en, 'Another title'],
  ['description', '- First this\n- then that', ({ description }) => description, '- First this\n- then that'],
  ['endsOn', { date: '2028-02-29' }, ({ endsOn }) => endsOn, '2028-02-29'],
  ['responsiblePost', 'Team Manager', ({ responsiblePost }) => responsiblePost.en, 'Team Manager'],
  ['cost', 4_321.5, ({ costLines }) => costLines[0]?.amount, 432_150],
  ['target', 99, ({ indicators }) => indicators[0]?.target, 99],
])('a changed %s is the one change', async (column, cell, valueOf, value) => {
  const before = await planNow();
  const uploaded = await upload(await asWorkbook([{ name: 'Plan', rows: await changed(column, cell) }]));
  expect(uploaded.preview.actions).toHaveLength(1);
  expect(await accept(uploaded)).toMatchObject({ actionsAdded: 0, actionsUpdated: 1, notesAdded: 0 });
  const changes = await api.prisma.change.findMany({ where: { logId: place.planId, sequence: before.sequence + 1 } });
  // A text that has a translation also notes which words that was made from; an amount takes the place of existing resources.
  const fields = new Set(changes.map(({ field }) => field?.split('.')[0]));
  expect(fields.size).toBe(column === 'cost' ? 2 : 1);
  expect(fields.has('withinExistingResources')).toBe(column === 'cost');
  const after = await planNow();
  expect(after.actions.some((action) => valueOf(action) === value)).toBe(true);
});

test('a cell that nobody changed does not undo what was written in the plan since', async () => {
  const exported = await changed('summary', 'Said anew');
  const id = readRowMark(exported[1]?.at(-1))?.starts?.id ?? '';
  const fields = { outcome: { en: 'Written after the export' } };
  await sendEdits(api, place.people.lead, place.planId, (await planNow()).sequence, [
    { kind: 'set', entity: 'action', id, fields },
  ]);
  await accept(await upload(await asWorkbook([{ name: 'Plan', rows: exported }])));
  const action = (await planNow()).actions.find((each) => each.id === id);
  expect(action).toMatchObject({ summary: { en: 'Said anew' }, outcome: fields.outcome });
});

test('words that a spreadsheet would run are written so that it does not, and come back as they were', async () => {
  const [action] = (await planNow()).actions;
  const fields = {
    description: '=HYPERLINK("http://example.org")',
    responsiblePost: { en: '@SUM(1)' },
    accountablePost: { en: '-2+3' },
    monitoringMethod: '＝SUM(1)',
  };
  await sendEdits(api, place.people.lead, place.planId, (await planNow()).sequence, [
    { kind: 'set', entity: 'action', id: action?.id ?? '', fields },
  ]);
  const { rawPayload, body } = await get('csv?language=en');
  expect(body).toContain(`"'=HYPERLINK(""http://example.org"")"`);
  expect(body).toContain(",'@SUM(1),");
  expect(body).toContain(",'＝SUM(1),");
  expect(body).not.toMatch(/(?:^|,)"?[=@]/m);
  expect((await upload(rawPayload)).preview.actions).toEqual([]);
});

test('dates and amounts are dates and numbers in the workbook', async () => {
  const rows = readFile((await get('xlsx?language=en')).rawPayload)[0]?.rows ?? [];
  const at = (column: ExportColumn) => rows.slice(1).map((row) => row[exportColumns.indexOf(column)] ?? null);
  expect(at('startsOn').find((cell) => cell !== null)).toEqual({ date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
  expect(
    at('cost')
      .filter((cell) => cell !== null)
      .every((cell) => typeof cell === 'number'),
  ).toBe(true);
});

test.each(['xlsx', 'csv'] as const)(
  'the %s of a plan, all accepted, makes an empty plan of the review the same',
  async (kind) => {
    place = await copyPlan(api, examplePlan());
    const people = await api.prisma.person.findMany({ where: { organisationId: place.authorityId } });
    const surnames = ['Evans', 'Lloyd', 'Rees', 'Howells', 'Morgan', 'Price', 'Bowen', 'Hughes', 'Davies', 'Jenkins'];
    for (const [index, { id }] of people.entries())
      await api.prisma.person.update({
        where: { id },
        data: { name: `Siân ${surnames[index] ?? `${surnames[index - 10]}-Parry`}` },
      });
    const said = async () => asCells((await get('csv?language=en')).rawPayload).map((row) => row.slice(0, -1));
    const before = await said();
    const exported = (await get(`${kind}?language=en`)).rawPayload;
    const { sequence, actions, forums, otherPlans } = await planNow();
    await sendEdits(api, place.people.lead, place.planId, sequence, [
      ...actions.map(({ id }) => remove('action', id)),
      ...forums.map(({ id }) => remove('forum', id)),
      ...otherPlans.map(({ id }) => remove('otherPlan', id)),
    ]);
    expect((await planNow()).actions).toEqual([]);
    expect(await accept(await upload(exported))).toMatchObject({
      actionsAdded: actions.length,
      recommendationsAdded: 0,
    });
    expect(await said()).toEqual(before);
  },
);
