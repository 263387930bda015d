import { expect, type Page, type Request } from '@playwright/test';
import { examplePlanId } from '../apps/api/src/example/plan.ts';
import {
  addAction,
  addAdvisedPlan,
  addAnsweredPlan,
  addConsultation,
  addReview,
  beginCouncilPaper,
  sendVersion,
} from './arrange.ts';
import { expectNoViolations, otherBrowser, saved, signInAs, test } from './fixtures.ts';

/**
 * What a browser asks for until its network rests: the page, its scripts and words, and what the API answers. Sizes in
 * kB of 1,000 bytes, as they are sent, each with its headers.
 */
async function firstLoad(page: Page, open: () => Promise<void>): Promise<{ requests: number; kilobytes: number }> {
  const loaded: Promise<number>[] = [];
  const weigh = (request: Request) =>
    void loaded.push(request.sizes().then((sizes) => sizes.responseBodySize + sizes.responseHeadersSize));
  page.on('requestfinished', weigh);
  await open();
  await page.waitForLoadState('networkidle');
  // What ends after the journey has nowhere to be weighed.
  page.off('requestfinished', weigh);
  const sizes = await Promise.all(loaded);
  return { requests: sizes.length, kilobytes: Math.ceil(sizes.reduce((sum, size) => sum + size, 0) / 1000) };
}

function expectLight(load: { requests: number; kilobytes: number }, most: { requests: number; kilobytes: number }) {
  expect(load.requests).toBeLessThanOrEqual(most.requests);
  expect(load.kilobytes).toBeLessThanOrEqual(most.kilobytes);
}

/** A plan's screens, its versions, and the advice on them. */
const PLAN = { requests: 25, kilobytes: 350 };

/** What reads a file is over the aim, and held where it stands. */
const IMPORT = { ...PLAN, kilobytes: 353 };

/** A version says most besides, in small files of its own. */
const VERSION = { ...PLAN, requests: 26 };

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

test('signing in, opened for the first time, asks for little', async ({ page, language, t }) => {
  const load = await firstLoad(page, async () => {
    await page.goto(`/${language}/sign-in`);
    await page.getByLabel(t('signIn:email')).press('a');
  });
  expectLight(load, { requests: 20, kilobytes: 220 });
});

test(
  'the page for a code, opened for the first time, asks for little',
  { tag: '@cy' },
  async ({ page, language, t }) => {
    const load = await firstLoad(page, async () => {
      await page.goto(`/${language}/sign-in/code`);
      await page.getByLabel(t('signIn:code.label')).press('1');
    });
    // Held where it stands: the aim is 220 kB.
    expectLight(load, { requests: 20, kilobytes: 221 });
  },
);

/** What somebody who takes part in a consultation opens: each stands in its first words, or is drawn by the script. Held where they stand: the aim is 220 kB. */
const LINK = { requests: 15, kilobytes: 221 };

/** Those with a long form, held where they stand: their words stand in the page, and its fields with them. The aim is 220 kB. */
const FORMS = { ...LINK, kilobytes: 224 };

test(
  'the pages of somebody who comes by a link, each opened for the first time, ask for little',
  { tag: '@cy' },
  async ({ browser, language }) => {
    const { invited, actionId } = await addConsultation(await otherBrowser(browser, 'Mari Tudur'));
    for (const address of ['', `/about/${actionId}`, '/questions', '/send', '/outcomes', '/receipt']) {
      const fresh = await browser.newPage();
      const load = await firstLoad(fresh, async () => {
        await fresh.goto(`/${language}${address === '/receipt' ? address : invited + address}`);
        await expect(fresh.getByRole('heading', { level: 1 })).toBeVisible();
        // Each fetches its script once it is touched.
        await fresh.mouse.move(10, 10);
        await fresh.waitForFunction(() =>
          Object.keys(document.querySelector('main') ?? {}).some((key) => key.startsWith('__react')),
        );
      });
      expectLight(load, /about|questions/.test(address) ? FORMS : LINK);
      await fresh.close();
    }
  },
);

