import { useMemo } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import { AppLink, ButtonLink } from '../../shared/layout/AppLink.tsx';
import { Details } from '../../shared/layout/Details.tsx';
import { TitleContext } from '../../shared/layout/Screen.tsx';
import { PlanDocument } from '../../shared/plan/document/PlanDocument.tsx';
import { useAnswer } from '../../shared/useAnswer.ts';
import { QuotingContext } from '../../shared/plan/document/passages.tsx';
import { useFieldInAddress } from '../../shared/plan/focusField.ts';
import type { AnswerToVersion, AskForVersion, News, Opened, WithOutcomes } from './askForVersion.ts';
import { findingOf } from '../../shared/words/finding.ts';
import { DownloadVersion } from './DownloadVersion.tsx';
import { useQuoting } from './useQuoting.ts';
import { WhatItIs } from './WhatItIs.tsx';
import { VersionNews } from './VersionNews.tsx';
import { GapReasons } from './GapReasons.tsx';
import { NoVersion } from '../../shared/version/NoVersion.tsx';
import { Reason } from '../../shared/words/Reason.tsx';
import { ReadVersion } from '../../shared/version/ReadVersion.tsx';
import { Standing } from '../../shared/version/Standing.tsx';
import { useNumbered } from '../../shared/version/useNumbered.ts';
import { VersionBar } from '../../shared/version/VersionBar.tsx';

/** One version as a document, as it was frozen, with what the rules said of it when it was sent. */
export function VersionScreen() {
  const { planId, number } = useNumbered();
  const { ask } = useLoaderData<{ readonly ask: AskForVersion }>();
  const { data, error, tryAgain } = useAnswer(ask, { planId, number });
  if (data?.planVersion && data.viewer)
    return (
      <Version
        opened={data.planVersion}
        news={data.news}
        viewer={data.viewer}
        outcomes={data.outcomes ?? []}
        response={data.responses?.find((one) => one.version === number && one.supersededById === null)}
      />
    );
  return <NoVersion {...{ planId, number, error }} isAnswered={data !== undefined} onTryAgain={tryAgain} />;
}

interface VersionProps {
  readonly opened: Opened;
  readonly news: News | null;
  readonly viewer: { readonly id: string };
  readonly outcomes: WithOutcomes;
  /** To this version; undefined until there is one. */
  readonly response: AnswerToVersion | undefined;
}

function Version({ opened, news, viewer, outcomes, response }: VersionProps) {
  const { t } = useTranslation(['versions', 'reading', 'responses', 'common']);
  const { version, plan, gaps } = opened;
  const { number, at, withdrawal } = version;
  const found = useMemo(() => opened.findings.map(findingOf), [opened]);
  const explained = gaps.filter(({ reason }) => reason !== '');
  const root = `/versions/${plan.id}`;
  useFieldInAddress();
  const quoting = useQuoting(plan.id, number, response);
  return (
    <TitleContext value={t('reading:version.number', { number })}>
      <ReadVersion opened={opened} viewer={viewer} found={found}>
        <VersionBar planId={plan.id} review={plan.review.name} mayReadDraft={plan.viewerCan.planReadDraft} isBelow />
        <QuotingContext value={quoting}>
          <PlanDocument
            state={t(version.frozenBy === 'draftSubmitted' ? 'versions:read.state' : 'versions:read.frozen', {
              number,
              at,
            })}
            news={news && <VersionNews news={news} />}
            tools={
              <>
                <Standing version={version} />
                {plan.viewerCan.adviceRead && (
                  <ButtonLink variant="contained" to={`${root}/${number}/advice`}>
                    {t('versions:read.advise')}
                  </ButtonLink>
                )}
                <Button variant={plan.viewerCan.adviceRead ? 'outlined' : 'contained'} onClick={() => window.print()}>
                  {t('common:buttons.print')}
                </Button>
                <DownloadVersion id={version.id} />
                {response !== undefined && (
                  <AppLink to={`${root}/${number}/response`}>{t('responses:links.response')}</AppLink>
                )}
                <AppLink to={`${root}/${number}/receipt`}>{t('versions:read.receipt')}</AppLink>
                <AppLink to={root}>{t('reading:version.all')}</AppLink>
                {outcomes.map(({ consultationId, number: of }) => (
                  <AppLink key={consultationId} to={`/plans/${plan.id}/consultations/${consultationId}/outcomes`}>
                    {t('versions:read.outcomes', { number: of })}
                  </AppLink>
                ))}
                {number > 1 && (
                  <AppLink to={`${root}/compare?from=${number - 1}&to=${number}`}>
                    {t('versions:read.since', { number: number - 1 })}
                  </AppLink>
                )}
                {plan.viewerCan.planReadDraft && version.sequence !== null && (
                  <AppLink to={`/plans/${plan.id}/history/compare?from=${version.sequence}`}>
                    {t('versions:read.draftSince')}
                  </AppLink>
                )}
                <WhatItIs planId={plan.id} version={version} language={plan.draftingLanguage} />
                {withdrawal !== null && (
                  <Alert severity="warning">
                    <p>{t('versions:read.withdrawn', { on: withdrawal.on })}</p>
                    {withdrawal.reason !== '' && <Reason words={withdrawal.reason} language={plan.draftingLanguage} />}
                  </Alert>
                )}
                {explained.length > 0 && (
                  <Details summary={t('versions:read.explained')}>
                    <GapReasons gaps={explained} people={plan.people} language={plan.draftingLanguage} />
                  </Details>
                )}
              </>
            }
          />
        </QuotingContext>
      </ReadVersion>
    </TitleContext>
  );
}
