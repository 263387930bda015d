import createCache from '@emotion/cache';
import { ApolloClient, ApolloLink } from '@apollo/client';
import type { DocumentNode } from 'graphql';
import { prerender } from 'react-dom/static';
import { createMemoryRouter, type RouteObject } from 'react-router';
import type { Language } from '@cynllun/domain/text/language';
import i18next from 'i18next';
import { ContributorPage } from '../features/contribute/contributorPage.ts';
import { ConsultationOutcomes } from '../features/contribute/outcomes.ts';
import { RefusedContext, type Refused } from '../features/sign-in/refused.ts';
import type { ViewerQuery as ViewerData } from '../generated/graphql.ts';
import { makeCache } from '../shared/cache.ts';
import { PlanQuery } from '../shared/plan/planQuery.ts';
import { rendered, type Sent } from '../shared/sentAnswer.ts';
import { serverNow } from '../shared/serverClock.ts';
import { ViewerQuery } from '../shared/viewer.ts';
import { speak } from '../shared/words/i18n.ts';
import { isLanguage } from '../shared/words/language.ts';
import { App } from './App.tsx';
import { BareHeader } from './Header.tsx';
import { routes } from './routes.tsx';

/*
 * The screens as a program of the server's, which renders some of them: first words stand in the HTML, with the styles they use,
 * and the script takes the page over. The API is told of it by `platform/screens.ts`, which says the same shapes.
 */

interface Page {
  /** What the API is asked for it; its variables are the address's. Null for nothing. */
  readonly query: DocumentNode | null;
  /** Whether it is for people signed in, and its query is asked as one of them. */
  readonly isForSignedIn: boolean;
}

const forAnyone = (query: DocumentNode | null): Page => ({ query, isForSignedIn: false });
const forSignedIn = (query: DocumentNode): Page => ({ query, isForSignedIn: true });

/** Pages that are rendered, by their address below the language. */
export const pages: Readonly<Record<string, Page>> = {
  'contribute/:link': forAnyone(ContributorPage),
  'contribute/:link/about/:about': forAnyone(ContributorPage),
  'contribute/:link/questions': forAnyone(ContributorPage),
  'contribute/:link/send': forAnyone(ContributorPage),
  'contribute/:link/outcomes': forAnyone(ConsultationOutcomes),
  contribute: forAnyone(null),
  receipt: forAnyone(null),
  'plans/:planId': forSignedIn(PlanQuery),
};

/** Who is signed in, asked for pages of theirs: with the types by which the client's cache knows what it is told. */
export const viewerQuery: DocumentNode = makeCache().transformDocument(ViewerQuery);

/** Pages without their words, and with the scripts that follow (`firstWords.vite.ts`). */
export interface Templates {
  /** Its script runs when somebody touches it. */
  readonly onTouch: Readonly<Record<Language, string>>;
  /** Its script runs once it is painted. */
  readonly oncePainted: Readonly<Record<Language, string>>;
}

interface ToRender {
  /** With its language, and its query. */
  readonly address: string;
  /** What the API answered; null where it is asked for nothing. */
  readonly answer: unknown;
  /** And of who is signed in; null where that is to be asked. */
  readonly viewer?: ViewerData | null;
  /** A form that was refused before the script had come. */
  readonly refused?: Refused;
}

/** Milliseconds that a page may take, which others wait for: it takes ten. */
const LONGEST = 5_000;

let last: Promise<unknown> = Promise.resolve();

/**
 * A page as it is sent; null where the screen leads elsewhere. One after another: words are in one language at a time.
 * @throws where it cannot be rendered
 */
