import { expect, type Page } from '@playwright/test';
import {
  expectLanguagesMarked,
  expectNamesOfTheirOwn,
  expectNoViolations,
  say,
  signInAs,
  test,
  type Language,
} from './fixtures.ts';
import { allScreens, type AScreen } from './screens.ts';
import { fillIn, statesOf, type State } from './states.ts';

type Languages = readonly [first: Language, second: Language];

interface Look {
  readonly name: string;
  readonly size?: readonly [width: number, height: number];
  readonly media?: Parameters<Page['emulateMedia']>[0];
  /** The axe rules that this look can break; all of them, where it is laid out anew. */
  readonly rules?: readonly string[];
  /** The same in the second language, where words bear on no other; `null` where no rule turns on words. */
  readonly rulesInSecond?: readonly string[] | null;
}

const ofColours = ['color-contrast', 'link-in-text-block'];
const ofSizes = ['target-size'];
/** What turns on words: names are there, and in a language that is said. */
const ofWords = [
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
const wide: Look = { name: '1280 px', rulesInSecond: ofWords };
const narrow: Look = { name: '320 px', size: [320, 640], rulesInSecond: ofSizes };
/** The ways in which a screen is looked at. 400 % zoom of a window of 1280 × 1024 leaves 320 × 256. */
const looks: readonly Look[] = [
  wide,
  narrow,
  { name: '400 %', size: [320, 256], rules: ofSizes },
  { name: 'dark', media: { colorScheme: 'dark' }, rules: ofColours, rulesInSecond: null },
  { name: 'forced colours', media: { forcedColors: 'active' }, rules: ofColours, rulesInSecond: null },
];

async function apply(page: Page, { size: [width, height] = [1280, 800], media }: Look): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...media });
}

async function open(page: Page, language: Language, { address, path }: AScreen): Promise<void> {
  await apply(page, wide);
  const [plan = '', recommendation] = address.split('/recommendations/');
  await page.goto(`/${language}${plan}`);
  if (recommendation) await page.locator('a[href*="/recommendations/"]').first().click();
  if (recommendation) await expect(page).toHaveURL(/recommendations/);
  await isThere(page, language);
  await fillIn(page, path, say(language));
}

async function isThere(page: Page, language: Language): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(say(language)('common:loading'))).toHaveCount(0);
}

/** Another language is the same page, with everything that is open on it; only a dialog lies over the way there. */
async function change(page: Page, language: Language, state?: State): Promise<void> {
  await apply(page, wide);
  const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  const wasDialog = await dialog.isVisible();
  if (wasDialog) await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.getByRole('link', { name: say(language)(`common:languageSwitch.${language}`), exact: true }).click();
  await isThere(page, language);
  if (wasDialog) await state?.open(page, say(language));
}

const softly = expect.configure({ soft: true });
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function lookAt(page: Page, look: Look, isSecond: boolean): Promise<void> {
  const rules = isSecond && look.rulesInSecond !== undefined ? look.rulesInSecond : look.rules;
  if (rules === null) return;
  await test.step(look.name, async () => {
    await apply(page, look);
    await softly.poll(() => sideways(page), `scrolls sideways, ${look.name}`).toBeLessThanOrEqual(0);
    await expectNoViolations(page, rules);
  });
}

/** A dialog, a form or another state of a screen: laid out wide and narrow, in the colours of its screen. */
async function lookAtState(page: Page, [first, second]: Languages, screen: AScreen, state: State): Promise<void> {
  await test.step(state.name, async () => {
    await open(page, first, screen);
    await state.open(page, say(first));
    for (const look of [wide, narrow]) await lookAt(page, look, look === narrow);
    await change(page, second, state);
    await expectLanguagesMarked(page);
    for (const look of [wide, narrow]) await lookAt(page, look, true);
  });
}

// Nothing is changed, so each screen is looked at by whichever worker is free.
test.describe.configure({ mode: 'parallel' });

for (const [index, screen] of allScreens().entries()) {
  // Each language comes first at every other screen.
  const inTurn: Languages = index % 2 === 0 ? ['en', 'cy'] : ['cy', 'en'];
  test(`${screen.path || 'home'} of ${screen.who ?? 'anyone'} stands in both languages, small, enlarged, dark and in forced colours`, async ({
    page,
  }) => {
    test.slow();
    if (screen.who !== null) await signInAs(page, screen.who);
    for (const language of inTurn) {
      await test.step(language, async () => {
        if (language === inTurn[0]) await open(page, language, screen);
        else await change(page, language);
        await expectNamesOfTheirOwn(page);
        // An uploaded file may say the same as the plan: of its words no language is known.
        if (!screen.path.endsWith('/import')) await expectLanguagesMarked(page);
        for (const look of looks) await lookAt(page, look, language === inTurn[1]);
      });
    }
    for (const state of statesOf(screen.path)) await lookAtState(page, inTurn, screen, state);
  });
}
