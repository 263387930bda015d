import type { ErasedWords } from '@cynllun/domain/history/plan-at';
import { builder, operation } from '../builder.ts';
import { PersonRef } from '../people/person.ts';
import { draftAsked } from '../plan/asked.ts';
import { refOf } from '../plan/entry-types.ts';
import { withReferences } from '../plan/references.ts';
import { StageRef } from '../plan/schema.ts';
import { MomentInput, toMoment } from './schema.ts';
import { readPlanAt, type PlanAtMoment } from './read-plan-at.ts';

const ErasedWordsRef = builder.objectRef<ErasedWords>('ErasedWords').implement({
  description: 'Words that stood in a plan once and were erased.',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'Where: the field, or of a text one part of it.' }),
    erasedAt: t.string({ description: 'When they were erased, as ISO 8601.', resolve: ({ erasedAt }) => erasedAt }),
  }),
});

const PastPlanRef = builder.objectRef<PlanAtMoment>('PastPlan').implement({
  description: 'A plan as it stood at an earlier moment.',
  fields: (t) => ({
    plan: t.field({
      type: refOf('plan'),
      description: 'The plan as it stood. Words erased since are empty in it.',
      resolve: ({ plan }) => withReferences(plan),
    }),
    at: t.expose('at', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was last written to before that; null before the first write.',
    }),
    by: t.field({ type: [PersonRef], description: 'Who wrote that.', resolve: ({ by }) => [...by] }),
    stage: t.expose('stage', { type: StageRef, description: 'Where it stood on that day.' }),
    erased: t.field({
      type: [ErasedWordsRef],
      description: 'What it said then and has been erased since.',
      resolve: ({ erased }) => [...erased],
    }),
  }),
});

builder.queryField('planAt', (t) =>
  t.field({
    ...operation('plan.readDraft'),
    type: PastPlanRef,
    nullable: true,
    description: 'A plan as it stood at a moment; null where the viewer may not read it.',
    args: {
      planId: t.arg.id({ required: true, description: 'Which plan.' }),
      at: t.arg({ type: MomentInput, required: true, description: 'Which moment; one later than now is now.' }),
    },
    resolve: async (_, { planId, at }, context) => {
      const now = await draftAsked(context, planId);
      return now && readPlanAt(context.prisma, now, toMoment(at));
    },
  }),
);
