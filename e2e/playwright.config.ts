import { availableParallelism } from 'node:os';
import { defineConfig, devices } from '@playwright/test';
import type { InWorld } from './fixtures.ts';

/** What counts or measures what the example holds: other journeys write to it, and are on other programs. */
const ofTheExample = /(dashboard|first-load|home)\.journey\.ts$/;

const chromium = process.env['CHROMIUM'];

/**
 * Each window of a whole Chromium draws two pages of its own under its address bar, which cost as much as ours. What we
 * say is off replaces what Playwright says is, so that stands here too.
 */
const off =
  'WebUIOmniboxPopup,WebUIOmniboxAimPopup,' +
  'AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,' +
  'LensOverlay,MediaRouter,PaintHolding,ThirdPartyStoragePartitioning,AvoidCorsURLLoaderRestartOnRedirect,' +
  'TcpPortRandomizationWin,OptimizationHints,NetworkTimeServiceQuerying,AimEnabled,PreconnectToSearch';

/** Journeys on the whole program. Each worker has one of its own, which its files are given one after the other. */
export default defineConfig<object, InWorld>({
  testDir: '.',
  testMatch: '**/*.journey.ts',
  // A worker of another world starts a program, and a browser: each world's journeys stand together.
  projects: [
    { name: 'example', testMatch: ofTheExample, use: { world: 'example' } },
    { name: 'shared', testIgnore: ofTheExample },
  ],
  forbidOnly: process.env['CI'] !== undefined,
  outputDir: 'test-results',
  // One more than there are cores: a journey waits for what a person would see, and its core would be idle.
  workers: availableParallelism() + 1,
  // Once more on a program of its own; `test` names at its end what needed it.
  retries: 1,
  // A journey waits for what a person would see; these only end one that will never see it, also on a busy machine.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    actionTimeout: 30_000,
    ...devices['Desktop Chrome'],
    screenshot: 'only-on-failure',
    // What moves is neither waited for nor judged half way.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      ...(chromium && { executablePath: chromium }),
      args: [`--disable-features=${off}`],
    },
  },
});
