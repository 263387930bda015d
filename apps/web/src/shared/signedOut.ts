import { useSyncExternalStore } from 'react';

let wasSignedIn = false;
let signedOut = false;
const listeners = new Set<() => void>();

/** Told what each answer of the API says of the session: someone is signed in, or nobody is (any longer). */
export function noticeSession(isSignedIn: boolean): void {
  wasSignedIn ||= isSignedIn;
  const now = wasSignedIn && !isSignedIn;
  if (now === signedOut) return;
  signedOut = now;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The session ended while this page was open. What has been typed is still here. */
export const useSignedOut = (): boolean => useSyncExternalStore(subscribe, isSignedOut, isSignedOut);

const isSignedOut = () => signedOut;
