import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { buildSchema, isAbstractType, isObjectType, parse, visit, type DocumentNode } from 'graphql';
import { expect, test } from 'vitest';
import * as generated from './src/generated/graphql.ts';
import { pagePolicy } from './src/features/portfolio/pagePolicy.ts';
import { cacheConfig, makeCache } from './src/shared/cache.ts';

const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../schema.graphql'), 'utf8'));
const documents = Object.values(generated).filter(
  (one: unknown): one is DocumentNode => Object(one).kind === 'Document',
);
const pageQuery = parse(`query ($skip: Int, $first: Int) {
  home { reviews(skip: $skip, first: $first) { total reviews { id } } }
}`);
interface Page {
  readonly home: { readonly reviews: { readonly reviews: readonly { readonly id: string }[] } };
}

interface Policy {
  readonly keyFields?: readonly (string | readonly string[])[] | false;
  readonly fields?: object;
  readonly merge?: boolean;
}

test('the cache knows the subtypes of every abstract type that an operation has a condition on', () => {
  const needed = new Map<string, readonly string[]>();
  for (const document of documents)
    visit(document, {
      NamedType: ({ name }) => {
        const type = schema.getType(name.value);
        if (isAbstractType(type))
          needed.set(
            type.name,
            schema.getPossibleTypes(type).map((one) => one.name),
          );
      },
    });
  expect(documents.length).toBeGreaterThan(30);
  expect(cacheConfig.possibleTypes).toEqual(Object.fromEntries(needed));
});

test('what the cache has policies for is in the schema', () => {
  const policies: readonly (readonly [string, Policy])[] = [
    ...Object.entries(cacheConfig.typePolicies),
    ...Object.entries(pagePolicy),
  ];
  for (const [name, { keyFields = [], fields = {} }] of policies) {
    const type = schema.getType(name);
    const known = isObjectType(type) ? Object.keys(type.getFields()) : [];
    const named = [...(keyFields || []).filter((key) => typeof key === 'string'), ...Object.keys(fields)];
    expect(known, name).toEqual(expect.arrayContaining(named));
    expect(known.length, name).toBeGreaterThan(0);
  }
});

test('the pages of a search are one list, each page read from it once it is there', () => {
  const cached = makeCache();
  cached.policies.addTypePolicies(pagePolicy);
  const review = (id: string) => ({ __typename: 'ReviewOverview' as const, id });
  const write = (skip: number, ids: readonly string[], total: number) =>
    cached.writeQuery({
      query: pageQuery,
      variables: { skip, first: 2 },
      data: { home: { __typename: 'Home', reviews: { __typename: 'ReviewPage', total, reviews: ids.map(review) } } },
    });
  const read = (skip: number) =>
    cached
      .readQuery<Page>({ query: pageQuery, variables: { skip, first: 2 } })
      ?.home.reviews.reviews.map(({ id }) => id);
  write(2, ['c'], 3);
  expect([read(0), read(2)]).toEqual([undefined, ['c']]);
  write(0, ['a', 'b'], 3);
  expect([read(0), read(2)]).toEqual([['a', 'b'], ['c']]);
  write(0, ['a', 'x'], 4);
  expect([read(0), read(2)]).toEqual([['a', 'x'], undefined]);
});
