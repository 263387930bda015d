import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './run.ts';

export interface Step {
  name: string;
  /** Globs of every file that bears on the result, relative to the project; no test does. */
  inputs: string[];
  /** A file the step leaves; made again when it is missing. */
  output: string;
  make: () => Promise<void>;
}

const stamps = join(projectFolder, 'node_modules', '.cache', 'cynllun');

/** Does the step unless its inputs, by content, are those of the last time. @returns whether it was needed */
export async function makeIfStale(step: Step, say: (line: string) => void): Promise<boolean> {
  const stamp = join(stamps, `${step.name.replaceAll(' ', '-')}.sha256`);
  const now = fingerprint(step.inputs);
  if (existsSync(join(projectFolder, step.output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now)
    return false;
  say(`Making the ${step.name}`);
  rmSync(stamp, { force: true });
  await step.make();
  mkdirSync(stamps, { recursive: true });
  writeFileSync(stamp, now);
  return true;
}

function fingerprint(inputs: string[]): string {
  const hash = createHash('sha256');
  for (const path of globSync(inputs, { cwd: projectFolder, exclude: ['**/*.test.{ts,tsx}'] }).sort()) {
    const file = join(projectFolder, path);
    hash.update(`${path}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}
