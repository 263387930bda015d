import { can } from '@cynllun/domain/access/access';
import { builder, operation } from '../../core/graphql/builder.ts';
import { OrganisationRef } from '../organisation-type.ts';
import { examplePeople, type ExamplePerson } from './example.ts';
import { hasAdministrator } from './first-administrator.ts';
import { installation, isMailShownHere } from './installation.ts';
import './mutations.ts';
import { readOutbox, type OutboxLetter } from './outbox.ts';
import { RoleRef } from '../role-type.ts';
import { ViewerRef } from './viewer.ts';

builder.queryField('viewer', (t) =>
  t.field({
    ...operation('session.read'),
    type: ViewerRef,
    nullable: true,
    description: 'The person who asks; null when nobody is signed in.',
    resolve: (_, __, { prisma, viewer }) =>
      viewer === null ? null : prisma.person.findUnique({ where: { id: viewer.personId } }),
  }),
);

const ExamplePersonRef = builder.objectRef<ExamplePerson>('ExamplePerson').implement({
  description: 'Someone in the example, to be tried out as.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'UUIDv7.' }),
    name: t.exposeString('name', { description: 'Their name.' }),
    roles: t.expose('roles', { type: [RoleRef], description: 'What they do.' }),
    organisation: t.expose('organisation', {
      type: OrganisationRef,
      nullable: true,
      description: 'Where they work, if they work for one of the organisations.',
    }),
  }),
});

interface SignInOptions {
  readonly people: readonly ExamplePerson[];
  readonly outbox: boolean;
  readonly hasAdministrator: boolean;
}
const SignInOptionsRef = builder.objectRef<SignInOptions>('SignInOptions').implement({
  description: 'What the sign-in page offers besides a code by e-mail.',
  fields: (t) => ({
    examplePeople: t.field({
      type: [ExamplePersonRef],
      description: "The example's people; none but on one's own machine.",
      resolve: ({ people }) => [...people],
    }),
    outbox: t.exposeBoolean('outbox', { description: 'Mail is shown on a page here, not sent.' }),
    hasAdministrator: t.exposeBoolean('hasAdministrator', {
      description: 'Someone is the administrator: the address printed at the first start makes nobody one any more.',
    }),
  }),
});

builder.queryField('signInOptions', (t) =>
  t.field({
    ...operation('session.read'),
    type: SignInOptionsRef,
    description: 'What the sign-in page offers.',
    resolve: async (_, __, context): Promise<SignInOptions> => ({
      people: await examplePeople(context),
      outbox: isMailShownHere(context.settings),
      hasAdministrator: await hasAdministrator(context.prisma),
    }),
  }),
);

const OutboxLetterRef = builder.objectRef<OutboxLetter>('OutboxLetter').implement({
  description: 'Mail that is shown on a page, not sent.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'UUIDv7.' }),
    to: t.exposeString('to', { description: 'Whom it is to.' }),
    subject: t.exposeString('subject', { description: 'Its subject, in both languages.' }),
    text: t.exposeString('text', { description: 'What it says, in both languages.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was written.' }),
  }),
});

builder.queryField('outbox', (t) =>
  t.field({
    ...operation('outbox.read'),
    type: [OutboxLetterRef],
    nullable: true,
    description: "The newest mail first; null but on one's own machine, where mail is not sent.",
    resolve: (_, __, context) =>
      can(context.viewer, 'outbox.read', installation(context.settings)) === 'allowed' ? readOutbox(context) : null,
  }),
);
