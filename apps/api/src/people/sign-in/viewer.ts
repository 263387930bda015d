import type { Membership } from '@cynllun/domain/access/roles';
import { builder } from '../../core/graphql/builder.ts';
import type { Person, Session } from '../../generated/prisma/client.ts';
import { LanguageRef } from '../../core/graphql/text-types.ts';
import { isOpenSql } from '../../platform/sessions.ts';
import { OrganisationRef } from '../organisation-type.ts';
import { RoleRef } from '../role-type.ts';

const HeldRoleRef = builder.objectRef<Membership>('HeldRole').implement({
  description: 'A role someone holds: over one review, over an organisation and all its reviews, or everywhere.',
  fields: (t) => ({
    role: t.expose('role', { type: RoleRef, description: 'The role.' }),
    organisationId: t.exposeID('organisationId', { nullable: true, description: 'The organisation it is held over.' }),
    reviewId: t.exposeID('reviewId', { nullable: true, description: 'The review it is held over.' }),
  }),
});

const SessionRef = builder.objectRef<Session>('Session').implement({
  description: 'A browser the viewer is signed in with.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'UUIDv7.' }),
    isThisOne: t.boolean({
      description: 'The one that asks.',
      resolve: ({ id }, _, { sessionId }) => id === sessionId,
    }),
    signedInAt: t.expose('createdAt', { type: 'DateTime', description: 'When they signed in with it.' }),
    lastSeenAt: t.expose('lastSeenAt', { type: 'DateTime', description: 'When it last asked for something.' }),
    userAgent: t.exposeString('userAgent', { description: 'What the browser says it is.' }),
  }),
});

export const ViewerRef = builder.objectRef<Person>('Viewer').implement({
  description: 'The person who asks.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'UUIDv7.' }),
    name: t.string({ description: 'Their name.', resolve: ({ name }) => name ?? '' }),
    email: t.string({ description: 'The address their codes go to.', resolve: ({ email }) => email ?? '' }),
    language: t.expose('language', { type: LanguageRef, description: 'The language they are written to in first.' }),
    organisation: t.field({
      type: OrganisationRef,
      nullable: true,
      description: 'Where they work, if they work for one of the organisations here.',
      resolve: ({ organisationId }, _, { prisma }) =>
        organisationId === null ? null : prisma.organisation.findUnique({ where: { id: organisationId } }),
    }),
    roles: t.field({
      type: [HeldRoleRef],
      description: 'The roles they hold.',
      resolve: ({ id }, _, { prisma }) =>
        prisma.membership.findMany({ where: { personId: id }, orderBy: { id: 'asc' } }),
    }),
    sessions: t.field({
      type: [SessionRef],
      description: 'Where they are signed in, the newest first.',
      resolve: ({ id }, _, { prisma, now }) =>
        prisma.$queryRaw<Session[]>`
          SELECT s.* FROM "Session" s WHERE s."personId" = ${id}::uuid AND ${isOpenSql(now())} ORDER BY s."id" DESC`,
    }),
  }),
});
