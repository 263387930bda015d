import type { Node } from '@cynllun/domain/aggregate/aggregate';
import { entities } from '@cynllun/domain/plan/entities';
import { gapsAt } from '@cynllun/domain/submission/gaps';
import { contentsOf, type PlanContents } from '@cynllun/domain/submission/contents';
import { sendingDeadline, type SendingDeadline } from '@cynllun/domain/submission/sending-deadline';
import { builder } from '../core/graphql/builder.ts';
import { valueType } from '../core/graphql/field-types.ts';
import { message } from '../core/graphql/mutation.ts';
import { PersonRef } from '../core/graphql/person.ts';
import { NotFoundError } from '../core/log/failure.ts';
import { ErasedWordsRef } from '../core/history/past-schema.ts';
import { readSnapshots } from '../core/snapshot/stored-snapshot.ts';
import { DifferenceRef, GoneRef } from '../core/history/types.ts';
import { FindingRef } from '../plan/finding-type.ts';
import { withReferences } from '../plan/references.ts';
import { PlanRef } from '../plan/types.ts';
import type { Candidate } from './candidate.ts';
import { versionSaidAgain, type VersionComparison } from './compare-versions.ts';
import { AlreadySubmittedError, CandidateError, GateError } from './failures.ts';
import { openFindings } from './frozen-content.ts';
import { gapsOf, type FoundVersion, type LeftOut, type OpenedVersion } from './open-version.ts';
import { sinceLastReading } from './version-reading.ts';
import { readVersions, versionSent, type Agreement, type SentVersion } from './versions.ts';

const PlanContentsRef = builder.objectRef<PlanContents>('PlanContents').implement({
  description: 'What is in a plan, in numbers.',
  fields: (t) => ({
    recommendations: t.exposeInt('recommendations', { description: 'How many recommendations it answers.' }),
    recommendationsAnswered: t.exposeInt('recommendationsAnswered', {
      description: 'Of them, those with an action, or with a reason why there is none.',
    }),
    actions: t.exposeInt('actions', { description: 'How many actions it has.' }),
    additionalActions: t.exposeInt('additionalActions', { description: 'Of them, those that answer none.' }),
    indicators: t.exposeInt('indicators', { description: 'How many indicators it has.' }),
    measurableIndicators: t.exposeInt('measurableIndicators', {
      description: 'Of them, those with a number to reach, a baseline and a day.',
    }),
    cost: t.expose('cost', { type: 'Pence', description: 'What it costs.' }),
    unconfirmedCost: t.expose('unconfirmedCost', {
      type: 'Pence',
      description: 'Of it, what is not confirmed or has no source.',
    }),
    costYears: t.intList({
      description: 'The financial years in which costs fall, by their first calendar year, in order.',
      resolve: ({ costYears }) => [...costYears],
    }),
    actionsWithinExistingResources: t.exposeInt('actionsWithinExistingResources', {
      description: 'How many actions need no new money.',
    }),
    partnerBodies: t.exposeInt('partnerBodies', {
      description: 'How many times a partner body must do or fund something.',
    }),
    partnerBodiesAgreed: t.exposeInt('partnerBodiesAgreed', { description: 'Of them, those agreed to.' }),
    consultationsHeld: t.exposeInt('consultationsHeld', { description: 'How many consultations were held by then.' }),
  }),
});

const SendingStandingRef = builder.enumType('SendingStanding', {
  description: 'How a version stands to the deadline for the draft to the lead reviewer.',
  values: {
    notSet: { description: 'The day on which the report is presented is not set.' },
    inTime: { description: 'It meets it.' },
    late: { description: 'It misses it: whoever sends it says why.' },
    met: { description: 'An earlier version that stands has met it.' },
  } satisfies Record<SendingDeadline['standing'], object>,
});

const SendingDeadlineRef = builder.objectRef<SendingDeadline>('SendingDeadline').implement({
  description: 'The deadline that a version meets or misses: the draft to the lead reviewer.',
  fields: (t) => ({
    standing: t.expose('standing', { type: SendingStandingRef, description: 'Whether it meets it.' }),
    due: t.expose('due', { type: 'Date', nullable: true, description: 'The day, with an agreed extension.' }),
    originalDue: t.expose('originalDue', { type: 'Date', nullable: true, description: 'The day by the rule alone.' }),
    days: t.exposeInt('days', {
      description: 'Days early, or late; 0 on the day itself, and where none is left to meet.',
    }),
  }),
});

