import { execFile, execFileSync } from 'node:child_process';
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from './check.ts';

const VERIFY = join(import.meta.dirname, '..', 'src', 'verify.ts');

/** Someone has the disk: an older copy of the data is put in its place, and words of a table are changed in its file. */
export async function alterDisk(check: Check, folder: string): Promise<void> {
  check.say('The data is replaced by an older copy, and a table is altered on the disk');
  const { program, writer } = check;
  const at = (name: string) => join(folder, name);
  await program.stop();
  copy(at('database'), at('older'));
  await program.start();
  let writes = 0;
  await writer.work(() => (writes += 1) < 2);
  await program.stop();
  copy(at('database'), at('newest'));
  writeFileSync(at('heads.txt'), (await verify(folder, '--print')).said);
  const expectFound = async (args: readonly string[], code: number, words: string) => {
    const { said, ...ended } = await verify(folder, ...args);
    if (ended.code !== code || !said.includes(words))
      check.wrong(`verify ends with ${ended.code}: ${said.slice(-500)}`);
  };
  await expectFound(['--heads', at('heads.txt')], 0, 'nothing was altered');
  replace(at('database'), at('older'));
  await expectFound(['--heads', at('heads.txt')], 1, 'mailedHeadDiffers');
  replace(at('database'), at('newest'));
  alterWords(join(at('database'), 'cluster'), 'line 1.', 'lime 1.');
  await expectFound([], 1, 'altered or damaged');
}

/** With the owners of its files: PostgreSQL's user is not ours. */
const copy = (from: string, to: string) => void execFileSync('cp', ['-a', from, to]);

function replace(folder: string, by: string): void {
  execFileSync('rm', ['-r', folder]);
  copy(by, folder);
}

/** Changes words wherever they stand in the files of the tables. */
function alterWords(cluster: string, from: string, to: string): void {
  for (const file of globSync('base/*/*', { cwd: cluster }).map((name) => join(cluster, name))) {
    if (!statSync(file).isFile()) continue;
    const bytes = readFileSync(file);
    for (let at = bytes.indexOf(from); at !== -1; at = bytes.indexOf(from, at + 1)) bytes.write(to, at);
    writeFileSync(file, bytes);
  }
}

/** `pnpm verify` on a data folder. */
function verify(folder: string, ...args: readonly string[]): Promise<{ readonly code: number; readonly said: string }> {
  const env = { PATH: process.env['PATH'], DATA_DIR: folder };
  return new Promise((resolve) => {
    execFile(process.execPath, [VERIFY, ...args], { env }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), said: args[0] === '--print' ? out : out + err }),
    );
  });
}
