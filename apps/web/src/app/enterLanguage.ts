import type { LoaderFunctionArgs } from 'react-router';
import { addressLanguage, inLanguage, isLanguage, preferredLanguage } from '../shared/words/language.ts';
import { speak } from '../shared/words/i18n.ts';
import { ScreenNotFetched } from './fault.ts';

/** Gives an address without a language the person's own, before the router looks: its fragment may hold a secret. */
export function addLanguage(): void {
  if (addressLanguage() !== null) return;
  const { pathname, search, hash } = location;
  history.replaceState(null, '', inLanguage(preferredLanguage(), pathname) + search + hash);
}

/** Puts the words in the address's language before the screen shows. */
export async function enterLanguage({ params: { language } }: LoaderFunctionArgs): Promise<null> {
  if (!isLanguage(language)) throw new Response(null, { status: 404 });
  try {
    await speak(language);
  } catch (cause) {
    throw new ScreenNotFetched('The words of a language could not be fetched', { cause });
  }
  return null;
}
