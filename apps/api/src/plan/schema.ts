import { abilities } from '@cynllun/domain/access/access';
import { operationNames, operations } from '@cynllun/domain/access/operations';
import type { Abilities } from '@cynllun/domain/access/access';
import type { Subject } from '@cynllun/domain/access/subject';
import type { Finding } from '@cynllun/domain/plan/finding';
import type { Plan } from '@cynllun/domain/plan/plan';
import { findings } from '@cynllun/domain/rules/findings';
import type { PlanEvent } from '@cynllun/domain/stage/events';
import { stages } from '@cynllun/domain/stage/transitions';
import processWords from '@cynllun/messages/en/process';
import { builder, operation } from '../builder.ts';
import { PersonRef } from '../people/person.ts';
import { OrganisationRef } from '../people/organisation.ts';
import { mutation } from '../result.ts';
import { editPlan } from './edit-plan.ts';
import { GateRef, PlanEventKindRef, SeverityRef } from './enum-types.ts';
import { EditInputRef, toEdit } from './inputs.ts';
import { besideAsked, draftAsked } from './asked.ts';
import { ownActionIds, planSubject, stageOfPlan } from './plan-subject.ts';
import { invalid } from '../core/log/failure.ts';
import { described } from './described.ts';
import { LanguageRef } from './types.ts';
import { abilityWords } from './ability-words.ts';
import { addRef, refOf, type Entry } from './entry-types.ts';
import { referenceOf, withReferences } from './references.ts';

const FindingRef = builder.objectRef<Finding>('Finding').implement({
  description: 'What a rule has to say about a plan.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'The rule; its words are in the message catalogues.' }),
    severity: t.expose('severity', { type: SeverityRef, description: 'Whether it blocks its gate.' }),
    gate: t.expose('gate', {
      type: GateRef,
      nullable: true,
      description: 'The gate it blocks; none where it advises.',
    }),
    source: t.exposeString('source', { description: 'The sentences of the guidance it rests on, or `ours`.' }),
    path: t.exposeString('path', { description: 'Where: `entity:id:field`.' }),
    params: t.expose('params', { type: 'JSON', description: 'What its words need.' }),
  }),
});

export const StageRef = builder.enumType('Stage', {
  description: 'Where a plan stands, worked out from what has happened to it.',
  values: described(stages, processWords.stage),
});

export const PlanEventRef = builder.objectRef<PlanEvent>('PlanEvent').implement({
  description: 'Something that happened to a plan on a day.',
  fields: (t) => ({
    kind: t.expose('kind', { type: PlanEventKindRef, description: 'What happened.' }),
    on: t.expose('on', { type: 'Date', description: 'The day.' }),
    version: t.int({
      nullable: true,
      description: 'The version it happened to.',
      resolve: (event) => ('version' in event ? event.version : null),
    }),
    minuteReference: t.string({
      nullable: true,
      description: "The Council's minute.",
      resolve: (event) => ('minuteReference' in event ? event.minuteReference : null),
    }),
    lateReason: t.string({
      nullable: true,
      description: 'Why it was late.',
      resolve: (event) => ('lateReason' in event ? event.lateReason : null),
    }),
  }),
});

/** What can be done to a plan, and whether the viewer may: `plan.edit` is `planEdit`. */
type PlanSubject = Extract<Subject, { kind: 'plan' }>;
const onPlan = operationNames.filter((name) => (operations[name].on as readonly string[]).includes('plan'));
const camelCase = (name: string) => name.replace(/\.(\w)/, (_, letter: string) => letter.toUpperCase());
export const PlanAbilitiesRef = builder.objectRef<Abilities<PlanSubject>>('PlanAbilities').implement({
  description: 'What the viewer may do to a plan.',
  fields: (t) =>
    Object.fromEntries(
      onPlan.map((name) => [
        camelCase(name),
        t.boolean({
          description: `${abilityWords[name as keyof typeof abilityWords]}: whether the viewer may, now.`,
          resolve: (answers) => Boolean((answers as Readonly<Record<string, boolean>>)[name]),
        }),
      ]),
    ),
});

