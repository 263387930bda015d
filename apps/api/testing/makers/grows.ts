import { Worker } from 'node:worker_threads';
import type { Order } from '../../src/documents/maker.ts';

/** A program that is asked for a document, and takes ever more memory outside its heap. */
process.once('message', ({ memory }: Order) => {
  const watch = new URL('../../src/documents/watch-memory.ts', import.meta.url);
  new Worker(watch, { workerData: memory });
  const held: Buffer[] = [];
  for (let size = 0; size < 4 * memory; size += 1_000_000) {
    held.push(Buffer.alloc(1_000_000, 1));
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
  }
  process.send?.({ bytes: new Uint8Array(held.length) });
});
