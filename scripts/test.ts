import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failPlainly, inWords } from '../apps/api/src/platform/start-error.ts';
import { allTests } from './all-tests.ts';
import { findBrowser, howToGetBrowser } from './browser.ts';
import {
  add,
  closingLine,
  failedFiles,
  nothingRan,
  playwrightCounts,
  vitestCounts,
  withSecondTry,
  type Counts,
} from './counts.ts';
import { prepareCode, prepareScreens } from './prepare.ts';
import { projectFolder, runTool } from './run.ts';
import { stopWithLauncher } from './stop-with-launcher.ts';

/** Everything: rules, the API on a real PostgreSQL, and journeys in a real Chromium; ends with one line of counts. */
const say = (line: string) => process.stdout.write(`${line}\n`);
const reports = mkdtempSync(join(tmpdir(), 'cynllun-reports-'));

stopWithLauncher();
process.on('SIGTERM', () => process.exit(143));
try {
  await prepareCode(say);
  await prepareScreens(say);
  const counts = add(await runTests(), await runJourneys());
  say(`\n${closingLine(counts)}`);
  process.exitCode = counts.failed > 0 ? 1 : 0;
} catch (error) {
  failPlainly(inWords(error, projectFolder));
} finally {
  rmSync(reports, { recursive: true, force: true });
}

async function runTests(): Promise<Counts> {
  say('\nRules, messages, screens and the API on a real database');
  const first = await runVitest('vitest.json', []);
  const files = failedFiles(join(reports, 'vitest.json'));
  if (files.length === 0 || files.length > 3) return first;
  say('\nWhat failed, once more by itself');
  return withSecondTry(first, await runVitest('again.json', files));
}

async function runVitest(name: string, files: string[]): Promise<Counts> {
  const file = join(reports, name);
  // Room for a busy machine: nothing here is a measurement.
  const patience = '--testTimeout=60000';
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return vitestCounts(file, await runTool('vitest', [...allTests, ...files, patience, ...reporters], { aloud: true }));
}

async function runJourneys(): Promise<Counts> {
  const browser = await findBrowser(say);
  if (!browser) {
    say(howToGetBrowser);
    return nothingRan;
  }
  say(`\nJourneys in ${browser}`);
  const file = join(reports, 'playwright.json');
  const env = { CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  const args = ['test', '--pass-with-no-tests', '--reporter=list,json'];
  return playwrightCounts(
    file,
    await runTool('@playwright/test/playwright', args, { folder: 'e2e', env, aloud: true }),
  );
}
