import { useMemo } from 'react';
import Alert from '@mui/material/Alert';
import { useTranslation } from 'react-i18next';
import { useLoaderData, useSearchParams } from 'react-router';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { Columns } from '../../shared/layout/Card.tsx';
import { Screen, TitleContext } from '../../shared/layout/Screen.tsx';
import { Tag } from '../../shared/layout/Tag.tsx';
import { useFieldInAddress } from '../../shared/plan/focusField.ts';
import { useNameOf } from '../../shared/review/useNameOf.ts';
import { useAnswer } from '../../shared/useAnswer.ts';
import { numbered } from '../../shared/version/numbered.ts';
import { NoVersion } from '../../shared/version/NoVersion.tsx';
import { ReadVersion } from '../../shared/version/ReadVersion.tsx';
import type { Issued, Sending } from '../../shared/version/response/wholeResponse.ts';
import { useNumbered } from '../../shared/version/useNumbered.ts';
import { VersionBar } from '../../shared/version/VersionBar.tsx';
import { useText } from '../../shared/words/useText.ts';
import type { AskForResponse, Draft, OpenedResponses } from './versionResponses.ts';
import { JudgementsCard } from './JudgementsCard.tsx';
import { PointsCards } from './PointsCards.tsx';
import { ProofCard } from './ProofCard.tsx';

/** The written response to a version, as it was issued [S7], with what became of each of its points. */
export function ResponseScreen() {
  const { t } = useTranslation('responses');
  const { planId, number } = useNumbered();
  const { ask } = useLoaderData<{ readonly ask: AskForResponse }>();
  const { data, error, tryAgain } = useAnswer(ask, { planId, number });
  const responses = useMemo(
    () => (data?.planResponses ?? []).filter(({ version }) => version === number),
    [data, number],
  );
  if (!data?.planVersion || !data.viewer)
    return <NoVersion {...{ planId, number, error }} isAnswered={data !== undefined} onTryAgain={tryAgain} />;
  if (responses.length === 0)
    return (
      <Screen title={t('title', { version: number })}>
        <p role="status">{t('notFound')}</p>
        <p>
          <AppLink to={`/versions/${planId}/${number}`}>{t('card.read', { version: number })}</AppLink>
        </p>
      </Screen>
    );
  return (
    <Found
      opened={data.planVersion}
      viewer={data.viewer}
      responses={responses}
      sendings={data.planRepliesSent ?? []}
      draft={data.planVersion.plan.viewerCan.adviceRead ? null : data.plan}
    />
  );
}

interface FoundProps {
  readonly opened: OpenedResponses;
  readonly viewer: { readonly id: string };
  /** To this version, in order; at least one. */
  readonly responses: readonly Issued[];
  readonly sendings: readonly Sending[];
  /** For the team. Reviewers read replies as they were sent. */
  readonly draft: Draft | null;
}

const nothingFound: readonly never[] = [];

function Found({ opened, viewer, responses, sendings, draft }: FoundProps) {
  const { t } = useTranslation('responses');
  useFieldInAddress();
  const textOf = useText();
  const nameOf = useNameOf();
  const { plan, version } = opened;
  const [address] = useSearchParams();
  const asked = numbered(plan.id, address.get('response') ?? '').number;
  const response = responses.find((one) => one.number === asked) ?? responses.at(-1);
  if (response === undefined) return null;
  const after = responses.find(({ id }) => id === response.supersededById);
  const names = response.agreements.map(({ organisation }) => nameOf(organisation));
  return (
    <TitleContext value={textOf(plan.review.name).words || null}>
      <ReadVersion opened={opened} viewer={viewer} found={nothingFound}>
        <Screen
          title={t('title', { version: version.number })}
          width="working"
          ground
          facts={
            <>
              {after === undefined ? (
                <Tag tone="success">{t('stands')}</Tag>
              ) : (
                <Tag tone="warning">{t('superseded')}</Tag>
              )}
              <span>{t('facts.issued', { on: response.on, name: response.by?.name ?? t('nobody') })}</span>
              <span>{t('facts.agreed', { names })}</span>
            </>
          }
        >
          <VersionBar planId={plan.id} review={plan.review.name} mayReadDraft={plan.viewerCan.planReadDraft} isBelow />
          {after !== undefined && (
            <Alert severity="warning" sx={{ marginBlockEnd: 2 }}>
              <p>{t('supersededBy', { on: after.on })}</p>
              <AppLink to={`/versions/${plan.id}/${version.number}/response`}>{t('toStanding')}</AppLink>
            </Alert>
          )}
          <Columns>
            <div>
              <JudgementsCard judgements={response.judgements} erased={response.erased} />
              <PointsCards response={response} sendings={sendings} draft={draft} />
            </div>
            <ProofCard response={response} responses={responses} draft={draft} />
          </Columns>
        </Screen>
      </ReadVersion>
    </TitleContext>
  );
}
