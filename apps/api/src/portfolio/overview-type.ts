import { abilities } from '@cynllun/domain/access/access';
import { daysBetween } from '@cynllun/domain/calendar/date';
import { entities } from '@cynllun/domain/plan/entities';
import { deadlineStatuses } from '@cynllun/domain/deadlines/status';
import {
  deadlineToday,
  nextDeadline,
  type DeadlineToday,
  type StandingDeadline,
  type StandingOwnDate,
} from '@cynllun/domain/review/standing';
import { waitedFor, type WaitingOn } from '@cynllun/domain/stage/waiting-on';
import words from '@cynllun/messages/en/home';
import { builder } from '../core/graphql/builder.ts';
import type { Context } from '../core/context.ts';
import { OrganisationRef } from '../people/organisation-type.ts';
import { RoleRef } from '../people/role-type.ts';
import { described } from '../core/graphql/described.ts';
import { GateRef } from '../plan/enum-types.ts';
import { PlanAbilitiesRef, StageRef } from '../plan/types.ts';
import { valueType } from '../core/graphql/field-types.ts';
import { LanguageRef, TextRef } from '../core/graphql/text-types.ts';
import { mayReadDraft, overviewSubject, rolesOver, type Overview } from './overview.ts';
import { readOwnActions, type OwnAction } from './own-actions.ts';
import type { StoredSummary } from './summarise.ts';

/** An overview among those it was read with: what is asked of one is read for all of them at once. */
export interface Listed {
  readonly overview: Overview;
  readonly ofAll: <T>(read: ReadOfAll<T>) => Promise<T>;
}

/** Reads something of several overviews, in as many statements as of one. */
type ReadOfAll<T> = (context: Context, overviews: readonly Overview[]) => Promise<T>;

export function listed(context: Context, overviews: readonly Overview[]): readonly Listed[] {
  const answers = new Map<ReadOfAll<unknown>, Promise<unknown>>();
  const ofAll = <T>(read: ReadOfAll<T>) => {
    const answer = answers.get(read) ?? read(context, overviews);
    answers.set(read, answer);
    return answer as Promise<T>;
  };
  return overviews.map((overview) => ({ overview, ofAll }));
}

const waitedOn = {
  authority: { description: 'The authority.' },
  leadReviewer: { description: 'The lead reviewer.' },
  inspectorates: { description: 'The inspectorates.' },
  council: { description: 'The Council.' },
  both: { description: 'The authority and the lead reviewer.' },
  nobody: { description: 'Nobody.' },
} satisfies Record<WaitingOn['on'], object>;
export const WaitedOnRef = builder.enumType('WaitedOn', { description: 'On whom a plan waits.', values: waitedOn });

const WaitedForRef = builder.enumType('WaitedFor', {
  description: 'What a plan waits for.',
  values: described(waitedFor, words.waitedFor),
});

const WaitingOnRef = builder.objectRef<WaitingOn>('WaitingOn').implement({
  description: 'On whom a plan waits, and for what.',
  fields: (t) => ({
    on: t.expose('on', { type: WaitedOnRef, description: 'On whom.' }),
    for: t.expose('for', {
      type: WaitedForRef,
      nullable: true,
      description: 'What is waited for; nothing while progress is reported, and once the plan is closed.',
    }),
  }),
});

const DeadlineStatusRef = builder.enumType('DeadlineStatus', {
  description: 'How a deadline stands today.',
  values: described(deadlineStatuses, {
    notSet: 'The date it is counted from is not set',
    upcoming: 'It is to be met, in more than 14 days',
    dueSoon: 'It is to be met within 14 days',
    dueToday: 'It is to be met today',
    met: 'It was met',
    metLate: 'It was met, after its day',
    overdue: 'Its day has passed, and it is not met',
    extended: 'It is to be met by a later day that the lead reviewer agreed to',
  }),
});

const DeadlineHolderRef = builder.enumType('DeadlineHolder', {
  description: 'Who has to act to meet a deadline.',
  values: {
    authority: { description: 'The authority.' },
    leadReviewer: { description: 'The lead reviewer.' },
  } satisfies Record<StandingDeadline['by'], object>,
});

