import { defineConfig } from 'vitest/config';
import { ByEnvironment } from '../../scripts/by-environment.ts';

/** Tests of components (`*.test.tsx`) name happy-dom on their first line; all others run without a DOM. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', '*.test.ts'],
    // Modules are loaded once a worker instead of once a file: MUI alone takes longer than most files.
    isolate: false,
    sequence: { sequencer: ByEnvironment },
    setupFiles: ['../../scripts/seeded-properties.ts', 'src/shared/testing/setup.ts'],
  },
});
