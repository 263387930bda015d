import { useLocation, type LinkProps } from 'react-router';
import { inLanguage, withoutLanguage } from '../../../shared/words/language.ts';
import { useLanguage } from '../../../shared/words/useLanguage.ts';
import { useTranslating } from '../fields/useTranslating.ts';

/** What a link to a place in the plan is given. */
export type LinkTo = (place: string) => Pick<LinkProps, 'aria-current'> & { readonly to: string };

/** Links within the plan: each says when it leads here, and a person who translates goes on translating there. */
export function useLinkTo(): LinkTo {
  const language = useLanguage();
  const { translating } = useTranslating();
  const here = withoutLanguage(useLocation().pathname);
  return (place) => ({
    to: inLanguage(language, place) + (translating ? '?translate' : ''),
    'aria-current': place === here ? 'page' : undefined,
  });
}
