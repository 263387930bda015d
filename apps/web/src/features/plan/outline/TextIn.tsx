import { useTranslation } from 'react-i18next';
import { isWordless, type Text } from '@cynllun/domain/text/text';
import { TextIn as AnyTextIn } from '../../../shared/words/TextIn.tsx';

/** A public text in the language of the screen, or else as it was written, marked as such. */
export function TextIn({ text }: { readonly text: Text }) {
  const { t } = useTranslation('plan');
  return isWordless(text) ? <i>{t('outline.untitled')}</i> : <AnyTextIn text={text} />;
}
