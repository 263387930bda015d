import { lazy, Suspense, useState } from 'react';
import { useMutation } from '@apollo/client/react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import type { EasyRead } from '@cynllun/domain/consultation/consultation';
import { actionsOf } from '@cynllun/domain/consultation/copy';
import { easyReadsOf } from '@cynllun/domain/consultation/easy-read';
import { Refused } from '../../../shared/form/Refused.tsx';
import { useSend } from '../../../shared/form/useSend.ts';
import { announce } from '../../../shared/layout/announcements.ts';
import { Card, Quiet } from '../../../shared/layout/Card.tsx';
import { newId } from '../../../shared/plan/newId.ts';
import { useQuote } from '../../../shared/words/useQuote.ts';
import { useStore } from '../../../shared/writing/useStore.ts';
import { useConsultation, useStanding } from '../useConsultation.ts';
import { FileLink, useSizeWords } from './FileLink.tsx';
import { AttachEasyRead, RemoveEasyRead } from './statementMutations.ts';
import { outcomeOf } from '../../../shared/refusal.ts';

/** Fetched when it is asked for, with the library for forms. */
const EasyReadForm = lazy(async () => ({ default: (await import('./EasyReadForm.tsx')).EasyReadForm }));

const HEADING = 'easy-reads';

/** Easy-read versions of what contributors are shown, which they find once a copy has them. */
export function EasyReadCard() {
  const { t } = useTranslation('entered');
  const { quote } = useQuote();
  const store = useStore();
  const consultation = useConsultation();
  const { actions: all } = useStanding();
  const [isAttaching, setAttaching] = useState(false);
  const [attach] = useMutation(AttachEasyRead);
  const { id: consultationId, questions } = consultation;
  const actions = actionsOf(consultation, { actions: all });
  const options = [
    { value: 'introduction', label: t('easyRead.introduction') },
    ...actions.map(({ id, reference, title }) => ({
      value: id,
      label: t('easyRead.action', { reference, title: quote(title) }),
    })),
    ...questions.map(({ id }, index) => ({ value: id, label: t('easyRead.question', { number: index + 1 }) })),
  ];
  const labelOf = ({ about, aboutId }: EasyRead) =>
    options.find(({ value }) => value === (about === 'introduction' ? 'introduction' : aboutId))?.label ?? '';
  const aboutOf = (of: string) =>
    of === 'introduction' ? of : questions.some(({ id }) => id === of) ? ('question' as const) : ('action' as const);
  const changed = () => void store.refresh();
  return (
    <Card title={t('easyRead.title')} headingId={HEADING}>
      <Quiet>{t('easyRead.hint')}</Quiet>
      {consultation.easyReads.length === 0 && <p>{t('easyRead.none')}</p>}
      <List>
        {easyReadsOf(consultation, actions).map((version) => (
          <Version
            key={version.id}
            version={version}
            of={labelOf(version)}
            consultationId={consultationId}
            onChanged={changed}
          />
        ))}
      </List>
      {isAttaching ? (
        <Suspense fallback={null}>
          <EasyReadForm
            consultationId={consultationId}
            options={options}
            onAttach={(requestId, { of, language, fileId }) => {
              const about = aboutOf(of) as 'introduction' | 'action' | 'question';
              const aboutId = about === 'introduction' ? '' : of;
              const input = { consultationId, requestId, fileId, about, aboutId, language };
              return outcomeOf(attach, { variables: { input } });
            }}
            onAttached={changed}
            onClosed={() => {
              setAttaching(false);
              document.getElementById(HEADING)?.focus();
            }}
          />
        </Suspense>
      ) : (
        <Button onClick={() => setAttaching(true)}>{t('easyRead.attach')}</Button>
      )}
    </Card>
  );
}

interface VersionProps {
  readonly version: EasyRead;
  readonly of: string;
  readonly consultationId: string;
  readonly onChanged: () => void;
}

function Version({ version, of, consultationId, onChanged }: VersionProps) {
  const { t } = useTranslation('entered');
  const sizeWords = useSizeWords();
  const { send, isSending, problems } = useSend(RemoveEasyRead);
  const [requestId] = useState(newId);
  const { id, fileId, kind, kilobytes } = version;
  const language = t(version.language === 'cy' ? 'easyRead.welsh' : 'easyRead.english');
  const remove = async () => {
    if ((await send({ consultationId, easyReadId: id, requestId })) === null) return;
    announce(t('easyRead.removed'));
    document.getElementById(HEADING)?.focus();
    onChanged();
  };
  return (
    <li>
      <FileLink fileId={fileId} hrefLang={version.language ?? undefined}>
        {t('easyRead.link', { of, language, kind: (kind ?? '').toUpperCase(), size: sizeWords(kilobytes ?? 1) })}
      </FileLink>{' '}
      <Button
        size="small"
        disabled={isSending}
        aria-label={t('easyRead.removeOf', { of, language })}
        onClick={() => void remove()}
      >
        {t('easyRead.remove')}
      </Button>
      <Refused problems={problems} />
    </li>
  );
}

const List = styled('ul')({ listStyle: 'none', padding: 0, '& > li': { paddingBlock: '0.25rem' } });
