import { parentPort } from 'node:worker_threads';
import { jobs, type Jobs } from './jobs.ts';
import { FileRefused, type RefusalCode, type RefusalParams } from './refusal.ts';

/** What the thread is asked, one thing at a time, and what it answers with. */
export type Job = {
  readonly [K in keyof Jobs]: { readonly kind: K; readonly input: Parameters<Jobs[K]>[0] };
}[keyof Jobs];
export type Answer = { readonly done: unknown } | { readonly refused: RefusalCode; readonly params: RefusalParams };

parentPort?.on('message', (job: Job) => parentPort?.postMessage(work(job)));

function work(job: Job): Answer {
  try {
    return { done: run(job) };
  } catch (error) {
    if (error instanceof FileRefused) return { refused: error.code, params: error.params };
    throw error;
  }
}

function run(job: Job): unknown {
  if (job.kind === 'readUpload') return jobs.readUpload(job.input);
  if (job.kind === 'previewSheet') return jobs.previewSheet(job.input);
  return jobs.acceptSheet(job.input);
}
