import { ActionScreen } from './action/ActionScreen.tsx';
import { ForumsScreen } from './pages/ForumsScreen.tsx';
import { IntroductionScreen } from './pages/IntroductionScreen.tsx';
import { OtherPlansScreen } from './pages/OtherPlansScreen.tsx';
import { RecommendationScreen } from './pages/RecommendationScreen.tsx';
import { PlanScreen } from './PlanScreen.tsx';
import { StartScreen } from './StartScreen.tsx';

/** The plan's own screen and all that stands open within it: one file, so that going from one to another waits for nothing. */
export const planScreens = {
  ActionScreen,
  ForumsScreen,
  IntroductionScreen,
  OtherPlansScreen,
  RecommendationScreen,
  PlanScreen,
  StartScreen,
};
