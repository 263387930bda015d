import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { OrganisationKind, OrganisationPeopleQuery } from '../../generated/graphql.ts';
import { ButtonLink } from '../../shared/layout/AppLink.tsx';
import { Awaiting } from '../../shared/layout/Awaiting.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import { useNameOf } from '../../shared/review/useNameOf.ts';
import type { Over } from './over.ts';
import { useAsked } from '../../shared/useAsked.ts';
import { useViewer } from '../../shared/viewer.ts';
import { PeopleSections } from './PeopleSections.tsx';

/** The people of an organisation, and who has a role over all its reviews. */
export function OrganisationPeopleScreen() {
  const { t } = useTranslation(['people', 'home', 'common', 'errors']);
  const nameOf = useNameOf();
  const isAdministrator = useViewer()?.roles.some(({ role }) => role === 'administrator');
  const { organisationId = '' } = useParams();
  const { data, error, refetch } = useAsked<OrganisationPeopleQuery>();
  const directory = data?.directory;
  return (
    <Screen
      title={t('people:title')}
      width="working"
      aside={isAdministrator && <ButtonLink to="/administration">{t('home:administration')}</ButtonLink>}
    >
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
