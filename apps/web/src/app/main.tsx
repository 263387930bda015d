import { startTransition } from 'react';
import createCache from '@emotion/cache';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { createBrowserRouter, type DataRouter } from 'react-router';
import { apollo } from '../shared/apollo.ts';
import { sentWithPage } from '../shared/sentAnswer.ts';
import { noticeServerTime } from '../shared/serverClock.ts';
import { noticeSession } from '../shared/signedOut.ts';
import { ViewerQuery } from '../shared/viewer.ts';
import { App } from './App.tsx';
import { BesideContext } from './beside.ts';
import { addLanguage } from './enterLanguage.ts';
import { routes } from './routes.tsx';

const sent = sentWithPage();
// Who is signed in every page shows: asked for while its screen is fetched, where it did not come with the page.
if (!sent?.viewer) apollo.query({ query: ViewerQuery }).catch(() => undefined);

// Dates are counted with Temporal, which some browsers still lack: those wait for a polyfill.
if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

addLanguage();
// A task of its own, after that of reading the script: what a person does meanwhile is not held up by both. Not awaited:
// the screen's own script imports this file, and would wait for its end.
setTimeout(() => void start(root));

async function start(root: HTMLElement): Promise<void> {
  const router = createBrowserRouter([...routes]);
  if (sent !== null) noticeServerTime(sent.at);
  if (sent?.viewer) {
    noticeSession(sent.viewer.viewer !== null);
    apollo.writeQuery({ query: ViewerQuery, data: sent.viewer });
  }
  /** Styles are let in by the content security policy only with the nonce the server put in this page. */
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.content ?? '';
  const app = <App router={router} client={apollo} styles={createCache({ key: 'css', nonce, prepend: true })} />;
  // What stands in the page stays until the screen is there, with its words.
  await initialised(router);
  // Of most pages that is the header alone, and is drawn anew.
  if (!root.hasChildNodes() || 'bare' in root.dataset) return startTransition(() => createRoot(root).render(app));
  // The first words stand in others (`firstWords.tsx`), and what is there is not drawn again.
  const { rememberFields, TakeOver } = await import('./TakeOver.ts');
  rememberFields(root);
  // A transition is drawn in short tasks: a key, or a press, is handled between any two.
  startTransition(() => void hydrateRoot(root, <BesideContext value={<TakeOver />}>{app}</BesideContext>));
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
