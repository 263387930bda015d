import { useTranslation } from 'react-i18next';
import { RedactedWords } from '../../shared/consultation/RedactedWords.tsx';
import { WithdrawRedaction } from './commentMutations.ts';
import type { OfComment } from './CommentCard.tsx';
import { Entries } from './commentParts.tsx';
import { Deed } from './Deed.tsx';
import { Said, standing, useTakenOut } from './Released.tsx';
import { useNameOf } from './Safeguarding.tsx';

/** What was said, with what is taken out marked, why and by whom, and the way to put it back. */
export function RedactedComment(props: OfComment) {
  const { t } = useTranslation('triage');
  const nameOf = useNameOf(props.triage);
  const takenOut = useTakenOut();
  const { words, language, redactions, viewerCan } = props.comment;
  return (
    <>
      <Said lang={language ?? undefined}>
        <RedactedWords words={words} ranges={standing(props.comment)} takenOut={takenOut} />
      </Said>
      {redactions.length > 0 && (
        <Entries aria-label={t('redact.list')}>
          {redactions.map(({ id, of, start, end, reason, on, personId, withdrawn }) => (
            <li key={id}>
              {of === 'name' ? (
                t('redact.theName')
              ) : (
                <q lang={language ?? undefined}>{words.slice(start ?? 0, end ?? undefined)}</q>
              )}
              {': '}
              {t(withdrawn ? 'redact.putBack' : 'redact.by', { reason, who: nameOf(personId), on: on ?? '' })}
              {!withdrawn && viewerCan.consultationRecord && (
                <Deed
                  {...props}
                  document={WithdrawRedaction}
                  input={{ redactionId: id }}
                  words={t('redact.withdraw')}
                  said={t('redact.withdrawn')}
                />
              )}
            </li>
          ))}
        </Entries>
      )}
    </>
  );
}
