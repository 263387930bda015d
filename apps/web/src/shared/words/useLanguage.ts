import { useTranslation } from 'react-i18next';
import type { Language } from '@cynllun/domain/text/language';
import { formatter, type Formatter } from '@cynllun/messages/formatter';
import { isLanguage } from './language.ts';

const formatters: Readonly<Record<Language, Formatter>> = { en: formatter('en'), cy: formatter('cy') };

/** The language the screen is in now. */
export function useLanguage(): Language {
  const { language } = useTranslation().i18n;
  return isLanguage(language) ? language : 'en';
}

/** Dates, money, numbers and lists in the language of the screen. */
export const useFormatter = (): Formatter => formatters[useLanguage()];
