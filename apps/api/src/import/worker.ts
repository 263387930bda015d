import { jobs, type Jobs } from './jobs.ts';
import { FileRefused, type RefusalCode, type RefusalParams } from './refusal.ts';

/** Bytes that the process still holds after a file, beyond which it is ended: what is no longer used is given back at once. */
const HEAVY = 96 * 1024 * 1024;

/** What the process is asked, one thing at a time, and what it answers with. */
export type Job = {
  readonly [K in keyof Jobs]: { readonly kind: K; readonly input: Parameters<Jobs[K]>[0] };
}[keyof Jobs];
export type Answer = { readonly isHeavy: boolean } & (
  { readonly done: unknown } | { readonly refused: RefusalCode; readonly params: RefusalParams }
);

process.on('message', (job: Job) => process.send?.(work(job)));

function work(job: Job): Answer {
  try {
    const done = run(job);
    return { done, isHeavy: isHeavy() };
  } catch (error) {
    if (error instanceof FileRefused) return { refused: error.code, params: error.params, isHeavy: isHeavy() };
    throw error;
  }
}

/** Of its heap and buffers. */
function isHeavy(): boolean {
  const { heapTotal, external } = process.memoryUsage();
  return heapTotal + external > HEAVY;
}

function run(job: Job): unknown {
  if (job.kind === 'readUpload') return jobs.readUpload(job.input);
  if (job.kind === 'previewSheet') return jobs.previewSheet(job.input);
  return jobs.acceptSheet(job.input);
}
