import { useTranslation } from 'react-i18next';
import { languageQuestions } from '@cynllun/domain/consultation/language-questions';
import { usePage, useSaid } from './page.tsx';

/** What something that is written about is called, by its key in the draft. */
export function useTitleOf(): (about: string) => { readonly words: string; readonly lang: string | undefined } {
  const { t } = useTranslation('contribute');
  const { copy } = usePage();
  const said = useSaid();
  return (about) => {
    const [, id = ''] = about.split(':');
    const found =
      copy.actions.find((one) => one.id === id)?.title ?? copy.questions.find((one) => one.id === id)?.words;
    if (found !== undefined) return said(found);
    const ofLanguage = languageQuestions.find((one) => one === id);
    return { words: ofLanguage === undefined ? t('choose.plan') : t(`say.${ofLanguage}`), lang: undefined };
  };
}
