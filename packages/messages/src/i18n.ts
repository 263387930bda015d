import type { BackendModule, FormatterModule, InitOptions } from 'i18next';
import type { Language } from '@cynllun/domain/text/language';
import { loaders, type Area } from './catalogue.ts';
import { formatter, type Formatter } from './formatter.ts';

/** What i18next is told wherever it runs, in the browser and on the server. */
export const options = {
  supportedLngs: Object.keys(loaders),
  fallbackLng: false,
  load: 'currentOnly',
  ns: ['common'],
  defaultNS: 'common',
  // React escapes, and mail is plain text.
  interpolation: { escapeValue: false },
} as const satisfies InitOptions;

const formatters: Readonly<Record<Language, Formatter>> = { en: formatter('en'), cy: formatter('cy') };

/**
 * The formats a message may name after a comma, `{{due, date}}`: the formatter's functions. They stand in for
 * i18next's own, which ask `Intl` for Welsh.
 */
export const formats: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value, format, language) => {
    const write = formatters[language as Language][format as keyof Formatter] as (value: unknown) => string;
    return write(value);
  },
};

/** Reads an area of words from this package, when it is first asked for. */
export const backend: BackendModule = {
  type: 'backend',
  callbackApi: true,
  init: () => undefined,
  read: (language, area, done) => {
    loaders[language as Language][area as Area]().then(
      (module) => done(null, module.default),
      (error: Error) => done(error, null),
    );
  },
};
