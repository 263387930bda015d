import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { path } from '@cynllun/domain/aggregate/path';
import type { Plan } from '@cynllun/domain/plan/plan';
import { useFormatter } from '../../words/useLanguage.ts';
import { Fact, Facts } from './Facts.tsx';
import { MarginNotes } from './MarginNotes.tsx';
import { Said } from './Said.tsx';
import { Section } from './Section.tsx';

interface OfPlan {
  readonly plan: Plan;
}

/** Consultation that was held: with whom, when, and what people said [S5] [S10]. */
export function Consultation({ plan }: OfPlan) {
  return (
    <Section of="consultation">
      <MarginNotes places={['consultation']} />
      <ConsultationFacts plan={plan} />
    </Section>
  );
}

export function ConsultationFacts({ plan }: OfPlan) {
  const { t } = useTranslation(['reading', 'fields', 'common']);
  const { date, list } = useFormatter();
  if (plan.consultationEvents.length === 0) return <p>{t('reading:consultation.none')}</p>;
  return (
    <Facts>
      {plan.consultationEvents.map(({ id, heldOn, groups, account }) => (
        <Fact key={id} name={heldOn === null ? t('reading:consultation.noDay') : date(heldOn)}>
          {groups.length > 0 && <Groups>{list(groups.map((group) => t(`fields:stakeholdersInList.${group}`)))}</Groups>}
          <Said words={account} at={path('consultationEvent', id, 'account')} />
        </Fact>
      ))}
    </Facts>
  );
}

const Groups = styled('div')({ fontWeight: 600, '&::first-letter': { textTransform: 'uppercase' } });
