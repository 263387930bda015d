import type { ChildProcess } from 'node:child_process';
import { Socket } from 'node:net';
import { askChild, startChild } from '../platform/child.ts';
import type { Jobs, UploadJob } from './jobs.ts';
import { fileLimits, FileRefused } from './refusal.ts';
import type { Answer, Job } from './worker.ts';

/** Files are read one at a time, so that a morning of imports leaves the machine and its memory to everyone else. */
const AT_ONCE = 1;
const WAITING = 20;
/** Megabytes of memory for one file, besides what it unpacks to. The program as a whole stays under 600. */
const MEMORY = ['--max-old-space-size=128', '--max-semi-space-size=4'];
/** Milliseconds that a process waits for the next file before it ends. */
const IDLE = 60_000;

let running = 0;
const waiting: (() => void)[] = [];
const idle: { readonly worker: ChildProcess; readonly timer: NodeJS.Timeout }[] = [];

/**
 * Does a job in a process of its own, within limits of memory and time. A thread would take the program with it where the
 * memory for one large piece is not there.
 * @throws FileRefused when the file is at fault, or too many wait
 */
export async function runJob<K extends keyof Jobs>(
  kind: K,
  input: Parameters<Jobs[K]>[0],
): Promise<ReturnType<Jobs[K]>> {
  await takeTurn();
  try {
    const { bytes = new Uint8Array(), ...rest } = input as Partial<UploadJob>;
    const job = { kind, input: rest, bytes: bytes.length } as Job;
    return (await inWorker(job, bytes)) as ReturnType<Jobs[K]>;
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

async function takeTurn(): Promise<void> {
  if (running >= AT_ONCE) {
    if (waiting.length >= WAITING) throw new FileRefused('busy');
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  running += 1;
}

async function inWorker(job: Job, bytes: Uint8Array): Promise<unknown> {
  const worker = takeWorker();
  const answer = await ask(worker, job, bytes).catch((error: unknown) => {
    worker.kill('SIGKILL');
    throw error;
  });
  if (answer.isHeavy) worker.kill('SIGKILL');
  else putBack(worker);
  if ('done' in answer) return answer.done;
  throw new FileRefused(answer.refused, answer.params);
}

function takeWorker(): ChildProcess {
  const waits = idle.pop();
  if (!waits) return newWorker();
  clearTimeout(waits.timer);
  waits.worker.ref();
  waits.worker.channel?.ref();
  stdinOf(waits.worker)?.ref();
  return waits.worker;
}

function newWorker(): ChildProcess {
  // A file goes through its input: a message would have it in memory twice on either side.
  const worker = startChild(new URL('worker.ts', import.meta.url), MEMORY, 'pipe');
  worker.stdin?.on('error', () => forget(worker));
  worker.once('exit', () => forget(worker));
  // Whoever waits for it gets the error; a fault of one that nobody waits for ends only that one.
  worker.on('error', () => forget(worker));
  return worker;
}

/** An idle process keeps nobody from leaving: neither the program nor, after a while, itself. */
function putBack(worker: ChildProcess): void {
  worker.unref();
  worker.channel?.unref();
  stdinOf(worker)?.unref();
  const timer = setTimeout(() => {
    forget(worker);
    worker.kill('SIGKILL');
  }, IDLE);
  idle.push({ worker, timer: timer.unref() });
}

const stdinOf = ({ stdin }: ChildProcess): Socket | null => (stdin instanceof Socket ? stdin : null);

function forget(worker: ChildProcess): void {
  const place = idle.findIndex((each) => each.worker === worker);
  if (place >= 0) clearTimeout(idle.splice(place, 1)[0]?.timer);
}

/** @throws FileRefused where there is no answer in time, or the memory for it is not there */
async function ask(worker: ChildProcess, job: Job, bytes: Uint8Array): Promise<Answer> {
  const onSent = () => void worker.stdin?.write(bytes);
  const ended = await askChild<Answer>(worker, job, { time: fileLimits.time, onSent });
  if (ended.kind === 'answered') return ended.answer;
  throw new FileRefused(ended.kind === 'late' ? 'tooLong' : 'tooMuchToRead');
}
