import { builder } from '../core/graphql/builder.ts';
import type { Organisation } from '../generated/prisma/client.ts';

const OrganisationKindRef = builder.enumType('OrganisationKind', {
  description: 'What an organisation is here.',
  values: {
    authority: { description: 'A local authority: it writes plans.' },
    inspectorate: { description: 'An inspectorate: its reviewers advise.' },
    operator: { description: 'Whoever runs this installation.' },
  },
});

export const OrganisationRef = builder.objectRef<Organisation>('Organisation').implement({
  description: 'A local authority, an inspectorate, or whoever runs this installation.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'UUIDv7.' }),
    kind: t.expose('kind', { type: OrganisationKindRef, description: 'What it is.' }),
    nameEn: t.exposeString('nameEn', { description: 'Its name in English.' }),
    nameCy: t.exposeString('nameCy', { description: 'Its name in Welsh.' }),
  }),
});
