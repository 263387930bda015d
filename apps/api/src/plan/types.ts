import { planAggregate } from '@cynllun/domain/plan/entities';
import { stages } from '@cynllun/domain/stage/transitions';
import processWords from '@cynllun/messages/en/process';
import { abilitiesType } from '../core/graphql/abilities-type.ts';
import { builder } from '../core/graphql/builder.ts';
import { described } from '../core/graphql/described.ts';
import { entryTypes, refOf } from '../core/graphql/entry-types.ts';
import { abilityWords } from './ability-words.ts';
import './lists.ts';

export const StageRef = builder.enumType('Stage', {
  description: 'Where a plan stands, worked out from what has happened to it.',
  values: described(stages, processWords.stage),
});

export const PlanAbilitiesRef = abilitiesType(
  'plan',
  'PlanAbilities',
  'What the viewer may do to a plan.',
  abilityWords,
);

/** The types of the plan and of everything in it, by entity. */
export const planTypes = entryTypes(planAggregate);
export const ReviewRef = refOf(planTypes, 'review');
export const PlanRef = refOf(planTypes, 'plan');
