import { pino } from 'pino';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../app.ts';
import { loadEnv } from '../../platform/env.ts';
import { makeServices } from '../../services.ts';
import { anAuthority, type TestAuthority } from '../../../testing/authority.ts';
import { Browser } from '../../../testing/browser.ts';
import { testDatabase, type TestDatabase } from '../../../testing/database.ts';

const log = pino({ level: 'silent' });
let database: TestDatabase;
let authority: TestAuthority;
beforeAll(async () => {
  database = await testDatabase();
  authority = await anAuthority(database.prisma, 'Cwm Derw');
});

async function browserOf(variables: Record<string, string>) {
  const env = loadEnv(variables);
  const app = await buildApp({
    env,
    log,
    services: makeServices({ database, log, settings: env }),
  });
  return new Browser(app, env.publicUrl);
}
const asLead = () => ({ id: authority.people.lead });
const signInAsExample = `mutation ($id: ID!) { signInAsExample(input: { personId: $id }) {
  __typename ... on SignedIn { viewer { id roles { role reviewId } } } } }`;

describe('on one’s own machine', () => {
  it('the example’s people are offered by name and role, and sign in without a code', async () => {
    const browser = await browserOf({});
    const { signInOptions } = await browser.ask<{
      signInOptions: { examplePeople: { id: string; roles: string[] }[] };
    }>('{ signInOptions { outbox examplePeople { id name roles organisation { nameCy } } } }');
    expect(signInOptions.examplePeople).toHaveLength(9);
    expect(signInOptions).toMatchObject({
      outbox: true,
      examplePeople: expect.arrayContaining([
        { id: authority.people.lead, name: 'lead', roles: ['lead'], organisation: { nameCy: 'Cwm Derw' } },
      ]),
    });
    expect(await browser.ask(signInAsExample, asLead())).toEqual({
      signInAsExample: {
        __typename: 'SignedIn',
        viewer: { id: authority.people.lead, roles: [{ role: 'lead', reviewId: authority.reviewId }] },
      },
    });
    expect(await browser.ask('{ viewer { name } }')).toEqual({ viewer: { name: 'lead' } });
    expect([...browser.cookies.keys()]).toEqual(['cynllun']);
  });

  it('mail is kept on a page, in the person’s language first', async () => {
    const { email } = await database.prisma.person.update({
      where: { id: authority.people.lead },
      data: { language: 'cy' },
    });
    const browser = await browserOf({});
    await browser.ask('mutation ($email: String!) { requestSignInCode(input: { email: $email }) { __typename } }', {
      email,
    });
    const { outbox } = await browser.ask<{ outbox: { to: string; subject: string; text: string }[] }>(
      '{ outbox { to subject text } }',
    );
    const code = /\d{6}/.exec(outbox[0]?.subject ?? '')?.[0];
    expect(outbox[0]).toEqual({
      to: email,
      subject: `${code} yw eich cod ar gyfer Cynllun / ${code} is your code for Cynllun`,
      text: expect.stringMatching(new RegExp(`^Eich cod yw ${code}[^]+---\n\nYour code is ${code}\n`)),
    });
  });

  it('without the example nobody is offered, and nobody signs in by name', async () => {
    const browser = await browserOf({ EXAMPLE: 'no' });
    expect(await browser.ask('{ signInOptions { outbox examplePeople { id } } }')).toEqual({
      signInOptions: { outbox: true, examplePeople: [] },
    });
    expect(await browser.ask(signInAsExample, asLead())).toEqual({ signInAsExample: { __typename: 'ForbiddenError' } });
  });

  it('mail that is sent is not shown', async () => {
    const browser = await browserOf({ SMTP_URL: 'smtp://localhost:2525' });
    expect(await browser.ask('{ outbox { id } signInOptions { outbox } }')).toEqual({
      outbox: null,
      signInOptions: { outbox: false },
    });
  });

  it('someone who is not there is not found', async () => {
    const browser = await browserOf({});
    const id = '00000000-0000-7000-8000-000000000000';
    expect(await browser.ask(signInAsExample, { id })).toEqual({ signInAsExample: { __typename: 'NotFoundError' } });
  });
});
