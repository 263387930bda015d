import type { ReadTyped } from './inputText.ts';

/** Milliseconds after which it is tried again, where it could not be fetched. */
const AGAIN_AFTER = 2_000;

/** What reads something as people type it, fetched when somebody first does. */
export function fetchedReader(fetch: () => Promise<{ readonly readTyped: ReadTyped }>) {
  let fetched: ReadTyped | null = null;
  let coming: Promise<ReadTyped> | null = null;

  /** Fetches it, once. @throws where it cannot be fetched; it is fetched anew when it is next asked for. */
  function fetchReader(): Promise<ReadTyped> {
    coming ??= fetch()
      .then(({ readTyped }) => (fetched = readTyped))
      .catch((cause: unknown) => {
        coming = null;
        throw cause;
      });
    return coming;
  }

  /** Calls back with it: at once where it is there, or once it can be fetched again. */
  function withReader(use: (read: ReadTyped) => void): void {
    if (fetched !== null) return use(fetched);
    fetchReader().then(use, () => void setTimeout(() => withReader(use), AGAIN_AFTER));
  }

  /** Null until it has been fetched. */
  const readerNow = (): ReadTyped | null => fetched;

  return { fetchReader, withReader, readerNow };
}

/** What reads dates and figures. */
export const { fetchReader, withReader, readerNow } = fetchedReader(() => import('./readTyped.ts'));
