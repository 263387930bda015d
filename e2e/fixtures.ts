import { readFileSync } from 'node:fs';
import axe, { type RunOptions } from 'axe-core';
import {
  expect,
  test as base,
  type Browser,
  type BrowserContext,
  type Page,
  type WebSocketRoute,
} from '@playwright/test';
import { examplePeople } from '../apps/api/src/example/people.ts';
import { exampleWords } from './exampleWords.ts';
import { sayer, type Say } from '../packages/messages/src/say.ts';
import { translator } from '../packages/messages/src/translator.ts';
import { startProgram, type Program } from './program.ts';

const words = await translator();

export type Language = 'en' | 'cy';

/** The product's own words, so that a journey finds what a person would read. */
export const say = (language: Language): Say => sayer(words, language);

const isTurned = process.env['JOURNEYS'] === 'in the other language';

/** How many times slower than this machine the browser is: what a journey does too early shows on a slow one. */
const timesSlower = Number(process.env['TIMES_SLOWER'] ?? 1);

/** A browser as slow as asked for. */
function slowed(context: BrowserContext): BrowserContext {
  if (timesSlower > 1)
    context.on('page', async (page) => {
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: timesSlower });
    });
  return context;
}

interface Journey {
  /** The language of the journey: Welsh where it is tagged `@cy`, else English. `pnpm soak` turns them round. */
  readonly language: Language;
  /** The words of the screens in that language. */
  readonly t: Say;
}

export interface InWorld {
  /** Journeys of one world share a program, and what they write to it: playwright.config.ts says which. */
  readonly world: string;
}

interface Worker extends InWorld {
  readonly program: Program;
}

/** A journey on the worker's own program, in one language. */
export const test = base.extend<Journey, Worker>({
  language: ({}, use, { tags }) => use(tags.includes('@cy') !== isTurned ? 'cy' : 'en'),
  t: ({ language }, use) => use(say(language)),
  world: ['shared', { option: true, scope: 'worker' }],
  program: [
    async ({}, use) => {
      const program = await startProgram();
      await use(program);
      await program.stop();
    },
    // It may have to make the cluster, with everything else that a machine is asked meanwhile.
    { scope: 'worker', auto: true, timeout: 180_000 },
  ],
  baseURL: ({ program }, use) => use(program.address),
  context: async ({ context, browser }, use) => {
    await use(slowed(context));
    // Left open, another person's browser would work on beside the journeys that follow.
    await Promise.all(browser.contexts().map((one) => one !== context && one.close()));
  },
});

/** Signs in as one of the example's people, by asking as the sign-in page does; no page is opened. */
export async function signInAs(page: Page, name: string): Promise<void> {
  const person = Object.values(examplePeople).find((one) => one.name === name);
  if (!person) throw new Error(`Nobody in the example is called ${name}.`);
  const query = 'mutation ($input: SignInAsExampleInput!) { signInAsExample(input: $input) { __typename } }';
  const answer = await page.request.post('/graphql', {
    data: { query, variables: { input: { personId: person.id } } },
  });
  expect(await answer.json()).toEqual({ data: { signInAsExample: { __typename: 'SignedIn' } } });
}

/** Another browser, with someone else in it. */
export async function otherBrowser(browser: Browser, name: string): Promise<Page> {
  const page = await slowed(await browser.newContext()).newPage();
  await signInAs(page, name);
  return page;
}

/** Goes to an address within the program, as the browser's own buttons do: nothing is loaded anew. */
export async function goWithin(page: Page, address: string): Promise<void> {
  if (page.url() === 'about:blank') return void (await page.goto(address));
  await takenOver(page);
  const go = () =>
    page.evaluate((to) => {
      history.pushState(null, '', to);
      dispatchEvent(new PopStateEvent('popstate'));
    }, address);
  const [path] = address.split('?');
  // Another part of the same screen keeps its heading.
  await (new URL(page.url()).pathname === path ? go() : leaving(page, go));
}

/** Touches a page that may stand in words alone, and waits until its script has taken it over. */
export async function takenOver(page: Page): Promise<void> {
  await page.evaluate(() => dispatchEvent(new PointerEvent('pointermove')));
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('main') ?? {}).some((key) => key.startsWith('__react')),
  );
}

/** Waits until the screen that was there has gone. */
export async function leaving(page: Page, leave: () => Promise<void>): Promise<void> {
  await page.locator('h1').evaluateAll((all) => all.forEach((one) => one.setAttribute('data-left', '')));
  await leave();
  await expect(page.locator('h1[data-left]')).toHaveCount(0);
}

