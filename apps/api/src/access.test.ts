import { can } from '@cynllun/domain/access/access';
import type { Viewer } from '@cynllun/domain/access/roles';
import { needsSignIn, operationNames } from '@cynllun/domain/access/operations';
import { getNamedType, isCompositeType, type GraphQLField } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { schema } from './schema.ts';
import { askerNames, aWorld, placeNames, type Asker, type PlaceName, type World } from '../testing/access.ts';
import { samples, type Sample } from '../testing/access-samples.ts';
import { testApi } from '../testing/api.ts';

type RootField = GraphQLField<unknown, unknown> & { readonly of: string };
const rootFields: readonly RootField[] = [
  schema.getQueryType(),
  schema.getMutationType(),
  schema.getSubscriptionType(),
].flatMap((type) =>
  Object.values(type?.getFields() ?? {}).map((field) => ({ ...field, of: type?.name.toLowerCase() ?? '' })),
);

const api = await testApi();
let world: World;
beforeAll(async () => {
  world = await aWorld(api.services);
});

/** The field asked by itself, with whatever arguments it takes. */
function documentOf({ of, name, args, type }: RootField): string {
  const variables = args.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
  const passed = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const selection = isCompositeType(getNamedType(type)) ? ' { __typename }' : '';
  return `${of} ${variables && `(${variables})`} { ${name}${passed && `(${passed})`}${selection} }`;
}

/** The error that each of can()'s refusals gives. A query says that there is nothing. */
const expectedErrors = { forbidden: 'ForbiddenError', notFound: 'NotFoundError', wrongStage: 'StageError' } as const;

const answerOf = (data: unknown): string => {
  if (data === null || data === undefined) return 'nothing';
  if (Array.isArray(data)) return 'list';
  return typeof data === 'object' && '__typename' in data ? String(data.__typename) : 'something';
};

type Arranged = Awaited<ReturnType<Sample['prepare']>>;
/** What was arranged for a sample, by place, until somebody may have changed it. */
type Standing = Map<PlaceName, Arranged>;

/** Who asks, as their roles stand, until something may have changed them. */
const viewers = new Map<string | null, Viewer>();
async function viewerOf(personId: string | null): Promise<Viewer> {
  const viewer = viewers.get(personId) ?? (await api.viewerOf(personId));
  viewers.set(personId, viewer);
  return viewer;
}

/** What a sample asks about: what stands for whoever asked before, unless it is the asker's own. */
async function arrange(sample: Sample, name: PlaceName, asker: Asker, standing: Standing): Promise<Arranged> {
  const known = standing.get(name);
  if (known !== undefined) return known;
  viewers.clear();
  let isTheAskers = false;
  const made = await sample.prepare({
    prisma: api.prisma,
    place: world.places[name],
    get asker() {
      isTheAskers = true;
      return asker;
    },
  });
  if (!isTheAskers) standing.set(name, made);
  return made;
}

/**
 * Asks for a field as someone, in each place, and says what came and what can() says should have. What nobody was let
 * do leaves what is asked about as it was, for the next to ask.
 */
async function compare(field: RootField, sample: Sample, asker: Asker, standing: Standing) {
  const received: Record<string, string> = {};
  const expected: Record<string, string> = {};
  for (const name of sample.everywhereAlike ? (['own'] as const) : placeNames) {
    const { args, subject } = await arrange(sample, name, asker, standing);
    const viewer = await viewerOf(asker.personId);
    const decision = can(sample.asNobody ? null : viewer, sample.operation, subject as never);
    const answers = typeof sample.answers === 'string' ? sample.answers : sample.answers(asker);
    const refusal = decision === 'allowed' ? answers : expectedErrors[decision];
    const isSignedOut = field.of === 'mutation' && asker.personId === null && needsSignIn(sample.operation);
    if (isSignedOut) expected[name] = 'SignedOutError';
    else expected[name] = decision !== 'allowed' && field.of === 'query' ? 'nothing' : refusal;
    const data = await api.askAs<Record<string, unknown>>(viewer, documentOf(field), args);
    if (decision === 'allowed' && field.of === 'mutation') {
      standing.delete(name);
      viewers.clear();
    }
    received[name] = answerOf(data[field.name]);
  }
  return { received, expected };
}

describe('every root field', () => {
  it.each(rootFields)('$name says which operation it is, and has samples here', ({ name, extensions }) => {
    expect(operationNames).toContain(extensions['operation']);
    expect(samples[name]?.map((sample) => sample.operation)).toContain(extensions['operation']);
  });

  it('is still there for each sample', () => {
    expect(Object.keys(samples).toSorted()).toEqual(rootFields.map(({ name }) => name).toSorted());
  });
});

describe.each(rootFields.flatMap((field) => (samples[field.name] ?? []).map((sample) => ({ field, sample }))))(
  '$field.name: $sample.name',
  ({ field, sample }) => {
    const standing: Standing = new Map();
    it.each(askerNames)('asked by %s', async (name) => {
      const asker = world.askers.get(name);
      if (asker === undefined) throw new Error(`Nobody is ${name}.`);
      const { received, expected } = await compare(field, sample, asker, standing);
      expect(received).toEqual(expected);
    });
  },
);
