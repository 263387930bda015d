import { lazy, Suspense } from 'react';
import { isSealed } from '@cynllun/domain/stage/stage';
import { Columns } from '../../../shared/layout/Card.tsx';
import { usePlanView } from '../../../shared/plan/source/usePlan.ts';
import { loadWords } from '../../../shared/words/i18n.ts';
import { DecisionsCard } from './DecisionsCard.tsx';
import { SealCard } from './SealCard.tsx';

/** With the marks and the words of a comparison, which nobody waits for while nothing was changed. */
const ChangesSinceCard = lazy(async () => {
  const [{ ChangesSinceCard: Changes }] = await Promise.all([
    import('./ChangesSinceCard.tsx'),
    loadWords(['history', 'dates']),
  ]);
  return { default: Changes };
});

/** What was decided of the plan, what that means for whoever would change it, and what was changed since. */
export function Decided() {
  const { stage } = usePlanView();
  if (!isSealed(stage)) return <DecisionsCard />;
  return (
    <Columns>
      <div>
        <DecisionsCard />
        <Suspense fallback={null}>
          <ChangesSinceCard />
        </Suspense>
      </div>
      <div>
        <SealCard />
      </div>
    </Columns>
  );
}
