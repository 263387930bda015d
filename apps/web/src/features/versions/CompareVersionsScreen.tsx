import Typography from '@mui/material/Typography';
import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import type { PlanVersionsQuery } from '../../generated/graphql.ts';
import { Awaiting } from '../../shared/layout/Awaiting.tsx';
import { Screen, TitleContext } from '../../shared/layout/Screen.tsx';
import { DifferenceList } from '../../shared/plan/changes/DifferenceList.tsx';
import { useAsked } from '../../shared/useAsked.ts';
import { useRows } from '../../shared/useRows.ts';
import { useText } from '../../shared/words/useText.ts';
import { CompareVersionsForm } from './CompareVersionsForm.tsx';
import { VersionComparison } from './askForVersion.ts';
import { numbered } from '../../shared/version/numbered.ts';
import { NoVersions } from './NoVersions.tsx';
import { SentVersion } from '../../shared/version/sentVersion.ts';
import { ReadVersion } from '../../shared/version/ReadVersion.tsx';
import { VersionBar } from '../../shared/version/VersionBar.tsx';

/** Two versions of a plan compared, field by field. Which ones is in the address: the last two, unless it says others. */
export function CompareVersionsScreen() {
  const { t } = useTranslation(['versions', 'errors']);
  const { planId = '' } = useParams();
  const { data, error, refetch } = useAsked<PlanVersionsQuery>();
  const found = data?.planDeadlines;
  const textOf = useText();
  const versions = useRows(SentVersion, data?.planVersions ?? []);
  const [address] = useSearchParams();
  const numbers = versions.map(({ number }) => number);
  const named = (end: string) => numbers.find((one) => one === numbered(planId, address.get(end) ?? '').number);
  const from = named('from') ?? numbers.at(-2);
  const to = named('to') ?? numbers.at(-1);
  return (
    <TitleContext value={(found && textOf(found.review.name).words) || null}>
      <Screen title={t('versions:compare.title')} width="working">
        {found && (
          <VersionBar planId={planId} review={found.review.name} mayReadDraft={found.viewerCan.planReadDraft} isBelow />
        )}
        {!data && <Awaiting error={error} onTryAgain={() => void refetch()} />}
        {data && !data.planVersions && <NoVersions />}
        {data?.planVersions && numbers.length < 2 && <p>{t('versions:compare.needsTwo')}</p>}
        {from !== undefined && to !== undefined && numbers.length > 1 && (
          <>
            <CompareVersionsForm key={`${from} ${to}`} numbers={numbers} from={from} to={to} />
            <Compared planId={planId} from={Math.min(from, to)} to={Math.max(from, to)} />
          </>
        )}
      </Screen>
    </TitleContext>
  );
}

interface ComparedProps {
  readonly planId: string;
  readonly from: number;
  readonly to: number;
}

function Compared({ planId, from, to }: ComparedProps) {
  const { t } = useTranslation(['versions', 'reading']);
  const { data, error, refetch } = useQuery(VersionComparison, {
    variables: { planId, from, to },
    fetchPolicy: 'no-cache',
  });
  if (!data) return <Awaiting error={error} onTryAgain={() => void refetch()} />;
  const { planVersion, planVersionComparison: comparison, viewer } = data;
  if (!planVersion || !comparison || !viewer) return <p role="status">{t('reading:version.notFound')}</p>;
  return (
    <ReadVersion opened={planVersion} viewer={viewer} found={[]}>
      <section aria-labelledby="differences">
        <Typography variant="h2" id="differences">
          {t('compare.span', { from, to })}
        </Typography>
        <DifferenceList things={comparison.things} gone={comparison.gone} />
      </section>
    </ReadVersion>
  );
}
