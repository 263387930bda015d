import * as z from 'zod/mini';
import { calendarDateSchema, type CalendarDate } from '../calendar/date.ts';
import { agreeingBodies } from '../plan/choices.ts';

const on = calendarDateSchema;
const version = z.int().check(z.positive());
const event = <const Kind extends string>(kind: Kind) => z.strictObject({ kind: z.literal(kind), on });
const ofVersion = <const Kind extends string>(kind: Kind) => z.extend(event(kind), { version });
const said = z.string().check(z.trim(), z.minLength(1));
const maybeSaid = z.exactOptional(z.string());

/**
 * What has happened to a plan, each on its day. The stage is worked out from these and from nothing else.
 * A version keeps its number for ever: a withdrawn one is never sent again under the same number.
 */
export const planEventSchema = z.discriminatedUnion('kind', [
  /** The review team discussed how the plan will be produced [S4]. */
  event('arrangementsDiscussed'),
  /** A version went to the lead reviewer [S9]. `lateReason` says why it came late; empty where none was given. */
  z.extend(ofVersion('draftSubmitted'), { lateReason: z.string() }),
  /** It was taken back before it was answered. `withdrawalReason` is empty where nobody was asked for one. */
  z.extend(ofVersion('draftWithdrawn'), { withdrawalReason: z.string() }),
  /** The lead reviewer's written response to a version [S7]. */
  ofVersion('responseIssued'),
  /** A session of the Council received the draft [S8]. `withReport`: at the same time as the report. */
  z.extend(event('presentedToCouncil'), {
    withReport: z.exactOptional(z.boolean()),
    minuteReference: maybeSaid,
    decision: maybeSaid,
  }),
  /** The inspectorates published the report. */
  event('reportPublished'),
  /** The plan could be had by the public [S3]. */
  event('madeAvailable'),
  /** A version was put to the Council for agreement. */
  ofVersion('putForAgreement'),
  /**
   * The body that the authority's constitution names agreed a version [S11]: it is sealed from the decision, which may be called
   * in until a day. Who agreed is not said of what was recorded before that was asked.
   */
  z.extend(ofVersion('finalAgreed'), {
    minuteReference: said,
    body: z.exactOptional(z.enum(agreeingBodies)),
    agreedBy: maybeSaid,
    callInUntil: z.exactOptional(on),
    decision: maybeSaid,
  }),
  /** The decision was called in and referred back: the agreement and what it led to stand no longer. */
  z.extend(event('referredBack'), { reason: said, minuteReference: maybeSaid }),
  /** What was agreed was changed, with the approval of whoever may give it, and frozen as a version. */
  z.extend(ofVersion('planVaried'), { reason: said, agreedBy: said, minuteReference: said }),
  /** Words of what was agreed were put right, their meaning unchanged, and frozen as a version. */
  z.extend(ofVersion('wordingCorrected'), { reason: said }),
  /** The agreed plan was shared with the lead reviewer [S11]. */
  event('sharedWithLeadReviewer'),
  /** One entry for both, as it was recorded before each of them had their own. */
  event('handoverAcknowledged'),
  /** The plan lead says that the handover meeting took place: the plan is handed over once the lead reviewer says so too. */
  event('handoverAcknowledgedByAuthority'),
  event('handoverAcknowledgedByReviewer'),
  event('monitoringRoundOpened'),
  event('closed'),
]);

export const planEventKinds = [
  'arrangementsDiscussed',
  'draftSubmitted',
  'draftWithdrawn',
  'responseIssued',
  'presentedToCouncil',
  'reportPublished',
  'madeAvailable',
  'putForAgreement',
  'finalAgreed',
  'referredBack',
  'planVaried',
  'wordingCorrected',
  'sharedWithLeadReviewer',
  'handoverAcknowledged',
  'handoverAcknowledgedByAuthority',
  'handoverAcknowledgedByReviewer',
  'monitoringRoundOpened',
  'closed',
] as const satisfies readonly PlanEvent['kind'][];

/** What a screen does and records: nobody records it by hand. */
export const recordedByScreens = [
  'draftSubmitted',
  'draftWithdrawn',
  'responseIssued',
  'putForAgreement',
  'finalAgreed',
  'planVaried',
  'wordingCorrected',
] as const;
/** What nobody records any more, and still counts where it was recorded. */
const recordedOnce = ['handoverAcknowledged'] as const;
/** What is recorded now, by whatever. */
export type RecordedKind = Exclude<PlanEventKind, (typeof recordedOnce)[number]>;
export const kindsRecorded: readonly RecordedKind[] = planEventKinds.filter(
  (kind): kind is RecordedKind => !(recordedOnce as readonly PlanEventKind[]).includes(kind),
);
export type RecordedByHand = Exclude<RecordedKind, (typeof recordedByScreens)[number]>;
export const kindsRecordedByHand: readonly RecordedByHand[] = kindsRecorded.filter(
  (kind): kind is RecordedByHand => !(recordedByScreens as readonly PlanEventKind[]).includes(kind),
);

export type PlanEvent = z.infer<typeof planEventSchema>;
export type PlanEventKind = PlanEvent['kind'];
export type PlanEventOf<Kind extends PlanEventKind> = Extract<PlanEvent, { kind: Kind }>;

/** The events of one kind, in the order given. */
export const eventsOf = <Kind extends PlanEventKind>(events: readonly PlanEvent[], kind: Kind): PlanEventOf<Kind>[] =>
  events.filter((event): event is PlanEventOf<Kind> => event.kind === kind);

/**
 * What stands at `today`: without what is dated later, without withdrawn drafts, which count as never sent, nor what was
 * said about them, and without an agreement that was referred back since, nor what it led to.
 */
export function standingEvents(events: readonly PlanEvent[], today: CalendarDate): PlanEvent[] {
  const happened = events.filter((event) => event.on <= today);
  const withdrawn = new Set(eventsOf(happened, 'draftWithdrawn').map((event) => event.version));
  const referredBackOn = lastReferral(happened);
  return happened.filter(
    (event) =>
      !(isAboutDraft(event) && withdrawn.has(event.version)) &&
      !(referredBackOn !== null && endsWithReferral(event) && event.on <= referredBackOn),
  );
}

/** The day on which an agreement was last referred back; null where none was. What is agreed again is agreed later. */
export const lastReferral = (events: readonly PlanEvent[]): CalendarDate | null =>
  eventsOf(events, 'referredBack')
    .map(({ on: day }) => day)
    .toSorted()
    .at(-1) ?? null;

/** The agreement, that it was asked for, and all that only an agreed plan comes to. */
const ofAgreement: readonly PlanEventKind[] = [
  'putForAgreement',
  'finalAgreed',
  'sharedWithLeadReviewer',
  'handoverAcknowledged',
  'handoverAcknowledgedByAuthority',
  'handoverAcknowledgedByReviewer',
  'monitoringRoundOpened',
  'closed',
];
const endsWithReferral = ({ kind }: PlanEvent): boolean => ofAgreement.includes(kind);

/** The kinds of event with which a version is frozen. */
export const freezingKinds = ['draftSubmitted', 'finalAgreed', 'planVaried', 'wordingCorrected'] as const;
export type FreezingKind = (typeof freezingKinds)[number];

const aboutDraft = ['draftSubmitted', 'draftWithdrawn', 'responseIssued', 'putForAgreement'] as const;
/** What the Council agreed it agreed, whatever was withdrawn. */
const isAboutDraft = (event: PlanEvent): event is PlanEventOf<(typeof aboutDraft)[number]> =>
  (aboutDraft as readonly PlanEventKind[]).includes(event.kind);
