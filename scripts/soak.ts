import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { StartError, failPlainly, inWords } from '../apps/api/src/platform/start-error.ts';
import { allTests } from './all-tests.ts';
import { findBrowser, howToGetBrowser } from './browser.ts';
import { prepareCode, prepareScreens } from './prepare.ts';
import { projectFolder, runScript, runTool } from './run.ts';
import { stopWithLauncher } from './stop-with-launcher.ts';

/** What `pnpm test` has no time for: the same kinds of proof for longer, on other seeds and in the other language. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { minutes: { type: 'string', default: '5' } },
});
const minutes = Number(values.minutes);
const say = (line: string) => process.stdout.write(`${line}\n`);

const parts: Readonly<Record<string, () => Promise<boolean>>> = { properties, journeys, live, faults };

stopWithLauncher();
process.on('SIGTERM', () => process.exit(143));
try {
  const chosen = positionals.length === 0 ? Object.keys(parts) : positionals;
  const unknown = chosen.find((name) => parts[name] === undefined);
  if (unknown !== undefined)
    throw new StartError(`There is no soak ${unknown}: choose ${Object.keys(parts).join(', ')}.`);
  await prepareCode(say);
  const failed: string[] = [];
  for (const name of chosen) if ((await parts[name]?.()) !== true) failed.push(name);
  say(failed.length === 0 ? '\nAll held.' : `\nFailed: ${failed.join(', ')}`);
  process.exitCode = failed.length === 0 ? 0 : 1;
} catch (error) {
  failPlainly(inWords(error, projectFolder));
}

/** How often each field and address is asked with odd inputs: over ten thousand in all. */
const ODD_INPUTS = '350';

/** Every property on other values, again and again until the time is over. A failure names its seed. */
async function properties(): Promise<boolean> {
  const files = globSync('{apps,packages}/*/src/**/*.test.ts', { cwd: projectFolder }).filter((file) =>
    readFileSync(join(projectFolder, file), 'utf8').includes("from 'fast-check'"),
  );
  const args = [...allTests, '--testTimeout=600000', '--reporter=dot', ...files];
  const end = Date.now() + minutes * 60_000;
  do {
    const seed = String(Math.floor(Math.random() * 2 ** 31));
    say(`\nThe properties of ${files.length} files, SEED=${seed}`);
    if (!(await runTool('vitest', args, { env: { SEED: seed, ODD_INPUTS }, aloud: true }))) return false;
  } while (Date.now() < end);
  return true;
}

/** Each journey in the language that `pnpm test` leaves out, in a slow browser; then those of several people three times over. */
async function journeys(): Promise<boolean> {
  await prepareScreens(say);
  const browser = await findBrowser(say);
  if (!browser) {
    say(howToGetBrowser);
    return false;
  }
  const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    runTool('@playwright/test/playwright', ['test', '--reporter=list', ...args], {
      folder: 'e2e',
      env: { CHROMIUM: browser, ...env },
      aloud: true,
    });
  say('\nJourneys in the other language, in a browser that is four times slower');
  const turned = await run(['--grep-invert', 'stand in both languages'], {
    JOURNEYS: 'in the other language',
    TIMES_SLOWER: '4',
  });
  say('\nJourneys of several people, three times');
  return (await run(['together', '--repeat-each=3'])) && turned;
}

/** People write over instances that are killed. */
async function live(): Promise<boolean> {
  say('\nEditing together while servers are killed');
  return runScript('scripts/check-live.ts', ['--minutes', values.minutes], { aloud: true });
}

/** What fails below the program while people write in it: `apps/api/faults`. Without the rights of root, no full disk. */
async function faults(): Promise<boolean> {
  say('\nThe database hangs and is killed, the disk is full or altered, many export at once, spreadsheets are hostile');
  const files = ['embedded-passwords', 'in-turn', 'clock-ahead', 'src/verify.test'];
  const tests = await runTool('vitest', [...allTests, ...files], { aloud: true });
  return (await runScript('apps/api/faults/main.ts', [], { aloud: true })) && tests;
}
