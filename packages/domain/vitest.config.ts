import { defineConfig } from 'vitest/config';

// Pure functions: modules are loaded once a worker instead of once a file.
export default defineConfig({ test: { include: ['src/**/*.test.ts'], isolate: false } });
