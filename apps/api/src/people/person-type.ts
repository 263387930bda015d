import type { Text } from '@cynllun/domain/text/text';
import { builder } from '../core/graphql/builder.ts';
import { LanguageRef, TextRef } from '../core/graphql/text-types.ts';
import type { PersonHere, RoleHere } from './list-people.ts';
import { RoleRef } from './role-type.ts';

const RoleHereRef = builder.objectRef<RoleHere>('RoleHere').implement({
  description: 'A role someone holds over an organisation, or over one review of it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'UUIDv7: name it to take the role away.' }),
    role: t.expose('role', { type: RoleRef, description: 'The role.' }),
    reviewId: t.exposeID('reviewId', { nullable: true, description: 'The review; null when over all of them.' }),
    reviewName: t.field({
      type: TextRef,
      nullable: true,
      description: 'Its name.',
      resolve: ({ review }) => (review?.name ?? null) as Text | null,
    }),
  }),
});

export const PersonHereRef = builder.objectRef<PersonHere>('PersonHere').implement({
  description: 'Someone among the people of an organisation, for those who manage them.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'UUIDv7.' }),
    among: t.exposeID('among', {
      description: "Among whose people: an organisation's, or a review's. The same person may be among several.",
    }),
    name: t.exposeString('name', {
      nullable: true,
      description: 'Their name; of a person from elsewhere, as it was typed.',
    }),
    email: t.exposeString('email', {
      nullable: true,
      description: 'Where their codes go; none if they do not sign in.',
    }),
    language: t.expose('language', {
      type: LanguageRef,
      nullable: true,
      description: 'The language they are written to in first; of a person from elsewhere, theirs to say.',
    }),
    isOurs: t.exposeBoolean('isOurs', { description: 'They work for the organisation; others come from elsewhere.' }),
    roles: t.field({ type: [RoleHereRef], description: 'What they do here.', resolve: ({ roles }) => [...roles] }),
  }),
});
