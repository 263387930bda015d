/** The plan's own screen and all that stands open within it: one file, so that going from one to another waits for nothing. */
export { ActionScreen } from './action/ActionScreen.tsx';
export { ConsultationHeldScreen } from './pages/ConsultationHeldScreen.tsx';
export { ForumsScreen } from './pages/ForumsScreen.tsx';
export { IntroductionScreen } from './pages/IntroductionScreen.tsx';
export { OtherPlansScreen } from './pages/OtherPlansScreen.tsx';
export { RecommendationScreen } from './pages/RecommendationScreen.tsx';
export { PlanScreen } from './PlanScreen.tsx';
export { StartScreen } from './StartScreen.tsx';
