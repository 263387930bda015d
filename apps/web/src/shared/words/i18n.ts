import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '@cynllun/domain/plan/language';
import type { Area } from '@cynllun/messages/catalogue';
import { backend, formats, options } from '@cynllun/messages/i18n';
import '@cynllun/messages/types';
import { addressLanguage, preferredLanguage, rememberLanguage } from './language.ts';

const ready = i18next
  .use(backend)
  .use(formats)
  .use(initReactI18next)
  .init({ ...options, lng: addressLanguage() ?? preferredLanguage(), initAsync: true });

/** Brings in the words of `areas`, in the language being read. */
export async function loadWords(areas: readonly Area[]): Promise<void> {
  await ready;
  await i18next.loadNamespaces(areas);
}

/** Resolves once every area in use is there in `language`, so that no screen is ever left without words. */
export async function speak(language: Language): Promise<void> {
  await ready;
  if (i18next.language !== language) await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  rememberLanguage(language);
}
