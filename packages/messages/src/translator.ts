import { createInstance, type i18n } from 'i18next';
import { areas } from './catalogue.ts';
import { backend, formats, options } from './i18n.ts';
import './types.ts';

/**
 * Every word in both languages, for mail and documents: `(await translator()).getFixedT('cy', 'mail')('…')`.
 * Screens load their areas one by one instead.
 */
export async function translator(): Promise<i18n> {
  const instance = createInstance();
  await instance
    .use(backend)
    .use(formats)
    .init({ ...options, preload: options.supportedLngs, ns: areas });
  return instance;
}
