import { useMemo, type ReactNode } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useLoaderData, useSearchParams } from 'react-router';
import { londonDate } from '@cynllun/domain/calendar/date';
import { noFacts } from '@cynllun/domain/rules/gate-facts';
import { ButtonLink } from '../../shared/layout/AppLink.tsx';
import { Awaiting } from '../../shared/layout/Awaiting.tsx';
import { late } from '../../shared/layout/late.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import { PlanDocument } from '../../shared/plan/document/PlanDocument.tsx';
import { useNews } from '../../shared/plan/news.ts';
import { toPlan } from '../../shared/plan/readPlan.ts';
import { stillSource } from '../../shared/plan/source/PlanSource.ts';
import { ReadFrom } from '../../shared/plan/source/ReadFrom.tsx';
import { usePlanView, useToday } from '../../shared/plan/source/usePlan.ts';
import { noAbilities } from '../../shared/plan/view.ts';
import { addressOfSpan, momentIn } from './address.ts';
import type { AskForPast, Past } from './queries.ts';
import { useAnswer } from '../../shared/useAnswer.ts';
import { Views } from './Views.tsx';

/** Asked only of whoever chooses a moment: a plan of the past waits for no library. */
const pastForm = late(async () => (await import('./PastForm.tsx')).PastForm);

/** The plan as it stood at a moment, which is in the address: a document like the working draft. */
export function PastScreen() {
  const moment = momentIn(useSearchParams()[0].get('at'));
  const { ask } = useLoaderData<{ readonly ask: AskForPast }>();
  const { data, error, tryAgain } = useAnswer(ask, moment || null);
  const past = data?.planAt ?? undefined;
  if (past !== undefined) return <PastDocument past={past} />;
  const isAwaited = moment !== '' && error === undefined;
  return (
    <ChooseMoment isAwaited={isAwaited}>
      {moment !== '' && <Awaiting error={error} onTryAgain={tryAgain} />}
    </ChooseMoment>
  );
}

function ChooseMoment({ isAwaited, children }: { readonly isAwaited: boolean; readonly children: ReactNode }) {
  const { t } = useTranslation('reading');
  return (
    <Screen title={t('past.title')} width="working">
      <p>{t('past.intro')}</p>
      <Views asked={null} news={useNews()} />
      {!isAwaited && <pastForm.Part />}
      {children}
    </Screen>
  );
}

function PastDocument({ past }: { readonly past: Past }) {
  const { viewer } = usePlanView();
  const today = useToday();
  const source = useMemo(() => {
    const { plan, stage, erased } = past;
    const view = {
      viewer,
      stage,
      // What is kept outside its log is not known of a moment of the past.
      facts: { ...noFacts, consultations: null },
      authority: plan.authority,
      inspectorates: plan.inspectorates,
      people: plan.people,
      viewerCan: noAbilities,
      viewerActionIds: [],
    };
    const erasedAt = new Map(erased.map((one) => [one.path, one.erasedAt]));
    return stillSource({ root: toPlan(plan), view }, erasedAt);
  }, [past, viewer]);
  const day = past.at === null ? today : londonDate(Date.parse(past.at));
  return (
    <ReadFrom source={source} today={day}>
      <Document past={past} />
    </ReadFrom>
  );
}

function Document({ past: { plan, at, by } }: { readonly past: Past }) {
  const { t } = useTranslation(['reading', 'history', 'common']);
  const root = `/plans/${plan.id}`;
  const names = by.map(({ name }) => name ?? t('history:write.erasedPerson'));
  const span = { from: String(plan.sequence), to: '', about: '' };
  return (
    <PlanDocument
      state={at === null ? t('reading:pastBeforeAll') : t('reading:pastOf', { at, sequence: plan.sequence })}
      tools={
        <>
          <Alert>
            <p>{t('reading:past.notice')}</p>
            {at !== null && (
              <p>{t('reading:past.by', { names: names.length === 0 ? [t('reading:past.nobody')] : names })}</p>
            )}
          </Alert>
          <ButtonLink variant="contained" to={`${root}/read`}>
            {t('reading:past.now')}
          </ButtonLink>
          <ButtonLink to={`${root}/history/compare${addressOfSpan(span)}`}>{t('reading:past.compare')}</ButtonLink>
          <Button onClick={() => window.print()}>{t('common:buttons.print')}</Button>
        </>
      }
    />
  );
}
