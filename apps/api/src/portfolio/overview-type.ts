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
import { duties, type Duty } from '@cynllun/domain/summary/duties';
import { waitedFor, type WaitedOn, type WaitsFor } from '@cynllun/domain/stage/waiting-on';
import words from '@cynllun/messages/en/home';
import panels from '@cynllun/messages/en/panels';
import { builder } from '../core/graphql/builder.ts';
import { OrganisationRef } from '../people/organisation-type.ts';
import { RoleRef } from '../people/role-type.ts';
import { described } from '../core/graphql/described.ts';
import { GateRef } from '../plan/enum-types.ts';
import { PlanAbilitiesRef, StageRef } from '../plan/types.ts';
import { valueType } from '../core/graphql/field-types.ts';
import { LanguageRef, TextRef } from '../core/graphql/text-types.ts';
import type { Context } from '../core/context.ts';
import { overviewSubject, readableOf, rolesOver, waitsForWhom, type Overview, type Readable } from './overview.ts';
import { readOwnActions, type OwnAction } from './own-actions.ts';
import { readSinceLooked, type SinceLooked } from './since-looked.ts';
import type { StoredSummary } from './summarise.ts';

const waitedOn = {
  authority: { description: 'The authority.' },
  leadReviewer: { description: 'The lead reviewer.' },
  inspectorates: { description: 'The inspectorates.' },
  council: { description: 'The Council.' },
  both: { description: 'The authority and the lead reviewer.' },
  nobody: { description: 'Nobody.' },
} satisfies Record<WaitedOn, object>;
export const WaitedOnRef = builder.enumType('WaitedOn', { description: 'On whom a plan waits.', values: waitedOn });

const WaitedForRef = builder.enumType('WaitedFor', {
  description: 'What a plan waits for.',
  values: described(waitedFor, words.waitedFor),
});

export const WaitsForRef = builder.enumType('WaitsFor', {
  description: 'For whom a plan waits, as the viewer sees it.',
  values: {
    you: { description: 'For the viewer, alone or with others.' },
    others: { description: 'For somebody else.' },
    nobody: { description: 'For nobody: nothing is asked now.' },
  } satisfies Record<WaitsFor, object>,
});

interface Waiting {
  readonly waiting: StoredSummary['standing']['waitingOn'];
  readonly turn: WaitsFor;
}

