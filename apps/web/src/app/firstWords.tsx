import createCache from '@emotion/cache';
import { prerender } from 'react-dom/static';
import { createMemoryRouter, type RouteObject } from 'react-router';
import type { Language } from '@cynllun/domain/text/language';
import i18next from 'i18next';
import { loadWords, speak } from '../shared/words/i18n.ts';
import { ContributeFrame } from '../features/contribute/ContributeFrame.tsx';
import { IntroScreen } from '../features/contribute/IntroScreen.tsx';
import { pageOfGaps } from '../features/contribute/pageOfGaps.ts';
import { RefusedContext } from '../features/sign-in/refused.ts';
import { App } from './App.tsx';
import { BareHeader } from './Header.tsx';
import { whoConsults } from './inBar.ts';
import type { PageWords, Refused } from './pageWords.ts';
import { routes } from './routes.tsx';
import { Shell } from './Shell.tsx';

/** Signing in, as the screen itself shows it first. Called when the screens are built (`firstWords.vite.ts`). */
export const signInPage = (language: Language, refused: Refused | null): Promise<PageWords> =>
  rendered(routes, `/${language}/sign-in`, language, refused);

/** The first page of somebody who comes by the link of a consultation, with gaps for what the copy says. */
export const contributePage = (language: Language): Promise<PageWords> =>
  rendered(
    [
      {
        path: '/:language',
        loader: async () => {
          await loadWords(['contribute']);
          return null;
        },
        Component: Shell,
        children: [
          {
            path: 'contribute/:link',
            handle: whoConsults,
            loader: () => ({ ask: () => new Promise(() => undefined), first: { contributorPage: pageOfGaps } }),
            Component: ContributeFrame,
            children: [{ index: true, Component: IntroScreen }],
          },
        ],
      },
    ],
    `/${language}/contribute/__link__`,
    language,
    null,
    '__title__',
  );

/** The header that every other screen has, alone. */
export async function barePage(): Promise<PageWords> {
  const page = await rendered([{ path: '*', Component: BareHeader }], '/', 'en', null);
  return { ...page, css: withoutUnusedVariables(page.css.replace(ofOthers, '')) };
}

/** Rules for what no header has, and those that older browsers know by other names. */
const ofOthers =
  /@media print\{[^{]*\{[^}]*\}\}|(?:strong,b|body::backdrop|:where\([^{]*)\{[^}]*\}|-(?:webkit|moz|ms)-[^:;{}]*:[^;]*;|[\w-]+:-(?:webkit|ms)-[^;]*;/g;

async function rendered(
  of: readonly RouteObject[],
  address: string,
  language: Language,
  refused: Refused | null,
  titled?: string,
): Promise<PageWords> {
  await speak(language);
  const router = createMemoryRouter([...of], { initialEntries: [address] });
  while (!router.state.initialized) await new Promise((resolve) => router.subscribe(resolve));
  const styles = createCache({ key: 'css' });
  // As emotion has it for styles that go into the head: it keeps their text.
  styles.compat = true;
  const errors: unknown[] = [];
  const { prelude } = await prerender(
    <RefusedContext value={refused}>
      <App router={router} styles={styles} />
    </RefusedContext>,
    { onError: (error) => void errors.push(error) },
  );
  const html = await new Response(prelude).text();
  if (errors.length > 0) throw new Error(`The first words of ${language} cannot be made`, { cause: errors[0] });
  const inserted = Object.entries(styles.inserted).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return {
    html,
    title: i18next.t('titled', { title: titled ?? i18next.t('signIn:title') }),
    css: withoutUnusedVariables(inserted.map(([, css]) => css).join('')),
    styles: inserted.map(([name]) => name),
  };
}

/** The theme declares hundreds of variables, of which a page uses some. The script brings them all. */
function withoutUnusedVariables(css: string): string {
  const used = new Set([...css.matchAll(/var\((--mui-[\w-]+)/g)].map(([, name]) => name));
  const left = css.replace(/(--mui-[\w-]+):[^;{}]*;/g, (declared, name: string) => (used.has(name) ? declared : ''));
  // What one of those named may be used no more.
  return left === css ? css : withoutUnusedVariables(left);
}
