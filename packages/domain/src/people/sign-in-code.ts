import { withoutInvisible } from '../text/invisible.ts';

/** A code as it was sent, from what was typed or pasted: without spaces, hyphens or characters that nobody sees. */
export const signInCode = (typed: string): string =>
  withoutInvisible(typed.normalize('NFKC')).replaceAll(/[\s\p{Pd}]/gu, '');
