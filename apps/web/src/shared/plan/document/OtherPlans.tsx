import { useTranslation } from 'react-i18next';
import { path } from '@cynllun/domain/aggregate/path';
import type { Plan } from '@cynllun/domain/plan/plan';
import { isBlank } from '@cynllun/domain/text/text';
import { Sentence } from '../../words/Sentence.tsx';
import { useDraftingLanguage } from '../source/usePlan.ts';
import { Fact, Facts } from './Facts.tsx';
import { MarginNotes } from './MarginNotes.tsx';
import { Said, Words } from './Said.tsx';
import { Section } from './Section.tsx';

interface OfPlan {
  readonly plan: Plan;
}

/** The other established plans that this one dovetails with [S12]. */
export function OtherPlans({ plan }: OfPlan) {
  return (
    <Section of="otherPlans">
      <MarginNotes places={['otherPlans']} />
      <OtherPlanFacts plan={plan} />
    </Section>
  );
}

/** Each plan with its years, and its objectives. */
export function OtherPlanFacts({ plan }: OfPlan) {
  const { t } = useTranslation(['reading', 'plan']);
  const language = useDraftingLanguage();
  if (plan.otherPlans.length === 0) return <p>{t('reading:otherPlans.none')}</p>;
  return (
    <Facts>
      {plan.otherPlans.map(({ id, name, period, objectives }, index) => (
        <Fact
          key={id}
          name={
            <Sentence
              say={(quote) => {
                const named = quote(name) || t('plan:otherPlans.one', { number: index + 1 });
                return [named, quote({ words: period, language })].filter(Boolean).join(', ');
              }}
            />
          }
        >
          {objectives.length > 0 &&
            objectives.map((one) => (
              <div key={one.id}>
                {!isBlank(one.reference) && <Words>{`${one.reference}. `}</Words>}
                <Said words={one.words} at={path('objective', one.id, 'words')} />
              </div>
            ))}
        </Fact>
      ))}
    </Facts>
  );
}
