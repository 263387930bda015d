import { failPlainly, inWords } from '../apps/api/src/platform/start-error.ts';
import { prepareCode, prepareScreens } from './prepare.ts';
import { projectFolder } from './run.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

try {
  await prepareCode(say);
  await prepareScreens(say);
  say('Everything is built.');
} catch (error) {
  failPlainly(inWords(error, projectFolder));
}
