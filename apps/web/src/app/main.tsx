import createCache from '@emotion/cache';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { createBrowserRouter, type DataRouter } from 'react-router';
import { apollo } from '../shared/apollo.ts';
import { ViewerQuery } from '../shared/viewer.ts';
import { App } from './App.tsx';
import { addLanguage } from './enterLanguage.ts';
import { routes } from './routes.tsx';

// Who is signed in every page shows: asked for while its screen is fetched.
apollo.query({ query: ViewerQuery }).catch(() => undefined);

// Dates are counted with Temporal, which some browsers still lack: those wait for a polyfill.
if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

addLanguage();
const router = createBrowserRouter([...routes]);
/** Styles are let in by the content security policy only with the nonce the server put in this page. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.content ?? '';
const app = <App router={router} styles={createCache({ key: 'css', nonce, prepend: true })} />;

if (root.hasChildNodes()) {
  // The first words stand in the page (`firstWords.tsx`), and what is there is not drawn again.
  // Not awaited: the screen's own script imports this file, and would wait for its end.
  void initialised(router).then(() => hydrateRoot(root, app));
} else {
  createRoot(root).render(app);
}

/** Resolves once the screen of the address is there, with its words. */
function initialised({ state, subscribe }: DataRouter): Promise<void> {
  if (state.initialized) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = subscribe(({ initialized }) => {
      if (!initialized) return;
      stop();
      resolve();
    });
  });
}
