import type { RouteObject } from 'react-router';
import { loadWords } from '../shared/words/i18n.ts';

/** The page of every component, while developing: the built program has no such page. */
export const kitRoute: readonly RouteObject[] = import.meta.env.DEV
  ? [
      {
        path: 'kit',
        lazy: async () => {
          await loadWords(['plan', 'home', 'dates', 'panels', 'people', 'portfolio', 'setup', 'input', 'errors']);
          return { Component: (await import('../features/kit/KitScreen.tsx')).KitScreen };
        },
      },
    ]
  : [];
