import { useEffect } from 'react';

/**
 * Brings what is tabbed to out from under what stays in sight over the page, as `scroll-padding` says how far. A browser
 * scrolls only to what is outside the window. Not for pointers: what moves under one is not what was pressed.
 */
export function useTabInSight(): void {
  useEffect(() => {
    const look = ({ key }: KeyboardEvent) => {
      if (key === 'Tab') document.activeElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    };
    document.addEventListener('keyup', look);
    return () => document.removeEventListener('keyup', look);
  }, []);
}
