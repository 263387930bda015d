import { startTransition, useEffect, useState, type ReactNode } from 'react';
import type { AggregateLive } from '../aggregate/live/AggregateLive.ts';
import { openLive } from './openRoots.ts';
import { LiveContext } from './useLive.ts';
import { useReportPlace } from './useReportPlace.ts';
import { useSaving, useStore } from './useStore.ts';

interface WithOthersProps {
  /** Whether the screen shows what is being written; where it does not, only what is unsaved asks for the others. */
  readonly isWanted: boolean;
  /** The page that is open, as the others are told; null for the start. */
  readonly page: string | null;
  readonly children: ReactNode;
}

/** What is open is written with others as soon as what that takes is here; until then it is written alone. */
export function WithOthers({ isWanted, page, children }: WithOthersProps) {
  const store = useStore();
  const [live, setLive] = useState<AggregateLive | null>(null);
  const isUnsaved = useSaving().state !== 'saved';
  const isNeeded = isWanted || isUnsaved || live !== null;
  useEffect(() => {
    if (!isNeeded) return undefined;
    let isCurrent = true;
    openLive(store).then(
      (opened) => isCurrent && startTransition(() => setLive(opened)),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [store, isNeeded]);
  useEffect(() => live?.arrive(), [live]);
  useReportPlace(live, page);
  return <LiveContext value={live}>{children}</LiveContext>;
}
