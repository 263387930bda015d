import { lazy, Suspense, useEffect, useState } from 'react';
import Button from '@mui/material/Button';
import { useApolloClient } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { usePlanId, usePlanSequence } from '../../shared/plan/source/usePlan.ts';
import { loadWords } from '../../shared/words/i18n.ts';
import { Card, Quiet } from '../../shared/layout/Card.tsx';
import { WrittenSince, type Candidate, type Written } from './operations.ts';

/** The history's own words and marks, fetched once there is something to show by them. */
const WrittenList = lazy(async () => {
  const [{ WrittenList: List }] = await Promise.all([import('./WrittenList.tsx'), loadWords(['history', 'dates'])]);
  return { default: List };
});

interface TypedSinceProps {
  readonly candidate: Candidate;
  readonly onLookAgain: () => void;
}

/** What was written after the plan was put together, and so is not in the version: nothing, until something is. */
export function TypedSince({ candidate, onLookAgain }: TypedSinceProps) {
  const { t } = useTranslation('versions');
  const written = useWrittenSince(candidate.sequence);
  if (written === null) return null;
  return (
    <Card
      title={t('since.title', { at: candidate.madeAt })}
      aside={
        <Button size="small" onClick={onLookAgain}>
          {t('since.again')}
        </Button>
      }
    >
      <Suspense>
        <WrittenList written={written} />
      </Suspense>
      {written.pageInfo.hasNextPage && <Quiet>{t('since.more')}</Quiet>}
    </Card>
  );
}

/** Fetched again whenever the plan has been written; null while nothing was. */
function useWrittenSince(since: number): Written | null {
  const client = useApolloClient();
  const planId = usePlanId();
  const sequence = usePlanSequence();
  const [found, setFound] = useState<{ readonly since: number; readonly written: Written } | null>(null);
  useEffect(() => {
    if (sequence <= since) return undefined;
    let isCurrent = true;
    client.query({ query: WrittenSince, variables: { planId, since }, fetchPolicy: 'no-cache' }).then(
      ({ data }) => isCurrent && data?.planHistory && setFound({ since, written: data.planHistory }),
      // The next change asks again.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [client, planId, since, sequence]);
  return found !== null && found.since === since && found.written.edges.length > 0 ? found.written : null;
}