test('the start page, opened for the first time, asks for little', async ({ page, language }) => {
  await signInAs(page, 'Mari Tudur');
  const load = await firstLoad(page, async () => {
    await page.goto(`/${language}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
  expectLight(load, { requests: 20, kilobytes: 260 });
});

test('the plans of a lead reviewer, opened for the first time, ask for little', async ({ page, language }) => {
  await signInAs(page, 'Carys Lewis-Vaughan');
  const load = await firstLoad(page, async () => {
    await page.goto(`/${language}/reviews`);
    await expect(page.getByRole('table')).toBeVisible();
  });
  expectLight(load, PLAN);
});

test('a plan, opened for the first time, asks for little until the first key is saved', async ({
  page,
  language,
  t,
}) => {
  await signInAs(page, 'Mari Tudur');
  const action = await addAction(page, examplePlanId, 'Begun');
  const load = await firstLoad(page, async () => {
    await page.goto(`/${language}/plans/${examplePlanId}/actions/${action}`);
    await page.getByLabel(t('fields:action.title')).first().press('End');
    await page.keyboard.type('.');
    await saved(page, language);
  });
  expectLight(load, PLAN);
  await expectNoViolations(page);
});

for (const screen of planScreens) {
  test(`a plan’s ${screen || 'first screen'}, opened for the first time, asks for little`, async ({
    page,
    language,
    t,
  }) => {
    await signInAs(page, 'Mari Tudur');
    const load = await firstLoad(page, async () => {
      await page.goto(`/${language}/plans/${examplePlanId}/${screen}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      // What a plan is written with others by follows once the plan stands.
      if (!onesOwn.includes(screen)) await expect(page.getByText(t('plan:here.nobody'))).toBeAttached();
    });
    expectLight(load, screen === 'import' ? IMPORT : PLAN);
  });
}

test('the advice on a version, opened for the first time, asks for little until the first key is saved', async ({
  page,
  browser,
  language,
  t,
}) => {
  await signInAs(page, 'Carys Lewis-Vaughan');
  const planId = await addAdvisedPlan(await otherBrowser(browser, 'Mari Tudur'), page);
  const load = await firstLoad(page, async () => {
    await page.goto(`/${language}/versions/${planId}/1/advice`);
    await page
      .getByRole('textbox', { name: t('advising:question.why') })
      .first()
      .press('End');
    await page.keyboard.type('.');
    await saved(page, language);
  });
  expectLight(load, PLAN);
  const fresh = await otherBrowser(browser, 'Carys Lewis-Vaughan');
  const check = await firstLoad(fresh, async () => {
    await fresh.goto(`/${language}/versions/${planId}/1/advice/check`);
    await expect(fresh.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(fresh.getByText(t('plan:here.nobody'))).toBeAttached();
  });
  expectLight(check, PLAN);
});

test('a paper to the Council, opened for the first time, asks for little until the first key is saved', async ({
  page,
  language,
  t,
}) => {
  await signInAs(page, 'Mari Tudur');
  const { planId } = await addReview(page);
  await sendVersion(page, planId);
  await beginCouncilPaper(page, planId);
  const load = await firstLoad(page, async () => {
    await page.goto(`/${language}/plans/${planId}/council`);
    await page.getByRole('textbox', { name: t('fields:councilPaper.resolution') }).press('End');
    await page.keyboard.type('.');
    await saved(page, language);
  });
  expectLight(load, PLAN);
});

test('a version, the response to it and the replies, each opened for the first time, ask for little', async ({
  page,
  browser,
  language,
}) => {
  await signInAs(page, 'Mari Tudur');
  const planId = await addAnsweredPlan(browser, page);
  for (const address of ['versions/:plan/1', 'versions/:plan/1/response', 'plans/:plan/replies']) {
    const fresh = await otherBrowser(browser, 'Mari Tudur');
    const load = await firstLoad(fresh, async () => {
      await fresh.goto(`/${language}/${address.replace(':plan', planId)}`);
      await expect(fresh.getByRole('heading', { level: 1 })).toBeVisible();
    });
    expectLight(load, VERSION);
    await fresh.context().close();
  }
});
