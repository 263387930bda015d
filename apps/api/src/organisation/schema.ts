import { can } from '@cynllun/domain/access/access';
import { builder, operation } from '../core/graphql/builder.ts';
import type { Organisation } from '../generated/prisma/client.ts';
import { OrganisationRef } from '../people/organisation-type.ts';
import { peopleOfOrganisation } from '../people/list-people.ts';
import { PersonHereRef } from '../people/person-type.ts';
import { aboutPerson } from '../people/answers.ts';
import { ReviewOverviewRef } from '../portfolio/overview-type.ts';
import { readReview } from '../portfolio/read-review.ts';
import { leave, type Left } from './leave.ts';
import { LanguageRef } from '../core/graphql/text-types.ts';
import { mutation } from '../core/graphql/mutation.ts';
import { addOrganisation, renameOrganisation } from './manage-organisation.ts';
import { listOrganisations, type Listing } from './list-organisations.ts';

const ListingRef = builder.objectRef<Listing>('OrganisationListing').implement({
  description: 'An organisation with how many there are of what belongs to it.',
  fields: (t) => ({
    organisation: t.field({ type: OrganisationRef, description: 'The organisation.', resolve: (listing) => listing }),
    people: t.exposeInt('people', { description: 'People who work for it.' }),
    leads: t.exposeInt('leads', { description: 'Plan leads over it and its reviews.' }),
    reviews: t.exposeInt('reviews', {
      description: 'Reviews of it; of an inspectorate, those that its people have a role over.',
    }),
  }),
});

builder.queryField('organisations', (t) =>
  t.field({
    ...operation('organisation.manage'),
    type: [ListingRef],
    nullable: true,
    description: 'Every organisation; null for those who do not manage them.',
    resolve: async (_, __, { prisma, viewer }) => {
      const subject = { kind: 'installation', example: false, outbox: false } as const;
      return can(viewer, 'organisation.manage', subject) === 'allowed' ? listOrganisations(prisma) : null;
    },
  }),
);

const DirectoryRef = builder.objectRef<Organisation>('Directory').implement({
  description: 'An organisation and its people, for those who manage them.',
  fields: (t) => ({
    organisation: t.field({ type: OrganisationRef, description: 'The organisation.', resolve: (found) => found }),
    people: t.field({
      type: [PersonHereRef],
      description: 'Who works for it, and who has a role over it from elsewhere.',
      resolve: async (organisation, _, { prisma }) => [...(await peopleOfOrganisation(prisma, organisation))],
    }),
  }),
});

builder.queryField('directory', (t) =>
  t.field({
    ...operation('people.manage'),
    type: DirectoryRef,
    nullable: true,
    description: 'An organisation and its people; null for those who do not manage them.',
    args: { organisationId: t.arg.id({ required: true, description: 'Which organisation.' }) },
    resolve: (_, { organisationId }, { prisma, viewer }) =>
      can(viewer, 'people.manage', { kind: 'organisation', id: organisationId }) === 'allowed'
        ? prisma.organisation.findUnique({ where: { id: organisationId } })
        : null,
  }),
);

const FirstLeadInput = builder.inputType('FirstLeadInput', {
  description: "An authority's first plan lead.",
  fields: (t) => ({
    name: t.string({ required: true, description: 'Their name.' }),
    email: t.string({ required: true, description: 'Where their codes go.' }),
    language: t.field({ type: LanguageRef, required: true, description: 'To write to them in first.' }),
  }),
});

const AddableKindRef = builder.enumType('AddableOrganisationKind', {
  description: 'What an organisation that is added is.',
  values: {
    authority: { description: 'A local authority: it writes plans.' },
    inspectorate: { description: 'An inspectorate: its reviewers advise.' },
  },
});

