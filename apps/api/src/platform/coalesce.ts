/**
 * A task that never runs twice at once: asked for while it runs, however often, it runs once more afterwards.
 * @param run handles its own errors
 */
export function coalesced(run: () => Promise<void>): () => void {
  let isRunning = false;
  let isWanted = false;
  const start = async () => {
    isWanted = true;
    if (isRunning) return;
    isRunning = true;
    while (isWanted) {
      isWanted = false;
      await run();
    }
    isRunning = false;
  };
  return () => void start();
}
