import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { expectNamesOfTheirOwn, expectNoViolations, languages, say, signInAs, test } from './fixtures.ts';
import { allScreens, type AScreen } from './screens.ts';

const sample = fileURLToPath(new URL('../apps/api/src/import/fixtures/per-recommendation.csv', import.meta.url));

interface Look {
  readonly name: string;
  readonly apply: (page: Page) => Promise<void>;
  /** What can be wrong in this look alone; everything, where it is laid out anew. */
  readonly rules?: readonly string[];
}

const inItsColours = ['color-contrast', 'link-in-text-block'];
/** The ways in which a screen is looked at. 400 % zoom of a window of 1280 × 1024 leaves 320 × 256. */
const looks: readonly Look[] = [
  { name: '1280 px', apply: () => Promise.resolve() },
  { name: '320 px', apply: (page) => page.setViewportSize({ width: 320, height: 640 }) },
  { name: '400 %', apply: (page) => page.setViewportSize({ width: 320, height: 256 }), rules: ['target-size'] },
  { name: 'dark', apply: (page) => page.emulateMedia({ colorScheme: 'dark' }), rules: inItsColours },
  { name: 'forced colours', apply: (page) => page.emulateMedia({ forcedColors: 'active' }), rules: inItsColours },
];
const ordinary = async (page: Page) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
};

const softly = expect.configure({ soft: true });

async function open(page: Page, language: (typeof languages)[number], { address, path }: AScreen): Promise<void> {
  const t = say(language);
  await ordinary(page);
  const [plan = '', recommendation] = address.split('/recommendations/');
  await page.goto(`/${language}${plan}`);
  if (recommendation) await page.locator('a[href*="/recommendations/"]').first().click();
  if (recommendation) await expect(page).toHaveURL(/recommendations/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(t('common:loading'))).toHaveCount(0);
  if (!path.endsWith('/import')) return;
  await page.getByLabel(t('import:file.label')).setInputFiles(sample);
  await expect(page.getByRole('heading', { name: t('import:preview.title') })).toBeVisible();
  await page.getByRole('button', { name: t('import:preview.openAll') }).click();
}

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

// Nothing is changed: the languages are looked at side by side.
test.describe.configure({ mode: 'parallel' });

for (const language of languages) {
  for (const [who, screens] of Map.groupBy(allScreens(), (screen) => screen.who)) {
    test(`every screen of ${who ?? 'anyone'} stands small, enlarged, dark and in forced colours, in ${language}`, async ({
      page,
    }) => {
      test.setTimeout(600_000);
      if (who !== null) await signInAs(page, who);
      for (const screen of screens) {
        await open(page, language, screen);
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        await test.step(`${screen.path || 'home'}, its buttons`, () => expectNamesOfTheirOwn(page));
        for (const look of looks) {
          await test.step(`${screen.path || 'home'}, ${look.name}`, async () => {
            await ordinary(page);
            await look.apply(page);
            await softly
              .poll(() => sideways(page), `${screen.path} scrolls sideways, ${look.name}`)
              .toBeLessThanOrEqual(0);
            await expectNoViolations(page, look.rules);
          });
        }
      }
    });
  }
}