const deadlinesToday = (deadlines: readonly StandingDeadline[], today: string) =>
  deadlines.map((deadline) => ({ ...deadline, ...deadlineToday(deadline, today) }));

const DeadlineStandingRef = builder.objectRef<StandingDeadline & DeadlineToday>('DeadlineStanding').implement({
  description: 'One of the seven deadlines, as it stands today.',
  fields: (t) => ({
    code: t.field({
      type: valueType(entities.extension.fields.deadline),
      description: 'Which one.',
      resolve: ({ code }) => code as never,
    }),
    by: t.expose('by', { type: DeadlineHolderRef, description: 'Who has to act.' }),
    originalDue: t.expose('originalDue', {
      type: 'Date',
      nullable: true,
      description: 'The day by the rule; null while its base date is not set.',
    }),
    due: t.expose('due', {
      type: 'Date',
      nullable: true,
      description: 'The day by the rule or by an agreed extension, whichever is later.',
    }),
    metOn: t.expose('metOn', { type: 'Date', nullable: true, description: 'The day it was met.' }),
    status: t.expose('status', { type: DeadlineStatusRef, description: 'How it stands.' }),
    daysRemaining: t.exposeInt('daysRemaining', {
      nullable: true,
      description: 'Days from today to the day, negative once it has passed; null when met or not set.',
    }),
    daysLate: t.exposeInt('daysLate', {
      description: 'Days after the day that it was met, or that it is open today.',
    }),
  }),
});

const OwnDateStandingRef = builder.objectRef<StandingOwnDate>('OwnDateStanding').implement({
  description: "One of the authority's own dates that is to come.",
  fields: (t) => ({
    kind: t.field({
      type: valueType(entities.authorityDate.fields.kind),
      nullable: true,
      description: 'What the date is for; null while nobody has said.',
      resolve: ({ kind }) => kind as never,
    }),
    name: t.exposeString('name', {
      description: 'Its name, where the kind does not say it, in the drafting language.',
    }),
    due: t.expose('due', { type: 'Date', description: 'The day.' }),
    daysRemaining: t.int({
      description: 'Days from today to the day.',
      resolve: ({ due }, _, { today }) => daysBetween(today(), due),
    }),
  }),
});

const CompletenessRef = builder.objectRef<StoredSummary['draft']>('Completeness').implement({
  description: 'How complete a working draft is, for those who may read it.',
  fields: (t) => ({
    sequence: t.exposeInt('sequence', { description: "The plan's write that it was worked out from." }),
    recommendations: t.exposeInt('recommendations', { description: 'How many there are.' }),
    answered: t.exposeInt('answered', { description: 'How many have an action, or a reason why not.' }),
    actions: t.exposeInt('actions', { description: 'How many there are.' }),
    required: t.exposeInt('required', { description: 'Findings that stop a gate unless a reason is given.' }),
    advised: t.exposeInt('advised', { description: 'Findings that stop nothing.' }),
    blockingDraft: t.exposeInt('blockingDraft', { description: 'Findings that stop the draft being sent.' }),
    blockingFinal: t.exposeInt('blockingFinal', { description: 'Findings that stop the final plan being put.' }),
    nextGate: t.field({
      type: GateRef,
      description: 'The gate it comes to next.',
      resolve: ({ next }) => next.gate,
    }),
    met: t.int({ description: 'Of what the next gate asks, how much is there.', resolve: ({ next }) => next.met }),
    missing: t.int({
      description: 'How much the next gate still asks; several findings about one duty of an action are one thing.',
      resolve: ({ next }) => next.missing,
    }),
    cost: t.expose('cost', { type: 'Pence', description: 'All cost lines together.' }),
  }),
});

const OwnActionRef = builder.objectRef<OwnAction>('OwnAction').implement({
  description: 'An action on which the viewer is named.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'UUIDv7.' }),
    reference: t.exposeString('reference', { description: 'Its place in the plan: 1a.' }),
    title: t.expose('title', { type: TextRef, description: 'What will be done, in a line.' }),
    startsOn: t.expose('startsOn', { type: 'Date', nullable: true, description: 'The day it starts.' }),
    endsOn: t.expose('endsOn', { type: 'Date', nullable: true, description: 'The day by which it is done.' }),
    gaps: t.exposeInt('gaps', { description: 'How much of it the next gate still asks.' }),
    advised: t.exposeInt('advised', { description: 'Findings that stop nothing, on it.' }),
  }),
});

