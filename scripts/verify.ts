import { failPlainly, inWords } from '../apps/api/src/platform/start-error.ts';
import { prepareCode } from './prepare.ts';
import { projectFolder } from './run.ts';

/** Checks what the database holds against its logs, once the code can load. */
try {
  await prepareCode((line) => process.stderr.write(`${line}\n`));
} catch (error) {
  failPlainly(inWords(error, projectFolder));
}
await import('../apps/api/src/verify.ts');
