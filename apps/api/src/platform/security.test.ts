import { ApolloServer } from '@apollo/server';
import fastifyApollo from '@as-integrations/fastify';
import Fastify, { type FastifyInstance } from 'fastify';
import { buildSchema } from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { graphqlSecurity, registerSecurity } from './security.ts';
import { limits } from './security-limits.ts';
import { contentSecurityPolicy, withNonce } from './security-policy.ts';

const schema = buildSchema(`
  type Query { thing: Thing things: [Thing!]! fails: String wrong(x: Int!): Int }
  type Mutation { set(x: Int): Int }
  type Thing { things: [Thing!]! thing: Thing name: String }
`);
const logged: string[] = [];
let resolved = 0;
const root = {
  thing: () => void (resolved += 1),
  things: () => ((resolved += 1), []),
  set: () => ((resolved += 1), 1),
  fails: () => {
    throw new Error('the connection string is postgres://secret');
  },
};

const local = { publicUrl: 'http://localhost:4140', isLocal: true };
const open = { publicUrl: 'https://plans.example.gov.wales', isLocal: false };

async function serve(env: typeof local): Promise<FastifyInstance> {
  const log = pino({}, { write: (line: string) => logged.push(line) });
  const app = Fastify({ bodyLimit: limits.body });
  await registerSecurity(app, env, log);
  const apollo = new ApolloServer({ schema, rootValue: root, ...graphqlSecurity(env, log) });
  await apollo.start();
  await app.register(fastifyApollo(apollo));
  app.get('/page', (_, reply) => reply.type('text/html').send(withNonce('<script src="a.js"></script>', reply.nonce)));
  return app;
}

let app: FastifyInstance;
let production: FastifyInstance;
beforeAll(async () => {
  app = await serve(local);
  production = await serve(open);
});
afterAll(() => Promise.all([app.close(), production.close()]));
beforeEach(() => {
  resolved = 0;
  logged.length = 0;
});

const post = async (query: string, headers: Record<string, string> = {}, to = app) => {
  const host = new URL(to === app ? local.publicUrl : open.publicUrl).host;
  const response = await to.inject({
    method: 'POST',
    url: '/graphql',
    headers: { host, ...headers },
    payload: { query },
  });
  return { status: response.statusCode, body: response.json(), code: response.json().errors?.[0]?.extensions };
};

