import { prepareCode } from './prepare.ts';
import { runScript } from './run.ts';

/** The long check of live editing, once the code can load. */
await prepareCode((line) => process.stdout.write(`${line}\n`));
const held = await runScript('apps/api/check-live/main.ts', process.argv.slice(2), { aloud: true });
process.exitCode = held ? 0 : 1;
