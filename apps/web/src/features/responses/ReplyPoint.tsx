import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import type { Reply } from '@cynllun/domain/plan/plan';
import { useMay, usePlan } from '../../shared/plan/source/usePlan.ts';
import { lastSent, replyStanding, type NumberedPoint } from '../../shared/version/response/points.ts';
import { PointSaid } from '../../shared/version/response/PointSaid.tsx';
import { Became, ReplySaid, ReplyStandingTag } from '../../shared/version/response/ReplySaid.tsx';
import type { Issued, Sending } from '../../shared/version/response/wholeResponse.ts';
import { Choice } from '../../shared/writing/fields/Choice.tsx';
import { Words } from '../../shared/writing/fields/Words.tsx';
import { ChangedActionField } from './ChangedActionField.tsx';
import { InDraftNow } from './InDraftNow.tsx';

interface ReplyPointProps {
  readonly response: Issued;
  readonly numbered: NumberedPoint;
  readonly reply: Reply;
  readonly sendings: readonly Sending[];
}

/** A point with what it is about in the draft now, and its reply: to be written by whoever may, read by everyone else. */
export function ReplyPoint({ response, numbered, reply, sendings }: ReplyPointProps) {
  const { t } = useTranslation('responses');
  const { id: planId, actions } = usePlan();
  const mayAnswer = useMay().edit('reply', reply.id, 'answer');
  const sent = lastSent(sendings, numbered.point.id);
  const changed = actions.find(({ id }) => id === reply.changedActionId);
  return (
    <PointSaid
      planId={planId}
      response={response}
      numbered={numbered}
      standing={<ReplyStandingTag standing={replyStanding(reply, sent?.reply ?? null)} />}
    >
      <InDraftNow point={numbered.point} version={response.version} />
      {mayAnswer ? (
        <ReplyFields reply={reply} />
      ) : (
        <Became>
          {reply.answer === null ? (
            <p>{t('became.noneInDraft')}</p>
          ) : (
            <ReplySaid reply={reply} changed={changed?.title ?? null} />
          )}
        </Became>
      )}
    </PointSaid>
  );
}

/** First whether it is accepted; then what was changed, or why not. */
function ReplyFields({ reply }: { readonly reply: Reply }) {
  const { t } = useTranslation('responses');
  const { id, answer, words } = reply;
  return (
    <Fields>
      <Choice entity="reply" of={id} field="answer" value={answer} />
      {answer !== null && answer !== 'notAccepted' && <ChangedActionField reply={reply} />}
      {answer !== null && (
        <Words
          entity="reply"
          of={id}
          field="words"
          value={words}
          label={t(`replies.${answer}`)}
          hint={answer === 'accepted' ? t('replies.acceptedHint') : undefined}
        />
      )}
    </Fields>
  );
}

const Fields = styled('div')({ display: 'grid', gap: '0.875rem', marginBlockStart: '0.75rem' });