export function render(
  { onTouch, oncePainted }: Templates,
  { address, answer, viewer = null, refused }: ToRender,
): Promise<string | null> {
  const [, language] = address.split(/[/?#]/);
  if (!isLanguage(language)) return Promise.reject(new Error(`No language is in ${address}`));
  const next = last.then(async () => {
    const sent = { answer, viewer, at: new Date(serverNow()).toISOString() };
    rendered.sent = sent;
    const page = await drawn(routes, address, language, refused ?? null);
    if (!page.html.includes('<h1')) return null;
    const template = (viewer?.viewer ? oncePainted : onTouch)[language];
    // Whoever was refused so has no script, and needs none.
    const bare = refused ? template.replace(/<script.*?<\/script>/gs, '') : template;
    return withWords(bare, page, answer === null && viewer === null ? null : sent);
  });
  last = next.catch(() => undefined);
  return next;
}

/** The page of every other address: the header alone, which the script puts its own in place of. */
export async function renderBare(template: string): Promise<string> {
  const { html, css } = await drawn([{ path: '*', Component: BareHeader }], '/', 'en', null);
  return template.replace('<div id="root"></div>', () => `<div id="root" data-bare><style>${css}</style>${html}</div>`);
}

interface Drawn {
  readonly html: string;
  /** The styles of what it shows. */
  readonly css: string;
}

async function drawn(
  of: readonly RouteObject[],
  address: string,
  language: Language,
  refused: Refused | null,
): Promise<Drawn> {
  await speak(language);
  const router = createMemoryRouter([...of], { initialEntries: [address] });
  while (!router.state.initialized) await new Promise((resolve) => router.subscribe(resolve));
  const styles = createCache({ key: 'css' });
  // As emotion has it for styles that go into the head: it keeps their text.
  styles.compat = true;
  const errors: unknown[] = Object.values(router.state.errors ?? {});
  // Each page has a client of its own, which knows who it is drawn for and asks for nothing.
  const client = new ApolloClient({ link: ApolloLink.empty(), cache: makeCache(), dataMasking: true });
  const viewer = rendered.sent?.viewer ?? null;
  if (viewer !== null) client.writeQuery({ query: ViewerQuery, data: viewer });
  const { prelude } = await prerender(
    <RefusedContext value={refused}>
      <App router={router} client={client} styles={styles} />
    </RefusedContext>,
    {
      onError: (error) => void errors.push(error),
      signal: AbortSignal.timeout(LONGEST),
      // No part of it is put in its place by a script.
      progressiveChunkSize: Infinity,
    },
  );
  router.dispose();
  client.stop();
  const html = await new Response(prelude).text();
  if (errors.length > 0)
    throw new Error(`The first words of a page in ${language} cannot be made`, { cause: errors[0] });
  const used = Object.entries(styles.inserted).flatMap(([name, one]) =>
    // What others are made of is drawn by none of its own.
    typeof one === 'string' && (!one.includes(`.css-${name}`) || html.includes(`css-${name}`)) ? [one] : [],
  );
  return { html, css: withoutUnusedVariables(toBeginWith(used.join(''))) };
}

/** Of styles, what shows before anything is done: the script brings them all, and takes these away (`TakeOver.ts`). */
function toBeginWith(css: string): string {
  const needed = css
    .replace(/@media print\{(?:[^{}]*\{[^{}]*\})*\}/g, '')
    .replace(/([^{}]+)\{([^{}]*)\}/g, (rule, selectors: string) => {
      if (selectors.split(',').every((one) => done.test(one))) return '';
      // Lines are counted by no other name.
      return rule.includes('-webkit-line-clamp') ? rule : rule.replace(prefixed, '');
    });
  return needed.replace(/@media[^{}]*\{\s*\}/g, '');
}

/** Pointed at, pressed, sent with a fault: or what no element of these pages is. */
const done = /:hover|:active|:disabled|\.Mui-|read-only|aria-invalid|placeholder|::-moz|::backdrop|data-over/;

/** What browsers that run the script know by its own name, and how something moves. */
const prefixed =
  /-(?:webkit|moz|ms)-(?!text-size|tap)[\w-]*:[^;{}]*;|[\w-]+:-(?:webkit|ms)-[^;{}]*;|transition:[^;{}]*;/g;

function withWords(template: string, { html, css }: Drawn, sent: Sent | null): string {
  const [, heading = ''] = /<h1[^>]*>(.*?)<\/h1>/s.exec(html) ?? [];
  const needsScript = !/<form [^>]*method="post"/.test(html);
  const title = i18next.t('titled', { title: heading.replace(/<[^>]*>/g, '') });
  return template
    .replace(/<title>.*?<\/title>/, () => `<title>${title}</title>`)
    .replace('</head>', () => `<style data-words>${css}${sent === null ? '' : once}</style></head>`)
    .replace('<div id="root"></div>', () => `<div id="root">${html}</div>${sent === null ? '' : asData(sent)}`)
    .replace(/\s*<noscript>.*<\/noscript>/s, (noscript) => (needsScript ? noscript : ''));
}

/** What stands below another thing may come before it: nothing of a page is shown until it is all there. */
const once = '#root:not(:has(+*)){visibility:hidden}';

/** For the script, which asks for nothing that stands here (`shared/sentAnswer.ts`). */
const asData = (sent: Sent): string =>
  `<script type="application/json" id="sent">${JSON.stringify(sent).replaceAll('<', '\\u003c')}</script>`;

/** The theme declares hundreds of variables, of which a page uses some. The script brings them all. */
function withoutUnusedVariables(css: string): string {
  const used = new Set([...css.matchAll(/var\((--mui-[\w-]+)/g)].map(([, name]) => name));
  const left = css.replace(/(--mui-[\w-]+):[^;{}]*;/g, (declared, name: string) => (used.has(name) ? declared : ''));
  // What one of those named may be used no more.
  return left === css ? css : withoutUnusedVariables(left);
}