const WaitingOnRef = builder.objectRef<Waiting>('WaitingOn').implement({
  description: 'On whom a plan waits, and for what.',
  fields: (t) => ({
    on: t.field({ type: WaitedOnRef, description: 'On whom.', resolve: ({ waiting }) => waiting.on }),
    for: t.field({
      type: WaitedForRef,
      nullable: true,
      description: 'What is waited for; nothing while progress is reported, and once the plan is closed.',
      resolve: ({ waiting }) => waiting.for,
    }),
    since: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day since which it has; null where no day is known.',
      resolve: ({ waiting }) => waiting.since ?? null,
    }),
    meanwhile: t.field({
      type: WaitedForRef,
      nullable: true,
      description: 'What the authority does all the same, while an extension waits for its answer.',
      resolve: ({ waiting }) => waiting.meanwhile ?? null,
    }),
    turn: t.expose('turn', { type: WaitsForRef, description: 'Whether that is the viewer, others or nobody.' }),
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

const DutyRef = builder.enumType('Duty', {
  description: 'Something that an action owes.',
  values: described(
    duties.map(({ duty }) => duty),
    panels.heatMap.duty,
  ),
});

const OwedDutyRef = builder.objectRef<{ readonly duty: Duty; readonly count: number }>('OwedDuty').implement({
  description: 'How many things, actions above all, still owe a duty.',
  fields: (t) => ({
    duty: t.expose('duty', { type: DutyRef, description: 'Which.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

const CompletenessRef = builder.objectRef<Readable>('Completeness').implement({
  description:
    'How complete a plan is by what the viewer may read of it: for the team its working draft; for reviewers the last version that was sent, or before there is one a draft that is shared.',
  fields: (t) => {
    const count = (key: CountOfSummary, description: string) =>
      t.int({ description, resolve: ({ summary }) => summary[key] });
    return {
      version: t.int({
        nullable: true,
        description: 'The number of the version that it was worked out from; null where that is the working draft.',
        resolve: (read) => (read.what === 'version' ? read.number : null),
      }),
      sentOn: t.field({
        type: 'Date',
        nullable: true,
        description: 'The day on which that version was sent.',
        resolve: (read) => (read.what === 'version' ? read.on : null),
      }),
      sequence: t.int({
        nullable: true,
        description: "The plan's write that it was worked out from; null where that is a version.",
        resolve: (read) => (read.what === 'draft' ? read.summary.sequence : null),
      }),
      recommendations: count('recommendations', 'How many there are.'),
      answered: count('answered', 'How many have an action, or a reason why not.'),
      actions: count('actions', 'How many there are.'),
      required: count('required', 'Findings that stop a gate unless a reason is given.'),
      advised: count('advised', 'Findings that stop nothing.'),
      blockingDraft: count('blockingDraft', 'Findings that stop the draft being sent.'),
      blockingFinal: count('blockingFinal', 'Findings that stop the final plan being put.'),
      nextGate: t.field({
        type: GateRef,
        description: 'The gate it comes to next.',
        resolve: ({ summary }) => summary.next.gate,
      }),
      met: t.int({
        description: 'Of what the next gate asks, how much is there.',
        resolve: ({ summary }) => summary.next.met,
      }),
      missing: t.int({
        description: 'How much the next gate still asks; several findings about one duty of an action are one thing.',
        resolve: ({ summary }) => summary.next.missing,
      }),
      owed: t.field({
        type: [OwedDutyRef],
        description: 'The duties that something still owes, in their order.',
        resolve: ({ summary: { owed } }) =>
          duties.flatMap(({ duty }) => {
            const owing = owed[duty];
            return owing === undefined ? [] : [{ duty, count: owing }];
          }),
      }),
      cost: t.field({ type: 'Pence', description: 'All cost lines together.', resolve: ({ summary }) => summary.cost }),
    };
  },
});

type CountOfSummary =
  'recommendations' | 'answered' | 'actions' | 'required' | 'advised' | 'blockingDraft' | 'blockingFinal';

const SinceLookedRef = builder.objectRef<SinceLooked>('SinceLooked').implement({
  description: 'What changed in what the viewer may read of a plan since they last looked at it.',
  fields: (t) => ({
    version: t.exposeInt('version', {
      nullable: true,
      description: 'The last version they read; null where it is a draft that they follow.',
    }),
    sequence: t.exposeInt('sequence', {
      nullable: true,
      description: 'The sequence as far as which they have seen the draft; null where it is a version.',
    }),
    changes: t.exposeInt('changes', {
      description:
        'How many things the last version says otherwise than that one; of a draft, how many writes by others.',
    }),
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

export const ReviewOverviewRef = builder.objectRef<Overview>('ReviewOverview').implement({
  description: 'A review: its dates, where it stands, and of what its plan says only how complete a readable draft is.',
  fields: (t) => {
    const date = (key: 'draftReportMeetingOn' | 'presentedOn' | 'publishedOn' | 'handoverOn', description: string) =>
      t.expose(key, { type: 'Date', nullable: true, description });
    return {
      id: t.exposeID('reviewId', { description: 'UUIDv7.' }),
      planId: t.exposeID('planId', { description: 'The plan that answers it.' }),
      name: t.expose('name', { type: TextRef, description: 'Its name.' }),
      authority: t.expose('authority', {
        type: OrganisationRef,
        description: 'The local authority that was reviewed.',
      }),
      draftReportMeetingOn: date('draftReportMeetingOn', 'The meeting held to discuss the draft report.'),
      presentedOn: date('presentedOn', 'The day the report is formally presented.'),
      publishedOn: date('publishedOn', 'The day the report is published.'),
      handoverOn: date('handoverOn', 'The handover meeting.'),
      draftingLanguage: t.expose('draftingLanguage', {
        type: LanguageRef,
        description: 'The language its plan is drafted in.',
      }),
      sharedWithReviewers: t.exposeBoolean('sharedWithReviewers', {
        description: 'Its lead reviewer and reviewers may read the working draft.',
      }),
      stage: t.field({
        type: StageRef,
        description: 'Where its plan stands today.',
        resolve: ({ summary }) => summary.standing.stage,
      }),
      waitingOn: t.field({
        type: WaitingOnRef,
        description: 'On whom its plan waits.',
        resolve: (overview, _, { viewer }) => ({
          waiting: overview.summary.standing.waitingOn,
          turn: waitsForWhom(viewer, overview),
        }),
      }),
      deadlines: t.field({
        type: [DeadlineStandingRef],
        description: 'The seven deadlines, in the order they fall.',
        resolve: ({ summary }, _, { today }) => deadlinesToday(summary.standing.deadlines, today()),
      }),
      nextDeadline: t.field({
        type: DeadlineStandingRef,
        nullable: true,
        description: 'The earliest deadline with a day that is not met, also when its day has passed.',
        resolve: ({ summary }, _, { today }) => {
          const next = nextDeadline(summary.standing.deadlines);
          return next && (deadlinesToday([next], today())[0] ?? null);
        },
      }),
      nextOwnDate: t.field({
        type: OwnDateStandingRef,
        nullable: true,
        description: "The next of the authority's own dates that has not passed.",
        resolve: ({ summary }) => summary.standing.nextOwnDate,
      }),
      completeness: t.field({
        type: CompletenessRef,
        nullable: true,
        description: 'How complete it is by what the viewer may read of it; null where that is nothing.',
        resolve: (overview, _, { viewer }) => readableOf(viewer, overview),
      }),
      sinceLooked: t.loadable({
        type: SinceLookedRef,
        nullable: true,
        description: 'What changed in that since they last looked; null where they never did, or may read nothing.',
        load: async (overviews: Overview[], context: Context) => [...(await readSinceLooked(overviews, context))],
        resolve: (overview) => overview,
      }),
      ownActions: t.loadableList({
        type: OwnActionRef,
        description: 'The actions on which the viewer is named; none where they may not read the draft.',
        load: readOwnActions,
        resolve: (overview) => overview,
      }),
      viewerRoles: t.field({
        type: [RoleRef],
        description: 'The roles by which the viewer knows of it.',
        resolve: (overview, _, { viewer }) => [...rolesOver(viewer, overview)],
      }),
      viewerCan: t.field({
        type: PlanAbilitiesRef,
        description: 'What the viewer may do to it and its plan.',
        resolve: (overview, _, { viewer }) => abilities(viewer, overviewSubject(overview)),
      }),
    };
  },
});
