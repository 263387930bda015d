import { useTranslation } from 'react-i18next';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import { Large } from './page.tsx';

/** A link that leads nowhere, or is not answered now: nothing is told of which. */
export function NoPage() {
  const { t } = useTranslation('contribute');
  return (
    <Large>
      <Screen title={t('nothing.title')}>
        <p>{t('nothing.body')}</p>
        <p>{t('nothing.help')}</p>
        <p>
          <AppLink to="/receipt">{t('toReceipt')}</AppLink>
        </p>
      </Screen>
    </Large>
  );
}
