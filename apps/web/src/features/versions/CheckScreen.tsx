import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { focusField } from '../../shared/form/field.ts';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { announce } from '../../shared/layout/announcements.ts';
import { Screen } from '../../shared/layout/Screen.tsx';
import { usePlanId, usePlanView } from '../../shared/plan/source/usePlan.ts';
import { refusalWords } from '../../shared/refusal.ts';
import { AdvisedCard } from './AdvisedCard.tsx';
import { Card, Columns, Quiet } from '../../shared/layout/Card.tsx';
import { ContentsCard } from './ContentsCard.tsx';
import { Fingerprint } from '../../shared/version/Fingerprint.tsx';
import { blocksHeading, GapsCard } from './GapsCard.tsx';
import type { Candidate } from './operations.ts';
import { SendCard } from './SendCard.tsx';
import { TypedSince } from './TypedSince.tsx';
import { useCandidate } from './useCandidate.ts';

/** Check answers: what is in the plan, what blocks it, and the deadline it meets, before it is sent [S9]. */
export function CheckScreen() {
  const { t } = useTranslation('versions');
  const { viewerCan } = usePlanView();
  if (viewerCan.planSubmit) return <Check />;
  return (
    <Screen title={t('check.titleBefore')}>
      <p>{viewerCan.planShare ? t('check.notNow') : t('check.notYours')}</p>
      <ToVersions />
    </Screen>
  );
}

function Check() {
  const { t, i18n } = useTranslation(['versions', 'errors', 'common']);
  const { candidate, refusals, lookAgain } = useCandidate();
  return (
    <Screen
      title={candidate ? t('versions:check.title', { number: candidate.number }) : t('versions:check.titleBefore')}
      width="working"
      ground
      facts={candidate && <Facts candidate={candidate} />}
    >
      {refusals.map((refusal) => (
        <Alert key={refusal.key} severity="error" role="alert">
          <p>{refusalWords(i18n, refusal)}</p>
          <Button size="small" onClick={() => lookAgain()}>
            {t('common:buttons.tryAgain')}
          </Button>
        </Alert>
      ))}
      {candidate && <Checked candidate={candidate} lookAgain={lookAgain} />}
      {!candidate && refusals.length === 0 && <p role="status">{t('versions:check.making')}</p>}
    </Screen>
  );
}

/** Whom it goes to, and when it stood so. */
function Facts({ candidate: { leadReviewers, madeAt } }: { readonly candidate: Candidate }) {
  const { t } = useTranslation('versions');
  const names = leadReviewers.map(({ name }) => name ?? t('list.nobody'));
  return (
    <>
      <span>{names.length === 0 ? t('check.toNobody') : t('check.to', { names })}</span>
      <span>{t('check.asOf', { at: madeAt })}</span>
    </>
  );
}

interface CheckedProps {
  readonly candidate: Candidate;
  readonly lookAgain: ReturnType<typeof useCandidate>['lookAgain'];
}

function Checked({ candidate, lookAgain }: CheckedProps) {
  const { t } = useTranslation('versions');
  const { sequence, hash } = candidate;
  const look = () => lookAgain(({ madeAt }) => announce(t('since.looked', { at: madeAt })));
  return (
    <Columns>
      <div>
        <TypedSince
          candidate={candidate}
          onLookAgain={() => {
            look();
            focusField(blocksHeading);
          }}
        />
        <GapsCard candidate={candidate} onReason={(done) => lookAgain(() => announce(done))} />
        <AdvisedCard candidate={candidate} />
        <ContentsCard candidate={candidate} />
      </div>
      <div>
        <SendCard candidate={candidate} onRefused={look} />
        <Card title={t('proof.title')}>
          <Quiet>{t('proof.body', { sequence })}</Quiet>
          <Fingerprint hash={hash} />
        </Card>
        <ToVersions />
      </div>
    </Columns>
  );
}

function ToVersions() {
  const { t } = useTranslation('versions');
  const planId = usePlanId();
  return (
    <p>
      <AppLink to={`/versions/${planId}`}>{t('check.versions')}</AppLink>
    </p>
  );
}
