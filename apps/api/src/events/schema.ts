import { entities } from '@cynllun/domain/plan/entities';
import type { EventField } from '@cynllun/domain/stage/current-events';
import { nothingSaid, type ReportedEvent } from '@cynllun/domain/stage/event-problems';
import { kindsRecordedByHand, type PlanEventKind, type RecordedByHand } from '@cynllun/domain/stage/events';
import fieldWords from '@cynllun/messages/en/fields';
import { builder } from '../core/graphql/builder.ts';
import { described } from '../core/graphql/described.ts';
import { valueType } from '../core/graphql/field-types.ts';
import { mutation } from '../core/graphql/mutation.ts';
import { invalid } from '../core/log/failure.ts';
import { correctEvent } from './correct-event.ts';
import { recordEvent } from './record-event.ts';

const { fields } = entities.planEvent;
const kindType = valueType(fields.kind);
const RecordedByHandRef = builder.enumType('RecordedByHand', {
  description: 'What can happen to a plan and is recorded by hand: the rest is recorded by what does it.',
  values: described(kindsRecordedByHand, fieldWords.planEventKind),
});
const requestId = {
  required: true,
  description: "A UUID, the writer's own name for this request: written once.",
} as const;
const entryId = { required: true, description: 'A UUIDv7 of the entry, made by whoever records it.' } as const;

const RecordPlanEventInput = builder.inputType('RecordPlanEventInput', {
  description: 'Something that happened to a plan on a day. What a kind does not have is left out.',
  fields: (t) => ({
    planId: t.id({ required: true, description: 'Which plan.' }),
    requestId: t.id(requestId),
    id: t.id(entryId),
    kind: t.field({ type: RecordedByHandRef, required: true, description: 'What happened.' }),
    on: t.field({ type: 'Date', required: true, description: 'The day it happened, today or before.' }),
    withReport: t.boolean({ description: fields.withReport.description }),
    minuteReference: t.string({ description: fields.minuteReference.description }),
    decision: t.string({ description: fields.decision.description }),
    reason: t.string({ description: fields.reason.description }),
  }),
});

const CorrectPlanEventInput = builder.inputType('CorrectPlanEventInput', {
  description: 'A correction of what was recorded: it is recorded again, whole, or without a kind taken back.',
  fields: (t) => ({
    planId: t.id({ required: true, description: 'Which plan.' }),
    requestId: t.id(requestId),
    id: t.id(entryId),
    corrects: t.id({ required: true, description: fields.corrects.description }),
    kind: t.field({ type: kindType, description: 'What happened, as it was recorded; left out, it is taken back.' }),
    on: t.field({ type: 'Date', description: 'The day it happened, today or before.' }),
    version: t.int({ description: fields.version.description }),
    withReport: t.boolean({ description: fields.withReport.description }),
    body: t.field({ type: valueType(fields.body), description: fields.body.description }),
    agreedBy: t.string({ description: fields.agreedBy.description }),
    minuteReference: t.string({ description: fields.minuteReference.description }),
    callInUntil: t.field({ type: 'Date', description: fields.callInUntil.description }),
    decision: t.string({ description: fields.decision.description }),
    reason: t.string({ description: fields.reason.description }),
    lateReason: t.string({ description: fields.lateReason.description }),
    withdrawalReason: t.string({ description: fields.withdrawalReason.description }),
  }),
});

type EventInput = { readonly on?: string | null | undefined } & {
  readonly [Field in EventField]?: unknown;
};

/** @throws ExpectedFailure where no day is given */
function toEvent<Kind extends PlanEventKind>(
  kind: Kind,
  { on, ...given }: EventInput,
): ReportedEvent & { readonly kind: Kind } {
  if (on === null || on === undefined) throw invalid('on', 'required');
  const said = Object.entries(given).filter(([, value]) => value !== null && value !== undefined);
  return { ...nothingSaid, ...Object.fromEntries(said), kind, on };
}

const PlanEventRecorded = builder.objectRef<{ readonly id: string }>('PlanEventRecorded').implement({
  description: "What happened is in the plan's log.",
  fields: (t) => ({ id: t.exposeID('id', { description: 'The entry.' }) }),
});

mutation('recordPlanEvent', {
  operation: 'event.record',
  description:
    'Records that something happened to a plan on a day: its stage follows. Each kind has its own who and when.',
  input: RecordPlanEventInput,
  result: PlanEventRecorded,
  run: async (context, { planId, requestId, id, kind, ...rest }) => {
    await recordEvent(context, { planId, requestId, id, event: toEvent(kind as RecordedByHand, rest) });
    return { id };
  },
});

mutation('correctPlanEvent', {
  operation: 'event.correct',
  description: 'Corrects what was recorded of a plan, or takes it back, by a later entry: nothing recorded is changed.',
  input: CorrectPlanEventInput,
  result: PlanEventRecorded,
  run: async (context, { planId, requestId, id, corrects, kind, ...rest }) => {
    const event = kind === null || kind === undefined ? null : toEvent(kind as PlanEventKind, rest);
    await correctEvent(context, { planId, requestId, id, corrects, event });
    return { id };
  },
});
