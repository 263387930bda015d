import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { failPlainly, inWords } from '../apps/api/src/platform/start-error.ts';
import { prepareCode, prepareScreens } from './prepare.ts';
import { projectFolder } from './run.ts';
import { stopWithLauncher } from './stop-with-launcher.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

stopWithLauncher();
try {
  await prepareCode(say);
  await prepareScreens(say);
} catch (error) {
  failPlainly(inWords(error, projectFolder));
}
// What was compiled for the last start need not be again.
enableCompileCache(join(projectFolder, 'node_modules', '.cache', 'cynllun', 'compiled'));
await import('../apps/api/src/main.ts');
