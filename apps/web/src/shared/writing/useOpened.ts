import { startTransition, useEffect, useState } from 'react';
import type { View } from '../aggregate/store/binding.ts';
import type { Opened } from './openRoots.ts';
import type { WritingStore } from './useStore.ts';

interface Opening<V extends View> {
  readonly opened: Opened<V> | 'opening' | 'failed';
  readonly tryAgain: () => void;
}

/**
 * What a screen opens for writing. `open`, the same function while it opens the same, does so once a try; `sent` is what came
 * with the page, and is there at once.
 */
export function useOpened<V extends View>(
  open: () => Promise<Opened<V>>,
  sent: () => Opened<V> | null = () => null,
): Opening<V> {
  const [attempt, setAttempt] = useState(0);
  const [opened, setOpened] = useState<Opening<V>['opened']>(() => sent() ?? 'opening');
  useEffect(() => {
    let isCurrent = true;
    open().then(
      (result) => isCurrent && startTransition(() => setOpened((before) => (isSame(before, result) ? before : result))),
      () => isCurrent && setOpened('failed'),
    );
    return () => {
      isCurrent = false;
    };
  }, [open, attempt]);
  useWatchedStore(typeof opened === 'object' && opened.kind === 'open' ? opened.store : null);
  const tryAgain = () => {
    setOpened('opening');
    setAttempt((before) => before + 1);
  };
  return { opened, tryAgain };
}

const isSame = <V extends View>(before: Opening<V>['opened'], now: Opened<V>): boolean =>
  typeof before === 'object' && before.kind === 'open' && now.kind === 'open' && before.store === now.store;

/** Others may have written while the person was elsewhere; and what waits is sent when they leave. */
function useWatchedStore(store: WritingStore | null): void {
  useEffect(() => {
    const refresh = () => document.visibilityState === 'visible' && store?.refresh();
    document.addEventListener('visibilitychange', refresh);
    return () => {
      document.removeEventListener('visibilitychange', refresh);
      store?.flush();
    };
  }, [store]);
}
