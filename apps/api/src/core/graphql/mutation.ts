import type { InputObjectRef, ObjectRef } from '@pothos/core';
import { needsSignIn, type Operation } from '@cynllun/domain/access/operations';
import { builder, operation, type SchemaTypes } from './builder.ts';
import { ExpectedFailure, type Conflict, type Failure, type Problem } from '../log/failure.ts';
import type { Context } from '../context.ts';
import { PersonRef } from './person.ts';

const ProblemRef = builder.objectRef<Problem>('Problem').implement({
  description: 'One thing wrong with an input.',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'Where: `entity:id:field`, or the name of an input field.' }),
    code: t.exposeString('code', { description: 'What is wrong; the words are in the message catalogues.' }),
    params: t.expose('params', { type: 'JSON', description: 'What the words need: limits, names.' }),
  }),
});

const ConflictRef = builder.objectRef<Conflict>('Conflict').implement({
  description: 'A field that someone else changed since the sequence the writer was looking at.',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'Where: `entity:id:field`.' }),
    removed: t.boolean({ description: 'The whole thing was removed.', resolve: ({ kind }) => kind === 'removed' }),
    theirs: t.expose('theirs', { type: 'JSON', nullable: true, description: 'What it says now.' }),
    yours: t.expose('yours', { type: 'JSON', nullable: true, description: 'What this request would have it say.' }),
    by: t.field({
      type: PersonRef,
      nullable: true,
      description: 'Who changed it.',
      resolve: ({ personId }, _, { prisma }) =>
        personId === null ? null : prisma.person.findUnique({ where: { id: personId } }),
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When they changed it.' }),
    sequence: t.exposeInt('sequence', {
      description: 'The base sequence to send again with, to write over their change knowingly.',
    }),
  }),
});

type Of<K extends Failure['kind']> = Extract<Failure, { kind: K }>;

const message = { description: 'In English, for whoever reads the answer without the catalogues.' };
/** The types of failures, by their kinds. */
export const failureRefs = {
  validation: builder.objectRef<Of<'validation'>>('ValidationError').implement({
    description: 'Something typed cannot be taken. Nothing was written.',
    fields: (t) => ({
      message: t.string({ ...message, resolve: () => 'Some of what was sent cannot be taken.' }),
      problems: t.expose('problems', { type: [ProblemRef], description: 'Each thing wrong, with where and why.' }),
    }),
  }),
  conflict: builder.objectRef<Of<'conflict'>>('ConflictError').implement({
    description: 'Someone else changed the same thing meanwhile. Nothing was written; choose, and send again.',
    fields: (t) => ({
      message: t.string({ ...message, resolve: () => 'Someone else changed the same thing meanwhile.' }),
      conflicts: t.expose('conflicts', { type: [ConflictRef], description: 'Each field, with both values.' }),
    }),
  }),
  forbidden: builder.objectRef<Of<'forbidden'>>('ForbiddenError').implement({
    description: 'The viewer knows of this and may not do it.',
    fields: (t) => ({ message: t.string({ ...message, resolve: () => 'You may not do this.' }) }),
  }),
  notFound: builder.objectRef<Of<'notFound'>>('NotFoundError').implement({
    description: 'There is no such thing, as far as the viewer may know.',
    fields: (t) => ({ message: t.string({ ...message, resolve: () => 'There is nothing here by that name.' }) }),
  }),
  stage: builder.objectRef<Of<'stage'>>('StageError').implement({
    description: 'The plan has reached a stage at which this is no longer done, or not yet.',
    fields: (t) => ({ message: t.string({ ...message, resolve: () => 'The plan is not at a stage for this.' }) }),
  }),
  signedOut: builder.objectRef<Of<'signedOut'>>('SignedOutError').implement({
    description:
      'Nobody is signed in, and this is only done by someone who is. Nothing was looked at; sign in, and send again.',
    fields: (t) => ({ message: t.string({ ...message, resolve: () => 'Sign in first.' }) }),
  }),
};
export const failureNames = {
  validation: 'ValidationError',
  conflict: 'ConflictError',
  forbidden: 'ForbiddenError',
  notFound: 'NotFoundError',
  stage: 'StageError',
  signedOut: 'SignedOutError',
} as const;

const isFailure = (value: unknown): value is Failure =>
  typeof value === 'object' && value !== null && 'kind' in value && String(value.kind) in failureNames;

/**
 * Adds a mutation: one input, and a union `<Name>Result` of its result and the failures a person can meet. `run` throws
 * ExpectedFailure for those; anything else it throws is a fault. It is not run for the public where the operation is
 * never theirs: a session that ended is no reason to say that what they name is not there.
 */
export function mutation<Input extends object, Result extends object>(
  name: string,
  options: {
    readonly operation: Operation;
    readonly description: string;
    readonly input: InputObjectRef<SchemaTypes, Input>;
    readonly result: ObjectRef<SchemaTypes, Result>;
    readonly resultName: string;
    readonly run: (context: Context, input: Input) => Promise<Result>;
  },
): void {
  const union = builder.unionType(`${name.charAt(0).toUpperCase()}${name.slice(1)}Result`, {
    description: `What \`${name}\` answers with.`,
    types: [options.result as ObjectRef<SchemaTypes, object>, ...Object.values(failureRefs)],
    resolveType: (value) => (isFailure(value) ? failureNames[value.kind] : options.resultName),
  });
  builder.mutationField(name, (t) =>
    t.field({
      ...operation(options.operation),
      type: union,
      description: options.description,
      args: {
        input: t.arg({
          type: options.input as InputObjectRef<SchemaTypes, object>,
          required: true,
          description: 'What to do.',
        }),
      },
      resolve: async (_, { input }, context): Promise<object> => {
        if (context.viewer === null && needsSignIn(options.operation)) return { kind: 'signedOut' } satisfies Failure;
        try {
          return await options.run(context, input as Input);
        } catch (error) {
          if (error instanceof ExpectedFailure) return error.failure;
          throw error;
        }
      },
    }),
  );
}
