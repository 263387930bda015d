import { createContext } from 'react';

/** The place where answers of others to recommendations like one are found; null where nothing is looked for by it. */
export const OthersContext = createContext<((recommendationId: string) => string) | null>(null);
