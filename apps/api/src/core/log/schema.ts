import { builder } from '../graphql/builder.ts';
import type { NamedPerson } from '../../plan/people-of-plan.ts';
import { PersonRef } from '../graphql/person.ts';

/** What is told of every write, wherever it is told of. */
interface WriteTold {
  readonly sequence: number;
  readonly at: Date;
  readonly by: NamedPerson | null;
  readonly authors: readonly NamedPerson[];
}

export const WriteRef = builder.interfaceRef<WriteTold>('Write').implement({
  description: 'One write to a plan: when, and by whom.',
  fields: (t) => ({
    sequence: t.exposeInt('sequence', { description: 'The sequence of the plan with it.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    by: t.expose('by', { type: PersonRef, nullable: true, description: 'Who wrote it.' }),
    authors: t.field({
      type: [PersonRef],
      description: 'Everyone whose words these are, where several people wrote them together; otherwise empty.',
      resolve: ({ authors }) => [...authors],
    }),
  }),
});
