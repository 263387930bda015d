import { defineConfig } from 'vitest/config';
import { projectFolder } from './run.ts';

/** One project a package; a project's own setup starts only when one of its tests runs. */
export default defineConfig({
  root: projectFolder,
  test: {
    projects: ['packages/*', 'apps/*', 'scripts'],
  },
});
