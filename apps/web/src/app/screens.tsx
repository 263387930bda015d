import type { ComponentType } from 'react';
import type { OperationVariables } from '@apollo/client';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { RouteObject } from 'react-router';
import type { Area } from '@cynllun/messages/catalogue';
import { apollo } from '../shared/apollo.ts';
import { isLanguage, withoutLanguage } from '../shared/words/language.ts';
import { loadWords } from '../shared/words/i18n.ts';
import { ScreenNotFetched } from './fault.ts';

/** Asks the API for what a screen shows, into the cache from which it is read. */
type Ask = (params: Readonly<Record<string, string | undefined>>, search: URLSearchParams) => Promise<unknown>;

/**
 * Fetches a screen and its areas of words together, when a person first goes there; and each time they go there what it
 * shows. What could not be fetched the screen asks for itself, and says why if that fails too.
 */
const screen = (
  areas: readonly Area[],
  load: () => Promise<ComponentType>,
  ask?: Ask,
): Pick<RouteObject, 'lazy' | 'loader' | 'shouldRevalidate'> => ({
  lazy: async () => {
    try {
      const [Component] = await Promise.all([load(), loadWords(areas)]);
      return { Component };
    } catch (cause) {
      throw new ScreenNotFetched('A screen could not be fetched', { cause });
    }
  },
  ...(ask && {
    loader: ({ params, request }) => {
      // Not awaited: the screen shows that it is on its way.
      ask(params, new URL(request.url).searchParams).catch(() => undefined);
      return null;
    },
    shouldRevalidate: ({ currentUrl, nextUrl }) => placeOf(currentUrl) !== placeOf(nextUrl),
  }),
});

/** An address in any language. */
const placeOf = ({ pathname, search }: URL): string => withoutLanguage(pathname) + search;

/** Asked anew: others change what is shown. */
const fresh = <Data, Variables extends OperationVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
) => apollo.query<Data, OperationVariables>({ query, variables, fetchPolicy: 'network-only' });

/** Screens for anyone, by their address below the language. */
export const openScreens: RouteObject[] = [
  {
    path: 'sign-in',
    ...screen(
      ['signIn', 'errors', 'process'],
      async () => (await import('../features/sign-in/SignInScreen.tsx')).SignInScreen,
    ),
  },
  {
    path: 'sign-in/code',
    ...screen(['signIn', 'errors'], async () => (await import('../features/sign-in/CodeScreen.tsx')).CodeScreen),
  },
  {
    path: 'sign-in/mail',
    ...screen(['signIn'], async () => (await import('../features/sign-in/OutboxScreen.tsx')).OutboxScreen),
  },
  {
    path: 'set-up',
    ...screen(['signIn', 'errors'], async () => (await import('../features/sign-in/SetUpScreen.tsx')).SetUpScreen),
  },
];

/** What stands open within the plan's own screen, whose words they use. */
const partsOfThePlan: RouteObject[] = [
  { index: true, ...screen([], async () => (await import('../features/plan/StartScreen.tsx')).StartScreen) },
  {
    path: 'actions/:actionId',
    ...screen([], async () => (await import('../features/plan/action/ActionScreen.tsx')).ActionScreen),
  },
  {
    path: 'recommendations/:recommendationId',
    ...screen([], async () => (await import('../features/plan/pages/RecommendationScreen.tsx')).RecommendationScreen),
  },
  {
    path: 'introduction',
    ...screen([], async () => (await import('../features/plan/pages/IntroductionScreen.tsx')).IntroductionScreen),
  },
  {
    path: 'forums',
    ...screen([], async () => (await import('../features/plan/pages/ForumsScreen.tsx')).ForumsScreen),
  },
  {
    path: 'other-plans',
    ...screen([], async () => (await import('../features/plan/pages/OtherPlansScreen.tsx')).OtherPlansScreen),
  },
  {
    path: 'consultation-held',
    ...screen(
      [],
      async () => (await import('../features/plan/pages/ConsultationHeldScreen.tsx')).ConsultationHeldScreen,
    ),
  },
];

