import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { can } from '@cynllun/domain/access/access';
import { askerNames, aWorld, placeNames, planIn, type World } from '../../testing/access.ts';
import { aFrozenVersion, aMadeDocument } from '../../testing/access-samples-submission.ts';
import { testApi } from '../../testing/api.ts';
import { buildApp } from '../app.ts';
import { loadEnv } from '../platform/env.ts';
import { openSession } from '../platform/sessions.ts';
import { registerDocuments } from './routes.ts';

const env = loadEnv({});
const api = await testApi();
const { log } = api.services;
const app = await buildApp({ env, log, services: api.services, routes: (own) => registerDocuments(own, api.services) });
afterAll(() => app.close());

let world: World;
beforeAll(async () => {
  world = await aWorld(api.services);
});

async function fetchAs(personId: string | null, id: string) {
  const { host } = new URL(env.publicUrl);
  if (personId === null) return app.inject({ url: `/documents/${id}`, headers: { host } });
  const token = await openSession(api.prisma, { personId, userAgent: '', now: api.services.now() });
  return app.inject({ url: `/documents/${id}`, headers: { host, cookie: `cynllun=${token}` } });
}

const personNamed = (name: string): string | null => world.askers.get(name)?.personId ?? null;

const made = async (place: { readonly planId: string }) =>
  aMadeDocument(api.prisma, await aFrozenVersion(api.prisma, place));

describe('a document that was made is fetched', () => {
  test.each(askerNames)('by %s where they may read what it is made of, and nowhere else', async (name) => {
    const [received, expected]: [Record<string, number>, Record<string, number>] = [{}, {}];
    for (const at of placeNames) {
      const place = world.places[at];
      const viewer = await api.viewerOf(personNamed(name));
      expected[at] = can(viewer, 'plan.readSubmitted', planIn(place)) === 'allowed' ? 200 : 404;
      received[at] = (await fetchAs(personNamed(name), await made(place))).statusCode;
    }
    expect(received).toEqual(expected);
  });

  test('under its name, as what it is, and kept by nobody on the way', async () => {
    const { headers, rawPayload } = await fetchAs(personNamed('viewer'), await made(world.places.own));
    expect(rawPayload.toString()).toBe('%PDF-1.7');
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="Cynllun Sir Fon.pdf"; filename*=UTF-8''Cynllun%20Sir%20F%C3%B4n.pdf`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
  });

  test('no longer by someone whose role was taken, with the same address', async () => {
    const personId = personNamed('editor') ?? '';
    const id = await made(world.places.own);
    expect((await fetchAs(personId, id)).statusCode).toBe(200);
    await api.prisma.membership.deleteMany({ where: { personId } });
    const refused = await fetchAs(personId, id);
    expect(refused.statusCode).toBe(404);
    expect(refused.body).toBe((await fetchAs(personId, randomUUID())).body);
  });

  test.each(['queued', 'making', 'failed'] as const)('not while it is %s', async (state) => {
    const id = await made(world.places.own);
    const problem = state === 'failed' ? 'fault' : null;
    await api.prisma.document.update({ where: { id }, data: { state, problem, bytes: null } });
    expect((await fetchAs(personNamed('viewer'), id)).statusCode).toBe(404);
  });

  test('not where its address was cut short', async () => {
    expect((await fetchAs(personNamed('viewer'), 'x')).statusCode).toBe(404);
  });
});
