import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';

const MAIN = join(import.meta.dirname, '..', 'src', 'main.ts');
const VERIFY = join(import.meta.dirname, '..', 'src', 'verify.ts');

/** The whole program on a data folder of its own, as it runs for people, with the example plan. */
export class Program {
  readonly url: string;
  readonly port: number;
  /** What it and its database said, the newest last. */
  readonly said: string[] = [];
  readonly #folder: string;
  #process: ChildProcess | null = null;

  constructor(folder: string, port: number) {
    this.#folder = folder;
    this.port = port;
    this.url = `http://127.0.0.1:${port}`;
  }

  get pid(): number {
    return this.#process?.pid ?? 0;
  }

  /** @throws Error with what it said, where it does not come up */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [MAIN], {
      env: {
        PATH: process.env['PATH'],
        TMPDIR: process.env['TMPDIR'],
        HOST: '127.0.0.1',
        PORT: String(this.port),
        DATA_DIR: this.#folder,
        EXAMPLE: 'yes',
        LOG_LEVEL: 'warn',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#process = child;
    const endToo = () => child.kill('SIGKILL');
    process.on('exit', endToo);
    const ready = Promise.withResolvers<boolean>();
    for (const stream of [child.stdout, child.stderr])
      createInterface(stream).on('line', (line) => {
        this.said.push(line);
        if (line.startsWith('Cynllun is ready')) ready.resolve(true);
      });
    child.on('exit', () => {
      process.off('exit', endToo);
      ready.resolve(false);
    });
    if (!(await ready.promise)) throw new Error(`The program does not start: ${this.said.join(' | ')}`);
  }

  async stop(): Promise<void> {
    const child = this.#process;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  }

  /** Ends as a machine does that loses its power: the program first, so that it cannot start its database again. */
  kill(): void {
    const databases = this.databases();
    this.#process?.kill('SIGKILL');
    this.signalDatabase('SIGKILL', databases);
  }

  /** `pnpm verify` on its data folder, once it has stopped. */
  verify(): Promise<{ readonly code: unknown; readonly said: string }> {
    const env = { PATH: process.env['PATH'], DATA_DIR: this.#folder };
    return new Promise((resolve) => {
      execFile(process.execPath, [VERIFY], { env }, (error, out, complaints) =>
        resolve({ code: error?.code ?? 0, said: out + complaints }),
      );
    });
  }

  /** Whether it runs at all. */
  get isRunning(): boolean {
    return this.#process !== null && this.#process.exitCode === null && this.#process.signalCode === null;
  }

  /** Has PostgreSQL begin another file of its log, as it does every 16 MB. */
  async beginAnotherLogFile(): Promise<void> {
    const home = join(this.#folder, 'database');
    const { superuser } = JSON.parse(readFileSync(join(home, 'passwords.json'), 'utf8')) as { superuser: string };
    const host = readFileSync(join(home, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[4];
    const client = new pg.Client({ host, user: 'postgres', password: superuser, database: 'postgres' });
    client.on('error', () => {});
    await client.connect();
    // It answers nothing where it ends of it.
    await client.query(`SELECT pg_logical_emit_message(true, '', 'x'), pg_switch_wal()`).catch(() => {});
    await client.end().catch(() => {});
  }

  get isDatabaseRunning(): boolean {
    try {
      return process.kill(this.#postmaster, 0);
    } catch {
      return false;
    }
  }

  get #postmaster(): number {
    const note = join(this.#folder, 'database', 'cluster', 'postmaster.pid');
    return Number(readFileSync(note, 'utf8').split('\n', 1)[0]);
  }

  /** The processes that read spreadsheets for it. */
  readers(): readonly number[] {
    return childrenOf(this.pid).filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('import/worker.ts');
      } catch {
        return false;
      }
    });
  }

  /** PostgreSQL's processes, the first of all the others first. */
  databases(): readonly number[] {
    const parent = this.#postmaster;
    return [parent, ...childrenOf(parent)];
  }

  signalDatabase(signal: NodeJS.Signals, processes = this.databases()): void {
    for (const pid of processes) process.kill(pid, signal);
  }
}

/** The processes that one has started. */
const childrenOf = (parent: number): readonly number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const [, , ppid] = /^.*\) (\w) (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
        return Number(ppid) === parent ? [Number(pid)] : [];
      } catch {
        return [];
      }
    });
