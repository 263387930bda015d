import { withoutInvisible } from '../text/invisible.ts';

/** Digits of a code: ten where so many were asked for that six could be guessed. */
export const codeLengths = { usual: 6, crowded: 10 } as const;

/** A code as it was sent, from what was typed or pasted: without spaces, hyphens or characters that nobody sees. */
export const signInCode = (typed: string): string =>
  withoutInvisible(typed.normalize('NFKC')).replaceAll(/[\s\p{Pd}]/gu, '');

/** Whether what was typed can be a code. */
export const isSignInCode = (code: string): boolean =>
  /^[0-9]+$/.test(code) && Object.values<number>(codeLengths).includes(code.length);
