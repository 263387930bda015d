import { createHash } from 'node:crypto';
import { rulesVersion } from '@cynllun/domain/rules/version';

/**
 * All that an answer depends on besides the query itself, named by what it was read at. It is found out at each
 * request, by less than the answer takes to make; two answers of equal keys are the same, byte for byte.
 */
export interface VersionKey {
  /** What is logged: the logs the answer turns on, each by its sequence. */
  readonly logs: unknown;
  /** The facts from other logs, by the sequences they were written at. */
  readonly facts: unknown;
  /** What is in no log and an answer says, such as the names people go by: itself. */
  readonly unlogged: unknown;
  /** What the viewer may do among it, and what of it is theirs. Whoever has the same shares the answer. */
  readonly viewer: unknown;
  /** Today in Europe/London, YYYY-MM-DD. */
  readonly day: string;
}

/** What a cached answer is found by. `asked` is the question, and the form in which its answer is sent. */
export const cacheKey = (asked: readonly unknown[], { logs, facts, unlogged, viewer, day }: VersionKey): string =>
  createHash('sha256')
    .update(JSON.stringify([asked, logs, facts, unlogged, viewer, day, rulesVersion]))
    .digest('base64');
