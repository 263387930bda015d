import fc from 'fast-check';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from './app.ts';
import { registerExport } from './export/routes.ts';
import { registerImport } from './import/routes.ts';
import { loadEnv } from './platform/env.ts';
import { openSession } from './platform/sessions.ts';
import { testApi } from '../testing/api.ts';
import { anAuthority, type TestAuthority } from '../testing/authority.ts';

const RUNS = Number(process.env['ODD_INPUTS'] ?? 60);

const api = await testApi();
const log = pino({ level: 'silent' });
const app = await buildApp({
  env: loadEnv({}),
  log,
  services: api.services,
  routes: async (server) => {
    await registerImport(server, api.services);
    await registerExport(server, api.services);
  },
});
afterAll(() => app.close());

let own: TestAuthority;
let cookie: string;
beforeAll(async () => {
  own = await anAuthority(api.prisma, 'Odd');
  const now = api.services.now();
  cookie = `cynllun=${await openSession(api.prisma, { personId: own.people.lead, userAgent: '', now })}`;
});

const oddPart = fc.oneof(
  fc.constantFrom('%00', '%ff', '%', '%E0%A4%A', '..', '%2e%2e', 'own', 'x'.repeat(500), '%F0%9F%92%A9', "'", '%22'),
  fc.string({ unit: 'binary', maxLength: 12 }).map((part) => encodeURIComponent(part.toWellFormed())),
  fc.uuid(),
);
const oddHeader = fc.constantFrom(
  'text/csv',
  'application/octet-stream',
  'application/json',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/csv; charset=utf-7',
  'multipart/form-data; boundary=x',
  '',
  'nonsense',
);
const oddBody = fc.oneof(
  fc.constantFrom('', '{}', '{"__proto__": {}}', '[[', 'null', 'PK\u0003\u0004', 'Action,Lead\nRing,Ann\n', '\0\0\0'),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  fc.json().map((body) => body),
);

/** Words that a parser or a database says, and nobody else. */
const inside = /prisma|postgres|ECONN|unexpected token|in JSON|byte sequence|at position|node_modules|FST_|stack/i;

interface Asked {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly type?: string;
  readonly payload?: string | Buffer;
}

async function answer({ method, url, type, payload }: Asked) {
  const headers = { host: 'localhost:4000', cookie, ...(type && { 'content-type': type }) };
  const response = await app.inject({ method, url, headers, ...(payload !== undefined && { payload }) });
  return { status: response.statusCode, inside: response.statusCode === 200 ? null : inside.exec(response.body)?.[0] };
}

const isFine = ({ status, inside: said }: Awaited<ReturnType<typeof answer>>) => status < 500 && said == null;

const addresses = {
  upload: fc.record({
    method: fc.constant('POST' as const),
    url: fc
      .tuple(oddPart, oddPart, oddPart)
      .map(([plan, name, encoding]) => `/plans/${plan}/imports?name=${name}&encoding=${encoding}`),
    type: oddHeader,
    payload: oddBody,
  }),
  preview: fc.record({
    method: fc.constant('POST' as const),
    url: fc.tuple(oddPart, oddPart).map(([plan, file]) => `/plans/${plan}/imports/${file}/preview`),
    type: oddHeader,
    payload: oddBody,
  }),
  export: fc.record({
    method: fc.constant('GET' as const),
    url: fc
      .tuple(oddPart, fc.constantFrom('xlsx', 'csv', 'pdf'), fc.oneof(fc.constantFrom('en', 'cy'), oddPart))
      .map(([plan, kind, language]) => `/plans/${plan}/export.${kind}?language=${language}`),
  }),
};

describe('an odd address, name or body is answered without a fault, and with nothing of a parser’s or the database’s', () => {
  test.each(Object.entries(addresses))('%s', async (_, odd: fc.Arbitrary<Asked>) => {
    await fc.assert(
      fc.asyncProperty(odd, async (asked) => {
        const named = { ...asked, url: asked.url.replace('/own/', `/${own.planId}/`) };
        const answered = await answer(named);
        expect(isFine(answered), JSON.stringify(answered)).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  test.each(['%00', 'a%00b.csv', '%ED%A0%80', 'x'.repeat(400)])('a file by the name %j', async (name) => {
    const url = `/plans/${own.planId}/imports?name=${name}`;
    const answered = await answer({ method: 'POST', url, type: 'text/csv', payload: 'Action,Lead\nRing,Ann\n' });
    expect(isFine(answered), JSON.stringify(answered)).toBe(true);
  });

  test('an address that cannot be read, in our own words', async () => {
    const response = await app.inject({ url: '/%ff', headers: { host: 'localhost:4000' } });
    expect([response.statusCode, response.json().errors[0].message]).toEqual([400, 'The request cannot be read.']);
  });
});
