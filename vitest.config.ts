import { defineConfig } from 'vitest/config';

/** One project a package; a project's own setup starts only when one of its tests runs. */
export default defineConfig({
  test: {
    projects: ['packages/*', 'apps/*', 'scripts'],
  },
});
