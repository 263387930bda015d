import { useEffect } from 'react';
import { useSaving, useSnapshot, useStore } from '../../shared/writing/useStore.ts';
import { useAdviceView } from './useAdvice.ts';

/** Milliseconds that writing rests before it is looked up how the advice stands now. */
const REST = 2_000;

/** Who agrees to the text, and what keeps it from being issued, turn on its words: both are asked for again after each write. */
export function useFreshStanding(): void {
  const store = useStore();
  const { standingAt } = useAdviceView();
  const sequence = useSnapshot(({ view }) => view.root.sequence);
  const isSaved = useSaving().state === 'saved';
  useEffect(() => {
    if (!isSaved || sequence <= standingAt) return undefined;
    const waiting = setTimeout(store.refresh, REST);
    return () => clearTimeout(waiting);
  }, [store, sequence, standingAt, isSaved]);
}
