import { useCallback, useMemo } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLoaderData, useLocation } from 'react-router';
import type { AdviceQuery as AdviceData } from '../../generated/graphql.ts';
import { TitleContext } from '../../shared/layout/Screen.tsx';
import { useFieldInAddress } from '../../shared/plan/focusField.ts';
import { useAnswer } from '../../shared/useAnswer.ts';
import { findingOf } from '../../shared/words/finding.ts';
import { NoVersion } from '../../shared/version/NoVersion.tsx';
import type { Numbered } from '../../shared/version/numbered.ts';
import { ReadVersion } from '../../shared/version/ReadVersion.tsx';
import { useNumbered } from '../../shared/version/useNumbered.ts';
import { VersionBar } from '../../shared/version/VersionBar.tsx';
import { NounContext } from '../../shared/writing/noun.ts';
import { NotOpened } from '../../shared/writing/NotOpened.tsx';
import { Notices } from '../../shared/writing/Notices.tsx';
import { SavingNotice } from '../../shared/writing/SavingBar.tsx';
import { useOpened } from '../../shared/writing/useOpened.ts';
import { StoreContext } from '../../shared/writing/useStore.ts';
import { WithOthers } from '../../shared/writing/WithOthers.tsx';
import { WritingBar } from '../../shared/writing/WritingBar.tsx';
import { adviceNoun } from './adviceNoun.ts';
import type { AdviceView } from './adviceStore.ts';
import type { AskForAdvice } from './adviceQuery.ts';
import { NotBegun } from './NotBegun.tsx';
import { openAdvice } from './openAdvice.ts';
import type { AggregateStore } from '../../shared/aggregate/store/AggregateStore.ts';
import { VersionFacts } from './VersionFacts.tsx';

/** Around the screens of the advice on a version: asks for both, and opens the advice once somebody has begun it. */
export function AdviceFrame() {
  const { planId, number } = useNumbered();
  const { ask } = useLoaderData<{ readonly ask: AskForAdvice }>();
  const version = useMemo(() => ({ planId, number }), [planId, number]);
  const { data, error, tryAgain } = useAnswer(ask, version);
  const found = data?.planVersion;
  // Whoever may not read advice is not told whether there is any.
  if (!data || !found?.plan.viewerCan.adviceRead)
    return <NoVersion {...version} error={error} isAnswered={data !== undefined} onTryAgain={tryAgain} />;
  if (data.advice) return <Opening key={data.advice.id} version={version} data={data} />;
  return <NotBegun version={version} found={found} onBegun={tryAgain} />;
}

interface OpeningProps {
  readonly version: Numbered;
  readonly data: AdviceData;
}

function Opening({ version, data }: OpeningProps) {
  const client = useApolloClient();
  const open = useCallback(() => openAdvice(client, version, data), [client, version, data]);
  const opening = useOpened(open);
  const { opened } = opening;
  if (typeof opened === 'string' || opened.kind !== 'open') return <NotOpened {...opening} />;
  return <OpenedAdvice store={opened.store} version={version} data={data} />;
}

interface OpenedProps extends OpeningProps {
  readonly store: AggregateStore<AdviceView>;
}

/** Everything below reads the version, and may write the advice on it. */
function OpenedAdvice({ store, version: { planId, number }, data }: OpenedProps) {
  const { t } = useTranslation('advising');
  const { search } = useLocation();
  useFieldInAddress();
  const { advice, planVersion, viewer } = data;
  const found = useMemo(() => advice?.ofVersion.findings.map(findingOf) ?? [], [advice]);
  if (!advice || !planVersion || !viewer) return null;
  return (
    <StoreContext value={store}>
      <NounContext value={adviceNoun}>
        <ReadVersion opened={advice.ofVersion} viewer={viewer} found={found}>
          <WithOthers isWanted page={placeOfPart(store, search)}>
            <TitleContext value={t('title', { number })}>
              <VersionBar
                planId={planId}
                review={planVersion.plan.review.name}
                mayReadDraft={planVersion.plan.viewerCan.planReadDraft}
                isBelow
              />
              <WritingBar>
                <VersionFacts found={planVersion} />
              </WritingBar>
              <Notices />
              <Outlet context={planVersion} />
              <SavingNotice />
            </TitleContext>
          </WithOthers>
        </ReadVersion>
      </NounContext>
    </StoreContext>
  );
}

/** Whoever reads a part is at its first judgement, as the others are told. */
function placeOfPart(store: AggregateStore<AdviceView>, search: string): string | null {
  const part = new URLSearchParams(search).get('of') ?? '';
  const judgement = store
    .getSnapshot()
    .root.texts.at(-1)
    ?.judgements.find(({ recommendationId }) => recommendationId === (part === 'plan' ? '' : part));
  return judgement === undefined ? null : `judgement:${judgement.id}:answer`;
}
