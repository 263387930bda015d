import { once } from 'node:events';
import { jobs, type Jobs } from './jobs.ts';
import { FileRefused, type RefusalCode, type RefusalParams } from './refusal.ts';

/** Bytes that the process still holds after a file, beyond which it is ended: what is no longer used is given back at once. */
const HEAVY = 96 * 1024 * 1024;

/** What the process is asked, one thing at a time, and what it answers with. `bytes`: the length of the file that comes through its input. */
export type Job = {
  readonly [K in keyof Jobs]: {
    readonly kind: K;
    readonly input: Omit<Parameters<Jobs[K]>[0], 'bytes'>;
    readonly bytes: number;
  };
}[keyof Jobs];
export type Answer = { readonly isHeavy: boolean } & (
  { readonly done: unknown } | { readonly refused: RefusalCode; readonly params: RefusalParams }
);

process.on('message', (job: Job) => void work(job).then((answer) => process.send?.(answer)));

async function work(job: Job): Promise<Answer> {
  try {
    const done = run(job, await readInput(job.bytes));
    return { done, isHeavy: isHeavy() };
  } catch (error) {
    if (error instanceof FileRefused) return { refused: error.code, params: error.params, isHeavy: isHeavy() };
    throw error;
  }
}

/** The next bytes of the input, of which no more come until they are answered for. */
async function readInput(length: number): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafe(length);
  let at = 0;
  while (at < length) {
    const piece: Buffer | null = process.stdin.read() as Buffer | null;
    if (piece === null) await once(process.stdin, 'readable');
    else at += piece.copy(bytes, at);
  }
  return bytes;
}

/** Of its heap and buffers. */
function isHeavy(): boolean {
  const { heapTotal, external } = process.memoryUsage();
  return heapTotal + external > HEAVY;
}

function run(job: Job, bytes: Uint8Array): unknown {
  if (job.kind === 'readUpload') return jobs.readUpload({ ...job.input, bytes });
  if (job.kind === 'previewSheet') return jobs.previewSheet(job.input);
  return jobs.acceptSheet(job.input);
}
