import { builder, operation } from '../core/graphql/builder.ts';
import { readTriagesOfPlan, type Triage, type TriagedComment } from './contributions.ts';
import { CommentTallyRef } from './triage-schema.ts';
import { TriagedCommentRef } from './triaged-comment-type.ts';
import { asksForAnswer, tallyOf } from './triage-tally.ts';

/** What was contributed to the consultations on a plan. */
interface PlanComments {
  readonly planId: string;
  readonly triages: readonly Triage[];
}

/** Those of an action that ask for an answer and have none. */
interface OfAction {
  readonly actionId: string;
  readonly waiting: readonly TriagedComment[];
}

const ActionCommentsRef = builder.objectRef<OfAction>('ActionComments').implement({
  description: 'How many comments on an action wait for an answer.',
  fields: (t) => ({
    actionId: t.exposeID('actionId', { description: 'Which action.' }),
    new: t.int({
      description: 'Those that nobody has in hand.',
      resolve: ({ waiting }) => waiting.filter(({ standing }) => standing === 'new').length,
    }),
    unanswered: t.int({ description: 'All of them.', resolve: ({ waiting }) => waiting.length }),
  }),
});

const ConsultationCommentsRef = builder.objectRef<Triage>('ConsultationComments').implement({
  description: 'What was contributed to one consultation, in numbers.',
  fields: (t) => ({
    consultationId: t.exposeID('consultationId', { description: 'The consultation.' }),
    number: t.exposeInt('number', { description: 'Its number.' }),
    contributionsId: t.exposeID('contributionsId', { description: 'What `contributionsChanged` is asked by.' }),
    version: t.exposeInt('version', { description: 'What `contributionsChanged` says when there is more than this.' }),
    tally: t.field({
      type: CommentTallyRef,
      description: 'Those that ask for an answer.',
      resolve: ({ comments }) => tallyOf(comments.filter(asksForAnswer)),
    }),
  }),
});

const CommentOnPlanRef = builder
  .objectRef<{ readonly consultationId: string; readonly one: TriagedComment; readonly among: Triage }>('CommentOnPlan')
  .implement({
    description: 'A comment on something in a plan, with the consultation it came to.',
    fields: (t) => ({
      consultationId: t.exposeID('consultationId', { description: 'The consultation.' }),
      comment: t.field({
        type: TriagedCommentRef,
        description: 'The comment.',
        resolve: ({ one, among }) => ({ ...one, among }),
      }),
    }),
  });

const isWaiting = (one: TriagedComment) => one.standing !== 'answered' && asksForAnswer(one);

const PlanCommentsRef = builder.objectRef<PlanComments>('PlanComments').implement({
  description: 'What was contributed to the consultations on a plan, as far as the viewer reads it.',
  fields: (t) => ({
    planId: t.exposeID('planId', { description: 'The plan.' }),
    consultations: t.field({
      type: [ConsultationCommentsRef],
      description: 'Each consultation, the last first.',
      resolve: ({ triages }) => [...triages],
    }),
    actions: t.field({
      type: [ActionCommentsRef],
      description: 'The actions on which comments wait for an answer.',
      resolve: ({ triages }) => {
        const waiting = triages.flatMap(({ comments }) =>
          comments.filter((one) => one.action !== null && isWaiting(one)),
        );
        return [...Map.groupBy(waiting, ({ comment }) => comment.aboutId)].map(([actionId, of]) => ({
          actionId,
          waiting: of,
        }));
      },
    }),
    comments: t.field({
      type: [CommentOnPlanRef],
      description: 'The comments on an action that wait for an answer, as they came.',
      args: { actionId: t.arg.id({ required: true, description: 'Which action.' }) },
      resolve: ({ triages }, { actionId }) =>
        triages
          .toReversed()
          .flatMap((among) =>
            among.comments
              .filter((one) => one.action?.id === actionId && isWaiting(one))
              .map((one) => ({ consultationId: among.consultationId, one, among })),
          ),
    }),
  }),
});

builder.queryField('planComments', (t) =>
  t.field({
    ...operation('consultation.answer'),
    type: PlanCommentsRef,
    nullable: true,
    description:
      'What was contributed to the consultations on a plan; null where there is nothing that the viewer may read.',
    args: { planId: t.arg.id({ required: true, description: 'Which plan.' }) },
    resolve: async (_, { planId }, context) => {
      const triages = await readTriagesOfPlan(context, planId);
      return triages.length === 0 ? null : { planId, triages };
    },
  }),
);
