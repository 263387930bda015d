import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    setupFiles: '../../scripts/seeded-properties.ts',
    // Pure functions: modules are loaded once a worker instead of once a file.
    isolate: false,
  },
});