export const ReviewOverviewRef = builder.objectRef<Listed>('ReviewOverview').implement({
  description: 'A review: its dates, where it stands, and of what its plan says only how complete a readable draft is.',
  fields: (t) => {
    const date = (key: 'draftReportMeetingOn' | 'presentedOn' | 'publishedOn' | 'handoverOn', description: string) =>
      t.field({ type: 'Date', nullable: true, description, resolve: ({ overview }) => overview[key] });
    return {
      id: t.id({ description: 'UUIDv7.', resolve: ({ overview }) => overview.reviewId }),
      planId: t.id({ description: 'The plan that answers it.', resolve: ({ overview }) => overview.planId }),
      name: t.field({ type: TextRef, description: 'Its name.', resolve: ({ overview }) => overview.name }),
      authority: t.field({
        type: OrganisationRef,
        description: 'The local authority that was reviewed.',
        resolve: ({ overview }) => overview.authority,
      }),
      draftReportMeetingOn: date('draftReportMeetingOn', 'The meeting held to discuss the draft report.'),
      presentedOn: date('presentedOn', 'The day the report is formally presented.'),
      publishedOn: date('publishedOn', 'The day the report is published.'),
      handoverOn: date('handoverOn', 'The handover meeting.'),
      draftingLanguage: t.field({
        type: LanguageRef,
        description: 'The language its plan is drafted in.',
        resolve: ({ overview }) => overview.draftingLanguage,
      }),
      sharedWithReviewers: t.boolean({
        description: 'Its lead reviewer and reviewers may read the working draft.',
        resolve: ({ overview }) => overview.sharedWithReviewers,
      }),
      stage: t.field({
        type: StageRef,
        description: 'Where its plan stands today.',
        resolve: ({ overview }) => overview.summary.standing.stage,
      }),
      waitingOn: t.field({
        type: WaitingOnRef,
        description: 'On whom its plan waits.',
        resolve: ({ overview }) => overview.summary.standing.waitingOn,
      }),
      deadlines: t.field({
        type: [DeadlineStandingRef],
        description: 'The seven deadlines, in the order they fall.',
        resolve: ({ overview }, _, { today }) => deadlinesToday(overview.summary.standing.deadlines, today()),
      }),
      nextDeadline: t.field({
        type: DeadlineStandingRef,
        nullable: true,
        description: 'The earliest deadline with a day that is not met, also when its day has passed.',
        resolve: ({ overview }, _, { today }) => {
          const next = nextDeadline(overview.summary.standing.deadlines);
          return next && (deadlinesToday([next], today())[0] ?? null);
        },
      }),
      nextOwnDate: t.field({
        type: OwnDateStandingRef,
        nullable: true,
        description: "The next of the authority's own dates that has not passed.",
        resolve: ({ overview }) => overview.summary.standing.nextOwnDate,
      }),
      completeness: t.field({
        type: CompletenessRef,
        nullable: true,
        description: 'How complete the working draft is; null for those who may not read it.',
        resolve: ({ overview }, _, { viewer }) => (mayReadDraft(viewer, overview) ? overview.summary.draft : null),
      }),
      ownActions: t.field({
        type: [OwnActionRef],
        description: 'The actions on which the viewer is named; none where they may not read the draft.',
        resolve: async ({ overview, ofAll }) => [...((await ofAll(readOwnActions)).get(overview.planId) ?? [])],
      }),
      viewerRoles: t.field({
        type: [RoleRef],
        description: 'The roles by which the viewer knows of it.',
        resolve: ({ overview }, _, { viewer }) => [...rolesOver(viewer, overview)],
      }),
      viewerCan: t.field({
        type: PlanAbilitiesRef,
        description: 'What the viewer may do to it and its plan.',
        resolve: ({ overview }, _, { viewer }) => abilities(viewer, overviewSubject(overview)),
      }),
    };
  },
});
