import { createContext } from 'react';

/** What the server refused of a form that came without the script: there while the page is made, and never in a browser. */
export const RefusedContext = createContext<{ readonly email: string; readonly problem: string } | null>(null);
