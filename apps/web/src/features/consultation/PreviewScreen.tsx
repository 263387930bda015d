import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Refused } from '../../shared/form/Refused.tsx';
import { useSend } from '../../shared/form/useSend.ts';
import { announce } from '../../shared/layout/announcements.ts';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { Card, Quiet } from '../../shared/layout/Card.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import { newId } from '../../shared/plan/newId.ts';
import { useServerDay } from '../../shared/useServerDay.ts';
import { Fingerprint } from '../../shared/version/Fingerprint.tsx';
import { inLanguage } from '../../shared/words/language.ts';
import { useLanguage } from '../../shared/words/useLanguage.ts';
import { useStore } from '../../shared/writing/useStore.ts';
import { CopyDocument } from './CopyDocument.tsx';
import { GapWords } from './GapWords.tsx';
import { OpenConsultation } from './operations.ts';
import { useCheckedCopy, type CheckedCopy } from './useCheckedCopy.ts';
import { useConsultation, usePlaces, useReadiness, useStanding } from './useConsultation.ts';

/** Exactly what contributors will see; it is opened from here, by the hash of what was looked at. */
export function PreviewScreen() {
  const { t } = useTranslation('consultation');
  const { setUp } = usePlaces();
  const { reportPublished } = useStanding();
  const { checked, isOld, problems, lookAgain } = useCheckedCopy();
  return (
    <Screen title={t('preview.title')} ground>
      <p>
        <AppLink to={setUp}>{t('preview.back')}</AppLink>
      </p>
      <p>{t('preview.intro')}</p>
      {!reportPublished && <Alert severity="info">{t('preview.notPublic')}</Alert>}
      {checked === null && problems.length === 0 && <p role="status">{t('preview.making')}</p>}
      {checked !== null && (
        <>
          {isOld && (
            <Alert severity="warning" role="status">
              <p>{t('preview.changed')}</p>
              <Button size="small" onClick={lookAgain}>
                {t('preview.again')}
              </Button>
            </Alert>
          )}
          <Card title={t('copy.title')}>
            <CopyDocument copy={checked.copy} />
          </Card>
          <OpenCard checked={checked} isOld={isOld} onRefused={lookAgain} />
        </>
      )}
      <Refused problems={problems} />
    </Screen>
  );
}

interface OpenCardProps {
  readonly checked: CheckedCopy;
  readonly isOld: boolean;
  readonly onRefused: () => void;
}

/** What opening does, and the way to do it once nothing is missing. */
function OpenCard({ checked, isOld, onRefused }: OpenCardProps) {
  const { t } = useTranslation('consultation');
  const language = useLanguage();
  const navigate = useNavigate();
  const store = useStore();
  const today = useServerDay();
  const { setUp } = usePlaces();
  const { id: consultationId, copies, invitations, opensOn } = useConsultation();
  const { stopping } = useReadiness();
  const [requestId] = useState(newId);
  const { send, problems, isSending } = useSend(OpenConsultation);
  const next = copies.length + 1;
  const isFirst = next === 1;
  const count = invitations.filter(({ withdrawn, personId }) => !withdrawn && personId === null).length;
  const from = opensOn === null || opensOn < today ? today : opensOn;
  const stops = stopping.filter(({ code }) => isFirst || !['closesInPast', 'closesBeforeOpening'].includes(code));
  const open = async () => {
    if ((await send({ consultationId, requestId, hash: checked.hash })) === null) return onRefused();
    announce(isFirst ? t('preview.opened') : t('preview.reissued', { number: next }));
    store.refresh();
    await navigate(inLanguage(language, setUp));
  };
  return (
    <Card title={isFirst ? t('preview.open') : t('preview.reissue', { number: next })}>
      {stops.length > 0 ? (
        <>
          <p>{t('preview.waits')}</p>
          <ul>
            {stops.map((gap) => (
              <li key={[gap.code, gap.language, gap.id].join(' ')}>
                <GapWords gap={gap} />
              </li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <p>{isFirst ? t('preview.openMeans', { count, from }) : t('preview.reissueMeans')}</p>
          <Button variant="contained" disabled={isSending || isOld} onClick={() => void open()}>
            {isFirst ? t('preview.open') : t('preview.reissue', { number: next })}
          </Button>
        </>
      )}
      <Refused problems={problems} />
      <Quiet>{t('preview.fingerprint')}</Quiet>
      <Fingerprint hash={checked.hash} />
    </Card>
  );
}
