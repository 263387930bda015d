import { useLayoutEffect, useState } from 'react';

/**
 * False while a page that was sent is taken over, which is drawn as the server could know it; true from then on, before
 * anything else can happen in the page. What only this device knows is drawn from then on.
 */
export function useIsTakenOver(): boolean {
  const [isTakenOver, setTakenOver] = useState(false);
  useLayoutEffect(() => setTakenOver(true), []);
  return isTakenOver;
}
