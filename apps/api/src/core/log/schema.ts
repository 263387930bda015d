import { builder } from '../graphql/builder.ts';
import type { NamedPerson } from '../aggregate/stored-aggregate.ts';
import { PersonRef } from '../graphql/person.ts';

/** What every account of a write says. */
interface WriteSummary {
  readonly sequence: number;
  readonly at: Date;
  readonly by: NamedPerson | null;
  readonly authors: readonly NamedPerson[];
}

export const WriteRef = builder.interfaceRef<WriteSummary>('Write').implement({
  description: 'One write: when, and by whom.',
  fields: (t) => ({
    sequence: t.exposeInt('sequence', { description: 'The sequence with it.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    by: t.expose('by', { type: PersonRef, nullable: true, description: 'Who wrote it.' }),
    authors: t.field({
      type: [PersonRef],
      description: 'Everyone whose words these are, where several people wrote them together; otherwise empty.',
      resolve: ({ authors }) => [...authors],
    }),
  }),
});
