import { randomUUID, randomUUIDv7 } from 'node:crypto';
import fc from 'fast-check';
import { getOperationAST, graphql, parse, subscribe, type ExecutionResult, type GraphQLError } from 'graphql';
import { beforeEach, describe, expect, test } from 'vitest';
import { add } from '@cynllun/domain/plan/edit';
import { makeContext } from './core/context.ts';
import { openSession, readSession } from './platform/sessions.ts';
import { schema } from './schema.ts';
import { testApi } from '../testing/api.ts';
import { anAuthority, type TestAuthority } from '../testing/authority.ts';
import { sendEdits } from '../testing/edit.ts';
import { documentOf, fieldsWithArguments, oddValue } from '../testing/odd-input.ts';
import { importSamples } from '../testing/access-samples-import.ts';

/** How often each field is asked; `pnpm soak` says more. */
const RUNS = Number(process.env['ODD_INPUTS'] ?? 25);

const api = await testApi();
let own: TestAuthority;
let ids: readonly string[];
/** Of each field another: some take away what the next would need. */
beforeEach(async () => {
  own = await anAuthority(api.prisma, 'Odd');
  const action = randomUUIDv7();
  await sendEdits(api, own.people.lead, own.planId, 0, [add('action', action, own.planId, { position: 1 })]);
  const place = { planId: own.planId, reviewId: own.reviewId, authorityId: own.authorityId };
  const [sample] = importSamples['acceptImport'] ?? [];
  await sample?.prepare({
    prisma: api.prisma,
    place: { ...place, sharedWithReviewers: false, stage: 'arrangements' },
    asker: { name: 'lead', personId: own.people.lead },
  });
  const imported = await api.prisma.import.findFirstOrThrow({ where: { planId: own.planId } });
  ids = [...Object.values(place), action, imported.id, own.people.editor, randomUUIDv7()];
});

/** Who may do most: a lead of the review, an administrator, nobody. */
const askers = (): readonly (string | null)[] => [own.people.lead, own.people.lead, own.people.administrator, null];

async function ask(personId: string | null, source: string, variableValues: Record<string, unknown>) {
  const contextValue = makeContext(api.services, await api.viewerOf(personId));
  const document = parse(source);
  if (getOperationAST(document)?.operation !== 'subscription')
    return graphql({ schema, source, variableValues, contextValue });
  if (personId !== null) {
    const token = await openSession(api.prisma, { personId, userAgent: '', now: api.services.now() });
    contextValue.sessionId = (await readSession(api.services.sql, token, api.services.now()))?.id ?? null;
  }
  const events = await subscribe({ schema, document, variableValues, contextValue });
  if (!('next' in events)) return events;
  const { value } = await events.next();
  await events.return(undefined);
  return (value ?? {}) as ExecutionResult;
}

/** What GraphQL itself refuses has no path, and what is refused by us says whose mistake it is. */
const isFault = (error: GraphQLError) => error.path !== undefined && error.extensions['code'] !== 'BAD_USER_INPUT';

const fields = fieldsWithArguments(schema).map((each) => ({ ...each, name: each.path.join('.') }));

describe('odd input is refused or taken, and is never a fault', () => {
  test.each(fields)('of $operation $name', async (field) => {
    const source = documentOf(field);
    const values = fc.record(Object.fromEntries(field.field.args.map(({ name, type }) => [name, oddValue(type, ids)])));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...askers()), values, async (personId, variables) => {
        const { errors = [] } = await ask(personId, source, variables as Record<string, unknown>);
        expect(errors.filter(isFault).map((error) => error.stack)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});

/** The very inputs that were faults. */
test.each([
  ['{ home { reviews(words: "a\\u0000b") { total } } }'],
  ['query ($id: ID!) { planComparison(planId: $id, from: { on: "0000-00-00" }) { things { id } } }'],
  ['query ($id: ID!) { planAt(planId: $id, at: { on: "0000-00-00" }) { by { id } } }'],
  ['query ($id: ID!) { planHistory(planId: $id, first: 1000000000) { edges { cursor } } }'],
])('%s is refused in words', async (source) => {
  const { errors = [] } = await ask(own.people.lead, source, { id: own.planId });
  expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
});

test('a sheet by a name that cannot be kept is refused where the import would bring something in', async () => {
  const [imported] = await api.prisma.import.findMany({ where: { planId: own.planId } });
  const nothing = { cells: [], leaveOut: [], update: [], recommendations: [], addPeople: [], proposals: true };
  const input = { planId: own.planId, importId: imported?.id, sheet: 0, language: 'en', requestId: randomUUID() };
  const source = `mutation ($input: AcceptImportInput!) { acceptImport(input: $input) {
    __typename ... on ValidationError { problems { path code } } } }`;
  const asked = (sheetName: string) => ask(own.people.lead, source, { input: { ...input, ...nothing, sheetName } });
  const problems = [{ path: 'sheetName', code: 'unreadable' }];
  expect(await asked('a\0b')).toMatchObject({ data: { acceptImport: { __typename: 'ValidationError', problems } } });
  expect(await asked('')).toMatchObject({ data: { acceptImport: { __typename: 'ImportAccepted' } } });
});
