import { useTranslation } from 'react-i18next';
import { useLoaderData, useSearchParams } from 'react-router';
import type { PlanComparisonQuery } from '../../generated/graphql.ts';
import { Screen } from '../../shared/layout/Screen.tsx';
import { useNews } from '../../shared/plan/news.ts';
import { usePlanSequence } from '../../shared/plan/source/usePlan.ts';
import { spanIn, type Span } from './address.ts';
import { CompareForm } from './CompareForm.tsx';
import { Differences } from './Differences.tsx';
import type { AskForComparison } from './queries.ts';
import { useAnswer } from '../../shared/useAnswer.ts';
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

/** The write up to which an answer compares; one without a comparison is as new as any. */
const sequenceOf = (answer: PlanComparisonQuery | undefined): number => answer?.planComparison?.to.sequence ?? Infinity;

/** Fetched again when the plan changes, where it is compared with now. */
function useComparison(span: Span) {
  const sequence = usePlanSequence();
  const { ask } = useLoaderData<{ readonly ask: AskForComparison }>();
  const { data, error } = useAnswer(
    ask,
    span.from === '' ? null : span,
    span.to === '' ? sequence : undefined,
    sequenceOf,
  );
  return { comparison: data?.planComparison ?? undefined, failed: error !== undefined };
}
