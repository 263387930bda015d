import { CommentScreen } from './CommentScreen.tsx';
import { CommentsScreen } from './CommentsScreen.tsx';
import { ConsultationComment, ConsultationComments } from './triageQueries.ts';
import { ConsultationMeetings } from './meetingQueries.ts';
import { MeetingsScreen } from './MeetingsScreen.tsx';
import { variablesOf, variablesOfOne } from './triaged.ts';

type Params = Readonly<Record<string, string | undefined>>;

/** What the team makes of what was contributed, with what it asks for. */
export const triageScreens = {
  CommentScreen,
  CommentsScreen,
  ConsultationMeetings,
  MeetingsScreen,
  askForComment: ({ consultationId = '', commentId = '' }: Params, search: URLSearchParams) =>
    [ConsultationComment, variablesOfOne(search, consultationId, commentId)] as const,
  askForComments: ({ consultationId = '' }: Params, search: URLSearchParams) =>
    [ConsultationComments, variablesOf(search, consultationId)] as const,
};
