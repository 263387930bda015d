import type { ReadTyped } from './inputText.ts';

let fetched: ReadTyped | null = null;
let coming: Promise<ReadTyped> | null = null;

/** What reads dates and figures as people type them; null until it has been fetched, when somebody first does. */
export const readerNow = (): ReadTyped | null => fetched;

/** Fetches it, once. @throws where it cannot be fetched; it is fetched anew when it is next asked for. */
export function fetchReader(): Promise<ReadTyped> {
  coming ??= import('./readTyped.ts')
    .then(({ readTyped }) => (fetched = readTyped))
    .catch((cause: unknown) => {
      coming = null;
      throw cause;
    });
  return coming;
}

/** Milliseconds after which it is tried again, where it could not be fetched. */
const AGAIN_AFTER = 2_000;

/** Calls back with it: at once where it is there, or once it can be fetched again. */
export function withReader(use: (read: ReadTyped) => void): void {
  if (fetched !== null) return use(fetched);
  fetchReader().then(use, () => void setTimeout(() => withReader(use), AGAIN_AFTER));
}
