import { useEffect } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { ViewerQuery } from '../shared/viewer.ts';
import { useSignedOut } from '../shared/signedOut.ts';
import { LateAlert } from '../shared/layout/LateAlert.tsx';
import { SignInInNewTab } from '../shared/layout/SignInInNewTab.tsx';

/** The session ended while someone was working. They sign in beside this page, which keeps what they typed. */
export function SignedOutNotice() {
  const { t } = useTranslation();
  useAskAgainOnReturn();
  if (!useSignedOut()) return null;
  return (
    <LateAlert severity="warning" role="status">
      <p>{t('account.ended')}</p>
      <p>
        <SignInInNewTab />
      </p>
    </LateAlert>
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
    // Of two windows side by side both are in sight.
    window.addEventListener('focus', ask);
    return () => {
      document.removeEventListener('visibilitychange', ask);
      window.removeEventListener('focus', ask);
    };
  }, [client]);
}