/** A required finding, and the reason given for leaving the gap open; empty where there is none. */
type ExplainedFinding = OpenedVersion['gaps'][number];

const ExplainedFindingRef = builder.objectRef<ExplainedFinding>('ExplainedFinding').implement({
  description: 'A finding that blocks the draft gate unless a reason is given.',
  fields: (t) => ({
    finding: t.expose('finding', { type: FindingRef, description: 'What is missing.' }),
    reason: t.exposeString('reason', {
      description: 'Why it stays open, in the words of the plan lead; empty where it is not explained, or was erased.',
    }),
  }),
});

export const CandidateRef = builder.objectRef<Candidate>('Candidate').implement({
  description: 'A plan at one sequence, as it would be sent.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'The number it would have as a version.' }),
    sequence: t.int({ description: 'The sequence; name it to send it.', resolve: ({ plan }) => plan.sequence }),
    hash: t.exposeString('hash', { description: 'SHA-256 of what it says, in hex; name it to send it.' }),
    madeAt: t.expose('madeAt', {
      type: 'DateTime',
      description: 'When it was made: what was typed later is not in it.',
    }),
    plan: t.field({ type: PlanRef, description: 'All of it.', resolve: ({ plan }): Node => withReferences(plan) }),
    contents: t.field({
      type: PlanContentsRef,
      description: 'What is in it.',
      resolve: ({ plan, consultations }, _, { today }) => contentsOf(plan, consultations, today()),
    }),
    sameAs: t.int({
      nullable: true,
      description: 'The last version that was sent, where this says no more than that did; advice, and blocks nothing.',
      resolve: ({ plan }, _, context) => versionSaidAgain(context, plan),
    }),
    gaps: t.field({
      type: [ExplainedFindingRef],
      description: 'What blocks it, or would without the reason given; in reading order.',
      resolve: ({ plan, findings }) =>
        gapsAt(plan, findings, 'draft').map(({ finding, reason }) => ({ finding, reason: reason?.reason ?? '' })),
    }),
    advised: t.field({
      type: [FindingRef],
      description: 'What is worth another look, and blocks nothing.',
      resolve: ({ findings }) => findings.filter(({ severity }) => severity === 'advised'),
    }),
    deadline: t.field({
      type: SendingDeadlineRef,
      description: 'The deadline it meets or misses, sent today.',
      resolve: ({ plan }, _, { today }) => sendingDeadline(plan, today()),
    }),
    leadReviewers: t.field({
      type: [PersonRef],
      description: 'Those whom it would go to.',
      resolve: async ({ plan }, _, context) => [...((await readVersions(context, plan.id))?.leadReviewers ?? [])],
    }),
  }),
});

const ChainHeadRef = builder.objectRef<SentVersion['chainHead']>('ChainHead').implement({
  description: "The head of a plan's log with one write: it stands for all that was written up to it.",
  fields: (t) => ({
    sequence: t.exposeInt('sequence', {
      nullable: true,
      description: 'The sequence of the write; null for whoever may not read the draft.',
    }),
    hash: t.exposeString('hash', { description: 'SHA-256, in hex.' }),
  }),
});

const WithdrawalRef = builder.objectRef<NonNullable<SentVersion['withdrawal']>>('Withdrawal').implement({
  description: 'That a version was taken back.',
  fields: (t) => ({
    on: t.expose('on', { type: 'Date', description: 'The day.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was recorded.' }),
    by: t.expose('by', { type: PersonRef, nullable: true, description: 'Who recorded it.' }),
    reason: t.exposeString('reason', { description: 'Why; empty where it was erased or nobody was asked.' }),
  }),
});

export const FrozenByRef = builder.enumType('FrozenBy', {
  description: 'What froze a version.',
  values: {
    draftSubmitted: { description: 'It was sent to the lead reviewer.' },
    finalAgreed: { description: 'It was agreed, with amendments or as the draft stood.' },
    planVaried: { description: 'What was agreed was varied.' },
    wordingCorrected: { description: 'Words of what was agreed were put right.' },
  } satisfies Record<SentVersion['frozenBy'], object>,
});

