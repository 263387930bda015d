import { builder } from '../core/graphql/builder.ts';
import { aboutPeople } from '../people/answers.ts';
import { PersonHereRef } from '../people/person-type.ts';
import { readPersonHere } from './read-person-here.ts';

/** Whoever shows a list that a mutation changed need not ask for it again. */
for (const ref of aboutPeople)
  builder.objectField(ref, 'person', (t) =>
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
