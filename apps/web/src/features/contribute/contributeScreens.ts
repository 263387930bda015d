import { ContributeFrame } from './ContributeFrame.tsx';
import { IntroScreen } from './IntroScreen.tsx';

/** What somebody who comes by a link sees first: one file. */
export const contributeScreens = { ContributeFrame, IntroScreen };
