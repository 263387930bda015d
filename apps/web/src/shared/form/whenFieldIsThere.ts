/** How long a page may take to show a field before the cursor stays where it is. */
const PATIENCE = 3000;

/**
 * Calls `run` once, with the id of a field as soon as the page shows it (at once if it does), or null when it is given
 * up. Of a text the field in one language will do for any. Returns whether it was there already.
 */
export function whenFieldIsThere(id: string, run: (found: string | null) => void, signal?: AbortSignal): boolean {
  const there = () => [id, id.replace(/\.\w+$/, '')].find((one) => document.getElementById(one)) ?? null;
  const now = there();
  if (now !== null) {
    run(now);
    return true;
  }
  const stop = (found: string | null) => {
    watcher.disconnect();
    clearTimeout(giveUp);
    run(found);
  };
  const watcher = new MutationObserver(() => {
    const found = there();
    if (found !== null) stop(found);
  });
  watcher.observe(document.body, { childList: true, subtree: true });
  const giveUp = setTimeout(() => stop(null), PATIENCE);
  signal?.addEventListener('abort', () => stop(null));
  return false;
}
