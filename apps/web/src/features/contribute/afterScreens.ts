import { EnterScreen } from './EnterScreen.tsx';
import { OutcomesScreen } from './OutcomesScreen.tsx';
import { ReceiptScreen } from './ReceiptScreen.tsx';

/** What comes afterwards, and where a code is typed: one file. */
export const afterScreens = { EnterScreen, OutcomesScreen, ReceiptScreen };
