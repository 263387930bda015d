import { isSealed } from '@cynllun/domain/stage/stage';
import { Columns } from '../../../shared/layout/Card.tsx';
import { usePlanView } from '../../../shared/plan/source/usePlan.ts';
import { ChangesSinceCard } from './ChangesSinceCard.tsx';
import { DecisionsCard } from './DecisionsCard.tsx';
import { SealCard } from './SealCard.tsx';

/** What was decided of the plan, what that means for whoever would change it, and what was changed since. */
export function Decided() {
  const { stage } = usePlanView();
  if (!isSealed(stage)) return <DecisionsCard />;
  return (
    <Columns>
      <div>
        <DecisionsCard />
        <ChangesSinceCard />
      </div>
      <div>
        <SealCard />
      </div>
    </Columns>
  );
}
