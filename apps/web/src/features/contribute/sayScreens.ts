import { QuestionsScreen } from './QuestionsScreen.tsx';
import { SayScreen } from './SayScreen.tsx';
import { SendScreen } from './SendScreen.tsx';

/** The pages that follow, of which whoever goes to one goes to the next: one file. */
export const sayScreens = { QuestionsScreen, SayScreen, SendScreen };
