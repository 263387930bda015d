import { expect, type Page } from '@playwright/test';
import {
  expectLanguagesMarked,
  expectNamesOfTheirOwn,
  goWithin,
  leaving,
  takenOver,
  ofColours,
  ofSizes,
  ofWords,
  say,
  otherBrowser,
  signInAs,
  test,
  violationsOf,
  type Language,
} from './fixtures.ts';
import { examplePlanId } from '../apps/api/src/example/plan.ts';
import { examplePeople } from '../apps/api/src/example/people.ts';
import { addAdvisedPlan, addAnsweredPlan, addConsultation, addHiddenComment, sendVersion } from './arrange.ts';
import { ADVICE, COMMENT, LINK, OUTCOMES, screensInGroups, type AScreen } from './screens.ts';
import { fillIn, statesOf, type State } from './states.ts';

interface Look {
  readonly name: string;
  readonly size: readonly [width: number, height: number];
  readonly media?: Parameters<Page['emulateMedia']>[0];
  /** The axe rules that this look can break; all of them, where it is laid out anew. */
  readonly rules?: readonly string[];
}

const WIDE = [1280, 800] as const;
const NARROW = [320, 640] as const;
/** 400 % zoom of a window of 1280 × 1024. */
const ENLARGED = [320, 256] as const;

/** Sizes and colours are looked at together: axe reads the whole page anew for each look. */
const wide: Look = { name: '1280 px', size: WIDE };
const narrow: Look = { name: '320 px, dark', size: NARROW, media: { colorScheme: 'dark' } };
const enlarged: Look = {
  name: '400 %, forced colours',
  size: ENLARGED,
  media: { forcedColors: 'active' },
  rules: [...ofSizes, ...ofColours],
};
/** In the second language, what words can break. */
const wideWords: Look = { name: '1280 px, its words', size: WIDE, rules: ofWords };
const enlargedWords: Look = { name: '400 %, its words', size: ENLARGED, rules: ofSizes };
/** A state has the colours of its screen. */
const narrowState: Look = { name: '320 px', size: NARROW, rules: ofSizes };
const narrowStateWords: Look = { name: '320 px, its words', size: NARROW, rules: [...ofSizes, ...ofWords] };

const softly = expect.configure({ soft: true });

async function apply(page: Page, { size: [width, height], media }: Look): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...media });
}

async function open(page: Page, language: Language, { address, path }: AScreen): Promise<void> {
  await apply(page, wide);
  const [plan = '', recommendation] = address.split('/recommendations/');
  await goWithin(page, `/${language}${plan}`);
  if (recommendation) await leaving(page, () => page.locator('a[href*="/recommendations/"]').first().click());
  if (recommendation) await expect(page).toHaveURL(/recommendations/);
  await isThere(page, language);
  await fillIn(page, path, say(language));
}

async function isThere(page: Page, language: Language): Promise<void> {
  await takenOver(page);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(say(language)('common:loading'))).toHaveCount(0);
}

/** What lies over the page, and keeps it from being used. */
const dialogOf = (page: Page) => page.getByRole('dialog').or(page.getByRole('alertdialog')).or(page.getByRole('menu'));

async function openState(page: Page, language: Language, state: State): Promise<void> {
  await state.open(page, say(language));
  await expect(dialogOf(page)).toHaveCount(state.isOver ? 1 : 0);
}

/** Another language is the same page, with everything that is open on it; only a dialog lies over the way there. */
async function change(page: Page, language: Language, state?: State): Promise<void> {
  await apply(page, wide);
  if (state?.isOver) await page.keyboard.press('Escape');
  await expect(dialogOf(page)).toHaveCount(0);
  await page.getByRole('link', { name: say(language)(`common:languageSwitch.${language}`), exact: true }).click();
  await isThere(page, language);
  if (state?.isOver) await openState(page, language, state);
}

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function lookAt(page: Page, look: Look, within?: string): Promise<void> {
  await test.step(look.name, async () => {
    await apply(page, look);
    await softly.poll(() => sideways(page), `scrolls sideways, ${look.name}`).toBeLessThanOrEqual(0);
    const rules = look.rules && { rules: look.rules };
    softly(await violationsOf(page, { ...rules, ...(within && { within }) }), look.name).toEqual([]);
  });
}

type Languages = readonly [first: Language, second: Language];

