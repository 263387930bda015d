import type { FragmentType } from '@apollo/client';
import { useTranslation } from 'react-i18next';
import type { PlanVersionsQuery } from '../../generated/graphql.ts';
import { AppLink, ButtonLink } from '../../shared/layout/AppLink.tsx';
import { Awaiting } from '../../shared/layout/Awaiting.tsx';
import { DataTable, type Column } from '../../shared/layout/DataTable.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import { deadlinesOf } from '../../shared/review/placeOf.ts';
import { useAsked } from '../../shared/useAsked.ts';
import { useRows } from '../../shared/useRows.ts';
import { Sentence } from '../../shared/words/Sentence.tsx';
import { useFormatter } from '../../shared/words/useLanguage.ts';
import { useText } from '../../shared/words/useText.ts';
import { NoVersions } from './NoVersions.tsx';
import { SentVersion, type Sent } from '../../shared/version/sentVersion.ts';
import { Standing } from '../../shared/version/Standing.tsx';
import { VersionBar } from '../../shared/version/VersionBar.tsx';

/** Every version of a plan that was sent, for its team and its reviewers. */
export function VersionsScreen() {
  const { t } = useTranslation(['versions', 'reading', 'errors']);
  const { data, error, refetch } = useAsked<PlanVersionsQuery>();
  const textOf = useText();
  const found = data?.planDeadlines;
  const versions = data?.planVersions;
  if (!found || !versions)
    return (
      <Screen title={t('reading:version.title')}>
        {data ? <NoVersions /> : <Awaiting error={error} onTryAgain={() => void refetch()} />}
      </Screen>
    );
  const { planId, review, viewerCan } = found;
  const title = (name: string) =>
    name === '' ? t('reading:version.title') : t('versions:list.titleOf', { review: name });
  return (
    <Screen
      title={title(textOf(review.name).words)}
      heading={<Sentence say={(quote) => title(quote(review.name))} />}
      width="working"
      aside={
        viewerCan.planSubmit && (
          <ButtonLink variant="contained" to={`/plans/${planId}/submit`}>
            {t('versions:list.check')}
          </ButtonLink>
        )
      }
    >
      <VersionBar planId={planId} review={review.name} mayReadDraft={viewerCan.planReadDraft} />
      <p>{t('versions:list.intro')}</p>
      <p>
        {viewerCan.planReadDraft && <AppLink to={`/plans/${planId}`}>{t('reading:version.draft')}</AppLink>}
        {viewerCan.planReadDraft && ' · '}
        <AppLink to={deadlinesOf({ planId, viewerCan })}>{t('reading:version.deadlines')}</AppLink>
      </p>
      {versions.length === 0 ? (
        <p>{t('versions:list.none')}</p>
      ) : (
        <VersionTable planId={planId} versions={versions} mayAdvise={viewerCan.adviceRead} />
      )}
      {versions.length > 1 && (
        <p>
          <AppLink to={`/versions/${planId}/compare`}>{t('versions:list.compare')}</AppLink>
        </p>
      )}
    </Screen>
  );
}

interface VersionTableProps {
  readonly planId: string;
  readonly versions: readonly FragmentType<typeof SentVersion>[];
  /** For reviewers: the way to their advice on each. */
  readonly mayAdvise: boolean;
}

function VersionTable({ planId, versions, mayAdvise }: VersionTableProps) {
  const { t } = useTranslation(['versions', 'reading']);
  const { dateTime } = useFormatter();
  const rows = useRows(SentVersion, versions).toReversed();
  const columns: readonly Column<Sent>[] = [
    {
      key: 'version',
      heading: t('list.version'),
      namesRow: true,
      cell: ({ number }) => (
        <AppLink to={`/versions/${planId}/${number}`}>{t('reading:version.number', { number })}</AppLink>
      ),
    },
    { key: 'sent', heading: t('list.sent'), cell: ({ at }) => dateTime(at) },
    { key: 'by', heading: t('list.by'), cell: ({ by }) => by?.name ?? t('list.nobody') },
    {
      key: 'standing',
      heading: t('list.standing'),
      cell: (version) => <StandingOf planId={planId} version={version} />,
    },
    ...(mayAdvise
      ? [
          {
            key: 'advice',
            heading: t('list.advice'),
            cell: ({ number }: Sent) => (
              <AppLink to={`/versions/${planId}/${number}/advice`}>{t('list.adviceOn', { number })}</AppLink>
            ),
          },
        ]
      : []),
    {
      key: 'receipt',
      heading: t('list.receipt'),
      cell: ({ number }) => (
        <AppLink to={`/versions/${planId}/${number}/receipt`}>{t('list.receiptOf', { number })}</AppLink>
      ),
    },
  ];
  return <DataTable caption={t('list.caption')} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

/** How it stands, with the way to the response where it was given one. */
function StandingOf({ planId, version }: { readonly planId: string; readonly version: Sent }) {
  const { t } = useTranslation('versions');
  const { number, answeredOn } = version;
  return (
    <div>
      <Standing version={version} />
      {answeredOn !== null && (
        <div>
          <AppLink to={`/versions/${planId}/${number}/response`}>{t('list.responseTo', { number })}</AppLink>
        </div>
      )}
    </div>
  );
}