/** Where a plan's screens say how it stands with what was typed. */
export const savingBar = (page: Page, language: Language = 'en') =>
  page.getByRole('group', { name: say(language)('plan:saving.bar'), exact: true });

/** Chooses something in the menu of the action that is open. */
export async function chooseFromMenu(page: Page, t: Say, key: string): Promise<void> {
  await page
    .getByRole('group', { name: t('plan:action.tools') })
    .getByRole('button')
    .last()
    .click();
  await page.getByRole('menuitem', { name: t(key), exact: true }).click();
}

/** The saving bar says so, and not only the voice of the page. */
export const hasStatus = (page: Page, status: string, language: Language = 'en') =>
  expect(savingBar(page, language).getByText(say(language)(`common:status.${status}`), { exact: true })).toBeVisible();

/** The saving bar says that everything is saved. */
export const saved = (page: Page, language: Language = 'en') => hasStatus(page, 'saved', language);

/** That no two buttons are called the same: *Remove* of what? */
export async function expectNamesOfTheirOwn(page: Page): Promise<void> {
  const names = await page.evaluate(() => {
    const wordsOf = (ids: string) => ids.split(' ').map((id) => document.getElementById(id)?.textContent ?? '');
    const nameOf = (button: Element) => {
      const labelled = button.getAttribute('aria-labelledby');
      if (labelled !== null) return wordsOf(labelled).join(' ');
      return button.getAttribute('aria-label') ?? button.textContent;
    };
    return [...document.querySelectorAll('button, summary')].filter((one) => one.checkVisibility()).map(nameOf);
  });
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
}

/** That the plan's own words stand under a `lang` that is theirs, in whichever language the screen is. */
export async function expectLanguagesMarked(page: Page): Promise<void> {
  const unmarked = await page.evaluate((known) => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const wrong: string[] = [];
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const shown = node.textContent ?? '';
      const lang = node.parentElement?.closest('[lang]')?.getAttribute('lang');
      if (known.some(({ words, language }) => language !== lang && shown.includes(words)))
        wrong.push(`${lang}: ${shown}`);
    }
    return wrong;
  }, exampleWords());
  expect(unmarked, "the plan's own words under another language").toEqual([]);
}

/** A connection that can be cut: a browser that is made to be offline keeps the sockets it has. */
export interface Connection {
  cut(): Promise<void>;
  mend(): Promise<void>;
}

/** Takes charge of a page's connection, before it opens the screen that is to lose it. */
export async function connectionOf(page: Page): Promise<Connection> {
  const sockets = new Set<WebSocketRoute>();
  let isCut = false;
  await page.routeWebSocket(/\/(live|graphql)\b/, (socket) => {
    if (isCut) return void socket.close();
    sockets.add(socket).add(socket.connectToServer());
  });
  return {
    cut: async () => {
      isCut = true;
      await page.context().setOffline(true);
      for (const socket of sockets) await socket.close();
      sockets.clear();
    },
    mend: async () => {
      isCut = false;
      await page.context().setOffline(false);
    },
  };
}

/** Half the size of `axe.source`: it is brought into each document anew. */
const axeSource = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

export const ofColours = ['color-contrast', 'link-in-text-block'];
export const ofSizes = ['target-size'];
/** What turns on words: names are there, and in a language that is said. */
export const ofWords = [
  'aria-command-name',
  'aria-dialog-name',
  'aria-input-field-name',
  'button-name',
  'document-title',
  'html-has-lang',
  'html-lang-valid',
  'image-alt',
  'label',
  'landmark-unique',
  'link-name',
  'select-name',
  'summary-name',
  'valid-lang',
];

interface Asked {
  /** The rules to look by; all of them, unless given. */
  readonly rules?: readonly string[];
  /** A selector of the part of the page to look at. */
  readonly within?: string;
}

/** What axe finds wrong with the page once it stands: half faded in, a dialog's words have half their contrast. */
export async function violationsOf(page: Page, { rules, within }: Asked = {}) {
  await page.waitForFunction(
    () =>
      document.getAnimations().every(({ playState }) => playState !== 'running') &&
      [...document.querySelectorAll('.MuiDialog-container')].every(
        (dialog) => getComputedStyle(dialog).opacity === '1',
      ),
  );
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const options: RunOptions = { resultTypes: ['violations'], ...(rules && { runOnly: [...rules] }) };
  const { violations } = await page.evaluate((asked) => axe.run(asked.within ?? document, asked.options), {
    within,
    options,
  });
  return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }));
}

export const expectNoViolations = async (page: Page): Promise<void> => expect(await violationsOf(page)).toEqual([]);
