import type { Language } from '../text/language.ts';

/** Where somebody who was invited reads and comments, below the installation's address. */
export const invitationPath = (language: Language, secret: string): string => `/${language}/contribute/${secret}`;
