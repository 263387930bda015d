import { useState } from 'react';
import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Screen } from '../../shared/layout/Screen.tsx';
import { useNews } from '../../shared/plan/news.ts';
import { usePlanId, usePlanSequence } from '../../shared/plan/source/usePlan.ts';
import { addressOfSpan, momentOf, spanIn, type Span } from './address.ts';
import { CompareForm } from './CompareForm.tsx';
import { Differences } from './Differences.tsx';
import { PlanComparison } from './operations.ts';
import { Views } from './Views.tsx';

/** Two moments of a plan, or of one action, compared field by field. The moments are in the address. */
export function CompareScreen() {
  const { t } = useTranslation(['history', 'common', 'errors']);
  const span = spanIn(useSearchParams()[0]);
  const { comparison, failed } = useComparison(span);
  return (
    <Screen title={t('history:compare.title')} width="working">
      <p>{t('history:compare.intro')}</p>
      <Views asked={null} news={useNews()} />
      <CompareForm span={span} comparison={comparison} />
      {span.from !== '' && failed && <p role="alert">{t('errors:unreachable')}</p>}
      <p role="status">{span.from !== '' && !failed && comparison === undefined && t('common:loading')}</p>
      {comparison !== undefined && <Differences span={span} comparison={comparison} />}
    </Screen>
  );
}

/** Fetched again when the plan changes: now is another moment then. What was found before stands until it has come. */
function useComparison(span: Span) {
  const planId = usePlanId();
  const sequence = usePlanSequence();
  const { from, to, about } = span;
  const { data, error } = useQuery(PlanComparison, {
    variables: {
      planId,
      from: momentOf(from),
      to: to === '' ? { sequence } : momentOf(to),
      thingId: about || null,
    },
    skip: from === '',
    fetchPolicy: 'no-cache',
  });
  const key = addressOfSpan(span);
  const found = data?.planComparison ?? undefined;
  const [last, setLast] = useState({ key, found });
  if (found !== undefined && last.found !== found) setLast({ key, found });
  const comparison = found ?? (last.key === key ? last.found : undefined);
  return { comparison, failed: error !== undefined };
}
