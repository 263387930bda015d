import { ancestorsOf, commandLine, parentOf } from '../apps/api/src/platform/processes.ts';

/**
 * Ends us when what started us has ended: npx and pnpm do not pass signals on, so a `kill` of the command that was typed
 * would leave its server running. Whatever stands above npx, such as a shell, may go.
 */
export function stopWithLauncher(): void {
  const chain = launchers(process.pid);
  if (chain.length === 0) return;
  const watch = setInterval(() => {
    if (chain.every((pid, place) => parentOf(chain[place - 1] ?? process.pid) === pid)) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 1000);
  watch.unref();
}

/** From our parent up to npx, or to pnpm when it was called by itself. */
function launchers(pid: number): number[] {
  const above = ancestorsOf(pid);
  const names = above.map(commandLine);
  const npx = names.findIndex((name) => /^npm exec|^npx |[\\/](npx|npm)(-cli\.js)? /.test(name));
  const pnpm = names.findIndex((name) => /^(\S*[\\/])?pnpm |[\\/]pnpm(\.[cm]?js)? /.test(name));
  return above.slice(0, Math.max(npx, pnpm) + 1);
}
