import { setTimeout as delay } from 'node:timers/promises';
import { makeBrowser } from '../check-live/browser.ts';
import type { Program } from './program.ts';
import { Typist } from './typist.ts';
import { Writer } from './writer.ts';

/** Milliseconds in which everyone must be back once what failed is mended. */
const BACK_WITHIN = 30_000;

/** The program, another program that writes to it, someone who types on a screen, and what was found wrong. */
export class Check {
  readonly program: Program;
  readonly writer: Writer;
  readonly say: (line: string) => void;
  readonly found: string[] = [];
  #typist: Typist | null = null;
  #hasEnded = false;
  #work: Promise<unknown> = Promise.resolve();

  constructor(program: Program, say: (line: string) => void) {
    this.program = program;
    this.writer = new Writer(program);
    this.say = say;
  }

  wrong(line: string): void {
    this.say(`WRONG: ${line}`);
    this.found.push(line);
  }

  /** Starts the program and has people write. */
  async begin(): Promise<void> {
    const { program, writer } = this;
    await program.start();
    await writer.begin();
    makeBrowser((error) => this.wrong(`a screen failed: ${String(error)}`));
    const typist = new Typist(writer);
    this.#typist = typist;
    await typist.begin(program);
    const goesOn = () => !this.#hasEnded;
    this.#work = Promise.all([writer.work(goesOn), typist.work(goesOn)]);
    await this.untilBack();
  }

  /** Waits until both are acknowledged something that they write from now on. */
  async untilBack(): Promise<void> {
    const saved = () => this.#typist?.saved ?? 0;
    const before = [this.writer.acknowledged, saved()] as const;
    const isBack = () => this.writer.acknowledged > before[0] && saved() > before[1];
    const begun = performance.now();
    while (!isBack() && performance.now() - begun < BACK_WITHIN) await delay(50);
    if (!isBack()) this.wrong(`not everyone is back within ${BACK_WITHIN / 1_000} s: ${this.#typist?.saving}`);
    else this.say(`  everyone writes after ${((performance.now() - begun) / 1_000).toFixed(1)} s`);
  }

  /** Whatever was not acknowledged was refused in words; the program runs. */
  refusedInWords(): void {
    const refused = this.writer.refused.splice(0);
    for (const { status, body } of refused)
      if (status !== 503 || !body.includes('The database does not answer'))
        this.wrong(`refused with ${status} ${body}`);
    this.say(
      `  ${refused.length} writes refused, longest after ${Math.round(Math.max(0, ...refused.map(({ took }) => took)))} ms`,
    );
    if (!this.program.isRunning) this.wrong('the program ended');
  }

  /** Everyone stops writing; what was acknowledged must be there, also after the power was cut. */
  async end(): Promise<void> {
    this.#hasEnded = true;
    await this.#work;
    const end = performance.now() + BACK_WITHIN;
    while (this.#typist?.saving !== 'saved' && performance.now() < end) await delay(50);
    if (this.#typist?.saving !== 'saved') this.wrong(`the screen does not say Saved: ${this.#typist?.saving}`);
    this.#typist?.leave();
    this.say(
      `Looking for ${this.writer.acknowledged} cost lines and ${this.#typist?.saved} words after a cut of the power`,
    );
    this.program.kill();
    await this.program.start();
    for (const line of await this.writer.lost()) this.wrong(line);
    for (const line of (await this.#typist?.lost(this.program)) ?? []) this.wrong(line);
  }

  /** Once everyone has stopped: every log is whole, and the rows are what it says. */
  async verify(): Promise<void> {
    await this.program.stop();
    const { code, said } = await this.program.verify();
    if (code !== 0) this.wrong(`verify ends with ${code}: ${said}`);
  }
}
