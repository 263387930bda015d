import { createContext, use, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** The place in the bar at the top where a screen says what it is part of. */
export const BarContext = createContext<HTMLElement | null>(null);

/** Shows something in the bar at the top for as long as it stands on the screen. */
export function InBar({ children }: { readonly children: ReactNode }) {
  const bar = use(BarContext);
  return bar === null ? null : createPortal(children, bar);
}
