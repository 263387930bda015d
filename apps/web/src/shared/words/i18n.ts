import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { otherLanguage, type Language } from '@cynllun/domain/text/language';
import { loaders, type Area } from '@cynllun/messages/catalogue';
import { backend, formats, options } from '@cynllun/messages/i18n';
import '@cynllun/messages/types';
import { addressLanguage, isLanguage, preferredLanguage, rememberLanguage } from './language.ts';

/** Milliseconds. */
const OTHER_LANGUAGE_AFTER = 60_000;

const ready = i18next
  .use(backend)
  .use(formats)
  .use(initReactI18next)
  .init({ ...options, lng: addressLanguage() ?? preferredLanguage(), initAsync: true });

/**
 * Brings in the words of `areas`, in the language being read. Those of the other language follow when the screen has
 * long been there, so that it can be changed to where there is no connection.
 */
export async function loadWords(areas: readonly Area[]): Promise<void> {
  await ready;
  const language = isLanguage(i18next.language) ? i18next.language : preferredLanguage();
  await fetchAreas(language, areas);
  await i18next.loadNamespaces(areas);
  if (import.meta.env.SSR) return;
  setTimeout(
    () => void fetchAreas(otherLanguage(language), ['common', ...areas]).catch(() => null),
    OTHER_LANGUAGE_AFTER,
  );
}

/** Resolves once the words of every screen so far are there in `language`; rejects where they cannot be fetched. */
export async function fetchWords(language: Language): Promise<void> {
  await ready;
  await fetchAreas(language, [i18next.options.ns ?? []].flat() as readonly Area[]);
}

/** A module that was fetched once is there for good. i18next says nothing of words that did not come. */
const fetchAreas = async (language: Language, areas: readonly Area[]): Promise<void> => {
  await Promise.all(areas.map((area) => loaders[language][area]()));
};

/** Resolves once every area in use is there in `language`, so that no screen is ever left without words. */
export async function speak(language: Language): Promise<void> {
  await fetchWords(language);
  if (i18next.language !== language) await i18next.changeLanguage(language);
  if (import.meta.env.SSR) return;
  document.documentElement.lang = language;
  rememberLanguage(language);
}
