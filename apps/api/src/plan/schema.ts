import { abilities } from '@cynllun/domain/access/access';
import { londonDate } from '@cynllun/domain/calendar/date';
import type { Plan } from '@cynllun/domain/plan/plan';
import { findings } from '@cynllun/domain/rules/findings';
import { builder, operation } from '../core/graphql/builder.ts';
import { PersonRef } from '../core/graphql/person.ts';
import { OrganisationRef } from '../people/organisation-type.ts';
import { GateFactsRef } from './gate-facts-type.ts';
import { FindingRef } from './finding-type.ts';
import { frozenWith } from './frozen-plan.ts';
import { loadDraft, loadSurroundings } from './plan-loader.ts';
import { ownActionIds, planSubject, stageOfPlan } from './plan-subject.ts';
import { LanguageRef } from '../core/graphql/text-types.ts';
import { refOf } from '../core/graphql/entry-types.ts';
import type { Node } from '@cynllun/domain/aggregate/aggregate';
import { historySchema, momentsSchema, newsSchema } from '../core/history/schema.ts';
import { feedSubscription } from '../core/live/feed/schema.ts';
import { storedPlan } from './stored-plan.ts';
import { referenceOf, withReferences } from './references.ts';
import './edited-type.ts';
import { PlanAbilitiesRef, PlanRef, planTypes, ReviewRef, StageRef } from './types.ts';

for (const [entity, example] of [
  ['recommendation', '1'],
  ['action', '1a'],
] as const)
  builder.objectField(refOf(planTypes, entity), 'reference', (t) =>
    t.string({ description: `What people know it by: ${example}. It follows from the order.`, resolve: referenceOf }),
  );

builder.objectFields(PlanRef, (t) => ({
  sequence: t.int({ description: 'How many times it was written.', resolve: (plan) => asPlan(plan).sequence }),
  draftingLanguage: t.field({
    type: LanguageRef,
    description: 'The language it is drafted in.',
    resolve: (plan) => asPlan(plan).draftingLanguage,
  }),
  authority: t.field({
    type: OrganisationRef,
    description: 'The local authority whose plan it is.',
    resolve: async (plan, _, context) => (await loadSurroundings(context, asPlan(plan))).authority,
  }),
  inspectorates: t.field({
    type: [OrganisationRef],
    description: 'Every inspectorate that its review can name as one that carried it out.',
    resolve: async (plan, _, context) => [...(await loadSurroundings(context, asPlan(plan))).inspectorates],
  }),
  review: t.field({
    type: ReviewRef,
    description: 'The review it answers.',
    resolve: (plan): Node => asPlan(plan).review,
  }),
  stage: t.field({
    type: StageRef,
    description: 'Where it stands today.',
    resolve: (plan, _, { today }) => subjectOf(asPlan(plan), today()).stage,
  }),
  findings: t.field({
    type: [FindingRef],
    description: 'What every rule has to say of it today.',
    resolve: async (plan, _, context) => {
      const known = frozenWith(asPlan(plan));
      if (known !== null) return [...known.findings];
      const { facts } = await loadSurroundings(context, asPlan(plan));
      return [...findings(asPlan(plan), facts, context.today())];
    },
  }),
  facts: t.field({
    type: GateFactsRef,
    description: 'Facts that its rules need from outside its own log.',
    resolve: async (plan, _, context) => (await loadSurroundings(context, asPlan(plan))).facts,
  }),
  people: t.field({
    type: [PersonRef],
    description: 'Everyone it can name, and everyone it names.',
    resolve: async (plan, _, context) => [...(await loadSurroundings(context, asPlan(plan))).people],
  }),
  viewerCan: t.field({
    type: PlanAbilitiesRef,
    description: 'What the viewer may do to it.',
    resolve: (plan, _, { viewer, today }) => abilities(viewer, subjectOf(asPlan(plan), today())),
  }),
  viewerActionIds: t.field({
    type: ['ID'],
    description: "The viewer's own actions: named responsible or accountable on them, and holding the owner's role.",
    resolve: (plan, _, { viewer, today }) => [
      ...ownActionIds(viewer, subjectOf(asPlan(plan), today()), asPlan(plan).actions),
    ],
  }),
}));

const asPlan = (entry: Node): Plan => entry as Plan;

/** What may be done to a plan is asked of it as it is now, also where a version is shown. */
const subjectOf = (plan: Plan, today: string) => frozenWith(plan)?.subject ?? planSubject(plan, today);

builder.queryField('plan', (t) =>
  t.field({
    ...operation('plan.readDraft'),
    type: PlanRef,
    nullable: true,
    description: 'The working draft of a plan, whole; null where there is none that the viewer may read.',
    args: { id: t.arg.id({ required: true, description: 'Which plan.' }) },
    resolve: async (_, { id }, context): Promise<Node | null> => {
      const plan = await loadDraft(context, id);
      return plan && withReferences(plan);
    },
  }),
);

const planNames = { type: 'Plan', rootId: 'planId', of: 'a plan' };
feedSubscription(storedPlan, { ...planNames, field: 'planChanges', type: 'PlanChanges' });
historySchema(storedPlan, planNames);
newsSchema(storedPlan, planNames);
const PastPlanRef = momentsSchema(storedPlan, planNames, {
  type: PlanRef,
  read: loadDraft,
  prepare: (plan) => withReferences(asPlan(plan)),
});
builder.objectField(PastPlanRef, 'stage', (t) =>
  t.field({
    type: StageRef,
    description: 'Where it stood on that day.',
    resolve: ({ root, at }) => stageOfPlan(asPlan(root), at === null ? '' : londonDate(at.getTime())),
  }),
);
