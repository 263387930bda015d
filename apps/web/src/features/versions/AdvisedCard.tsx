import { useTranslation } from 'react-i18next';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { findingAddress } from '../../shared/plan/fieldAddress.ts';
import { usePlan, usePlanView } from '../../shared/plan/source/usePlan.ts';
import { FindingSentence } from '../../shared/words/FindingSentence.tsx';
import { Card, Rows } from '../../shared/layout/Card.tsx';
import { findingOf } from '../../shared/words/finding.ts';
import type { Candidate } from './operations.ts';

/** What is worth another look, and blocks nothing. */
export function AdvisedCard({ candidate: { advised } }: { readonly candidate: Candidate }) {
  const { t } = useTranslation('versions');
  const plan = usePlan();
  const { people } = usePlanView();
  if (advised.length === 0) return null;
  return (
    <Card title={t('advised.title', { count: advised.length })} aside={t('advised.hint')}>
      <Rows>
        {advised.map(findingOf).map((finding) => (
          <li key={`${finding.code} ${finding.path}`}>
            <AppLink to={findingAddress(plan, finding)}>
              <FindingSentence finding={finding} people={people} />
            </AppLink>
          </li>
        ))}
      </Rows>
    </Card>
  );
}
