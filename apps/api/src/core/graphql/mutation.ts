import type { InputObjectRef, ObjectRef } from '@pothos/core';
import { needsSignIn, type Operation } from '@cynllun/domain/access/operations';
import { builder, operation, type SchemaTypes } from './builder.ts';
import {
  ConflictError,
  ForbiddenError,
  type ExpectedFailure,
  NotFoundError,
  SignedOutError,
  StageError,
  ValidationError,
  type Conflict,
  type Problem,
} from '../log/failure.ts';
import type { Context } from '../context.ts';
import { PersonRef } from './person.ts';

export const ProblemRef = builder.objectRef<Problem>('Problem').implement({
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

export const message = { description: 'In English, for whoever reads the answer without the catalogues.' };

builder.objectType(ValidationError, {
  name: 'ValidationError',
  description: 'Something typed cannot be taken. Nothing was written.',
  fields: (t) => ({
    message: t.exposeString('message', message),
    problems: t.expose('problems', { type: [ProblemRef], description: 'Each thing wrong, with where and why.' }),
  }),
});
builder.objectType(ConflictError, {
  name: 'ConflictError',
  description: 'Someone else changed the same thing meanwhile. Nothing was written; choose, and send again.',
  fields: (t) => ({
    message: t.exposeString('message', message),
    conflicts: t.expose('conflicts', { type: [ConflictRef], description: 'Each field, with both values.' }),
  }),
});
const plainFailure = (failure: new () => Error, description: string) =>
  builder.objectType(failure, {
    name: failure.name,
    description,
    fields: (t) => ({ message: t.exposeString('message', message) }),
  });
plainFailure(ForbiddenError, 'The viewer knows of this and may not do it.');
plainFailure(NotFoundError, 'There is no such thing, as far as the viewer may know.');
plainFailure(StageError, 'The plan has reached a stage at which this is no longer done, or not yet.');
plainFailure(
  SignedOutError,
  'Nobody is signed in, and this is only done by someone who is. Nothing was looked at; sign in, and send again.',
);

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
    /** Failures of its own, beside those that every mutation may answer with. */
    readonly failures?: readonly (new (...given: never[]) => ExpectedFailure)[];
    readonly run: (context: Context, input: Input) => Promise<Result>;
  },
): void {
  builder.mutationField(name, (t) =>
    t.field({
      ...operation(options.operation),
      type: options.result as ObjectRef<SchemaTypes, object>,
      errors: {
        types: [...(options.failures ?? [])] as (new () => Error)[],
        union: { description: `What \`${name}\` answers with.` },
      },
      description: options.description,
      args: {
        input: t.arg({
          type: options.input as InputObjectRef<SchemaTypes, object>,
          required: true,
          description: 'What to do.',
        }),
      },
      resolve: async (_, { input }, context): Promise<object> => {
        if (context.viewer === null && needsSignIn(options.operation)) throw new SignedOutError();
        return options.run(context, input as Input);
      },
    }),
  );
}
