import { useTranslation } from 'react-i18next';
import { AppLink } from '../shared/layout/AppLink.tsx';
import { Screen } from '../shared/layout/Screen.tsx';

export function NotFoundScreen() {
  const { t } = useTranslation();
  return (
    <Screen title={t('notFound.title')}>
      <p>{t('notFound.body')}</p>
      <p>
        <AppLink to="/">{t('notFound.home')}</AppLink>
      </p>
    </Screen>
  );
}
