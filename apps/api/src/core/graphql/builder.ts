import SchemaBuilder from '@pothos/core';
import DataloaderPlugin from '@pothos/plugin-dataloader';
import ErrorsPlugin from '@pothos/plugin-errors';
import RelayPlugin from '@pothos/plugin-relay';
import type { Operation } from '@cynllun/domain/access/operations';
import { GraphQLError, Kind } from 'graphql';
import type { Context } from '../context.ts';
import { failures } from '../log/failure.ts';

interface Types {
  Context: Context;
  DefaultFieldNullability: false;
  Scalars: {
    Date: { Input: string; Output: string };
    DateTime: { Input: Date; Output: Date };
    Pence: { Input: number; Output: number };
    JSON: { Input: unknown; Output: unknown };
  };
}

export const builder = new SchemaBuilder<Types>({
  defaultFieldNullability: false,
  plugins: [DataloaderPlugin, ErrorsPlugin, RelayPlugin],
  errors: {
    defaultTypes: failures,
    directResult: true,
    defaultUnionOptions: { name: ({ fieldName: name }) => `${name.charAt(0).toUpperCase()}${name.slice(1)}Result` },
  },
  relay: {
    pageInfoTypeOptions: { description: 'Where a page ends, as Relay has it.' },
    hasNextPageFieldOptions: { description: 'There is more after it.' },
    hasPreviousPageFieldOptions: { description: 'There is more before it.' },
    startCursorFieldOptions: { description: 'The place of its first.' },
    endCursorFieldOptions: { description: 'Give it as `after` to read on.' },
    edgesFieldOptions: { description: 'In order.' },
    pageInfoFieldOptions: { description: 'Where it ends.' },
    cursorFieldOptions: { description: 'Its place.' },
    nodeFieldOptions: { description: 'What stands there.' },
  },
});

/** The builder's own account of its types, for code that passes its references around. */
export type SchemaTypes = typeof builder extends PothosSchemaTypes.SchemaBuilder<infer T> ? T : never;

builder.queryType({ description: 'What can be read. Every field asks can() first.' });
builder.mutationType({
  description: 'What can be done. Each takes one input and answers with its result or a failure a person can mend.',
});

/**
 * What a root field lets someone do, for the test that runs every operation as every role. The use case asks `can()`;
 * a root field without this fails that test.
 */
export const operation = (name: Operation): { extensions: { operation: Operation } } => ({
  extensions: { operation: name },
});

builder.scalarType('Date', {
  description: 'A calendar date, YYYY-MM-DD.',
  serialize: (value) => value,
  parseValue: (value) => {
    if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
    throw new GraphQLError('A date is written YYYY-MM-DD.', { extensions: { code: 'BAD_USER_INPUT' } });
  },
});
builder.scalarType('DateTime', {
  description: 'An instant, ISO 8601 in UTC.',
  serialize: (value) => value.toISOString(),
});
builder.scalarType('Pence', {
  description: 'An amount of money in whole pence.',
  serialize: (value) => value,
  parseValue: wholePence,
  parseLiteral: (node) => wholePence(node.kind === Kind.INT ? Number(node.value) : null),
});
builder.scalarType('JSON', {
  description: 'A value whose shape depends on what it is about, as its field says.',
  serialize: (value) => value,
});

function wholePence(value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw new GraphQLError('Money is a whole number of pence.', { extensions: { code: 'BAD_USER_INPUT' } });
}
