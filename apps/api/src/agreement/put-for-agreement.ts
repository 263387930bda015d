import { randomUUIDv7 } from 'node:crypto';
import { putSchema } from '@cynllun/domain/agreement/put-form';
import { asAgreed } from '@cynllun/domain/agreement/seal';
import { add } from '@cynllun/domain/plan/edit';
import type { Plan } from '@cynllun/domain/plan/plan';
import { findings } from '@cynllun/domain/rules/findings';
import { currentEvents } from '@cynllun/domain/stage/current-events';
import { nothingSaid, problemsAfter } from '@cynllun/domain/stage/event-problems';
import { gapsAt, unexplained } from '@cynllun/domain/submission/gaps';
import type { Context } from '../core/context.ts';
import { allow } from '../core/log/allow.ts';
import { checked, invalid, NotFoundError } from '../core/log/failure.ts';
import { readWhole } from '../core/read/read-whole.ts';
import { readSnapshots } from '../core/snapshot/stored-snapshot.ts';
import { writeToAggregate, type AggregateWrite } from '../core/write/aggregate-write.ts';
import { applyEdits } from '../core/write/apply-edits.ts';
import { planOf, readEntries, refuse } from '../events/plan-events.ts';
import { storedPlan } from '../plan/stored-plan.ts';
import { namedIn } from '../plan/surroundings.ts';
import { GateError } from '../submission/failures.ts';
import { readFacts } from '../submission/freeze-version.ts';
import { openPlan } from '../submission/frozen-content.ts';
import { partOf } from '../submission/open-version.ts';

export interface PutForAgreement {
  readonly planId: string;
  /** The writer's own name for this request: sent again, it is written once. */
  readonly requestId: string;
  readonly on: string;
  readonly version: number;
}

/**
 * Puts a version to the body that is to agree it. The final gate is asked of that version, by the rules and facts of today: each
 * required gap has a reason, given until now.
 * @throws ExpectedFailure, with nothing written
 */
export async function putForAgreement(context: Context, input: PutForAgreement): Promise<void> {
  const { planId, requestId, version } = input;
  const today = context.today();
  const { on } = checked(putSchema(today), { ...input, version: String(version) });
  const event = { kind: 'putForAgreement', on, ...nothingSaid, version } as const;
  await writeToAggregate(context, storedPlan, { rootId: planId, requestId }, async (write) => {
    allow(write.viewer, 'agreement.record', planOf(write));
    refuse(problemsAfter(currentEvents(await readEntries(write)), event, today));
    await refuseGaps(write, version, today);
    await applyEdits(write, [add('planEvent', randomUUIDv7(), planId, event)], 'caller');
  });
}

async function refuseGaps(write: AggregateWrite, number: number, today: string): Promise<void> {
  const now = await readWhole<Plan>(write.tx, storedPlan, write.rootId);
  if (now === null) throw new NotFoundError();
  const version = now.versions.find((one) => one.number === number);
  if (version === undefined) throw invalid('version', 'notSubmitted');
  const { plan: frozen } = openPlan(partOf(await readSnapshots(write.tx, [version.id]), 'plan'));
  const plan = asAgreed(now, { ...frozen, sequence: 0 }, namedIn(frozen));
  const stopping = unexplained(gapsAt(plan, findings(plan, await readFacts(write), today), 'final'));
  if (stopping.length > 0) throw new GateError(stopping);
}
