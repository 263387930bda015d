import { Worker } from 'node:worker_threads';
import type { Jobs } from './jobs.ts';
import { fileLimits, FileRefused } from './refusal.ts';
import type { Answer, Job } from './worker.ts';

/** Files are read one at a time, so that a morning of imports leaves the machine and its memory to everyone else. */
const AT_ONCE = 1;
const WAITING = 20;
/** Megabytes of memory for one file, besides what it unpacks to. The program as a whole stays under 600. */
const MEMORY = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 16 };
/** Milliseconds that a thread waits for the next file before it ends. */
const IDLE = 60_000;

let running = 0;
const waiting: (() => void)[] = [];
const idle: { readonly worker: Worker; readonly timer: NodeJS.Timeout }[] = [];

/**
 * Does a job on a thread of its own, within limits of memory and time.
 * @throws FileRefused when the file is at fault, or too many wait
 */
export async function runJob<K extends keyof Jobs>(
  kind: K,
  input: Parameters<Jobs[K]>[0],
): Promise<ReturnType<Jobs[K]>> {
  await takeTurn();
  try {
    return (await inWorker({ kind, input } as Job)) as ReturnType<Jobs[K]>;
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

async function inWorker(job: Job): Promise<unknown> {
  const worker = takeWorker();
  const answer = await ask(worker, job).catch((error: unknown) => {
    void worker.terminate();
    throw error;
  });
  if (answer.isHeavy) await worker.terminate();
  else putBack(worker);
  if ('done' in answer) return answer.done;
  throw new FileRefused(answer.refused, answer.params);
}

function takeWorker(): Worker {
  const waits = idle.pop();
  if (!waits) return newWorker();
  clearTimeout(waits.timer);
  waits.worker.ref();
  return waits.worker;
}

function newWorker(): Worker {
  const worker = new Worker(new URL('worker.ts', import.meta.url), {
    resourceLimits: MEMORY,
  });
  worker.once('exit', () => forget(worker));
  // Whoever waits for it gets the error; a fault of a thread that nobody waits for ends only that thread.
  worker.on('error', () => forget(worker));
  return worker;
}

/** An idle thread keeps nobody from leaving: neither the program nor, after a while, itself. */
function putBack(worker: Worker): void {
  worker.unref();
  const timer = setTimeout(() => {
    forget(worker);
    void worker.terminate();
  }, IDLE);
  idle.push({ worker, timer: timer.unref() });
}

function forget(worker: Worker): void {
  const place = idle.findIndex((each) => each.worker === worker);
  if (place >= 0) clearTimeout(idle.splice(place, 1)[0]?.timer);
}

function ask(worker: Worker, job: Job): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const timer = setTimeout(() => reject(new FileRefused('tooLong')), fileLimits.time);
  const failed = (error: Error & { readonly code?: string }) => reject(faultOf(error));
  const ended = () => reject(new Error('The thread that read a file ended without an answer.'));
  worker.once('message', resolve).once('error', failed).once('exit', ended);
  worker.postMessage(job);
  return promise.finally(() => {
    clearTimeout(timer);
    worker.off('message', resolve).off('error', failed).off('exit', ended);
  });
}

const faultOf = (error: Error & { readonly code?: string }): Error =>
  error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new FileRefused('tooMuchToRead') : error;
