import type { Language } from '@cynllun/domain/text/language';
import { loaders } from '@cynllun/messages/catalogue';

const storageKey = 'cynllun.language';

export const isLanguage = (text: string | undefined): text is Language => text !== undefined && text in loaders;

/** The language of the address the browser is at. */
export const addressLanguage = (): Language | null => {
  if (import.meta.env.SSR) return null;
  const first = location.pathname.split('/')[1];
  return isLanguage(first) ? first : null;
};

/** The language last chosen on this device, or else the browser's. The server, which draws in both, has neither. */
export function preferredLanguage(): Language {
  if (import.meta.env.SSR) return 'en';
  const remembered = rememberedLanguage();
  if (isLanguage(remembered)) return remembered;
  return navigator.languages.some((one) => one.toLowerCase().startsWith('cy')) ? 'cy' : 'en';
}

/** A browser that keeps nothing (private, or blocked) forgets the choice, and the address still holds it. */
export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    return;
  }
}

function rememberedLanguage(): string | undefined {
  try {
    return localStorage.getItem(storageKey) ?? undefined;
  } catch {
    return undefined;
  }
}

/** `/cy/plans/1` → `/plans/1`: the place, whatever the language. */
export const withoutLanguage = (pathname: string): string => pathname.replace(/^\/(en|cy)(?=\/|$)/, '') || '/';

/** `/plans/1` in Welsh → `/cy/plans/1`. */
export const inLanguage = (language: Language, place: string): string => `/${language}${place === '/' ? '' : place}`;
