import type { TextEdit } from '@cynllun/domain/text/text';
import { builder, operation } from '../core/graphql/builder.ts';
import { LanguageRef, TextInputRef } from '../core/graphql/text-types.ts';
import { ReviewOverviewRef } from '../portfolio/overview-type.ts';
import { readReview } from '../portfolio/read-review.ts';
import { mutation } from '../core/graphql/mutation.ts';
import { changeDraftingLanguage } from './change-drafting-language.ts';
import { createReview } from './create-review.ts';
import './overview-fields.ts';

builder.queryField('review', (t) =>
  t.field({
    ...operation('review.read'),
    type: ReviewOverviewRef,
    nullable: true,
    description: 'A review by its id or by that of its plan; null where there is none that the viewer may know of.',
    args: {
      id: t.arg.id({ description: "The review's id." }),
      planId: t.arg.id({ description: "Its plan's id." }),
    },
    resolve: (_, { id = null, planId = null }, context) =>
      id === null && planId === null ? null : readReview(context, { reviewId: id, planId }),
  }),
);

const CreateReviewInput = builder.inputType('CreateReviewInput', {
  description: 'A review to be set up, with the plan that will answer it.',
  fields: (t) => ({
    requestId: t.id({ required: true, description: "A UUID, the writer's own name for this request: written once." }),
    reviewId: t.id({ required: true, description: 'A UUIDv7 made by whoever sets it up.' }),
    planId: t.id({ required: true, description: 'A UUIDv7 made by whoever sets it up.' }),
    authorityId: t.id({ required: true, description: 'The local authority that is reviewed.' }),
    name: t.field({
      type: TextInputRef,
      required: true,
      description: 'Its name, in the drafting language at least.',
    }),
    draftingLanguage: t.field({
      type: LanguageRef,
      required: true,
      description: 'The language its plan is drafted in.',
    }),
    draftReportMeetingOn: t.field({ type: 'Date', description: 'The meeting held to discuss the draft report.' }),
    presentedOn: t.field({ type: 'Date', description: 'The day the report is formally presented.' }),
    publishedOn: t.field({ type: 'Date', description: 'The day the report is published.' }),
    handoverOn: t.field({ type: 'Date', description: 'The handover meeting.' }),
    inspectorateIds: t.idList({
      description:
        'The inspectorates that carried it out, for an administrator to choose; all that there are unless given.',
    }),
    recommendations: t.field({
      type: [TextInputRef],
      required: true,
      description: 'Its recommendations, in order. At most 200.',
    }),
  }),
});

interface Created {
  readonly reviewId: string;
  readonly planId: string;
}
const ReviewCreated = builder.objectRef<Created>('ReviewCreated').implement({
  description: 'The review is set up.',
  fields: (t) => ({
    reviewId: t.exposeID('reviewId', { description: 'The review.' }),
    planId: t.exposeID('planId', { description: 'Its plan, empty but for the recommendations.' }),
  }),
});

mutation('createReview', {
  operation: 'review.create',
  description: 'Sets up a review: its plan, its dates and its recommendations, in one write.',
  input: CreateReviewInput,
  result: ReviewCreated,
  run: async (context, input) => {
    const { draftReportMeetingOn = null, presentedOn = null, publishedOn = null, handoverOn = null } = input;
    const dates = { draftReportMeetingOn, presentedOn, publishedOn, handoverOn };
    const recommendations = input.recommendations.map((text): TextEdit => withoutNull(text));
    await createReview(context, { ...input, ...dates, name: withoutNull(input.name), recommendations });
    return { reviewId: input.reviewId, planId: input.planId };
  },
});

const ChangeDraftingLanguageInput = builder.inputType('ChangeDraftingLanguageInput', {
  description: 'The language a plan is to be drafted in.',
  fields: (t) => ({
    planId: t.id({ required: true, description: 'Which plan.' }),
    language: t.field({ type: LanguageRef, required: true, description: 'The language.' }),
    requestId: t.id({ required: true, description: "A UUID, the writer's own name for this request: written once." }),
  }),
});

const DraftingLanguageChanged = builder.objectRef<{ readonly planId: string }>('DraftingLanguageChanged').implement({
  description: 'The plan is drafted in the language. Texts without words start in it; the others keep their original.',
  fields: (t) => ({ planId: t.exposeID('planId', { description: 'The plan.' }) }),
});

mutation('changeDraftingLanguage', {
  operation: 'recommendations.setUp',
  description: 'Changes the language a plan is drafted in, while it is drafted.',
  input: ChangeDraftingLanguageInput,
  result: DraftingLanguageChanged,
  run: async (context, input) => {
    await changeDraftingLanguage(context, input);
    return { planId: input.planId };
  },
});

/** What is null is left out; the domain's checks want plain objects, which GraphQL's inputs are not. */
const withoutNull = (fields: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));