export const ReviewRef = addRef('review');
const PlanRef = addRef('plan');

for (const [entity, example] of [
  ['recommendation', '1'],
  ['action', '1a'],
] as const)
  builder.objectField(refOf(entity), 'reference', (t) =>
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
    resolve: async (plan, _, context) => (await besideAsked(context, asPlan(plan))).authority,
  }),
  review: t.field({
    type: ReviewRef,
    description: 'The review it answers.',
    resolve: (plan): Entry => asPlan(plan).review,
  }),
  events: t.field({
    type: [PlanEventRef],
    description: 'What has happened to it, in order of day.',
    resolve: (plan) => [...asPlan(plan).events],
  }),
  stage: t.field({
    type: StageRef,
    description: 'Where it stands today.',
    resolve: (plan, _, { today }) => stageOfPlan(asPlan(plan), today()),
  }),
  findings: t.field({
    type: [FindingRef],
    description: 'What every rule has to say of it today.',
    resolve: (plan, _, { today }) => [...findings(asPlan(plan), {}, today())],
  }),
  people: t.field({
    type: [PersonRef],
    description: 'Everyone it can name, and everyone it names.',
    resolve: async (plan, _, context) => [...(await besideAsked(context, asPlan(plan))).people],
  }),
  viewerCan: t.field({
    type: PlanAbilitiesRef,
    description: 'What the viewer may do to it.',
    resolve: (plan, _, { viewer, today }) => abilities(viewer, planSubject(asPlan(plan), today())),
  }),
  viewerActionIds: t.field({
    type: ['ID'],
    description: "The viewer's own actions: named responsible or accountable on them, and holding the owner's role.",
    resolve: (plan, _, { viewer, today }) => [...ownActionIds(viewer, asPlan(plan), today())],
  }),
}));

const asPlan = (entry: Entry): Plan => entry as Plan;

builder.queryField('plan', (t) =>
  t.field({
    ...operation('plan.readDraft'),
    type: PlanRef,
    nullable: true,
    description: 'The working draft of a plan, whole; null where there is none that the viewer may read.',
    args: { id: t.arg.id({ required: true, description: 'Which plan.' }) },
    resolve: async (_, { id }, context): Promise<Entry | null> => {
      const plan = await draftAsked(context, id);
      return plan && withReferences(plan);
    },
  }),
);

const EditPlanInput = builder.inputType('EditPlanInput', {
  description: 'Changes to a plan, applied in order, all of them or none.',
  fields: (t) => ({
    planId: t.id({ required: true, description: 'Which plan.' }),
    baseSequence: t.int({ required: true, description: 'The sequence of the plan the writer was looking at.' }),
    requestId: t.id({ required: true, description: "A UUID, the writer's own name for this request: written once." }),
    edits: t.field({ type: [EditInputRef], required: true, description: 'At most 500.' }),
  }),
});

interface Edited {
  readonly sequence: number;
  readonly previous: number;
}
const PlanEdited = builder.objectRef<Edited>('PlanEdited').implement({
  description: 'The edits are committed.',
  fields: (t) => ({
    sequence: t.exposeInt('sequence', { description: "The plan's sequence now." }),
    previousSequence: t.exposeInt('previous', {
      description: 'The sequence before: other than the base, others have written meanwhile.',
    }),
  }),
});

const MOST_EDITS = 500;

mutation('editPlan', {
  operation: 'plan.edit',
  description:
    'Adds, changes and removes what is in a plan. Fields that different people change merge; the same field changed underneath is a conflict.',
  input: EditPlanInput,
  result: PlanEdited,
  resultName: 'PlanEdited',
  run: async (context, { planId, baseSequence, requestId, edits }) => {
    if (edits.length > MOST_EDITS) throw invalid('edits', 'tooMany', { most: MOST_EDITS });
    return editPlan(context, { planId, baseSequence, requestId, edits: edits.map(toEdit) });
  },
});