async function lookAtScreen(page: Page, [first, second]: Languages, screen: AScreen): Promise<void> {
  // An uploaded file may say the same as the plan: of its words no language is known.
  const isMarked = !screen.path.endsWith('/import');
  await open(page, first, screen);
  await expectNamesOfTheirOwn(page);
  if (isMarked) await expectLanguagesMarked(page);
  for (const look of [wide, narrow]) await lookAt(page, look);
  await expectContentBy(page, NARROW[1] / 2);
  if (screen.isPartOfAnother) return;
  await lookAt(page, enlarged);
  await expectContentBy(page, ENLARGED[1]);
  await change(page, second);
  await expectNamesOfTheirOwn(page);
  if (isMarked) await expectLanguagesMarked(page);
  for (const look of [wideWords, enlargedWords]) await lookAt(page, look);
  await expectContentBy(page, ENLARGED[1]);
}

/** What the screen is about begins so far down: on the first screen at 400 %, and in the upper half of a phone. */
async function expectContentBy(page: Page, height: number): Promise<void> {
  const title = await page
    .getByRole('heading', { level: 1 })
    .evaluate((heading) => heading.getBoundingClientRect().bottom + window.scrollY);
  softly(title, 'the end of the title').toBeLessThanOrEqual(height);
}

/** A dialog, a form or another state of a screen: laid out wide and narrow. Of a dialog, what lies under it is known. */
async function lookAtState(page: Page, [first, second]: Languages, screen: AScreen, state: State): Promise<void> {
  // Whatever was open on the screen is gone when it is left.
  await goWithin(page, `/${first}/nothing-is-here`);
  await open(page, first, screen);
  await openState(page, first, state);
  const within = state.isOver && '[role=dialog], [role=alertdialog], [role=menu]';
  for (const look of [wide, narrowState]) await lookAt(page, look, within);
  await change(page, second, state);
  await expectLanguagesMarked(page);
  await lookAt(page, narrowStateWords, within);
}

// Nothing that others look at is changed, so each group is looked at by whichever worker is free.
test.describe.configure({ mode: 'parallel' });

for (const group of screensInGroups()) {
  const [first, last] = [group[0], group.at(-1)];
  test(`${nameOf(first)} to ${nameOf(last)} stand in both languages, small, enlarged, dark and in forced colours`, async ({
    page,
    browser,
  }) => {
    test.slow();
    let who: string | null = null;
    let isSent = false;
    for (const [index, listed] of group.entries()) {
      let screen = listed;
      // Each language comes first at every other screen: the second of one is the first of the next.
      const languages: Languages = index % 2 === 0 ? ['en', 'cy'] : ['cy', 'en'];
      if (screen.who !== null && screen.who !== who) {
        await signInAs(page, screen.who);
        await page.goto('about:blank');
        who = screen.who;
      }
      if (screen.path.startsWith(ADVICE)) {
        const lead = await otherBrowser(browser, examplePeople.mari.name);
        const planId = await addAdvisedPlan(lead, page);
        await lead.context().close();
        screen = { ...screen, address: screen.address.replace(examplePlanId, planId) };
      } else if ((screen.path.startsWith('versions/') || screen.path.endsWith('/council')) && !isSent) {
        await sendVersion(page, examplePlanId);
        await sendVersion(page, examplePlanId);
        isSent = true;
      }
      if (screen.path.startsWith(LINK)) {
        const lead = await otherBrowser(browser, examplePeople.mari.name);
        const { invited } = await addConsultation(lead);
        await lead.context().close();
        screen = { ...screen, address: screen.address.replace('/contribute/:link', invited) };
      }
      if (screen.path === OUTCOMES) {
        const { planId, consultationId } = await addConsultation(page);
        const address = `/plans/${planId}/consultations/${consultationId}/outcomes`;
        screen = { ...screen, address };
      }
      if (screen.path === COMMENT) {
        const { planId, consultationId, commentId } = await addHiddenComment(page);
        const address = `/plans/${planId}/consultations/${consultationId}/comments/${commentId}`;
        screen = { ...screen, address };
      }
      if (showsResponse(screen)) {
        const planId = await addAnsweredPlan(browser, page);
        screen = { ...screen, address: screen.address.replace(examplePlanId, planId) };
      }
      await test.step(nameOf(screen), () => lookAtScreen(page, languages, screen));
      for (const state of statesOf(screen.path))
        await test.step(`${nameOf(screen)}: ${state.name}`, () => lookAtState(page, languages, screen, state));
    }
  });
}

const showsResponse = ({ path }: AScreen): boolean => path.endsWith('/response') || path.endsWith('/replies');

function nameOf(screen: AScreen | undefined): string {
  return `${screen?.path || 'home'} of ${screen?.who ?? 'anyone'}`;
}
