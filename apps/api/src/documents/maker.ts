import { Worker } from 'node:worker_threads';
import { buildDocx } from './build-docx.ts';
import { buildPdf } from './build-pdf.ts';
import type { DocumentContent, Format } from './content.ts';
import { NotMade, type Problem } from './not-made.ts';

/** What the process is asked, once. */
export interface Order {
  readonly content: DocumentContent;
  readonly format: Format;
  /** Bytes of memory that it may take, what is outside its heap too. */
  readonly memory: number;
}

/** `reason` is for the log, and holds no words of the document. */
export type Answer = { readonly bytes: Uint8Array } | { readonly problem: Problem; readonly reason: string };

const build: Readonly<Record<Format, (content: DocumentContent) => Promise<Uint8Array>>> = {
  pdf: buildPdf,
  docx: buildDocx,
};

process.once('message', (order: Order) => void make(order).then((answer) => process.send?.(answer)));

async function make({ content, format, memory }: Order): Promise<Answer> {
  // The compiler keeps this thread to itself, and its memory is not the heap's: another thread looks.
  new Worker(new URL('watch-memory.ts', import.meta.url), { workerData: memory }).unref();
  try {
    return { bytes: await build[format](content) };
  } catch (error) {
    const problem = error instanceof NotMade ? error.problem : 'fault';
    return { problem, reason: withoutWords(error) };
  }
}

/** Compilers quote what they stumbled over. */
function withoutWords(error: unknown): string {
  const { message, cause } = error instanceof Error ? error : new Error(String(error));
  const whole = cause instanceof Error ? `${message}: ${cause.message}` : message;
  return whole.replaceAll(/`[^`]*`/g, '`…`').slice(0, 500);
}
