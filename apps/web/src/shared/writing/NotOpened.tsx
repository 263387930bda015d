import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { AppLink } from '../layout/AppLink.tsx';
import { Loading } from '../layout/Awaiting.tsx';
import { Screen } from '../layout/Screen.tsx';

interface NotOpenedProps {
  readonly opened: string | { readonly kind: string };
  readonly tryAgain: () => void;
}

/** In place of what is opened for writing: it is on its way, was not reached, or there is none, or none for this person. */
export function NotOpened({ opened, tryAgain }: NotOpenedProps) {
  const { t } = useTranslation();
  if (opened === 'opening') return <Loading />;
  if (opened === 'failed')
    return (
      <Screen title={t('offline.title')}>
        <p>{t('offline.body')}</p>
        <Button onClick={tryAgain}>{t('buttons.tryAgain')}</Button>
      </Screen>
    );
  return (
    <Screen title={t('notFound.title')}>
      <p>{t('notFound.body')}</p>
      <p>
        <AppLink to="/">{t('notFound.home')}</AppLink>
      </p>
    </Screen>
  );
}