/** Screens for people signed in: to add one, add a line. */
export const screens: RouteObject[] = [
  {
    index: true,
    ...screen(
      ['home', 'process', 'deadlines', 'fields', 'errors'],
      async () => (await import('../features/home/HomeScreen.tsx')).HomeScreen,
      async () => fresh((await import('../features/home/queries.ts')).Home, {}),
    ),
  },
  {
    path: 'reviews',
    ...screen(
      ['portfolio', 'home', 'process', 'deadlines', 'fields', 'errors'],
      async () => (await import('../features/portfolio/PortfolioScreen.tsx')).PortfolioScreen,
      async ({ language = '' }, search) => {
        const { Portfolio, variablesOf } = await import('../features/portfolio/queries.ts');
        return isLanguage(language) && fresh(Portfolio, variablesOf(search, language));
      },
    ),
  },
  {
    path: 'reviews/new',
    ...screen(
      ['setup', 'fields', 'input', 'errors'],
      async () => (await import('../features/review/CreateReviewScreen.tsx')).CreateReviewScreen,
      async () => fresh((await import('../features/review/queries.ts')).SetUpFor, {}),
    ),
  },
  {
    path: 'reviews/:reviewId',
    ...screen(
      ['setup', 'home', 'process', 'deadlines', 'fields', 'input', 'errors'],
      async () => (await import('../features/review/ReviewScreen.tsx')).ReviewScreen,
      async ({ reviewId = '' }) => fresh((await import('../features/review/queries.ts')).ReviewPage, { id: reviewId }),
    ),
  },
  {
    path: 'reviews/:reviewId/people',
    ...screen(
      ['people', 'home', 'process', 'errors'],
      async () => (await import('../features/people/ReviewPeopleScreen.tsx')).ReviewPeopleScreen,
      async ({ reviewId = '' }) =>
        fresh((await import('../features/people/queries.ts')).ReviewPeople, { id: reviewId }),
    ),
  },
  {
    path: 'organisations/:organisationId/people',
    ...screen(
      ['people', 'home', 'process', 'errors'],
      async () => (await import('../features/people/OrganisationPeopleScreen.tsx')).OrganisationPeopleScreen,
      async ({ organisationId = '' }) =>
        fresh((await import('../features/people/queries.ts')).OrganisationPeople, { id: organisationId }),
    ),
  },
  {
    path: 'administration',
    ...screen(
      ['admin', 'errors'],
      async () => (await import('../features/administration/AdministrationScreen.tsx')).AdministrationScreen,
      async () => fresh((await import('../features/administration/queries.ts')).Organisations, {}),
    ),
  },
  {
    path: 'deadlines/:planId',
    ...screen(
      ['deadlines', 'fields', 'findings', 'input', 'errors'],
      async () => (await import('../features/deadlines/ReviewDeadlinesScreen.tsx')).ReviewDeadlinesScreen,
      async ({ planId = '' }) => fresh((await import('../features/deadlines/queries.ts')).PlanDeadlines, { planId }),
    ),
  },
  {
    path: 'plans/:planId',
    ...screen(
      ['plan', 'errors', 'fields'],
      async () => (await import('../shared/plan/PlanFrame.tsx')).PlanFrame,
      async ({ planId = '' }) => (await import('../shared/plan/askForPlan.ts')).askAhead(apollo, planId),
    ),
    children: [
      {
        ...screen(
          ['plan', 'errors', 'fields', 'findings', 'input', 'panels', 'process', 'reading'],
          async () => (await import('../features/plan/PlanScreen.tsx')).PlanScreen,
        ),
        children: partsOfThePlan,
      },
      {
        path: 'overview',
        ...screen(
          ['panels', 'fields', 'findings', 'export'],
          async () => (await import('../features/plan/OverviewScreen.tsx')).OverviewScreen,
        ),
      },
      {
        path: 'set-up',
        ...screen(
          ['setup', 'fields', 'input', 'errors'],
          async () => (await import('../features/review/ReviewSettingsScreen.tsx')).ReviewSettingsScreen,
        ),
      },
      {
        path: 'deadlines',
        ...screen(
          ['deadlines', 'fields', 'findings', 'input', 'errors'],
          async () => (await import('../features/deadlines/DeadlinesScreen.tsx')).DeadlinesScreen,
        ),
      },
      {
        path: 'history',
        ...screen(
          ['history', 'plan', 'fields', 'deadlines', 'errors'],
          async () => (await import('../features/history/HistoryScreen.tsx')).HistoryScreen,
        ),
      },
      {
        path: 'history/past',
        ...screen(
          ['reading', 'history', 'plan', 'panels', 'fields', 'findings', 'deadlines', 'process', 'input', 'errors'],
          async () => (await import('../features/history/PastScreen.tsx')).PastScreen,
        ),
      },
      {
        path: 'history/compare',
        ...screen(
          ['history', 'plan', 'fields', 'deadlines', 'input', 'errors'],
          async () => (await import('../features/history/CompareScreen.tsx')).CompareScreen,
        ),
      },
      {
        path: 'import',
        ...screen(
          ['import', 'fields', 'errors'],
          async () => (await import('../features/import/ImportScreen.tsx')).ImportScreen,
        ),
      },
      {
        path: 'read',
        ...screen(
          ['reading', 'panels', 'fields', 'findings', 'deadlines', 'process'],
          async () => (await import('../features/reading/ReadingScreen.tsx')).ReadingScreen,
        ),
      },
    ],
  },
];
