import type { ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import type { InspectorateAgreement } from '@cynllun/domain/advice/advice';
import { standingAgreement } from '@cynllun/domain/advice/issue';
import { Mark } from '../../shared/layout/tone.tsx';
import { useNameOf } from '../../shared/review/useNameOf.ts';
import { useAdviceView, useText } from './useAdvice.ts';

type Inspectorate = ReturnType<typeof useAdviceView>['standing']['inspectorates'][number];

interface AgreementRowsProps {
  /** Of the text as it stands; null while nobody has looked at it whole. */
  readonly hash: string | null;
  /** What may be done about one that has not agreed. */
  readonly deed?: (inspectorate: Inspectorate) => ReactNode;
}

/** Each inspectorate of the review, and whether it agrees to the text as it stands: rows of a card. */
export function AgreementRows({ hash, deed }: AgreementRowsProps) {
  const { inspectorates } = useAdviceView().standing;
  const text = useText();
  return inspectorates.map((inspectorate) => {
    const agreement = standingAgreement(text, inspectorate.organisation.id, hash);
    return (
      <Line key={inspectorate.organisation.id}>
        <Mark tone={agreement === null ? 'neutral' : 'success'} />
        <div>
          <Standing inspectorate={inspectorate} agreement={agreement} />
          {agreement === null && deed?.(inspectorate)}
        </div>
      </Line>
    );
  });
}

interface StandingProps {
  readonly inspectorate: Inspectorate;
  readonly agreement: InspectorateAgreement | null;
}

function Standing({ inspectorate: { organisation, people: assigned }, agreement }: StandingProps) {
  const { t } = useTranslation('advising');
  const { people } = useAdviceView().standing;
  const inspectorate = useNameOf()(organisation);
  if (agreement === null)
    return <p>{t(assigned.length === 0 ? 'ready.nobody' : 'ready.notAgreed', { inspectorate })}</p>;
  const { letter, on, personId } = agreement;
  if (letter !== '') return <p>{t('ready.agreedByLetter', { inspectorate, letter, on: on ?? '' })}</p>;
  const name = people.find(({ id }) => id === personId)?.name ?? '';
  return <p>{t('ready.agreedBy', { inspectorate, name, on: on ?? '' })}</p>;
}

const Line = styled('li')({
  display: 'flex',
  gap: '0.5rem',
  '& > svg': { flex: 'none', marginBlockStart: '0.25rem' },
  '& > div': { minInlineSize: 0 },
});
