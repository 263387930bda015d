import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import { isReplyComplete, standingReplies } from '@cynllun/domain/plan/replies';
import type { Reply } from '@cynllun/domain/plan/plan';
import { CheckField } from '../../shared/form/CheckField.tsx';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { Awaiting } from '../../shared/layout/Awaiting.tsx';
import { Card, Columns } from '../../shared/layout/Card.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import { usePlan, usePlanView } from '../../shared/plan/source/usePlan.ts';
import { useAnswer } from '../../shared/useAnswer.ts';
import { numberedPoints } from '../../shared/version/response/points.ts';
import type { Issued } from '../../shared/version/response/wholeResponse.ts';
import type { AskForReplies, Points } from './planPoints.ts';
import { ReplyPoint } from './ReplyPoint.tsx';
import { SendRepliesCard } from './SendRepliesCard.tsx';
import { SendingsCard } from './SendingsCard.tsx';

/** The replies to the points of the written responses that stand, written as the rest of the plan is, and sent [S7]. */
export function RepliesScreen() {
  const { t } = useTranslation(['responses', 'errors']);
  const { ask } = useLoaderData<{ readonly ask: AskForReplies }>();
  const { id: planId, replies, replySendings } = usePlan();
  const isNone = replies.length === 0;
  // What was issued or sent meanwhile the plan says first.
  const { data, error, tryAgain } = useAnswer(
    ask,
    { planId },
    answeredIn(replies).size + replySendings.length,
    countOf,
  );
  return (
    <Screen title={t('responses:replies.title')} width="working" ground={!isNone}>
      {isNone && <p>{t('responses:replies.none')}</p>}
      {!isNone && data && <Replies points={data} />}
      {!isNone && !data && <Awaiting error={error} onTryAgain={tryAgain} />}
    </Screen>
  );
}

const answeredIn = (replies: readonly Reply[]): ReadonlySet<string> =>
  new Set(replies.map(({ responseId }) => responseId));

/** How many responses with points, and sendings, an answer has. */
const countOf = (data: Points | undefined): number =>
  (data?.planResponses ?? []).filter(({ points }) => points.length > 0).length + (data?.planRepliesSent ?? []).length;

function Replies({ points }: { readonly points: Points }) {
  const { t } = useTranslation('responses');
  const { viewerCan, viewerActionIds } = usePlanView();
  const standing = standingReplies(usePlan());
  const waiting = standing.filter((reply) => !isReplyComplete(reply)).map(({ id }) => id);
  // Whoever answers one of those shown still has it before them.
  const [only, setOnly] = useState<readonly string[] | null>(null);
  const sendings = points.planRepliesSent ?? [];
  const responses = (points.planResponses ?? []).filter(({ supersededById }) => supersededById === null).toReversed();
  const shown = only === null ? standing : standing.filter(({ id }) => only.includes(id));
  return (
    <Columns>
      <div>
        <Card title={t('replies.count', { answered: standing.length - waiting.length, all: standing.length })}>
          <p>{t('replies.intro')}</p>
          {!viewerCan.replyDraft && <p>{t(viewerActionIds.length > 0 ? 'replies.yours' : 'replies.readOnly')}</p>}
          {waiting.length === 0 && <p>{t('replies.allAnswered')}</p>}
          {(waiting.length > 0 || only !== null) && (
            <CheckField
              name="only-waiting"
              label={t('replies.onlyWaiting', { count: waiting.length })}
              checked={only !== null}
              onChange={() => setOnly(only === null ? waiting : null)}
            />
          )}
        </Card>
        {responses.map((response) => (
          <ResponseCard key={response.id} response={response} replies={shown} sendings={sendings} />
        ))}
      </div>
      <div>
        {viewerCan.repliesSend && <SendRepliesCard sendings={sendings} />}
        <SendingsCard sendings={sendings} />
      </div>
    </Columns>
  );
}

interface ResponseCardProps {
  readonly response: Issued;
  /** Those that are shown. */
  readonly replies: readonly Reply[];
  readonly sendings: NonNullable<Points['planRepliesSent']>;
}

function ResponseCard({ response, replies, sendings }: ResponseCardProps) {
  const { t } = useTranslation('responses');
  const planId = usePlan().id;
  const { version, on } = response;
  const shown = numberedPoints(response.points).flatMap((numbered) => {
    const reply = replies.find(({ pointId }) => pointId === numbered.point.id);
    return reply === undefined ? [] : [{ numbered, reply }];
  });
  if (shown.length === 0) return null;
  return (
    <Card title={t('replies.response', { version })} aside={t('replies.issued', { on })}>
      <p>
        <AppLink to={`/versions/${planId}/${version}/response`}>{t('replies.read', { version })}</AppLink>
      </p>
      {shown.map(({ numbered, reply }) => (
        <ReplyPoint key={reply.id} response={response} numbered={numbered} reply={reply} sendings={sendings} />
      ))}
    </Card>
  );
}
