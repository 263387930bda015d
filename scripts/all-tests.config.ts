import { defineConfig } from 'vitest/config';
import { ByEnvironment } from './by-environment.ts';
import { projectFolder } from './run.ts';

/**
 * One project a package; a project's own setup starts only when one of its tests runs. Not called vitest.config.ts: that
 * would be the project `scripts`, and have every test run twice.
 */
export default defineConfig({
  root: projectFolder,
  test: {
    projects: ['packages/*', 'apps/*', 'scripts'],
    sequence: { sequencer: ByEnvironment },
  },
});
