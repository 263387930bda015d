import { useEffect } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { ViewerQuery } from '../shared/viewer.ts';
import { useSignedOut } from '../shared/signedOut.ts';
import { useLanguage } from '../shared/words/useLanguage.ts';
import { inLanguage } from '../shared/words/language.ts';
import { Notice } from '../shared/layout/Notice.tsx';

/** The session ended while someone was working. They sign in beside this page, which keeps what they typed. */
export function SignedOutNotice() {
  const { t } = useTranslation();
  const language = useLanguage();
  useAskAgainOnReturn();
  if (!useSignedOut()) return null;
  return (
    <Notice tone="warning" live>
      <p>{t('account.ended')}</p>
      <p>
        <a href={inLanguage(language, '/sign-in')} target="_blank" rel="noreferrer">
          {t('account.signInBeside')}
        </a>
      </p>
    </Notice>
  );
}

/** Whoever comes back to this page may have signed in on another, or been signed out meanwhile. */
function useAskAgainOnReturn(): void {
  const client = useApolloClient();
  useEffect(() => {
    const ask = () => {
      if (document.visibilityState === 'visible') void client.refetchQueries({ include: [ViewerQuery] });
    };
    document.addEventListener('visibilitychange', ask);
    return () => document.removeEventListener('visibilitychange', ask);
  }, [client]);
}
