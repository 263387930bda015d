import { useTranslation } from 'react-i18next';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { Card, Quiet } from '../../shared/layout/Card.tsx';
import { usePlan } from '../../shared/plan/source/usePlan.ts';
import {
  lastSent,
  pointsByRecommendation,
  replyStanding,
  type LastSent,
  type PointGroup,
} from '../../shared/version/response/points.ts';
import { PointSaid } from '../../shared/version/response/PointSaid.tsx';
import { Became, ReplySaid, ReplyStandingTag } from '../../shared/version/response/ReplySaid.tsx';
import type { Issued, ResponsePoint, Sending } from '../../shared/version/response/wholeResponse.ts';
import { TextIn } from '../../shared/words/TextIn.tsx';
import type { Draft } from './versionResponses.ts';

interface PointsCardsProps {
  readonly response: Issued;
  readonly sendings: readonly Sending[];
  /** For the team: each point stands beside its reply in the draft. Reviewers have it beside what was sent. */
  readonly draft: Draft | null;
}

/** The points of a response, by recommendation, each with what became of it. */
export function PointsCards({ response, sendings, draft }: PointsCardsProps) {
  const { t } = useTranslation('responses');
  const plan = usePlan();
  const groups = pointsByRecommendation(response.points, plan);
  if (groups.length === 0)
    return (
      <Card title={t('points.title')}>
        <p>{t('points.none')}</p>
      </Card>
    );
  const titleOf = ({ recommendation }: PointGroup<ResponsePoint>) =>
    recommendation === null
      ? t('points.ofPlan')
      : t('points.of', { number: plan.recommendations.indexOf(recommendation) + 1 });
  return groups.map((group) => (
    <Card key={group.recommendation?.id ?? ''} title={titleOf(group)}>
      {group.recommendation !== null && (
        <Quiet>
          <TextIn text={group.recommendation.text} />
        </Quiet>
      )}
      {group.points.map((numbered) => {
        const sent = lastSent(sendings, numbered.point.id);
        return (
          <PointSaid key={numbered.point.id} planId={plan.id} response={response} numbered={numbered}>
            {draft === null ? (
              <BecameAsSent sent={sent} />
            ) : (
              <BecameInDraft draft={draft} pointId={numbered.point.id} number={numbered.number} sent={sent} />
            )}
          </PointSaid>
        );
      })}
    </Card>
  ));
}

function BecameAsSent({ sent }: { readonly sent: LastSent | null }) {
  const { t } = useTranslation('responses');
  return (
    <Became>
      {sent === null ? (
        <p>{t('became.none')}</p>
      ) : (
        <>
          <ReplySaid reply={sent.reply} changed={sent.reply.changedActionTitle} erased={sent.sending.erased} />
          <Quiet>{t('became.sent', { on: sent.sending.on })}</Quiet>
        </>
      )}
    </Became>
  );
}

interface BecameInDraftProps {
  readonly draft: Draft;
  readonly pointId: string;
  readonly number: number;
  readonly sent: LastSent | null;
}

function BecameInDraft({ draft, pointId, number, sent }: BecameInDraftProps) {
  const { t } = useTranslation('responses');
  const reply = draft.replies.find((one) => one.pointId === pointId);
  if (reply === undefined) return <BecameAsSent sent={sent} />;
  const isAnswered = reply.answer !== null;
  const changed = draft.actions.find(({ id }) => id === reply.changedActionId);
  return (
    <Became>
      <p>
        <ReplyStandingTag standing={replyStanding(reply, sent?.reply ?? null)} />
      </p>
      {isAnswered && <ReplySaid reply={reply} changed={changed?.title ?? null} />}
      {!reply.superseded && mayAnswer(draft, reply.actionId) && (
        <p>
          <AppLink to={`/plans/${draft.id}/replies#reply:${reply.id}:answer`}>
            {t(isAnswered ? 'became.change' : 'became.answer', { number })}
          </AppLink>
        </p>
      )}
    </Became>
  );
}

const mayAnswer = ({ viewerCan, viewerActionIds }: Draft, actionId: string | null): boolean =>
  viewerCan.replyDraft || (actionId !== null && viewerActionIds.includes(actionId));
