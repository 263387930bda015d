import { entities } from '@cynllun/domain/plan/entities';
import { builder } from '../core/graphql/builder.ts';
import { toEdits } from '../core/graphql/edit-mutation.ts';
import { valueType } from '../core/graphql/field-types.ts';
import { mutation } from '../core/graphql/mutation.ts';
import type { Context } from '../core/context.ts';
import { NotFoundError } from '../core/log/failure.ts';
import { PlanEditRef } from '../plan/edited-type.ts';
import { CandidateError, GateError } from '../submission/failures.ts';
import { PlanVersionRef } from '../submission/types.ts';
import { versionSent, type SentVersion } from '../submission/versions.ts';
import { correctWording, varyPlan } from './change-agreed.ts';
import { putForAgreement } from './put-for-agreement.ts';
import { recordAgreement } from './record-agreement.ts';

const { fields } = entities.planEvent;
const planId = { required: true, description: 'Which plan.' } as const;
const requestId = {
  required: true,
  description: "A UUID, the writer's own name for this request: written once.",
} as const;
const baseSequence = { required: true, description: 'The sequence that the writer was looking at.' } as const;

interface VersionNow {
  readonly version: SentVersion;
}
const versionAnswer = (name: string, description: string) =>
  builder.objectRef<VersionNow>(name).implement({
    description,
    fields: (t) => ({ version: t.expose('version', { type: PlanVersionRef, description: 'The version.' }) }),
  });

async function answerWith(
  context: Context,
  id: string,
  isMeant: Parameters<typeof versionSent>[2],
): Promise<VersionNow> {
  const version = await versionSent(context, id, isMeant);
  if (version === null) throw new NotFoundError();
  return { version };
}

const PutForAgreementInput = builder.inputType('PutForAgreementInput', {
  description: 'A version that was put to the body that is to agree it.',
  fields: (t) => ({
    planId: t.id(planId),
    requestId: t.id(requestId),
    version: t.int({ required: true, description: 'Its number.' }),
    on: t.field({ type: 'Date', required: true, description: 'The day, today or before.' }),
  }),
});

mutation('putForAgreement', {
  operation: 'agreement.record',
  description: 'Puts a version to the body that is to agree it. The final gate is asked of it, by the rules of today.',
  input: PutForAgreementInput,
  result: versionAnswer('PutForAgreement', 'The version is before those who are to agree it.'),
  failures: [GateError],
  run: async (context, input) => {
    await putForAgreement(context, input);
    return answerWith(context, input.planId, (_, { number }) => number === input.version);
  },
});

const RecordAgreementInput = builder.inputType('RecordAgreementInput', {
  description: 'The agreement of the final plan, as the body that the constitution names made it.',
  fields: (t) => ({
    planId: t.id(planId),
    requestId: t.id(requestId),
    version: t.int({ description: 'The version that was agreed; left out, the draft as it stood at `sequence`.' }),
    sequence: t.int({ required: true, description: 'The sequence of the draft that was looked at.' }),
    amendments: t.field({ type: [PlanEditRef], required: true, description: 'What was changed on top of it.' }),
    on: t.field({ type: 'Date', required: true, description: 'The day of the decision, today or before.' }),
    body: t.field({ type: valueType(fields.body), required: true, description: fields.body.description }),
    agreedBy: t.string({ description: fields.agreedBy.description }),
    minuteReference: t.string({ required: true, description: fields.minuteReference.description }),
    callInUntil: t.field({ type: 'Date', description: fields.callInUntil.description }),
    decision: t.string({ description: fields.decision.description }),
  }),
});

mutation('recordAgreement', {
  operation: 'agreement.record',
  description:
    'Records that the final plan was agreed, and seals it: the plan comes to say exactly what was agreed, its amendments included.',
  input: RecordAgreementInput,
  result: versionAnswer('AgreementRecorded', 'The plan is agreed and sealed.'),
  failures: [CandidateError],
  run: async (context, { amendments, version, agreedBy, callInUntil, decision, body, ...input }) => {
    await recordAgreement(context, {
      ...input,
      version: version ?? null,
      amendments: toEdits(amendments, 'amendments'),
      body: body as string,
      agreedBy: agreedBy ?? '',
      callInUntil: callInUntil ?? null,
      decision: decision ?? '',
    });
    return answerWith(context, input.planId, (_, { agreement }) => agreement !== null);
  },
});

const VaryPlanInput = builder.inputType('VaryPlanInput', {
  description: 'A change of what was agreed: a set of edits, made in one write.',
  fields: (t) => ({
    planId: t.id(planId),
    requestId: t.id(requestId),
    baseSequence: t.int(baseSequence),
    edits: t.field({ type: [PlanEditRef], required: true, description: 'What changes.' }),
    on: t.field({ type: 'Date', required: true, description: 'The day it was approved, today or before.' }),
    reason: t.string({ required: true, description: 'Why.' }),
    agreedBy: t.string({ required: true, description: 'Who approved it.' }),
    minuteReference: t.string({ required: true, description: 'Where that is minuted.' }),
  }),
});

mutation('varyPlan', {
  operation: 'variation.make',
  description: 'Varies the agreed plan, as it was approved, and freezes it as the next version.',
  input: VaryPlanInput,
  result: versionAnswer('PlanVaried', 'The agreed plan says what was approved.'),
  run: async (context, { edits, ...input }) => {
    const sequence = await varyPlan(context, { ...input, edits: toEdits(edits) });
    return answerWith(context, input.planId, ({ spans }, { id }) => spans.get(id)?.writtenAt === sequence);
  },
});

const CorrectWordingInput = builder.inputType('CorrectWordingInput', {
  description: 'Words of what was agreed that are put right, declared as meaning the same.',
  fields: (t) => ({
    planId: t.id(planId),
    requestId: t.id(requestId),
    baseSequence: t.int(baseSequence),
    edits: t.field({ type: [PlanEditRef], required: true, description: 'Words alone: nothing else is set by them.' }),
    reason: t.string({ required: true, description: 'Why: the lead reviewer reads it.' }),
  }),
});

mutation('correctWording', {
  operation: 'wording.correct',
  description: 'Corrects words of the agreed plan, its meaning unchanged, and freezes it as the next version.',
  input: CorrectWordingInput,
  result: versionAnswer('WordingCorrected', 'The words are put right.'),
  run: async (context, { edits, ...input }) => {
    const sequence = await correctWording(context, { ...input, edits: toEdits(edits) });
    return answerWith(context, input.planId, ({ spans }, { id }) => spans.get(id)?.writtenAt === sequence);
  },
});
