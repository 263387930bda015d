import type { RouteObject } from 'react-router';
import { enterLanguage } from './enterLanguage.ts';
import { FaultScreen } from './FaultScreen.tsx';
import { kitRoute } from './kitRoute.ts';
import { NotFoundScreen } from './NotFoundScreen.tsx';
import { Shell } from './Shell.tsx';
import { SignedIn } from './SignedIn.tsx';
import { openScreens, screens } from './screens.tsx';

/**
 * Every address begins with its language. The language is a parameter, not two branches: changing it leaves every
 * component where it stands, with what has been typed.
 */
export const routes: readonly RouteObject[] = [
  {
    path: '/:language',
    loader: enterLanguage,
    HydrateFallback: () => null,
    ErrorBoundary: FaultScreen,
    Component: Shell,
    children: [
      {
        ErrorBoundary: FaultScreen,
        children: [
          ...openScreens,
          ...kitRoute,
          { Component: SignedIn, children: screens },
          { path: '*', Component: NotFoundScreen },
        ],
      },
    ],
  },
];
