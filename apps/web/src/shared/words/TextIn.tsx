import { useTranslation } from 'react-i18next';
import { wordsIn, type Text } from '@cynllun/domain/plan/text';
import { useLanguage } from './useLanguage.ts';

/** A public text in the language of the screen, or else as it was written, marked as such. */
export function TextIn({ text }: { readonly text: Text }) {
  const { t } = useTranslation('plan');
  const language = useLanguage();
  const shown = wordsIn(text, language);
  if (shown.words.trim() === '') return <i>{t('outline.untitled')}</i>;
  return <span lang={shown.language === language ? undefined : shown.language}>{shown.words}</span>;
}
