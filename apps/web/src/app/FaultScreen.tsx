import { useEffect, useMemo } from 'react';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { Screen } from '../shared/layout/Screen.tsx';
import { faultId, ScreenNotFetched } from './fault.ts';
import { NotFoundScreen } from './NotFoundScreen.tsx';

/** What a person sees in place of a screen that failed. */
export function FaultScreen() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundScreen />;
  return error instanceof ScreenNotFetched ? <NotFetched /> : <Fault error={error} />;
}

function NotFetched() {
  const { t } = useTranslation();
  return (
    <Screen title={t('offline.title')}>
      <p>{t('offline.body')}</p>
      <Button onClick={() => location.reload()}>{t('buttons.tryAgain')}</Button>
    </Screen>
  );
}

function Fault({ error }: { readonly error: unknown }) {
  const { t } = useTranslation();
  const id = useMemo(() => faultId(error), [error]);
  useEffect(() => console.error(`Fault ${id}`, error), [id, error]);
  return (
    <Screen title={t('fault.title')}>
      <p>{t('fault.body')}</p>
      <p>
        {t('fault.quote')} <strong>{id}</strong>
      </p>
      <Button onClick={() => location.reload()}>{t('fault.reload')}</Button>
    </Screen>
  );
}
