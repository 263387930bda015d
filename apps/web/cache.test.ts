import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { buildSchema, isAbstractType, isObjectType, visit, type DocumentNode } from 'graphql';
import { expect, test } from 'vitest';
import * as generated from './src/generated/graphql.ts';
import { makeCache } from './src/shared/cache.ts';

const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../schema.graphql'), 'utf8'));
const documents = Object.values(generated).filter(
  (one: unknown): one is DocumentNode => Object(one).kind === 'Document',
);
const { config } = makeCache().policies as unknown as {
  readonly config: { readonly possibleTypes: object; readonly typePolicies: Readonly<Record<string, Policy>> };
};
interface Policy {
  readonly keyFields?: readonly (string | readonly string[])[];
  readonly fields?: object;
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
  expect(config.possibleTypes).toEqual(Object.fromEntries(needed));
});

test('what the cache has policies for is in the schema', () => {
  for (const [name, { keyFields = [], fields = {} }] of Object.entries(config.typePolicies)) {
    const type = schema.getType(name);
    const known = isObjectType(type) ? Object.keys(type.getFields()) : [];
    const named = [...keyFields.filter((key) => typeof key === 'string'), ...Object.keys(fields)];
    expect(known, name).toEqual(expect.arrayContaining(named));
    expect(known.length, name).toBeGreaterThan(0);
  }
});
