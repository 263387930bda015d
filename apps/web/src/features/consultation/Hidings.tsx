import { useTranslation } from 'react-i18next';
import { Sentence } from '../../shared/words/Sentence.tsx';
import type { OfComment } from './CommentCard.tsx';
import { Entries } from './commentParts.tsx';
import { useNameOf } from './Safeguarding.tsx';

/** When a comment was hidden or shown again, by whom and why. */
export function Hidings({ comment: { hidings }, triage }: OfComment) {
  const { t } = useTranslation('triage');
  const nameOf = useNameOf(triage);
  if (hidings.length === 0) return null;
  return (
    <Entries aria-label={t('hidings.label')}>
      {hidings.map(({ id, hidden, reason, on, personId }) => (
        <li key={id}>
          <Sentence
            say={(quote) =>
              t(hidden ? 'hidings.hidden' : 'hidings.shown', {
                who: nameOf(personId),
                on: on ?? '',
                reason: quote(reason),
              })
            }
          />
        </li>
      ))}
    </Entries>
  );
}
