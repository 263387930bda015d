import { CheckAdviceScreen } from './CheckAdviceScreen.tsx';
import { TextRead } from './TextRead.tsx';

/** The text of the advice as it is read: whoever writes it waits for none of this. */
export const adviceRead = { CheckAdviceScreen, TextRead };
