import { setTimeout as delay } from 'node:timers/promises';
import { stopProcess } from './postgres-process.ts';

/** A server's process, until it ends. */
interface Running {
  readonly pid: number;
  readonly ended: Promise<unknown>;
  /** What it said last. */
  readonly words: () => string;
}

interface Watch {
  /** Why it ended, from what it said last. */
  readonly explain: (words: string) => string;
  readonly onDown?: (problem: string) => void;
  readonly onUp?: () => void;
}

/** Milliseconds from a start that failed to the next; the longest stays. A disk that is full may be so for hours. */
const WAITS = [200, 1_000, 2_000, 5_000];

/**
 * Starts a server, and starts it again whenever it ends by itself: at once, then after longer and longer waits.
 * @throws what the first start throws; later ones are reported to `onDown`, each reason once
 */
export async function keepRunning(start: () => Promise<Running>, watch: Watch): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController();
  let running: Running | null = await start();
  const watching = (async () => {
    while (running !== null && !stopping.signal.aborted) {
      const { ended, words } = running;
      await ended;
      running = null;
      if (stopping.signal.aborted) return;
      const problem = watch.explain(words());
      watch.onDown?.(problem);
      running = await startAgain(start, problem, watch, stopping.signal);
      if (running !== null) watch.onUp?.();
    }
    // It came up while it was being stopped.
    if (running !== null) await stopProcess(running.pid);
  })();
  return {
    async stop() {
      stopping.abort();
      if (running !== null) await stopProcess(running.pid);
      await watching;
    },
  };
}

async function startAgain(
  start: () => Promise<Running>,
  known: string,
  { onDown }: Watch,
  signal: AbortSignal,
): Promise<Running | null> {
  let reported = known;
  for (let tries = 0; !signal.aborted; tries += 1) {
    try {
      return await start();
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      if (problem !== reported) onDown?.(problem);
      reported = problem;
    }
    await delay(WAITS[tries] ?? WAITS.at(-1), undefined, { signal }).catch(() => {});
  }
  return null;
}
