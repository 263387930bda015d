import { operationNames, operations } from '@cynllun/domain/access/operations';
import type { Abilities } from '@cynllun/domain/access/access';
import type { Subject } from '@cynllun/domain/access/subject';
import { planAggregate } from '@cynllun/domain/plan/entities';
import { stages } from '@cynllun/domain/stage/transitions';
import processWords from '@cynllun/messages/en/process';
import { builder } from '../core/graphql/builder.ts';
import { described } from '../core/graphql/described.ts';
import { entryTypes, refOf } from '../core/graphql/entry-types.ts';
import { abilityWords } from './ability-words.ts';
import './lists.ts';

export const StageRef = builder.enumType('Stage', {
  description: 'Where a plan stands, worked out from what has happened to it.',
  values: described(stages, processWords.stage),
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

/** The types of the plan and of everything in it, by entity. */
export const planTypes = entryTypes(planAggregate);
export const ReviewRef = refOf(planTypes, 'review');
export const PlanRef = refOf(planTypes, 'plan');
