import { builder, operation } from '../core/graphql/builder.ts';
import { mutation } from '../core/graphql/mutation.ts';
import { NotFoundError } from '../core/log/failure.ts';
import { documentFields } from '../documents/document-fields.ts';
import { makeCandidate } from './candidate.ts';
import { compareVersions } from './compare-versions.ts';
import { AlreadySubmittedError, CandidateError, GateError } from './failures.ts';
import { markVersionViewed, type ViewedVersion } from './mark-viewed.ts';
import { findVersion } from './open-version.ts';
import { submitVersion } from './submit-version.ts';
import { CandidateRef, OpenedVersionRef, PlanVersionRef, VersionComparisonRef } from './types.ts';
import { versionDocument } from './version-document.ts';
import { readVersions, versionSent, type SentVersion } from './versions.ts';
import { withdrawVersion } from './withdraw-version.ts';

const planId = { required: true, description: 'Which plan.' } as const;
const requestId = {
  required: true,
  description: "A UUID, the writer's own name for this request: written once.",
} as const;

builder.queryField('planVersions', (t) =>
  t.field({
    ...operation('plan.readSubmitted'),
    type: [PlanVersionRef],
    nullable: true,
    description:
      'The versions of a plan that were sent, in order, withdrawn ones too; null where they may not be read.',
    args: { planId: t.arg.id(planId) },
    resolve: async (_, args, context) => {
      const known = await readVersions(context, args.planId);
      return known && [...known.versions];
    },
  }),
);

builder.queryField('planVersion', (t) =>
  t.field({
    ...operation('plan.readSubmitted'),
    type: OpenedVersionRef,
    nullable: true,
    description: 'A version of a plan, whole; null where there is none that the viewer may read.',
    args: { planId: t.arg.id(planId), number: t.arg.int({ required: true, description: 'Its number.' }) },
    resolve: (_, args, context) => findVersion(context, args.planId, args.number),
  }),
);

builder.queryField('planVersionComparison', (t) =>
  t.field({
    ...operation('plan.readSubmitted'),
    type: VersionComparisonRef,
    nullable: true,
    description: 'What differs between two versions of a plan; null where there are no two that the viewer may read.',
    args: {
      planId: t.arg.id(planId),
      from: t.arg.int({ required: true, description: 'The number of one.' }),
      to: t.arg.int({ required: true, description: 'The number of the other.' }),
    },
    resolve: (_, { from, to, ...args }, context) => compareVersions(context, args.planId, [from, to]),
  }),
);

const MakeCandidateInput = builder.inputType('MakeCandidateInput', {
  description: 'Which plan is to be checked before it is sent.',
  fields: (t) => ({ planId: t.id(planId) }),
});

mutation('makeCandidate', {
  operation: 'plan.submit',
  description:
    'Makes a plan ready to be sent as it stands now, with all that people have typed. Nothing is sent by it.',
  input: MakeCandidateInput,
  result: CandidateRef,
  run: (context, input) => makeCandidate(context, input.planId),
});

const SubmitVersionInput = builder.inputType('SubmitVersionInput', {
  description: 'A candidate, as it was checked.',
  fields: (t) => ({
    planId: t.id(planId),
    requestId: t.id(requestId),
    sequence: t.int({ required: true, description: 'Its sequence.' }),
    hash: t.string({ required: true, description: 'Its hash.' }),
    lateReason: t.string({ description: 'Why it is late, where it misses its deadline.' }),
  }),
});

const VersionSubmitted = builder.objectRef<{ readonly version: SentVersion }>('VersionSubmitted').implement({
  description: 'The version is frozen, and with the lead reviewer.',
  fields: (t) => ({ version: t.expose('version', { type: PlanVersionRef, description: 'The version.' }) }),
});

mutation('submitVersion', {
  operation: 'plan.submit',
  description:
    'Freezes what was checked as the next version, and sends it to the lead reviewer. Writing goes on in the draft.',
  input: SubmitVersionInput,
  result: VersionSubmitted,
  failures: [CandidateError, GateError, AlreadySubmittedError],
  run: async (context, { lateReason, ...input }) => {
    const sequence = await submitVersion(context, { ...input, lateReason: lateReason ?? '' });
    const version = await versionSent(
      context,
      input.planId,
      ({ spans }, { id }) => spans.get(id)?.writtenAt === sequence,
    );
    if (version === null) throw new NotFoundError();
    return { version };
  },
});

const WithdrawVersionInput = builder.inputType('WithdrawVersionInput', {
  description: 'A version that is taken back.',
  fields: (t) => ({
    planId: t.id(planId),
    requestId: t.id(requestId),
    version: t.int({ required: true, description: 'Its number.' }),
    withdrawalReason: t.string({ required: true, description: 'Why: the lead reviewer reads it.' }),
  }),
});

const VersionWithdrawn = builder.objectRef<{ readonly version: SentVersion | null }>('VersionWithdrawn').implement({
  description: 'The version is taken back.',
  fields: (t) => ({
    version: t.expose('version', {
      type: PlanVersionRef,
      nullable: true,
      description: 'The version; null where it was recorded by hand, and nothing was frozen.',
    }),
  }),
});

mutation('withdrawVersion', {
  operation: 'plan.withdraw',
  description:
    'Takes a version back that was sent, before it was answered. It stays readable to whoever had it, as withdrawn.',
  input: WithdrawVersionInput,
  result: VersionWithdrawn,
  run: async (context, input) => {
    await withdrawVersion(context, input);
    return { version: await versionSent(context, input.planId, (_, { number }) => number === input.version) };
  },
});

const ViewedVersionRef = builder.objectRef<ViewedVersion>('ViewedVersion').implement({
  description: 'That the viewer has read a version.',
  fields: (t) => ({
    planId: t.exposeID('planId', { description: 'Of which plan.' }),
    number: t.exposeInt('number', { description: "The version's number." }),
    at: t.expose('at', { type: 'DateTime', description: 'When they last opened it.' }),
  }),
});

const MarkVersionViewedInput = builder.inputType('MarkVersionViewedInput', {
  description: 'A version that the viewer has opened.',
  fields: (t) => ({
    planId: t.id(planId),
    number: t.int({ required: true, description: 'Its number.' }),
  }),
});

mutation('markVersionViewed', {
  operation: 'plan.readSubmitted',
  description: 'Stores that the viewer has read a version: what a later one says otherwise is news to them.',
  input: MarkVersionViewedInput,
  result: ViewedVersionRef,
  run: (context, input) => markVersionViewed(context, input),
});

documentFields(versionDocument, { ask: 'askForVersionDocument', find: 'versionDocument', of: 'a version' });
