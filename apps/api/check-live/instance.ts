import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { LATE } from '../src/platform/closing.ts';

const MAIN = join(import.meta.dirname, '..', 'src', 'main.ts');

/** Where the database is, for each role. */
export type DatabaseUrls = Readonly<Record<'owner' | 'application', string>>;

/** One of several servers: a process of its own, as it runs for people, on a port that stays when it is started again. */
export class Instance {
  readonly url: string;
  /** Ends of the process that nobody asked for, and what it said last. */
  readonly faults: string[] = [];
  readonly #urls: DatabaseUrls;
  readonly #program: string;
  readonly port: number;
  #process: ChildProcess | null = null;
  #isRunning = false;
  #said: readonly string[] = [];

  constructor(urls: DatabaseUrls, port: number, program = MAIN) {
    this.#urls = urls;
    this.port = port;
    this.#program = program;
    this.url = `http://localhost:${port}`;
  }

  get isUp(): boolean {
    return this.#isRunning;
  }

  /**
   * Starts it, and waits until it is ready; a database that is just being started again may take another try.
   * @throws Error with what it said last, where it does not start at all
   */
  async start(): Promise<void> {
    for (let tries = 1; tries <= 20; tries += 1) if (await this.#try()) return;
    throw new Error(`The instance on ${this.port} does not start: ${this.#said.join(' | ')}`);
  }

  async #try(): Promise<boolean> {
    const child = spawn(process.execPath, [this.#program], {
      env: this.#settings(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#process = child;
    const endToo = () => child.kill('SIGKILL');
    process.on('exit', endToo);
    const said: string[] = [];
    this.#said = said;
    const ready = Promise.withResolvers<boolean>();
    for (const stream of [child.stdout, child.stderr])
      createInterface(stream).on('line', (line) => {
        said.push(line);
        said.splice(0, said.length - 60);
        if (line.startsWith(LATE)) this.faults.push(`The instance on ${this.port}: ${line}`);
        if (line.startsWith('Cynllun is ready')) ready.resolve(true);
      });
    child.on('exit', (code, signal) => {
      process.off('exit', endToo);
      ready.resolve(false);
      if (this.#isRunning)
        this.faults.push(`The instance on ${this.port} ended (${code ?? signal}): ${said.join(' | ')}`);
      this.#isRunning = false;
    });
    const isReady = await ready.promise;
    this.#isRunning = isReady && child.exitCode === null;
    return isReady;
  }

  #settings() {
    return {
      PATH: process.env['PATH'],
      HOST: '127.0.0.1',
      PORT: String(this.port),
      DATABASE_URL: this.#urls.application,
      DATABASE_OWNER_URL: this.#urls.owner,
      EXAMPLE: 'no',
      ADMIN_EMAIL: 'admin@example.org',
      LOG_LEVEL: 'silent',
    };
  }

  /** Ends it: as an administrator does, or as a crash. */
  async end(how: 'stopped' | 'killed'): Promise<void> {
    const child = this.#process;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    this.#isRunning = false;
    const ended = once(child, 'exit');
    child.kill(how === 'stopped' ? 'SIGTERM' : 'SIGKILL');
    const impatient = setTimeout(() => {
      this.faults.push(`The instance on ${this.port} does not stop when it is asked to`);
      child.kill('SIGKILL');
    }, 20_000);
    await ended;
    clearTimeout(impatient);
  }
}
