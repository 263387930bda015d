import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { ofSizes, ofWords, say, test, violationsOf } from './fixtures.ts';
import { freePort } from './program.ts';

const web = fileURLToPath(new URL('../apps/web', import.meta.url));
const vite = join(dirname(createRequire(join(web, 'package.json')).resolve('vite/package.json')), 'bin/vite.js');

const looks = [
  { name: '1280 px, light', size: [1280, 800], media: { colorScheme: 'light' } },
  { name: '1280 px, dark', size: [1280, 800], media: { colorScheme: 'dark' } },
  { name: '320 px, light', size: [320, 640], media: { colorScheme: 'light' } },
  { name: '320 px, dark', size: [320, 640], media: { colorScheme: 'dark' } },
  { name: '320 px, forced colours', size: [320, 640], media: { forcedColors: 'active' } },
] as const;

test.describe.configure({ timeout: 120_000 });

/** The built program has no such page: the screens are served as `pnpm dev` serves them. */
test('the kit shows every component in both languages, in every look, without a violation or a warning', async ({
  page,
  program,
}) => {
  const port = await freePort();
  const screens = spawn(process.execPath, [vite, '--port', String(port), '--strictPort'], {
    cwd: web,
    env: { ...process.env, API_URL: program.address },
    stdio: 'ignore',
  });
  const warned: string[] = [];
  page.on('console', (message) => {
    // What it asks the program is refused: it comes from another address.
    const isRefused = message.text().startsWith('Failed to load resource');
    if (['error', 'warning'].includes(message.type()) && !isRefused) warned.push(message.text());
  });
  try {
    const address = (language: string) => `http://localhost:${port}/${language}/kit`;
    await expect
      .poll(() =>
        fetch(address('en')).then(
          ({ ok }) => ok,
          () => false,
        ),
      )
      .toBe(true);
    for (const language of ['en', 'cy'] as const) {
      await page.goto(address(language));
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByText(say(language)('common:buttons.save')).first()).toBeVisible();
      // What the words of the second language can break is names and sizes.
      const isFirst = language === 'en';
      for (const { name, size, media } of isFirst ? looks : [looks[0], looks[2]]) {
        await page.setViewportSize({ width: size[0], height: size[1] });
        await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...media });
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect.soft(over, `scrolls sideways, ${name}, ${language}`).toBeLessThanOrEqual(0);
        const rules = isFirst ? {} : { rules: [...ofSizes, ...ofWords] };
        expect.soft(await violationsOf(page, rules), `${name}, ${language}`).toEqual([]);
      }
    }
    expect(warned).toEqual([]);
  } finally {
    screens.kill();
  }
});
