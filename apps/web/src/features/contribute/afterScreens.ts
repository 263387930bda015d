import { EnterScreen } from './EnterScreen.tsx';
import { ReceiptScreen } from './ReceiptScreen.tsx';

/** Where the code of a poster or of a receipt is typed: one file. */
export const afterScreens = { EnterScreen, ReceiptScreen };
