import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig, devices } from '@playwright/test';

const port = process.env['E2E_PORT'] ?? '4199';
/** The server's data, which a journey may have to add to: what no screen records yet. */
process.env['E2E_DATA'] ??= join(tmpdir(), `cynllun-e2e-${process.pid}`);
const chromium = process.env['CHROMIUM'];
const isRoot = process.getuid?.() === 0;

/** Journeys on the whole program, as `start` serves it, with an empty database of its own and the example in it. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.journey.ts',
  forbidOnly: process.env['CI'] !== undefined,
  outputDir: 'test-results',
  // A journey waits for what a person would see; these only end one that will never see it, also on a busy machine.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${port}`,
    screenshot: 'only-on-failure',
    // What moves is neither waited for nor judged half way.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      ...(chromium && { executablePath: chromium }),
      // Chromium refuses to sandbox for root.
      args: isRoot ? ['--no-sandbox'] : [],
    },
  },
  webServer: {
    command: 'node server.ts',
    env: { PORT: port, E2E_DATA: process.env['E2E_DATA'] },
    url: `http://localhost:${port}/readyz`,
    timeout: 180_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
  },
});
