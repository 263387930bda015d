import { lazy } from 'react';

const parts = () => import('./PartsRead.tsx');

/** What `PartsRead.tsx` has, fetched when it is shown: stand it in a `<Suspense>`. */
export const ActionRead = lazy(async () => ({ default: (await parts()).ActionRead }));
export const ForumsRead = lazy(async () => ({ default: (await parts()).ForumsRead }));
export const IntroductionRead = lazy(async () => ({ default: (await parts()).IntroductionRead }));
export const OneFact = lazy(async () => ({ default: (await parts()).OneFact }));
export const OtherPlansRead = lazy(async () => ({ default: (await parts()).OtherPlansRead }));
export const RecommendationRead = lazy(async () => ({ default: (await parts()).RecommendationRead }));
export const RecommendationWords = lazy(async () => ({ default: (await parts()).RecommendationWords }));
