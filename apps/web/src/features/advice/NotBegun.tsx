import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../generated/index.ts';
import { Refused } from '../../shared/form/Refused.tsx';
import { useSend } from '../../shared/form/useSend.ts';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import type { Numbered } from '../../shared/version/numbered.ts';
import { VersionBar } from '../../shared/version/VersionBar.tsx';
import type { FoundVersion } from './VersionFacts.tsx';

const BeginAdvice = graphql(`
  mutation BeginAdvice($input: BeginAdviceInput!) {
    beginAdvice(input: $input) {
      __typename
      ... on AdviceBegun {
        advice {
          id
        }
      }
      ...Problems
    }
  }
`);

interface NotBegunProps {
  readonly version: Numbered;
  readonly found: FoundVersion;
  readonly onBegun: () => void;
}

/** A version that nobody has begun to advise on, with the way to begin. */
export function NotBegun({ version: { planId, number }, found: { version, plan }, onBegun }: NotBegunProps) {
  const { t } = useTranslation('advising');
  const { send, problems, isSending } = useSend(BeginAdvice);
  const begin = async () => {
    // Whoever begins second is given what the first one began.
    if ((await send({ planId, version: number })) !== null) onBegun();
  };
  return (
    <Screen title={t('title', { number })}>
      <VersionBar planId={planId} review={plan.review.name} mayReadDraft={plan.viewerCan.planReadDraft} isBelow />
      <p>
        <b>{t('begin.title', { number })}</b>
      </p>
      {version.withdrawal !== null && <Alert severity="warning">{t('withdrawn', { on: version.withdrawal.on })}</Alert>}
      <p>{t('begin.body')}</p>
      {plan.viewerCan.adviceDraft && (
        <Button variant="contained" disabled={isSending} onClick={() => void begin()}>
          {t('begin.button')}
        </Button>
      )}
      <Refused problems={problems} />
      <p>
        <AppLink to={`/versions/${planId}/${number}`}>{t('begin.read', { number })}</AppLink>
      </p>
    </Screen>
  );
}