describe('a request over a limit is refused before anything is looked up', () => {
  const nested = (levels: number) => `{ ${'thing { '.repeat(levels)} name ${'} '.repeat(levels)} }`;
  it.each([
    ['depth', nested(limits.depth)],
    ['cost', `{ ${'things { '.repeat(5)} name ${'} '.repeat(5)} }`],
    ['repeats', `{ ${'thing { name } '.repeat(limits.repeats + 1)} }`],
    ['repeats', `fragment f on Query { ${'thing { name } '.repeat(400)} } { ...f }`],
    [
      'repeats',
      `{ ...f ...g } ${['f', 'g'].map((name) => `fragment ${name} on Query { ${'thing { name } '.repeat(16)} }`).join(' ')}`,
    ],
    ['repeats', `{ ${`thing { ${'thing { name } '.repeat(4)} } `.repeat(8)} }`],
    ['repeats', `{ ${'nothingCalledThis '.repeat(100)} }`],
    ['aliases', `{ ${Array.from({ length: limits.aliases + 1 }, (_, n) => `a${n}: fails`).join(' ')} }`],
    [
      'depth',
      `{ thing { ...f } } fragment f on Thing { ${'thing { '.repeat(limits.depth)} name ${'} '.repeat(limits.depth)} }`,
    ],
    ['nesting', `{ ${'... { '.repeat(400)} fails ${'} '.repeat(400)} }`],
    ['nesting', `{ wrong(x: ${'['.repeat(5000)}${']'.repeat(5000)}) }`],
    ['nesting', `query ($x: ${'['.repeat(1900)}Int${']'.repeat(1900)}) { wrong(x: $x) }`],
    ['tokens', `{ ${'fails '.repeat(limits.tokens)} }`],
    [
      'cost',
      `{ thing { ...f0 } } ${Array.from({ length: 20 }, (_, n) => `fragment f${n} on Thing { ...f${n + 1} ... on Thing { ...f${n + 1} } }`).join(' ')} fragment f20 on Thing { name }`,
    ],
  ])('%s', async (limit, query) => {
    expect(await post(query)).toMatchObject({
      status: 400,
      code: { code: 'TOO_LARGE', limit, allowed: limits[limit as keyof typeof limits] },
    });
    expect(resolved).toBe(0);
  });

  it('a list in a variable, however deep', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const payload = `{"query":"query ($x: Int!) { wrong(x: $x) }","variables":{"x":${deep}}}`;
    const headers = { host: 'localhost', 'content-type': 'application/json' };
    const response = await app.inject({ method: 'POST', url: '/graphql', headers, payload });
    expect([response.statusCode, response.json().errors[0].extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    expect(response.body.length).toBeLessThan(500);
  });

  it('a body that says it is encoded', async () => {
    expect(await post('{ fails }', { 'content-encoding': 'x-snappy' })).toMatchObject({
      status: 415,
      code: { code: 'BAD_REQUEST' },
    });
    expect(await post('{ thing { name } }', { 'content-encoding': 'identity' })).toMatchObject({ status: 200 });
  });

  it('a body that cannot be read, in our own words', async () => {
    for (const payload of ['{"query": nope', '{"__proto__":{}}', '']) {
      const headers = { host: 'localhost', 'content-type': 'application/json' };
      const response = await app.inject({ method: 'POST', url: '/graphql', headers, payload });
      expect(response.statusCode).toBe(400);
      expect(response.json().errors[0].message).toBe('The request cannot be read.');
    }
  });

  it('a body', async () => {
    expect(await post(`# ${'x'.repeat(limits.body)}`)).toMatchObject({
      status: 413,
      code: { code: 'TOO_LARGE', limit: 'body', allowed: limits.body },
    });
  });

  it('fragments that are inside themselves', async () => {
    const cycle = '{ thing { ...a } } fragment a on Thing { thing { ...b } } fragment b on Thing { thing { ...a } }';
    expect(await post(cycle)).toMatchObject({ status: 400, code: { code: 'GRAPHQL_VALIDATION_FAILED' } });
  });

  it('several requests in one', async () => {
    const payload = [{ query: '{ fails }' }, { query: '{ fails }' }];
    const response = await app.inject({ method: 'POST', url: '/graphql', headers: { host: 'localhost' }, payload });
    expect([response.statusCode, response.json().errors[0].extensions.code]).toEqual([400, 'BAD_REQUEST']);
  });

  it('and one at each limit is answered', async () => {
    expect(await post(nested(limits.depth - 1))).toMatchObject({ status: 200 });
    expect(await post(`{ ${'thing { name } '.repeat(limits.repeats)} }`)).toMatchObject({ status: 200 });
    const aliases = Array.from({ length: limits.aliases }, (_, n) => `a${n}: thing { name }`);
    expect(await post(`{ ${aliases.join(' ')} }`)).toMatchObject({ status: 200 });
    expect(await post(`{ ${'things { '.repeat(4)} name ${'} '.repeat(4)} }`)).toMatchObject({ status: 200 });
  });
});

describe('faults', () => {
  it('the client is told an id, and the log the rest under it', async () => {
    const { body } = await post('{ fails }');
    const { id } = body.errors[0].extensions;
    expect(body).toEqual({
      errors: [{ message: 'Something went wrong here.', path: ['fails'], extensions: { code: 'FAULT', id } }],
      data: { fails: null },
    });
    expect(JSON.parse(logged[0] ?? '')).toMatchObject({ id, err: { message: expect.stringContaining('postgres://') } });
  });

  it('a mistake in the request is the client’s to know, and not logged', async () => {
    expect(await post('{ wrong(x: "a") }')).toMatchObject({ status: 400, code: { code: 'GRAPHQL_VALIDATION_FAILED' } });
    const malformed = { method: 'POST', url: '/graphql', headers: { host: 'localhost' }, payload: '{' } as const;
    const response = await app.inject({
      ...malformed,
      headers: { host: 'localhost', 'content-type': 'application/json' },
    });
    expect([response.statusCode, response.json().errors[0].extensions.code]).toEqual([400, 'BAD_REQUEST']);
    expect(logged).toEqual([]);
  });
});

describe('who may ask', () => {
  it.each([
    [{ origin: 'http://localhost:4140' }, 200],
    [{ origin: 'http://127.0.0.1:4140' }, 200],
    [{ origin: 'http://localhost:9999' }, 403],
    [{ origin: 'https://elsewhere.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ 'sec-fetch-site': 'same-origin' }, 200],
    [{}, 200],
    [{ host: 'rebound.example' }, 421],
    [{ host: '127.0.0.1:4140' }, 200],
  ])('a change from %j is answered %i', async (headers, status) => {
    expect((await post('mutation { set(x: 1) }', headers as Record<string, string>)).status).toBe(status);
    expect(resolved).toBe(status === 200 ? 1 : 0);
  });

  it('a form of another site cannot send one, whatever its browser says', async () => {
    const headers = { host: 'localhost', 'content-type': 'text/plain' };
    const payload = '{"query":"mutation { set(x: 1) }"}';
    const response = await app.inject({ method: 'POST', url: '/graphql', headers, payload });
    expect([response.statusCode >= 400, resolved]).toEqual([true, 0]);
    const get = await app.inject({ url: '/graphql?query={things{name}}', headers: { host: 'localhost' } });
    expect([get.statusCode, resolved]).toEqual([400, 0]);
  });

  it('only its own address counts for a server that others reach', async () => {
    const status = async (origin: string) => (await post('mutation { set }', { origin }, production)).status;
    expect(await status(open.publicUrl)).toBe(200);
    expect(await status('http://localhost:4140')).toBe(403);
  });
});

describe('what strangers are told of the schema', () => {
  it('is nothing on a server that others reach', async () => {
    expect((await post('{ __schema { types { name } } }', {}, production)).status).toBe(400);
    expect(JSON.stringify(await post('{ thin { name } }', {}, production))).not.toContain('thing');
  });

  it('is everything on one’s own machine', async () => {
    expect((await post('{ __schema { types { name } } }')).status).toBe(200);
  });
});

describe('headers', () => {
  it('every response has its own nonce, which its page carries and its policy names', async () => {
    const [first, second] = await Promise.all(
      [1, 2].map(() => app.inject({ url: '/page', headers: { host: 'localhost' } })),
    );
    const nonce = /nonce="([^"]+)"/.exec(first?.body ?? '')?.[1] ?? '';
    expect(first?.headers['content-security-policy']).toBe(contentSecurityPolicy(nonce, local.publicUrl));
    expect(first?.headers['cache-control']).toBe('no-store');
    expect(second?.body).not.toContain(nonce);
  });

  it('an answer of the API, opened as a page, may do nothing', async () => {
    const answer = await app.inject({ url: '/graphql?query={viewer{id}}', headers: { host: 'localhost' } });
    expect(answer.headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'");
  });

  it('no script, style or connection of another site, and none without a nonce', () => {
    const policy = contentSecurityPolicy('N', open.publicUrl);
    expect(policy).not.toMatch(/unsafe|https:\/\/|\*|http:/);
    expect(policy).toContain("script-src 'nonce-N' 'strict-dynamic';");
    expect(policy).toContain("connect-src 'self' wss://plans.example.gov.wales;");
  });

  it('browsers keep to https where the address is https, and only there', async () => {
    const headersOf = async (to: FastifyInstance) =>
      (await to.inject({ url: '/page', headers: { host: 'localhost' } })).headers;
    expect(await headersOf(production)).toMatchObject({
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
    });
    expect(await headersOf(app)).not.toHaveProperty('strict-transport-security');
  });
});

describe('a page', () => {
  it('has the nonce on its scripts, styles and links, and where the screens read it', () => {
    expect(
      withNonce(
        '<meta property="csp-nonce" content="__CSP_NONCE__" /><link rel="x"><style>a{}</style><script src=a>',
        'N',
      ),
    ).toBe(
      '<meta property="csp-nonce" content="N" nonce="N" /><link nonce="N" rel="x"><style nonce="N">a{}</style><script nonce="N" src=a>',
    );
  });
});
