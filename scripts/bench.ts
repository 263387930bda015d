import { prepareCode } from './prepare.ts';

/** The read and write paths beside hand-written SQL, once the code can load. */
await prepareCode((line) => process.stdout.write(`${line}\n`));
await import('../apps/api/src/bench/main.ts');
