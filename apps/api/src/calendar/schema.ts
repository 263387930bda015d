import { builder, operation } from '../core/graphql/builder.ts';
import { mutation } from '../core/graphql/mutation.ts';
import { endFeed, makeFeed, readFeed } from './feed.ts';
import { feedPath } from './routes.ts';

const CalendarFeedRef = builder.objectRef<{ readonly madeAt: Date | null }>('CalendarFeed').implement({
  description:
    'The viewer’s own calendar, for programs that show calendars. Its address is told once, when it is made.',
  fields: (t) => ({
    madeAt: t.expose('madeAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was made; null where there is none.',
    }),
  }),
});

builder.queryField('calendarFeed', (t) =>
  t.field({
    ...operation('calendar.keep'),
    type: CalendarFeedRef,
    nullable: true,
    description: 'The viewer’s own calendar; null when nobody is signed in.',
    resolve: async (_, __, context) => (context.viewer === null ? null : { madeAt: await readFeed(context) }),
  }),
);

interface Kept {
  /** Null where there is none any more. */
  readonly address: string | null;
}

const CalendarFeedKept = builder.objectRef<Kept>('CalendarFeedKept').implement({
  description: 'The calendar is at its new address, or at none.',
  fields: (t) => ({
    address: t.exposeString('address', {
      nullable: true,
      description: 'For whoever has it: it is not told again. Null where the calendar was ended.',
    }),
    feed: t.field({
      type: CalendarFeedRef,
      description: 'How it stands now.',
      resolve: async (_, __, context) => ({ madeAt: await readFeed(context) }),
    }),
  }),
});

mutation('keepCalendarFeed', {
  operation: 'calendar.keep',
  description:
    'Makes the viewer’s calendar at a new address, or ends it: whatever has the address from before is answered nothing.',
  input: builder.inputType('KeepCalendarFeedInput', {
    description: 'Whether there is to be one.',
    fields: (t) => ({ isKept: t.boolean({ required: true, description: 'At a new address, or at none.' }) }),
  }),
  result: CalendarFeedKept,
  run: async (context, { isKept }) => {
    if (isKept) return { address: `${context.settings.publicUrl}${feedPath(await makeFeed(context))}` };
    await endFeed(context);
    return { address: null };
  },
});
