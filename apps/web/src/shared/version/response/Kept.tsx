import { useTranslation } from 'react-i18next';
import { londonDate } from '@cynllun/domain/calendar/date';
import type { Language } from '@cynllun/domain/text/language';
import { Quiet } from '../../layout/Card.tsx';
import { Reason } from '../../words/Reason.tsx';

interface KeptProps {
  readonly words: string;
  /** The language they are in. */
  readonly language: Language;
  /** The path of their field, and what was erased of what they were frozen with. */
  readonly at: string;
  readonly erased: readonly { readonly path: string; readonly erasedAt: string }[];
}

/** Words as they were frozen, in their language; or that they were erased since. */
export function Kept({ words, language, at, erased }: KeptProps) {
  const { t } = useTranslation('responses');
  const gone = erased.find(({ path }) => path === at);
  if (gone !== undefined) return <Quiet>{t('erased', { on: londonDate(Date.parse(gone.erasedAt)) })}</Quiet>;
  return words.trim() === '' ? null : <Reason words={words} language={language} />;
}
