import { correctionSchema, variationSchema } from '@cynllun/domain/agreement/forms';
import { isOfSealed, isWording } from '@cynllun/domain/agreement/sealed';
import type { Edit } from '@cynllun/domain/aggregate/edit';
import type { Context } from '../core/context.ts';
import { allow } from '../core/log/allow.ts';
import { checked, invalid } from '../core/log/failure.ts';
import { writeToAggregate } from '../core/write/aggregate-write.ts';
import { applyEdits } from '../core/write/apply-edits.ts';
import { planOf } from '../events/plan-events.ts';
import { storedPlan } from '../plan/stored-plan.ts';
import { freezeVersion, readyAsItStands } from '../submission/freeze-version.ts';
import { refuseOthers } from './sealed-edits.ts';

/** A set of edits to the agreed plan, made in one write. */
interface ChangeAgreed {
  readonly planId: string;
  /** The writer's own name for this request: sent again, it is written once. */
  readonly requestId: string;
  /** The sequence that the writer was looking at. */
  readonly baseSequence: number;
  readonly edits: readonly Edit[];
}

export interface VaryPlan extends ChangeAgreed {
  readonly on: string;
  readonly reason: string;
  readonly agreedBy: string;
  readonly minuteReference: string;
}

export interface CorrectWording extends ChangeAgreed {
  readonly reason: string;
}

/**
 * Varies the agreed plan, as somebody who may has approved it: all edits in one write, frozen as the next version, so that the
 * original stands beside the revised.
 * @returns the sequence of the write
 * @throws ExpectedFailure, with nothing written
 */
export function varyPlan(context: Context, input: VaryPlan): Promise<number> {
  refuseOthers(input.edits, isOfSealed);
  return changeAgreed(context, input, 'variation.make', () => ({
    kind: 'planVaried',
    ...checked(variationSchema(context.today()), input),
  }));
}

/**
 * Corrects words of the agreed plan, declared as meaning the same: frozen as the next version and told to the lead reviewer.
 * @returns the sequence of the write
 * @throws ExpectedFailure, with nothing written
 */
export function correctWording(context: Context, input: CorrectWording): Promise<number> {
  refuseOthers(input.edits, isWording);
  return changeAgreed(context, input, 'wording.correct', () => ({
    kind: 'wordingCorrected',
    on: context.today(),
    ...checked(correctionSchema, input),
  }));
}

async function changeAgreed(
  context: Context,
  { planId: rootId, requestId, baseSequence, edits }: ChangeAgreed,
  operation: 'variation.make' | 'wording.correct',
  readEvent: () => Parameters<typeof freezeVersion>[2]['event'],
): Promise<number> {
  const options = { rootId, requestId, baseSequence, edits, needsProse: true };
  const { sequence } = await writeToAggregate(context, storedPlan, options, async (write) => {
    allow(write.viewer, operation, planOf(write));
    const event = readEvent();
    await applyEdits(write, edits, 'caller');
    if (write.changes.length === 0) throw invalid('edits', 'required');
    const { now, ...ready } = await readyAsItStands(context, write);
    await freezeVersion(write, now, { ...ready, event });
  });
  return sequence;
}
