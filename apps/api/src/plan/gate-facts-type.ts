import type { CommentFacts, GateFacts } from '@cynllun/domain/rules/gate-facts';
import type { ConsultationSummary } from '@cynllun/domain/consultation/summary';
import { contributionEntities } from '@cynllun/domain/consultation/contribution-entities';
import { builder } from '../core/graphql/builder.ts';
import { valueType } from '../core/graphql/field-types.ts';
import './lists.ts';

const { comment, consultationMeeting, meetingGroup } = contributionEntities;
const GroupRef = valueType(meetingGroup.fields.group);
const WayRef = valueType(comment.fields.way);

const CommentFactsRef = builder.objectRef<CommentFacts>('CommentFacts').implement({
  description: 'How a comment on a plan stands, without its words.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'UUIDv7.' }),
    byContributor: t.exposeBoolean('byContributor', { description: 'It was made by a contributor, not in the team.' }),
    hidden: t.exposeBoolean('hidden', { description: 'It is hidden, and needs no answer.' }),
    hasOutcome: t.exposeBoolean('hasOutcome', { description: 'It is said what came of it.' }),
    hasReason: t.exposeBoolean('hasReason', { description: 'It is said why.' }),
  }),
});

interface Count<Of> {
  readonly of: Of;
  readonly count: number;
}

const GroupConsultedRef = builder.objectRef<ConsultationSummary['groups'][number]>('GroupConsulted').implement({
  description: 'How many of a group were heard.',
  fields: (t) => ({
    of: t.field({ type: GroupRef, nullable: false, description: 'Which.', resolve: (one) => one.of as never }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

const WayCountRef = builder.objectRef<Count<string>>('CommentWayCount').implement({
  description: 'How many comments came one way.',
  fields: (t) => ({
    of: t.field({ type: WayRef, nullable: false, description: 'Which.', resolve: (one) => one.of as never }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

type Meeting = ConsultationSummary['meetings'][number];

const MeetingGroupRef = builder.objectRef<Meeting['groups'][number]>('GroupAtMeeting').implement({
  description: meetingGroup.description,
  fields: (t) => ({
    group: t.field({ type: GroupRef, nullable: false, description: 'Which.', resolve: (one) => one.group as never }),
    count: t.exposeInt('count', { nullable: true, description: meetingGroup.fields.count.description }),
  }),
});

const MeetingHeldRef = builder.objectRef<Meeting>('MeetingHeld').implement({
  description: 'A meeting at which people were heard, without its words.',
  fields: (t) => ({
    on: t.expose('on', { type: 'Date', nullable: true, description: consultationMeeting.fields.on.description }),
    groups: t.field({ type: [MeetingGroupRef], description: 'Who was there.', resolve: (one) => [...one.groups] }),
  }),
});

const ConsultationSummaryRef = builder.objectRef<ConsultationSummary>('ConsultationSummary').implement({
  description: 'Who was consulted in one consultation and how, in numbers and days alone.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The consultation.' }),
    number: t.exposeInt('number', { description: '1 for the first of the plan.' }),
    opensOn: t.expose('opensOn', {
      type: 'Date',
      nullable: true,
      description: 'The first day on which comments are taken; null where it was not opened.',
    }),
    closesOn: t.expose('closesOn', { type: 'Date', nullable: true, description: 'The last.' }),
    asked: t.field({
      type: [GroupRef],
      description: 'The groups that are to be heard.',
      resolve: (one) => [...one.asked],
    }),
    groups: t.field({ type: [GroupConsultedRef], description: 'People by group.', resolve: (one) => [...one.groups] }),
    comments: t.exposeInt('comments', { description: 'Comments that count.' }),
    ways: t.field({ type: [WayCountRef], description: 'They by how they came.', resolve: (one) => [...one.ways] }),
    meetings: t.field({ type: [MeetingHeldRef], description: 'Its meetings.', resolve: (one) => [...one.meetings] }),
  }),
});

export const GateFactsRef = builder.objectRef<GateFacts>('GateFacts').implement({
  description: 'Facts that the rules about a plan need from outside its own log.',
  fields: (t) => ({
    comments: t.field({
      type: [CommentFactsRef],
      description: 'The comments on it.',
      resolve: ({ comments }) => [...comments],
    }),
    consulted: t.field({
      type: [GroupRef],
      description: 'The groups that were heard in consultations.',
      // Findings that were frozen earlier were given none.
      resolve: ({ consulted }: Partial<GateFacts>) => [...(consulted ?? [])],
    }),
    consultations: t.field({
      type: [ConsultationSummaryRef],
      description: 'Who was consulted in each consultation that was opened or of which something is recorded.',
      resolve: ({ consultations }: Partial<GateFacts>) => [...(consultations ?? [])],
    }),
  }),
});
