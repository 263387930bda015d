import { useTranslation } from 'react-i18next';
import type { Triage, Triaged } from './triaged.ts';

interface OfSafeguarding {
  readonly comment: Triaged;
  readonly triage: Triage;
}

/** Who was told that somebody fears for a person, and when, and who is next. */
export function Safeguarding({ comment: { safeguarding }, triage }: OfSafeguarding) {
  const { t } = useTranslation('triage');
  const nameOf = useNameOf(triage);
  if (!safeguarding) return null;
  const { raised, told, acknowledged, next } = safeguarding;
  const line = (key: 'raised' | 'told' | 'acknowledged', { personId, at }: typeof raised) =>
    t(`safe.${key}`, { who: nameOf(personId), at: at ?? '' });
  return (
    <ul>
      <li>{line('raised', raised)}</li>
      {told.map((one) => (
        <li key={one.personId}>{line('told', one)}</li>
      ))}
      {acknowledged.map((one) => (
        <li key={`${one.personId} ${one.at}`}>{line('acknowledged', one)}</li>
      ))}
      {acknowledged.length === 0 && (
        <li>
          <strong>{next ? t('safe.next', { who: nameOf(next.personId), at: next.at }) : t('safe.everybody')}</strong>
        </li>
      )}
    </ul>
  );
}

/** Who would be told of a concern that is raised now. */
export function WouldTell({ triage }: Pick<OfSafeguarding, 'triage'>) {
  const { t } = useTranslation('triage');
  const nameOf = useNameOf(triage);
  const { now, next } = triage.wouldTell;
  return (
    <>
      {now.length > 0 && <p>{t('safe.now', { people: now.map((id) => nameOf(id)) })}</p>}
      {next && <p>{t('safe.next', { who: nameOf(next.personId), at: next.at })}</p>}
    </>
  );
}

export function useNameOf({ people }: Triage): (personId: string | null | undefined) => string {
  const { t } = useTranslation('triage');
  return (personId) => people.find(({ id }) => id === personId)?.name ?? t('safe.somebody');
}
