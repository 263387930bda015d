import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { graphql, type GraphQLError } from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { entityNames, fieldsOf } from '@cynllun/domain/aggregate/aggregate';
import { addableNames } from '@cynllun/domain/aggregate/edit';
import { planAggregate } from '@cynllun/domain/plan/entities';
import { schema } from '../schema.ts';
import { makeContext } from '../core/context.ts';
import { testApi } from '../../testing/api.ts';
import { anAuthority, type TestAuthority } from '../../testing/authority.ts';
import { toInput } from '../../testing/edit-input.ts';

const api = await testApi();
let own: TestAuthority;
beforeAll(async () => {
  own = await anAuthority(api.prisma, 'Odd');
});

const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('\0', '\uD800', '9999-12-31', '0000-00-00', '2027-02-30', '١٢', '-0', '1e400', '{}', 'true'),
  fc.double(),
  fc.integer(),
  fc.constantFrom(null, true, [], {}, ['x'], { en: '\0' }, { original: 'fr' }, Number.MAX_SAFE_INTEGER, 0.1 + 0.2),
  fc.record({ en: fc.string({ unit: 'binary' }), cy: fc.string({ unit: 'binary' }) }),
  fc.uuid(),
  fc.array(fc.uuid(), { maxLength: 3 }),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
);

const oddFields = (entity: string) =>
  fc.dictionary(
    fc.oneof(fc.constantFrom(...Object.keys(fieldsOf(planAggregate, entity))), fc.string({ maxLength: 5 })),
    odd,
    {
      maxKeys: 4,
    },
  );
const oddId = fc.oneof(fc.uuid(), fc.string({ maxLength: 5 }), fc.constant('own'));

const oddEdit = fc.oneof(
  fc.constantFrom(...entityNames(planAggregate)).chain((entity) =>
    fc.record({
      kind: fc.constant('set' as const),
      entity: fc.constant(entity),
      id: oddId,
      fields: oddFields(entity),
    }),
  ),
  fc.constantFrom(...addableNames(planAggregate)).chain((entity) =>
    fc.record({
      kind: fc.constant('add' as const),
      entity: fc.constant(entity),
      id: oddId,
      parentId: oddId,
      fields: oddFields(entity),
    }),
  ),
);

const document = `mutation ($input: EditPlanInput!) { editPlan(input: $input) { __typename } }`;

test('an odd input is refused or taken, and is never a fault', async () => {
  const viewer = await api.viewerOf(own.people.lead);
  await fc.assert(
    fc.asyncProperty(fc.array(oddEdit, { minLength: 1, maxLength: 3 }), async (edits) => {
      const named = JSON.parse(JSON.stringify(edits).replaceAll('"own"', `"${own.planId}"`)) as typeof edits;
      const input = { planId: own.planId, baseSequence: 0, requestId: randomUUID(), edits: named.map(toInput) };
      const answer = await graphql({
        schema,
        source: document,
        variableValues: { input },
        contextValue: makeContext(api.services, viewer),
      });
      expect((answer.errors ?? []).filter(isFault).map((error) => error.stack)).toEqual([]);
    }),
    {
      numRuns: 2000,
      // The id of the root, said to be a thing of another kind.
      examples: [[[{ kind: 'set', entity: 'note', id: 'own', fields: {} }]]],
    },
  );
}, 120_000);

/** What GraphQL itself refuses has no original error, and an id that is none says whose mistake it is. */
const isFault = (error: GraphQLError) => error.path !== undefined && error.extensions['code'] !== 'BAD_USER_INPUT';
