import { prepareCode } from './prepare.ts';

/** The long check of live editing, once the code can load. */
await prepareCode((line) => process.stdout.write(`${line}\n`));
await import('../apps/api/check-live/main.ts');
