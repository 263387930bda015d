import { useSyncExternalStore } from 'react';

/** What screen readers are told without the focus moving: `polite` waits its turn, `assertive` interrupts. */
type Urgency = 'polite' | 'assertive';

interface Announcement {
  /** May quote words of another language, as `useQuote` marks them. */
  readonly words: string;
  /** Tells one announcement from the next with the same words, which would otherwise not be read again. */
  readonly count: number;
}

let announcements: Readonly<Record<Urgency, Announcement>> = {
  polite: { words: '', count: 0 },
  assertive: { words: '', count: 0 },
};
const listeners = new Set<() => void>();

export function announce(words: string, urgency: Urgency = 'polite'): void {
  announcements = { ...announcements, [urgency]: { words, count: announcements[urgency].count + 1 } };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useAnnouncements = () => useSyncExternalStore(subscribe, latest, latest);

const latest = () => announcements;
