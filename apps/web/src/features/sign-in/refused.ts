import { createContext } from 'react';

/** A try to sign in that the server refused, before the script had come. */
export interface Refused {
  readonly email: string;
  /** In words. */
  readonly problem: string;
}

/** What the server refused of a form that came without the script: there while the page is made, and never in a browser. */
export const RefusedContext = createContext<Refused | null>(null);
