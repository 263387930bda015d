import type { RootNode } from '../aggregate/aggregate.ts';
import type { Edit } from '../aggregate/edit.ts';
import { differencesBetween } from '../history/differences-between.ts';
import { takeBack } from '../history/take-back.ts';
import { applyEdit } from '../plan/edit.ts';
import { planAggregate } from '../plan/entities.ts';
import type { Plan } from '../plan/plan.ts';
import { sealedDifferences } from './sealed-differences.ts';

/**
 * The edits that make a plan say exactly what was agreed: what it holds beyond that goes, and what is not in it any more comes
 * back. `people` are those whom the plan can name; somebody who has left the authority is not named again.
 */
export const sealingEdits = (now: RootNode, agreed: RootNode, people: readonly string[]): readonly Edit[] =>
  takeBack(
    planAggregate,
    now,
    { things: sealedDifferences(differencesBetween(planAggregate, agreed, now)), unlinked: [] },
    people,
  );

/** A plan as it would stand if a version were agreed as it is: its words, with the days and records of now. */
export const asAgreed = (now: Plan, agreed: RootNode, people: readonly string[]): Plan =>
  sealingEdits(now, agreed, people).reduce(applyEdit, now);
