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
  const versions = useRef(new Map<string, number>());
  useEffect(() => {
    versions.current = new Map(followed.map(({ contributionsId, version }) => [contributionsId, version]));
  });
  const ids = followed.map(({ contributionsId }) => contributionsId).join(' ');
  useEffect(() => {
    if (personId === undefined || ids === '') return undefined;
    let stop: (() => void) | null = () => {};
    const versionOf = (id: string) => versions.current.get(id) ?? 0;
    // Its library comes with whatever is written together: a list waits for none of it.
    import('./followContributions.ts').then(
      ({ followContributions }) => {
        if (stop !== null) stop = followContributions({ ids: ids.split(' '), personId, versionOf, ask: () => ask() });
      },
      () => undefined,
    );
    return () => {
      stop?.();
      stop = null;
    };
  }, [ids, personId]);
}
