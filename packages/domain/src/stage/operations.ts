import type { Operation } from '../access/operations.ts';
import { between, type Stage } from './transitions.ts';

const untilAgreed = between('arrangements', 'published');
const onceAgreed = between('agreed', 'monitoring');

/**
 * What the stage holds back, beside the events of the transition table: the draft is written until the seal; from then
 * on, what was agreed changes by variation and progress is reported, until the plan is closed.
 */
const STAGES: Readonly<Partial<Record<Operation, readonly Stage[]>>> = {
  'plan.edit': untilAgreed,
  'plan.import': untilAgreed,
  'recommendations.setUp': untilAgreed,
  'variation.make': onceAgreed,
  'progress.report': onceAgreed,
  'progress.rate': onceAgreed,
};

/** Whether the stage allows an operation; whether the person may is asked of `can()`. */
export const stageAllows = (stage: Stage, operation: Operation): boolean => STAGES[operation]?.includes(stage) ?? true;

/** Consultation windows are not a stage: any number may be open from drafting until the final is agreed [S10]. */
export const consultationMayOpen = (stage: Stage): boolean => between('drafting', 'published').includes(stage);
