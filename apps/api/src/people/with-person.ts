import type { ObjectRef } from '@pothos/core';
import { builder, type SchemaTypes } from '../core/graphql/builder.ts';
import { PersonHereRef } from './person-type.ts';
import { readPersonHere } from './read-person-here.ts';

/** Whom something was done to; null where they are gone. */
export interface About {
  readonly personId: string | null;
}

/** Adds to what a mutation answers with how the person stands in a list of people, so that whoever shows it need not ask again. */
export function withPerson<Result extends About>(ref: ObjectRef<SchemaTypes, Result>): ObjectRef<SchemaTypes, Result> {
  builder.objectField(ref as ObjectRef<SchemaTypes, About>, 'person', (t) =>
    t.field({
      type: PersonHereRef,
      nullable: true,
      description:
        'How they stand now among the people of an organisation or of a review; null where they are not among them, or the viewer does not manage these.',
      args: {
        organisationId: t.arg.id({ description: 'Among the people of this organisation.' }),
        reviewId: t.arg.id({ description: 'Or of this review.' }),
      },
      resolve: ({ personId }, among, context) => (personId === null ? null : readPersonHere(context, among, personId)),
    }),
  );
  return ref;
}
