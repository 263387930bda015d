import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartError } from '../apps/api/src/platform/start-error.ts';

export const projectFolder = fileURLToPath(new URL('../', import.meta.url));

/**
 * The environment of every tool: nothing is fetched and nothing reported. Prisma would fetch a schema engine, which
 * none of our commands uses, unless this names a file.
 */
const environment = {
  ...process.env,
  PRISMA_SCHEMA_ENGINE_BINARY: process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ?? process.execPath,
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  CHECKPOINT_DISABLE: '1',
};

interface RunOptions {
  /** Of the package whose tool it is, relative to the project; the tools of `scripts` run in the project's. */
  folder?: string;
  env?: Record<string, string>;
  /** Show what it says as it says it, instead of only when it fails. */
  aloud?: boolean;
  /** Failing is foreseen: say nothing of it. */
  quiet?: boolean;
}

/**
 * Runs a tool of one of our packages with the Node that runs this script.
 * @param tool the package and, where it differs, the name of its program: `prisma`, `typescript/tsc`
 * @returns whether it ended well
 */
export function runTool(tool: string, args: string[], options: RunOptions = {}): Promise<boolean> {
  return runScript(findProgram(tool, join(projectFolder, options.folder ?? 'scripts')), args, options);
}

/** Runs a script of ours, or a tool by its path. @returns whether it ended well */
export async function runScript(path: string, args: string[], options: RunOptions = {}): Promise<boolean> {
  const child = spawn(process.execPath, [path, ...args], {
    cwd: join(projectFolder, options.folder ?? '.'),
    env: { ...environment, ...options.env },
    stdio: options.aloud ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
  });
  const stopToo = () => child.kill();
  process.on('exit', stopToo);
  const said: Buffer[] = [];
  child.stdout?.on('data', (part: Buffer) => said.push(part));
  child.stderr?.on('data', (part: Buffer) => said.push(part));
  const [code] = await once(child, 'close');
  process.off('exit', stopToo);
  if (code !== 0 && !options.quiet) process.stderr.write(Buffer.concat(said));
  return code === 0;
}

/** Runs a tool that later steps need. @throws StartError when it fails, after showing what it said */
export async function needTool(purpose: string, tool: string, args: string[], options: RunOptions = {}): Promise<void> {
  if (await runTool(tool, args, options)) return;
  throw new StartError(`${purpose} failed: what ${tool} said stands above.`);
}

export function findProgram(tool: string, folder: string): string {
  const parts = tool.split('/');
  const scoped = tool.startsWith('@');
  const name = parts.slice(0, scoped ? 2 : 1).join('/');
  const program = parts[scoped ? 2 : 1] ?? name;
  const manifest = findManifest(name, folder);
  const { bin } = createRequire(manifest)(manifest);
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[program]);
}

/** A package's exports may hide its package.json, so it is looked for where Node would look. */
function findManifest(name: string, folder: string): string {
  const require = createRequire(join(folder, 'package.json'));
  for (const place of require.resolve.paths(name) ?? []) {
    const manifest = join(place, name, 'package.json');
    if (existsSync(manifest)) return manifest;
  }
  throw new StartError(`The package ${name} is not installed: run "npx -y pnpm@12 install".`);
}
