import { abilities } from '@cynllun/domain/access/access';
import type { DeadlineCode } from '@cynllun/domain/deadlines/table';
import { childrenOf, entityOf, heldBy, listOf, type Node } from '@cynllun/domain/aggregate/aggregate';
import { entities, planAggregate } from '@cynllun/domain/plan/entities';
import type { Plan } from '@cynllun/domain/plan/plan';
import { builder, operation } from '../core/graphql/builder.ts';
import { OrganisationRef } from '../people/organisation-type.ts';
import { PersonRef } from '../core/graphql/person.ts';
import { refOf } from '../core/graphql/entry-types.ts';
import { planSubject, stageOfPlan } from '../plan/plan-subject.ts';
import { PlanAbilitiesRef, planTypes, ReviewRef, StageRef } from '../plan/types.ts';
import { LanguageRef } from '../core/graphql/text-types.ts';
import { valueType } from '../core/graphql/field-types.ts';
import { mutation } from '../core/graphql/mutation.ts';
import { agreeExtension, type AgreeExtension } from './agree-extension.ts';
import { readDeadlines, peopleInDeadlines } from './read-deadlines.ts';

/** The lists of a plan that its deadlines are worked out from. */
const lists = childrenOf(planAggregate, 'plan').filter(
  (name) => entityOf(planAggregate, name).operation === 'deadlines.keep',
);

const PlanDeadlinesRef = builder.objectRef<Plan>('PlanDeadlines').implement({
  description:
    'What the deadlines of a plan are worked out from, and nothing of what its draft says: for everyone with a part in the review.',
  fields: (t) => ({
    planId: t.id({ description: 'The plan they belong to.', resolve: ({ id }) => id }),
    review: t.field({
      type: ReviewRef,
      description: 'The review, with the four dates.',
      resolve: ({ review }): Node => review,
    }),
    draftingLanguage: t.field({
      type: LanguageRef,
      description: 'The language of notes, reasons and names that stay in one.',
      resolve: ({ draftingLanguage }) => draftingLanguage,
    }),
    authority: t.field({
      type: OrganisationRef,
      description: 'The local authority whose plan it is.',
      resolve: ({ authorityId }, _, { prisma }) =>
        prisma.organisation.findUniqueOrThrow({ where: { id: authorityId } }),
    }),
    ...Object.fromEntries(
      lists.map((name) => [
        listOf(planAggregate, name),
        t.field({
          type: [refOf(planTypes, name)],
          description: 'In order.',
          resolve: (plan): Node[] => [...heldBy(planAggregate, plan, name)],
        }),
      ]),
    ),
    events: t.field({
      type: [refOf(planTypes, 'planEvent')],
      description: 'What has happened to the plan as it was recorded, in order of day.',
      resolve: ({ events }): Node[] => [...events],
    }),
    stage: t.field({
      type: StageRef,
      description: 'Where the plan stands today.',
      resolve: (plan, _, { today }) => stageOfPlan(plan, today()),
    }),
    people: t.field({
      type: [PersonRef],
      description: 'Everyone named in the records and extensions.',
      resolve: (plan, _, { prisma }) => peopleInDeadlines(prisma, plan),
    }),
    viewerCan: t.field({
      type: PlanAbilitiesRef,
      description: 'What the viewer may do.',
      resolve: (plan, _, { viewer, today }) => abilities(viewer, planSubject(plan, today())),
    }),
  }),
});

builder.queryField('planDeadlines', (t) =>
  t.field({
    ...operation('review.read'),
    type: PlanDeadlinesRef,
    nullable: true,
    description:
      'The deadlines of a plan, also for reviewers who may not read its draft; null where there are none to see.',
    args: { planId: t.arg.id({ required: true, description: 'Which plan.' }) },
    resolve: (_, { planId }, context) => readDeadlines(context, planId),
  }),
);

const AgreeExtensionInput = builder.inputType('AgreeExtensionInput', {
  description: 'Agreement to a later day for a deadline, as the lead reviewer saw it proposed.',
  fields: (t) => ({
    planId: t.id({ required: true, description: 'Which plan.' }),
    extensionId: t.id({ required: true, description: 'Which proposed extension.' }),
    deadline: t.field({
      type: valueType(entities.extension.fields.deadline),
      required: true,
      description: 'The deadline it moves.',
    }),
    proposedOn: t.field({ type: 'Date', required: true, description: 'The day they agree to.' }),
  }),
});

const ExtensionAgreed = builder.objectRef<Pick<AgreeExtension, 'planId' | 'extensionId'>>('ExtensionAgreed').implement({
  description: 'The extension stands.',
  fields: (t) => ({
    extensionId: t.exposeID('extensionId', { description: 'Which one.' }),
    deadlines: t.field({
      type: PlanDeadlinesRef,
      nullable: true,
      description: "The plan's deadlines now; null where there are none to see.",
      resolve: ({ planId }, _, context) => readDeadlines(context, planId),
    }),
  }),
});

mutation('agreeExtension', {
  operation: 'extension.agree',
  description: 'The lead reviewer agrees to an extension the plan lead proposed; from today it stands.',
  input: AgreeExtensionInput,
  result: ExtensionAgreed,
  run: async (context, { deadline, ...input }) => {
    await agreeExtension(context, { ...input, deadline: deadline as DeadlineCode } satisfies AgreeExtension);
    return input;
  },
});
