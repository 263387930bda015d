import { useEffect, useEffectEvent, useRef } from 'react';
import { useViewer } from '../viewer.ts';

/** What was contributed to a consultation, as far as a screen has it. */
export interface Contributed {
  readonly contributionsId: string;
  readonly version: number;
}

/**
 * Asks again when something was contributed, or was done with it, that the viewer may read: soon, at most once a second however
 * much comes, and not while the page is out of sight.
 */
export function useContributionsChanged(followed: readonly Contributed[], askAgain: () => Promise<unknown>): void {
  const personId = useViewer()?.id;
  const ask = useEffectEvent(askAgain);
  const known = useRef(0);
  useEffect(() => {
    known.current = followed.reduce((sum, { version }) => sum + version, 0);
  });
  const ids = followed.map(({ contributionsId }) => contributionsId).join(' ');
  useEffect(() => {
    if (personId === undefined || ids === '') return undefined;
    let isLeft = false;
    let stop = () => {};
    const follow = async () => {
      // Its library comes with whatever is written together: a list waits for none of it.
      const { followContributions } = await import('./followContributions.ts');
      stop = await followContributions({ ids, personId, after: () => known.current, ask: () => ask() });
      if (isLeft) stop();
    };
    // Where it cannot be fetched, the screen shows what it was opened with.
    follow().catch(() => undefined);
    return () => {
      isLeft = true;
      stop();
    };
  }, [ids, personId]);
}
