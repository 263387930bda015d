import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { runTool } from './run.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** How each system's package manager, where there is one, installs Chromium without asking. */
const managers = [
  { program: 'apt-get', steps: [['update'], ['install', '-y', '--no-install-recommends', 'chromium']] },
  { program: 'dnf', steps: [['install', '-y', 'chromium']] },
  { program: 'apk', steps: [['add', 'chromium']] },
];

export const howToGetBrowser =
  'The journeys need Chromium and none could be had: install it (on Debian "sudo apt-get install chromium"), or run "npx playwright install --with-deps chromium", and test again.';

/**
 * A Chromium that runs: the one on the machine, else Playwright's, else the system package manager's.
 * @returns its path, or undefined when there is no getting one
 */
export async function findBrowser(say: (line: string) => void): Promise<string | undefined> {
  return onMachine() ?? playwrights() ?? (await fetchPlaywrights(say)) ?? installed(say);
}

function onMachine(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const places = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...places, ...elsewhere].find(runs);
}

function playwrights(): string | undefined {
  const path = chromium.executablePath();
  return runs(path) ? path : undefined;
}

async function fetchPlaywrights(say: (line: string) => void): Promise<string | undefined> {
  say('No Chromium on this machine: fetching the one Playwright brings');
  const withLibraries = isRoot() && process.platform === 'linux' ? ['--with-deps'] : [];
  await runTool('@playwright/test/playwright', ['install', ...withLibraries, 'chromium'], { quiet: true });
  return playwrights();
}

function installed(say: (line: string) => void): string | undefined {
  if (!isRoot()) return undefined;
  for (const { program, steps } of managers) {
    if (spawnSync(program, ['--version']).error) continue;
    say(`Asking ${program} for Chromium`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const step of steps) spawnSync(program, step, { stdio: ['ignore', 'ignore', 'inherit'], env });
  }
  return onMachine();
}

const isRoot = () => process.getuid?.() === 0;

/** Some systems have a stub that only says how to install the real one. */
function runs(path: string): boolean {
  return existsSync(path) && spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}
