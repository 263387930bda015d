import { createContext, type ReactNode } from 'react';

/** What stands beside every screen, within the same boundary: what takes over a page that was sent with its words. */
export const BesideContext = createContext<ReactNode>(null);
