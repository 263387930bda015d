import { CommentsScreen } from './CommentsScreen.tsx';
import { ConsultationComments } from './commentQueries.ts';
import { ConsultationMeetings } from './meetingQueries.ts';
import { MeetingsScreen } from './MeetingsScreen.tsx';

/** What the team makes of what was contributed, with what it asks for. */
export const triageScreens = { CommentsScreen, ConsultationComments, ConsultationMeetings, MeetingsScreen };
