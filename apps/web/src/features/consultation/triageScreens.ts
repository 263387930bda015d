import { CommentsScreen } from './CommentsScreen.tsx';
import { ConsultationComments } from './commentQueries.ts';

/** What the team makes of what was contributed, with what it asks for. */
export const triageScreens = { CommentsScreen, ConsultationComments };
