/** A program that is asked for a document, and never answers. */
process.once('message', () => {
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_000);
});
