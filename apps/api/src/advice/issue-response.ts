import { randomUUIDv7 } from 'node:crypto';
import type { Advice, AdvicePoint, AdviceText } from '@cynllun/domain/advice/advice';
import { issueBlocks } from '@cynllun/domain/advice/issue';
import { add, set, type Edit, type FieldEdits } from '@cynllun/domain/plan/edit';
import { currentEvents } from '@cynllun/domain/stage/current-events';
import { nothingSaid, problemsAfter } from '@cynllun/domain/stage/event-problems';
import type { Context } from '../core/context.ts';
import { isId } from '../core/graphql/checked-ids.ts';
import { allow } from '../core/log/allow.ts';
import { NotFoundError, ValidationError } from '../core/log/failure.ts';
import { forgetCandidates } from '../core/snapshot/candidate.ts';
import { keepSnapshots } from '../core/snapshot/stored-snapshot.ts';
import { writeToAggregates, type AggregateWrite } from '../core/write/aggregate-write.ts';
import { applyEdits } from '../core/write/apply-edits.ts';
import { readEntries, refuse } from '../events/plan-events.ts';
import { storedPlan } from '../plan/stored-plan.ts';
import { readChecked, subjectOf, type AgreeToAdvice, type CheckedText } from './agree.ts';
import { loadAdviceById } from './read-advice.ts';
import { storedAdvice } from './stored-advice.ts';
import { responseSchema } from './text-content.ts';

/**
 * Issues a text that every inspectorate has agreed to as it stands: in one write it is frozen with all that it says, the plan's log
 * has the event, and each of its points a reply that waits to be written.
 * @throws ExpectedFailure, with nothing written
 */
export async function issueResponse(context: Context, { adviceId, requestId, textHash }: AgreeToAdvice): Promise<void> {
  const known = await loadAdviceById(context, adviceId);
  if (known === null) throw new NotFoundError();
  const roots = [
    { stored: storedPlan, rootId: known.advice.planId },
    { stored: storedAdvice, rootId: adviceId },
  ];
  await writeToAggregates(context, roots, requestId, async ([plan, write]) => {
    if (plan === undefined || write === undefined) throw new NotFoundError();
    allow(write.viewer, 'advice.issue', subjectOf(write.access));
    const checkedText = await readChecked(write, adviceId, textHash);
    const event = responseEvent(checkedText.advice, context.today());
    refuse(problemsAfter(currentEvents(await readEntries(plan)), event, event.on));
    refuseBlocked(checkedText, textHash);
    const responseId = await freeze(write, checkedText, event.on);
    const before = await readReplies(plan, event.version);
    const replies = await replyEdits(plan, { ...checkedText, responseId, before });
    await applyEdits(plan, [add('planEvent', randomUUIDv7(), plan.rootId, event), ...replies], 'caller');
  });
}

const responseEvent = ({ version }: Advice, on: string) =>
  ({ kind: 'responseIssued', on, ...nothingSaid, version: version ?? 0 }) as const;

function refuseBlocked({ text, inspectorates }: CheckedText, textHash: string): void {
  const blocks = issueBlocks(
    text,
    inspectorates.map(({ organisation }) => organisation.id),
    textHash,
  );
  if (blocks.length > 0) throw new ValidationError(blocks);
}

async function freeze(write: AggregateWrite, { text, sealed }: CheckedText, on: string): Promise<string> {
  const id = randomUUIDv7();
  const fields = { number: text.number, on, hash: sealed.hash };
  await applyEdits(
    write,
    [
      { kind: 'add', entity: 'writtenResponse', id, parentId: text.id, fields },
      { kind: 'freeze', entity: 'adviceText', id: text.id },
    ],
    'caller',
  );
  await keepSnapshots(write.tx, write.rootId, id, [{ part: 'response', schema: responseSchema, ...sealed }]);
  await forgetCandidates(write.tx, write.rootId);
  return id;
}

/** A reply that the plan has to a point of a response to the same version, until now the one that stands. */
interface EarlierReply extends Pick<FieldEdits<'reply'>, 'answer' | 'changedActionId' | 'words'> {
  readonly id: string;
  readonly pointId: string;
}

const readReplies = ({ tx, rootId }: AggregateWrite, version: number) =>
  tx.$queryRaw<EarlierReply[]>`
    SELECT "id", "pointId", "answer", "changedActionId", "words" FROM "Reply"
    WHERE "planId" = ${rootId}::uuid AND "version" = ${version}::int AND NOT "superseded"`;

interface Issued {
  readonly advice: Advice;
  readonly text: AdviceText;
  readonly responseId: string;
  readonly before: readonly EarlierReply[];
}

/** One reply a point, in the order of the points. What was answered to a point that says the same still holds. */
async function replyEdits(
  { tx, rootId }: AggregateWrite,
  { advice, text, responseId, before }: Issued,
): Promise<readonly Edit[]> {
  const actionOf = await readActions(tx, rootId, text.points);
  const earlier = new Map(advice.texts.flatMap(({ points }) => points).map((point) => [point.id, point]));
  return [
    ...before.map(({ id }) => set('reply', id, { superseded: true })),
    ...text.points.map((point, index) => {
      const isSame = saysTheSame(point, earlier.get(point.copiedFrom));
      const said = isSame ? before.find(({ pointId }) => pointId === point.copiedFrom) : undefined;
      const { answer = null, changedActionId = null, words = '' } = said ?? {};
      return add('reply', randomUUIDv7(), rootId, {
        position: index + 1,
        version: advice.version,
        responseId,
        pointId: point.id,
        actionId: actionOf(point),
        answer,
        changedActionId,
        words,
      });
    }),
  ];
}

const saysTheSame = (one: AdvicePoint, other: AdvicePoint | undefined): boolean =>
  other !== undefined && one.words === other.words && one.weight === other.weight && one.quote === other.quote;

/** The action that a point is about, or that has what it is about, where the draft still has it. */
async function readActions(
  tx: AggregateWrite['tx'],
  planId: string,
  points: readonly AdvicePoint[],
): Promise<(point: AdvicePoint) => string | null> {
  const ids = points.map(({ entityId }) => entityId).filter(isId);
  const found = await tx.$queryRaw<{ id: string; actionId: string }[]>`
    SELECT a."id", a."id" AS "actionId" FROM "Action" a WHERE a."planId" = ${planId}::uuid AND a."id" = ANY (${ids}::uuid[])
    UNION ALL SELECT x."id", a."id" FROM (
      SELECT "id", "actionId" FROM "Indicator" UNION ALL SELECT "id", "actionId" FROM "CostLine"
      UNION ALL SELECT "id", "actionId" FROM "Note" UNION ALL SELECT "id", "actionId" FROM "PartnerBody") x
    JOIN "Action" a ON a."id" = x."actionId" WHERE a."planId" = ${planId}::uuid AND x."id" = ANY (${ids}::uuid[])`;
  const actions = new Map(found.map(({ id, actionId }) => [id, actionId]));
  return ({ entityId }) => actions.get(entityId) ?? null;
}
