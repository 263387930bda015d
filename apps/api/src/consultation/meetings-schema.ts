import './lists.ts';
import { contributionsAggregate } from '@cynllun/domain/consultation/contribution-entities';
import type { Context } from '../core/context.ts';
import { builder, operation } from '../core/graphql/builder.ts';
import { valueType } from '../core/graphql/field-types.ts';
import { mutation } from '../core/graphql/mutation.ts';
import { LanguageRef } from '../core/graphql/text-types.ts';
import { readMeetings, recordMeeting, type Meetings, type RecordedMeeting } from './meetings.ts';
import { addPassages } from './passage-type.ts';
import { splitMinute } from './passages.ts';

const { comment, meetingGroup } = contributionsAggregate.entities;
const groupType = valueType(meetingGroup.fields.group);

const MeetingGroupRef = builder.objectRef<RecordedMeeting['meeting']['groups'][number]>('MeetingAttendance').implement({
  description: 'How many of a group were at a meeting.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'UUIDv7.' }),
    group: t.field({ type: groupType, nullable: true, description: 'Which.', resolve: ({ group }) => group as never }),
    count: t.exposeInt('count', { nullable: true, description: meetingGroup.fields.count.description }),
  }),
});

const MeetingRef = builder.objectRef<RecordedMeeting>('RecordedMeeting').implement({
  description: 'A meeting at which people were heard.',
  fields: (t) => ({
    id: t.id({ description: 'UUIDv7.', resolve: ({ meeting }) => meeting.id }),
    body: t.string({ description: 'Whose meeting it was.', resolve: ({ meeting }) => meeting.body }),
    on: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day it was held.',
      resolve: ({ meeting }) => meeting.on,
    }),
    place: t.string({ description: 'Where.', resolve: ({ meeting }) => meeting.place }),
    minute: t.string({ description: 'What was said, as it was minuted.', resolve: ({ meeting }) => meeting.minute }),
    language: t.field({
      type: LanguageRef,
      nullable: true,
      description: 'The language of the minute.',
      resolve: ({ meeting }) => meeting.language,
    }),
    groups: t.field({
      type: [MeetingGroupRef],
      description: 'Who was there.',
      resolve: ({ meeting }) => [...meeting.groups],
    }),
  }),
});

const MeetingsRef = builder.objectRef<Meetings>('ConsultationMeetings').implement({
  description: 'The meetings that were recorded of a consultation.',
  fields: (t) => ({
    consultationId: t.exposeID('consultationId', { description: 'The consultation.' }),
    number: t.exposeInt('number', { description: 'Its number.' }),
    meetings: t.field({ type: [MeetingRef], description: 'By their days.', resolve: ({ meetings }) => [...meetings] }),
  }),
});

addPassages(MeetingRef, MeetingsRef);

builder.queryField('consultationMeetings', (t) =>
  t.field({
    ...operation('consultation.record'),
    type: MeetingsRef,
    nullable: true,
    description: 'The meetings that were recorded of a consultation; null where the viewer may record none.',
    args: { consultationId: t.arg.id({ required: true, description: 'Which consultation.' }) },
    resolve: (_, { consultationId }, context) => readMeetings(context, consultationId),
  }),
);

const consultationId = { required: true, description: 'Which consultation.' } as const;
const requestId = {
  required: true,
  description: "A UUID, the writer's own name for this request: written once.",
} as const;
interface Done {
  readonly consultationId: string;
  readonly meetings: Meetings | null;
}
const answer = (name: string, description: string) =>
  builder.objectRef<Done>(name).implement({
    description,
    fields: (t) => ({
      meetings: t.expose('meetings', {
        type: MeetingsRef,
        nullable: true,
        description: 'All of them, as they stand now.',
      }),
    }),
  });
const done = async (context: Context, id: string): Promise<Done> => ({
  consultationId: id,
  meetings: await readMeetings(context, id),
});

const AttendanceInput = builder.inputType('MeetingAttendanceInput', {
  description: 'How many of a group were there.',
  fields: (t) => ({
    group: t.field({ type: groupType, description: 'Which.' }),
    count: t.int({ description: 'How many; null where nobody counted.' }),
  }),
});

mutation('recordMeeting', {
  operation: 'consultation.record',
  description: 'Records a meeting at which people were heard, with its minute.',
  input: builder.inputType('RecordMeetingInput', {
    description: 'A meeting that was held.',
    fields: (t) => ({
      consultationId: t.id(consultationId),
      requestId: t.id(requestId),
      body: t.string({ required: true, description: 'Whose meeting it was.' }),
      on: t.string({ required: true, description: 'The day it was held, as it is typed.' }),
      place: t.string({ required: true, description: 'Where.' }),
      language: t.field({ type: LanguageRef, description: 'The language of the minute.' }),
      minute: t.string({ required: true, description: 'What was said, as it was minuted.' }),
      groups: t.field({ type: [AttendanceInput], required: true, description: 'Who was there.' }),
    }),
  }),
  result: answer('MeetingRecorded', 'It is recorded.'),
  run: async (context, { language, groups, ...input }) => {
    await recordMeeting(context, {
      ...input,
      language: language ?? null,
      groups: groups.map(({ group, count }) => ({
        group: (group as string | null | undefined) ?? null,
        count: count ?? null,
      })),
    });
    return done(context, input.consultationId);
  },
});

export const MinuteSplitRef = answer('MinuteSplit', 'The passage is a comment.');

mutation('splitMinute', {
  operation: 'consultation.record',
  description:
    'Makes a passage of a minute, or of what was said elsewhere, a comment, which keeps where it stands there.',
  input: builder.inputType('SplitMinuteInput', {
    description: 'A passage of a minute, or of what was said elsewhere, and what it is about.',
    fields: (t) => ({
      consultationId: t.id(consultationId),
      requestId: t.id(requestId),
      ofId: t.id({ required: true, description: 'Of which meeting, or of what that was said elsewhere.' }),
      start: t.int({ required: true, description: 'Where it begins, in UTF-16 units from 0.' }),
      end: t.int({ required: true, description: 'Where it ends.' }),
      about: t.field({ type: valueType(comment.fields.about), description: comment.fields.about.description }),
      aboutId: t.string({ required: true, description: comment.fields.aboutId.description }),
      kind: t.field({ type: valueType(comment.fields.kind), description: comment.fields.kind.description }),
      group: t.field({ type: groupType, description: 'Who said it.' }),
    }),
  }),
  result: MinuteSplitRef,
  run: async (context, { about, kind, group, ...input }) => {
    const chosen = { about, kind, group } as Readonly<Record<'about' | 'kind' | 'group', string | null | undefined>>;
    await splitMinute(context, {
      ...input,
      about: chosen.about ?? null,
      kind: chosen.kind ?? null,
      group: chosen.group ?? null,
    });
    return done(context, input.consultationId);
  },
});
