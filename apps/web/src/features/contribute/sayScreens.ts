import { QuestionsScreen } from './QuestionsScreen.tsx';
import { SayScreen } from './SayScreen.tsx';

/** The second page: on an action, on the plan, or on the questions: one file. */
export const sayScreens = { QuestionsScreen, SayScreen };
