import { useTranslation } from 'react-i18next';
import { AppLink } from '../../shared/layout/AppLink.tsx';

/** There is no such plan, or none whose versions the person may read: they are told the same, and led on. */
export function NoVersions() {
  const { t } = useTranslation(['versions', 'common']);
  return (
    <>
      <p role="status">{t('versions:list.notFound')}</p>
      <p>
        <AppLink to="/">{t('common:notFound.home')}</AppLink>
      </p>
    </>
  );
}
