import { expect, type Locator, type Page, type Request } from '@playwright/test';
import { examplePlanId } from '../apps/api/src/example/plan.ts';
import type { Say } from '../packages/messages/src/say.ts';
import { addAction, addAdvisedPlan, addAnsweredPlan, addConsultation, beginCouncilPaper } from './arrange.ts';
import { expectNoViolations, otherBrowser, saved, signInAs, takenOver, test, type Language } from './fixtures.ts';

interface Most {
  readonly requests: number;
  /** Of 1,000 bytes, as they are sent, each with its headers. */
  readonly kilobytes: number;
}

/** Forgets all that the browser keeps but who is signed in: it is as one that was never here. */
async function forget(page: Page): Promise<void> {
  const { origin } = new URL(page.url());
  await page.goto('about:blank');
  const session = await page.context().newCDPSession(page);
  await session.send('Network.clearBrowserCache');
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'local_storage,indexeddb,cache_storage' });
  await session.detach();
}

/**
 * Opens a screen for the first time, and holds what the browser asks for until its network rests: the page, its scripts
 * and words, and what the API answers. What is too heavy does not keep the next from being opened.
 */
const firstLoad = (page: Page, address: string, most: Most, settles: () => Promise<void>): Promise<void> =>
  test.step(address, async () => {
    if (page.url() !== 'about:blank') await forget(page);
    const loaded: Promise<number>[] = [];
    const weigh = (request: Request) =>
      void loaded.push(request.sizes().then((sizes) => sizes.responseBodySize + sizes.responseHeadersSize));
    page.on('requestfinished', weigh);
    await page.goto(address);
    await settles();
    await page.waitForLoadState('networkidle');
    // What ends afterwards is of the next.
    page.off('requestfinished', weigh);
    const sizes = await Promise.all(loaded);
    const kilobytes = Math.ceil(sizes.reduce((sum, size) => sum + size, 0) / 1000);
    softly(sizes.length, `requests of ${address}`).toBeLessThanOrEqual(most.requests);
    softly(kilobytes, `kilobytes of ${address}`).toBeLessThanOrEqual(most.kilobytes);
  });

const softly = expect.configure({ soft: true });

/** A plan's screens, its versions, and the advice on them. */
const PLAN = { requests: 25, kilobytes: 350 };

/** Signing in, the page for a code, and what somebody who takes part in a consultation opens. */
const OPEN = { requests: 15, kilobytes: 220 };

/** Every screen of a plan. */
const planScreens = [
  '',
  'introduction',
  'forums',
  'other-plans',
  'overview',
  'submit',
  'council',
  'set-up',
  'deadlines',
  'history',
  'history/past?at=0',
  'history/compare',
  'import',
  'read',
  'replies',
];

/** Those of which nobody else is there to see. */
const onesOwn = ['history/past?at=0', 'history/compare'];

const stands = (page: Page) => expect(page.getByRole('heading', { level: 1 })).toBeVisible();

/** What it is written with others by follows once a screen stands, and its script has taken over what was drawn for it. */
async function standsWithOthers(page: Page, t: Say): Promise<void> {
  await stands(page);
  await expect(page.locator('style[data-words]')).toHaveCount(0);
  await expect(page.getByText(t('plan:here.nobody'))).toBeAttached();
}

/** The first key is saved. */
async function takesAKey(page: Page, language: Language, field: Locator): Promise<void> {
  await field.press('End');
  await page.keyboard.type('.');
  await saved(page, language);
}

test(
  'what is opened without signing in asks for little: the page for a code, and those of somebody who comes by a link',
  { tag: '@cy' },
  async ({ page, browser, language, t }) => {
    await firstLoad(page, `/${language}/sign-in/code`, OPEN, () => page.getByLabel(t('signIn:code.label')).press('1'));
    const { invited, actionId } = await addConsultation(await otherBrowser(browser, 'Mari Tudur'));
    for (const address of ['', `/about/${actionId}`, '/questions', '/send', '/outcomes', '/receipt']) {
      const whole = `/${language}${address === '/receipt' ? address : invited + address}`;
      await firstLoad(page, whole, OPEN, async () => {
        await stands(page);
        await takenOver(page);
      });
    }
  },
);

test('what a plan lead opens asks for little, until the first key is saved: signing in, the start page, and every screen of a plan', async ({
  page,
  language,
  t,
}) => {
  await firstLoad(page, `/${language}/sign-in`, OPEN, () => page.getByLabel(t('signIn:email')).press('a'));
  await signInAs(page, 'Mari Tudur');
  await firstLoad(page, `/${language}`, { requests: 20, kilobytes: 260 }, () => stands(page));
  const plan = `/${language}/plans/${examplePlanId}`;
  const action = await addAction(page, examplePlanId, 'Begun');
  await firstLoad(page, `${plan}/actions/${action}`, PLAN, () =>
    takesAKey(page, language, page.getByLabel(t('fields:action.title')).first()),
  );
  await expectNoViolations(page);
  for (const screen of planScreens)
    await firstLoad(page, screen === '' ? plan : `${plan}/${screen}`, PLAN, () =>
      onesOwn.includes(screen) ? stands(page) : standsWithOthers(page, t),
    );
});

test('what a lead reviewer opens asks for little, until the first key is saved: their plans, and the advice on a version', async ({
  page,
  browser,
  language,
  t,
}) => {
  await signInAs(page, 'Carys Lewis-Vaughan');
  const planId = await addAdvisedPlan(await otherBrowser(browser, 'Mari Tudur'), page);
  await firstLoad(page, `/${language}/reviews`, PLAN, () => expect(page.getByRole('table')).toBeVisible());
  const advice = `/${language}/versions/${planId}/1/advice`;
  await firstLoad(page, advice, PLAN, () =>
    takesAKey(page, language, page.getByRole('textbox', { name: t('advising:question.why') }).first()),
  );
  await firstLoad(page, `${advice}/check`, PLAN, () => standsWithOthers(page, t));
});

test('what follows a plan that was sent asks for little: the version, the response to it, the replies, and a paper to the Council', async ({
  page,
  browser,
  language,
  t,
}) => {
  await signInAs(page, 'Mari Tudur');
  const planId = await addAnsweredPlan(browser, page);
  for (const address of [`versions/${planId}/1`, `versions/${planId}/1/response`, `plans/${planId}/replies`])
    await firstLoad(page, `/${language}/${address}`, PLAN, () => stands(page));
  await beginCouncilPaper(page, planId);
  await firstLoad(page, `/${language}/plans/${planId}/council`, PLAN, () =>
    takesAKey(page, language, page.getByRole('textbox', { name: t('fields:councilPaper.resolution') })),
  );
});