const AgreedChangeRef = builder.objectRef<SentVersion['change']>('AgreedChange').implement({
  description: 'Why what was agreed was changed.',
  fields: (t) => ({
    reason: t.exposeString('reason', { description: 'Why; empty where nothing was changed.' }),
    agreedBy: t.exposeString('agreedBy', { description: 'Who approved it; empty of a correction of wording.' }),
    minuteReference: t.exposeString('minuteReference', { description: 'Where that is minuted.' }),
  }),
});

const { fields: eventFields } = entities.planEvent;

const AgreementRef = builder.objectRef<Agreement>('Agreement').implement({
  description: 'That a version was agreed as the final plan, as it stands.',
  fields: (t) => ({
    on: t.expose('on', { type: 'Date', description: 'The day of the decision.' }),
    body: t.field({
      type: valueType(eventFields.body),
      nullable: true,
      description: 'Who agreed it; null where that was not recorded.',
      resolve: ({ body }) => body ?? null,
    }),
    agreedBy: t.string({
      description: eventFields.agreedBy.description,
      resolve: ({ agreedBy }) => agreedBy ?? '',
    }),
    minuteReference: t.exposeString('minuteReference', { description: eventFields.minuteReference.description }),
    callInUntil: t.field({
      type: 'Date',
      nullable: true,
      description: eventFields.callInUntil.description,
      resolve: ({ callInUntil }) => callInUntil ?? null,
    }),
    decision: t.string({
      description: eventFields.decision.description,
      resolve: ({ decision }) => decision ?? '',
    }),
    open: t.field({
      type: [ExplainedFindingRef],
      description: 'What the rules still required that day, each with its reason; empty of what was recorded before.',
      resolve: async ({ entryIds }, _, { sql }) => {
        const said = (await readSnapshots(sql, entryIds)).at(-1);
        return said === undefined ? [] : [...gapsOf(openFindings(said), 'final')];
      },
    }),
  }),
});

export const PlanVersionRef = builder.objectRef<SentVersion>('PlanVersion').implement({
  description: 'A version, without what it says: one that was sent, agreed, varied or corrected.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'UUIDv7.' }),
    planId: t.exposeID('planId', { description: 'The plan.' }),
    number: t.exposeInt('number', { description: 'Its number: 1, 2, 3…' }),
    sequence: t.exposeInt('sequence', {
      nullable: true,
      description: 'The sequence at which it was frozen; null for whoever may not read the draft.',
    }),
    hash: t.exposeString('hash', { description: 'SHA-256 of what it says, in hex.' }),
    chainHead: t.expose('chainHead', {
      type: ChainHeadRef,
      description: "The head of the plan's log when it was frozen.",
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was frozen.' }),
    by: t.expose('by', { type: PersonRef, nullable: true, description: 'Who did that.' }),
    frozenBy: t.expose('frozenBy', { type: FrozenByRef, description: 'What froze it.' }),
    on: t.expose('on', { type: 'Date', description: 'The day of that, as recorded.' }),
    change: t.expose('change', { type: AgreedChangeRef, description: 'Why what was agreed was changed by it.' }),
    agreement: t.expose('agreement', {
      type: AgreementRef,
      nullable: true,
      description: 'That it was agreed as the final plan; null where it was not, or that was referred back.',
    }),
    lateReason: t.exposeString('lateReason', { description: 'Why it was late; empty where it was not.' }),
    withdrawal: t.expose('withdrawal', {
      type: WithdrawalRef,
      nullable: true,
      description: 'That it was taken back; null where it stands.',
    }),
    answeredOn: t.expose('answeredOn', {
      type: 'Date',
      nullable: true,
      description: 'The day of the written response to it.',
    }),
  }),
});

const LeftOutRef = builder.objectRef<LeftOut>('LeftOut').implement({
  description: 'What had been written to the draft and is not in a version.',
  fields: (t) => ({
    writes: t.exposeInt('writes', { description: 'How many writes.' }),
    by: t.field({ type: [PersonRef], description: 'Whose.', resolve: ({ by }) => [...by] }),
  }),
});

