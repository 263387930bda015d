import {
  execute,
  getOperationAST,
  parse,
  subscribe,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLError,
} from 'graphql';
import { pino } from 'pino';
import { afterAll } from 'vitest';
import type { Viewer } from '@cynllun/domain/access/roles';
import type { StoredAggregate } from '../src/core/aggregate/stored-aggregate.ts';
import { makeContext, type Settings } from '../src/core/context.ts';
import { makeServices } from '../src/services.ts';
import { schema } from '../src/schema.ts';
import { openSession, readSession } from '../src/platform/sessions.ts';
import { testDatabase, type TestDatabase } from './database.ts';

/** Noon on this day is now, in every API test that does not say otherwise. */
export const TODAY = '2026-11-23';

const testSettings: Settings = {
  publicUrl: 'http://localhost:4000',
  isLocal: true,
  example: true,
  adminEmail: undefined,
  smtpUrl: undefined,
  mailFrom: 'Cynllun <no-reply@localhost>',
  headsMailTo: undefined,
};

interface TestApiOptions {
  readonly given?: TestDatabase;
  /** Where they are not those of a person's own machine. */
  readonly settings?: Partial<Settings>;
  /** Aggregates of the tests' own. */
  readonly aggregates?: readonly StoredAggregate[];
}

/** The whole API over a database of its own, asked as anyone; an empty one, unless one is given. */
export async function testApi({ given, settings, aggregates = [] }: TestApiOptions = {}) {
  const database = given ?? (await testDatabase());
  let now = at(TODAY, '12:00');
  const services = makeServices({
    database,
    log: pino({ level: 'silent' }),
    settings: { ...testSettings, ...settings },
    now: () => now,
    aggregates,
  });
  afterAll(() => services.jobs.stop());

  /** Runs an operation as `personId` (null is the public); a subscription until its first event. Throws on a GraphQL error: those are faults here. */
  const ask = async <Data = Record<string, unknown>>(
    personId: string | null,
    source: string,
    variableValues: Record<string, unknown> = {},
  ): Promise<Data> => askAs<Data>(await viewerOf(personId), source, variableValues);

  /** As `ask`, of someone whose roles were read already. */
  async function askAs<Data>(viewer: Viewer, source: string, variableValues: Record<string, unknown>): Promise<Data> {
    const contextValue = makeContext(services, viewer);
    const document = documentOf(source);
    const isFollowed = getOperationAST(document)?.operation === 'subscription';
    if (isFollowed && viewer !== null) contextValue.sessionId = await sessionOf(viewer.personId);
    const result = isFollowed
      ? await firstOf(subscribe({ schema, document, variableValues, contextValue }))
      : await execute({ schema, document, variableValues, contextValue });
    if (result.errors !== undefined) throw allOf(result.errors);
    return JSON.parse(JSON.stringify(result.data)) as Data;
  }

  async function viewerOf(personId: string | null): Promise<Viewer> {
    if (personId === null) return null;
    const memberships = await services.prisma.membership.findMany({
      where: { personId },
      select: { role: true, organisationId: true, reviewId: true },
    });
    return { personId, memberships };
  }

  async function sessionOf(personId: string): Promise<string | null> {
    const token = await openSession(services.prisma, { personId, userAgent: 'a test', now });
    return (await readSession(services.sql, token, now))?.id ?? null;
  }

  /** To noon of a day, or to a time of it, `HH:MM`, UTC. */
  const travelTo = (day: string, time = '12:00') => {
    now = at(day, time);
  };

  return { ...database, services, ask, askAs, viewerOf, travelTo };
}

const documents = new Map<string, DocumentNode>();

/** What is asked, read and validated once however often it is asked, as the server does. @throws where it is no such document */
export function documentOf(source: string): DocumentNode {
  const known = documents.get(source);
  if (known !== undefined) return known;
  const document = parse(source);
  const errors = validate(schema, document);
  if (errors.length > 0) throw allOf(errors);
  documents.set(source, document);
  return document;
}

const allOf = (errors: readonly GraphQLError[]) => new Error(errors.map((error) => error.stack).join('\n'));

const at = (day: string, time: string) => new Date(`${day}T${time}:00Z`);

async function firstOf(followed: ReturnType<typeof subscribe>): Promise<ExecutionResult> {
  const events = await followed;
  if (!('next' in events)) return events;
  const first = await events.next();
  await events.return(undefined);
  return first.value as ExecutionResult;
}
