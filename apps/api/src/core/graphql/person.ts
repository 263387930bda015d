import { builder } from './builder.ts';
import type { Person } from '../../generated/prisma/client.ts';

export const PersonRef = builder.objectRef<Pick<Person, 'id' | 'name'>>('Person').implement({
  description: 'Someone a plan names, or who works on it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'UUIDv7.' }),
    name: t.exposeString('name', { nullable: true, description: 'Null once their data was erased.' }),
  }),
});