export const OpenedVersionRef = builder.objectRef<FoundVersion>('OpenedVersion').implement({
  description: 'A version with what it says, and with what was so when it was sent.',
  fields: (t) => ({
    version: t.expose('version', {
      type: PlanVersionRef,
      description: 'When it was sent, by whom, and how it stands.',
    }),
    plan: t.field({
      type: PlanRef,
      description:
        'All of it, as it was frozen, with the findings and people of then. Its sequence is 0 for whoever may not read the draft.',
      resolve: async ({ open }): Promise<Node> => (await open()).plan,
    }),
    erased: t.field({
      type: [ErasedWordsRef],
      description: 'What it said and has been erased since.',
      resolve: async ({ open }) => [...(await open()).erased],
    }),
    contents: t.field({
      type: PlanContentsRef,
      description: 'What is in it.',
      resolve: async ({ open, version }) => {
        const { plan, consultations } = await open();
        return contentsOf(plan, consultations, version.on);
      },
    }),
    gaps: t.field({
      type: [ExplainedFindingRef],
      description: 'What was missing when it was sent, each with its reason.',
      resolve: async ({ open }) => [...(await open()).gaps],
    }),
    findings: t.field({
      type: [FindingRef],
      description: 'All that the rules had to say of it when it was sent.',
      resolve: async ({ open }) => [...(await open()).findings],
    }),
    deadline: t.field({
      type: SendingDeadlineRef,
      description: 'The deadline it met or missed.',
      resolve: async ({ open, version }) => sendingDeadline((await open()).plan, version.on),
    }),
    leadReviewers: t.field({
      type: [PersonRef],
      description: 'Those whom it went to, as they are now.',
      resolve: async ({ open }) => [...(await open()).leadReviewers],
    }),
    responseDue: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day by which its written response is due; null where it has none.',
      resolve: async ({ open }) => (await open()).responseDue,
    }),
    leftOut: t.field({
      type: LeftOutRef,
      nullable: true,
      description: 'What was written while it was checked; null for whoever may not read the draft.',
      resolve: async ({ open }) => (await open()).leftOut,
    }),
  }),
});

export const VersionComparisonRef = builder.objectRef<VersionComparison>('VersionComparison').implement({
  description: 'What differs between two versions, and nothing of what was written between them.',
  fields: (t) => ({
    from: t.expose('from', { type: PlanVersionRef, description: 'The earlier one.' }),
    to: t.expose('to', { type: PlanVersionRef, description: 'The later one.' }),
    things: t.field({ type: [DifferenceRef], description: 'What differs.', resolve: ({ things }) => [...things] }),
    gone: t.field({
      type: [GoneRef],
      description: 'What the earlier has and the later has not.',
      resolve: ({ gone }) => [...gone],
    }),
  }),
});

builder.objectField(OpenedVersionRef, 'sinceLastReading', (t) =>
  t.field({
    type: VersionComparisonRef,
    nullable: true,
    description:
      'What it says otherwise than the last version before it that the viewer, a reviewer, has read; null where they have read none before it.',
    resolve: ({ version }, _, context) => sinceLastReading(context, version),
  }),
);

builder.objectType(CandidateError, {
  name: 'CandidateError',
  description: 'What was checked is not what would be sent. Nothing was written; make it again, and look again.',
  fields: (t) => ({ message: t.exposeString('message', message) }),
});
builder.objectType(GateError, {
  name: 'GateError',
  description: 'Gaps are neither mended nor explained, by the rules and facts of now. Nothing was written.',
  fields: (t) => ({
    message: t.exposeString('message', message),
    findings: t.field({ type: [FindingRef], description: 'Which.', resolve: ({ findings }) => [...findings] }),
  }),
});
builder.objectType(AlreadySubmittedError, {
  name: 'AlreadySubmittedError',
  description: 'Somebody sent a version since this was checked. Nothing was written.',
  fields: (t) => ({
    message: t.exposeString('message', message),
    version: t.field({
      type: PlanVersionRef,
      description: 'The version that was sent.',
      resolve: async ({ planId, version }, _, context) => {
        const sent = await versionSent(context, planId, (__, { number }) => number === version);
        if (sent === null) throw new NotFoundError();
        return sent;
      },
    }),
  }),
});
