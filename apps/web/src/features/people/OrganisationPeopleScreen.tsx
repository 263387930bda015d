import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { OrganisationKind, OrganisationPeopleQuery } from '../../generated/graphql.ts';
import { Awaiting } from '../../shared/layout/Awaiting.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import { useNameOf } from '../../shared/review/useNameOf.ts';
import type { Over } from './over.ts';
import { useAsked } from '../../shared/useAsked.ts';
import { PeopleSections } from './PeopleSections.tsx';

/** The people of an organisation, and who has a role over all its reviews. */
export function OrganisationPeopleScreen() {
  const { t } = useTranslation(['people', 'common', 'errors']);
  const nameOf = useNameOf();
  const { organisationId = '' } = useParams();
  const { data, error, refetch } = useAsked<OrganisationPeopleQuery>();
  const directory = data?.directory;
  return (
    <Screen title={t('people:title')} width="working">
      {directory ? (
        <>
          <p>{t('people:ofOrganisation', { name: nameOf(directory.organisation) })}</p>
          <PeopleSections
            people={directory.people}
            over={overOf(directory.organisation)}
            among={{ organisationId, reviewId: null }}
          />
        </>
      ) : (
        <>{data ? <p role="status">{t('people:notFound')}</p> : <Awaiting error={error} onTryAgain={refetch} />}</>
      )}
    </Screen>
  );
}

/** Whoever works for the operator holds roles over the installation. */
const overOf = ({ id, kind }: { readonly id: string; readonly kind: OrganisationKind }): Over => ({
  organisationId: kind === 'operator' ? null : id,
  reviewId: null,
  kind,
});
