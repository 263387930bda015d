import { availableParallelism } from 'node:os';

/**
 * What vitest is run with for the tests of every package. Workers are said here and not in the config: a project takes
 * none from it, and by itself leaves one core free, which on two is half of them. One is more than there are cores: a
 * worker waits for PostgreSQL, or for a program that it started, and its core would be idle.
 */
export const allTests: readonly string[] = [
  'run',
  '--config',
  'scripts/all-tests.config.ts',
  `--maxWorkers=${availableParallelism() + 1}`,
];
