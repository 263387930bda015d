import { useTranslation } from 'react-i18next';
import type { ConsultationCopyQuery } from '../../generated/graphql.ts';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { Awaiting } from '../../shared/layout/Awaiting.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import { useAsked } from '../../shared/useAsked.ts';
import { CopyDocument } from './CopyDocument.tsx';
import { usePlaces } from './useConsultation.ts';

/** What contributors are shown now, for the team. */
export function CopyScreen() {
  const { t } = useTranslation('consultation');
  const { list } = usePlaces();
  const { data, error, refetch } = useAsked<ConsultationCopyQuery>();
  const copy = data?.consultationCopy;
  return (
    <Screen title={t('copy.title')} facts={copy?.number && t('copy.copy', { number: copy.number })}>
      <p>
        <AppLink to={list}>{t('setUp.back')}</AppLink>
      </p>
      {copy ? (
        <CopyDocument copy={copy} />
      ) : data === undefined ? (
        <Awaiting error={error} onTryAgain={() => void refetch()} />
      ) : (
        <p>{t('copy.none')}</p>
      )}
    </Screen>
  );
}
