import { useTranslation } from 'react-i18next';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import type { Subject } from '../../shared/plan/changes/lines.ts';
import type { Names } from '../../shared/plan/changes/useNames.ts';
import { usePlanId } from '../../shared/plan/source/usePlan.ts';
import { Sentence } from '../../shared/words/Sentence.tsx';
import { addressOf, everything } from './address.ts';
import { PutBackThing } from './PutBackThing.tsx';

interface RemovedToolsProps {
  readonly line: Subject;
  readonly names: Names;
  readonly removedIn: number;
}

/** The way back of something that was removed, and to the history of an action that is gone. */
export function RemovedTools({ line, names, removedIn }: RemovedToolsProps) {
  const { t } = useTranslation('history');
  const planId = usePlanId();
  return (
    <>
      {!names.isThere(line.id) && <PutBackThing line={line} names={names} removedIn={removedIn} />}
      {line.entity === 'action' && (
        <p>
          <AppLink to={`/plans/${planId}/history${addressOf({ ...everything, about: line.id })}`}>
            <Sentence say={(marked) => t('line.aboutOf', { what: names.what(line, marked) })} />
          </AppLink>
        </p>
      )}
    </>
  );
}
