import { lazy, Suspense, useState } from 'react';
import { useMutation } from '@apollo/client/react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { Refused } from '../../../shared/form/Refused.tsx';
import { useSend } from '../../../shared/form/useSend.ts';
import { announce } from '../../../shared/layout/announcements.ts';
import { Card, Quiet } from '../../../shared/layout/Card.tsx';
import { Tag } from '../../../shared/layout/Tag.tsx';
import { newId } from '../../../shared/plan/newId.ts';
import { FileLink, useSizeWords } from './FileLink.tsx';
import { AttachAnswersEasyRead, ReleaseAnswersEasyRead } from './statementMutations.ts';
import type { Statements } from './statementQueries.ts';
import { outcomeOf } from '../../../shared/refusal.ts';

/** Fetched when it is asked for, with the library for forms. */
const EasyReadForm = lazy(async () => ({ default: (await import('./EasyReadForm.tsx')).EasyReadForm }));

interface AnswersEasyReadCardProps {
  readonly of: Statements;
}

const HEADING = 'answers-easy-read';

/** Easy-read versions of the answers: the lead attaches one, and a second person releases it. */
export function AnswersEasyReadCard({ of }: AnswersEasyReadCardProps) {
  const { t } = useTranslation('entered');
  const [isAttaching, setAttaching] = useState(false);
  const [attach] = useMutation(AttachAnswersEasyRead);
  const { consultationId, easyReads, viewerRuns } = of;
  if (!viewerRuns && easyReads.length === 0) return null;
  return (
    <Card title={t('easyRead.answers')} headingId={HEADING}>
      <Quiet>{t('easyRead.answersHint')}</Quiet>
      {easyReads.length === 0 && <p>{t('easyRead.none')}</p>}
      <List>
        {easyReads.map((version) => (
          <Version key={version.id} version={version} consultationId={consultationId} />
        ))}
      </List>
      {viewerRuns && isAttaching && (
        <Suspense fallback={null}>
          <EasyReadForm
            consultationId={consultationId}
            onAttach={(requestId, { fileId, language }) =>
              outcomeOf(attach, { variables: { input: { consultationId, requestId, fileId, language } } })
            }
            onClosed={() => {
              setAttaching(false);
              document.getElementById(HEADING)?.focus();
            }}
          />
        </Suspense>
      )}
      {viewerRuns && !isAttaching && <Button onClick={() => setAttaching(true)}>{t('easyRead.attach')}</Button>}
    </Card>
  );
}

interface VersionProps {
  readonly version: Statements['easyReads'][number];
  readonly consultationId: string;
}

function Version({ version, consultationId }: VersionProps) {
  const { t } = useTranslation('entered');
  const sizeWords = useSizeWords();
  const [requestId] = useState(newId);
  const { id, fileId, kind, kilobytes, released, viewerReleases } = version;
  const language = t(version.language === 'cy' ? 'easyRead.welsh' : 'easyRead.english');
  const { send, isSending, problems } = useSend(ReleaseAnswersEasyRead);
  const press = async () => {
    if ((await send({ consultationId, easyReadId: id, requestId })) === null) return;
    announce(t('easyRead.releaseDone'));
    document.getElementById(HEADING)?.focus();
  };
  return (
    <li>
      <FileLink fileId={fileId} hrefLang={version.language ?? undefined}>
        {t('easyRead.answersLink', { language, kind: (kind ?? '').toUpperCase(), size: sizeWords(kilobytes ?? 1) })}
      </FileLink>{' '}
      <Tag tone={released ? 'success' : 'warning'}>{t(released ? 'easyRead.released' : 'easyRead.waits')}</Tag>{' '}
      {viewerReleases && (
        <Button
          size="small"
          disabled={isSending}
          aria-label={t('easyRead.releaseOf', { language })}
          onClick={() => void press()}
        >
          {t('easyRead.release')}
        </Button>
      )}
      <Refused problems={problems} />
    </li>
  );
}

const List = styled('ul')({ listStyle: 'none', padding: 0, '& > li': { paddingBlock: '0.25rem' } });
