import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Vite would take graphql's ES modules, Apollo Server takes its CommonJS: two copies, which do not know each other's types.
  resolve: { alias: { graphql: 'graphql/index.js' } },
  test: {
    name: 'api',
    include: ['{src,bench,faults,testing}/**/*.test.ts'],
    globalSetup: 'testing/global-setup.ts',
    setupFiles: '../../scripts/seeded-properties.ts',
    // The schema and Prisma are loaded once a worker instead of once a file. A test file puts back what it replaces.
    isolate: false,
    // Only ends a wait for what will never come, also on a busy machine: a project takes none from the command.
    hookTimeout: 120_000,
  },
});