const AddOrganisationInput = builder.inputType('AddOrganisationInput', {
  description: 'An organisation to be added.',
  fields: (t) => ({
    requestId: t.id({ required: true, description: "A UUID, the writer's own name for this request: written once." }),
    id: t.id({ required: true, description: 'A UUIDv7 made by whoever adds it.' }),
    kind: t.field({ type: AddableKindRef, required: true, description: 'What it is.' }),
    nameEn: t.string({ required: true, description: 'Its name in English.' }),
    nameCy: t.string({ required: true, description: 'Its name in Welsh.' }),
    firstLead: t.field({ type: FirstLeadInput, description: 'Of an authority: who sets up its reviews.' }),
  }),
});

interface ChangedOrganisation {
  readonly id: string;
}
const changedOrganisation = (name: string, description: string) =>
  builder.objectRef<ChangedOrganisation>(name).implement({
    description,
    fields: (t) => ({
      id: t.exposeID('id', { description: 'The organisation.' }),
      listing: t.field({
        type: ListingRef,
        description: 'The organisation, as the list of them has it.',
        resolve: async ({ id }, _, { prisma }) => (await listOrganisations(prisma, id))[0] as Listing,
      }),
    }),
  });

mutation('addOrganisation', {
  operation: 'organisation.manage',
  description: 'Adds an authority with its first plan lead, or an inspectorate.',
  input: AddOrganisationInput,
  result: changedOrganisation('OrganisationAdded', 'It is there.'),
  run: async (context, input) => {
    await addOrganisation(context, { ...input, firstLead: input.firstLead ?? null });
    return { id: input.id };
  },
});

const RenameOrganisationInput = builder.inputType('RenameOrganisationInput', {
  description: 'What an organisation is called now.',
  fields: (t) => ({
    requestId: t.id({ required: true, description: "A UUID, the writer's own name for this request: written once." }),
    organisationId: t.id({ required: true, description: 'Which one.' }),
    nameEn: t.string({ required: true, description: 'Its name in English.' }),
    nameCy: t.string({ required: true, description: 'Its name in Welsh.' }),
  }),
});

mutation('renameOrganisation', {
  operation: 'organisation.manage',
  description: 'Changes the name of an organisation.',
  input: RenameOrganisationInput,
  result: changedOrganisation('OrganisationRenamed', 'It has the new name.'),
  run: async (context, input) => {
    await renameOrganisation(context, input);
    return { id: input.organisationId };
  },
});

const LeaveInput = builder.inputType('LeaveInput', {
  description: 'Someone leaves an authority, or one review of it.',
  fields: (t) => ({
    requestId: t.id({ required: true, description: "A UUID, the writer's own name for this request: written once." }),
    personId: t.id({ required: true, description: 'Who.' }),
    organisationId: t.id({ description: 'The authority they leave.' }),
    reviewId: t.id({ description: 'Or the one review.' }),
  }),
});

const LeftRef = builder.objectRef<Left>('PersonLeft').implement({
  description: 'They have left: without a role, and without a name on the actions.',
  fields: (t) => ({
    vacated: t.exposeInt('vacated', { description: 'Actions with a post that is vacant now.' }),
    agreedPlanIds: t.field({
      type: ['ID'],
      description: 'Plans that the Council has agreed and that name them still: changed only by a variation.',
      resolve: ({ agreedPlanIds }) => [...agreedPlanIds],
    }),
  }),
});

aboutPerson(LeftRef);
builder.objectField(LeftRef, 'review', (t) =>
  t.field({
    type: ReviewOverviewRef,
    nullable: true,
    description: 'The review that was left, which may have vacancies now; null where it was an organisation.',
    resolve: async ({ reviewId }, _, context) => (reviewId === null ? null : readReview(context, { reviewId })),
  }),
);

mutation('leave', {
  operation: 'people.manage',
  description: 'Takes all roles of someone who leaves, and their name off the actions, where the post stays vacant.',
  input: LeaveInput,
  result: LeftRef,
  run: (context, { organisationId = null, reviewId = null, ...input }) =>
    leave(context, { ...input, organisationId, reviewId }),
});
