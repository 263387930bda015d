import { useLanguage } from '../words/useLanguage.ts';

/** The name of an organisation in the language of the screen. */
export function useNameOf(): (organisation: { readonly nameEn: string; readonly nameCy: string }) => string {
  const language = useLanguage();
  return ({ nameEn, nameCy }) => (language === 'cy' ? nameCy : nameEn);
}
