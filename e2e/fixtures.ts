import AxeBuilder from '@axe-core/playwright';
import { expect, type Browser, type Page, type WebSocketRoute } from '@playwright/test';
import { sayer, type Say } from '../packages/messages/src/say.ts';
import { translator } from '../packages/messages/src/translator.ts';

const words = await translator();

export type Language = 'en' | 'cy';
export const languages = ['en', 'cy'] as const;

/** The product's own words, so that a journey finds what a person would read. */
export const say = (language: Language): Say => sayer(words, language);

/** Signs in as one of the example's people. */
export async function signInAs(page: Page, name: string, language: Language = 'en'): Promise<void> {
  await page.goto(`/${language}/sign-in`);
  await page.getByRole('button', { name: say(language)('signIn:examples.signInAs', { name }) }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

/** Another browser, with someone else in it. */
export async function otherBrowser(browser: Browser, name: string, language: Language = 'en'): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signInAs(page, name, language);
  return page;
}

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

/** What axe finds wrong with the page once it stands: half faded in, a dialog's words have half their contrast. */
export async function expectNoViolations(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.getAnimations().every(({ playState }) => playState !== 'running') &&
      [...document.querySelectorAll('.MuiDialog-container')].every(
        (dialog) => getComputedStyle(dialog).opacity === '1',
      ),
  );
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }))).toEqual([]);
}
