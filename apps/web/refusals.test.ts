import { readFileSync } from 'node:fs';
import { buildSchema, Kind, TypeInfo, visit, visitWithTypeInfo, type DocumentNode } from 'graphql';
import { expect, test } from 'vitest';
import words from '@cynllun/messages/en/errors';
import * as generated from './src/generated/graphql.ts';
import { refusalsIn } from './src/shared/refusal.ts';

const schema = readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8');
const failures = [...schema.matchAll(/^type (\w+Error) /gm)].flatMap(([, name = '']) => name);

test.each(failures.filter((name) => name !== 'ValidationError'))(
  '%s is about no field, and has words',
  (__typename) => {
    const [refusal] = refusalsIn({ __typename });
    expect(refusal).toMatchObject({ field: null, params: {} });
    expect(Object.keys(words).map((key) => `errors:${key}`)).toContain(refusal?.key);
  },
);

test('every mutation asks what is wrong with its input by the one fragment, and nothing else does', () => {
  const types = new TypeInfo(buildSchema(schema));
  const asking: string[] = [];
  const missing: string[] = [];
  for (const document of Object.values(generated).filter((one: unknown): one is DocumentNode => isDocument(one)))
    visit(
      document,
      visitWithTypeInfo(types, {
        OperationDefinition: ({ operation, selectionSet, name }) => {
          if (operation !== 'mutation') return;
          const spreads = selectionSet.selections.flatMap((field) =>
            field.kind === Kind.FIELD ? (field.selectionSet?.selections ?? []) : [],
          );
          if (!spreads.some((one) => one.kind === Kind.FRAGMENT_SPREAD && one.name.value === 'Problems'))
            missing.push(name?.value ?? '');
        },
        Field: {
          enter: ({ name }, _key, _parent, _path, ancestors) => {
            if (types.getParentType()?.name === 'ValidationError' && name.value === 'problems')
              asking.push(
                ancestors
                  .flatMap((one) => ('kind' in one && one.kind === Kind.FRAGMENT_DEFINITION ? one.name.value : []))
                  .join(),
              );
          },
        },
      }),
    );
  expect(new Set(asking)).toEqual(new Set(['Problems']));
  expect(missing).toEqual([]);
});

const isDocument = (one: unknown): boolean => Object(one).kind === Kind.DOCUMENT;
