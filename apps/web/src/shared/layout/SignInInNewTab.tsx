import { useTranslation } from 'react-i18next';
import { inLanguage } from '../words/language.ts';
import { useLanguage } from '../words/useLanguage.ts';

/** The way to sign in again without losing this page. */
export function SignInInNewTab() {
  const { t } = useTranslation();
  return (
    <a href={inLanguage(useLanguage(), '/sign-in')} target="_blank" rel="noreferrer">
      {t('account.signInInNewTab')}
    </a>
  );
}
