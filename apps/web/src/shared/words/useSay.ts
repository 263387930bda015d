import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { sayer, type Say } from '@cynllun/messages/say';

/** Words for keys only known at run time, in the language of the screen. Elsewhere use `t()`, which the compiler checks. */
export function useSay(): Say {
  const { i18n } = useTranslation();
  const { language } = i18n;
  return useMemo(() => sayer(i18n, language), [i18n, language]);
}
