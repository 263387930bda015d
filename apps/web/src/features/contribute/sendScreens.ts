import { SendScreen } from './SendScreen.tsx';

/** The third page: fetched when somebody begins to write on the second. */
export const sendScreens = { SendScreen };
