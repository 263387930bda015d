import fc from 'fast-check';

/** Properties are tried on the same values every time, so that a test never fails by chance; `pnpm soak` gives others. */
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 1) });
