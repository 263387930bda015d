import { useEffect, useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { usePlanId } from '../../shared/plan/source/usePlan.ts';
import { useSaving } from '../../shared/plan/usePlanStore.ts';
import { answerOf, type Refusal } from '../../shared/refusal.ts';
import { MakeCandidate, type Candidate } from './operations.ts';

interface Checking {
  /** As it was last put together; undefined until then. */
  readonly candidate: Candidate | undefined;
  readonly refusals: readonly Refusal[];
  /** Puts it together again, with what was typed since. Calls `onMade` with it. */
  readonly lookAgain: (onMade?: (candidate: Candidate) => void) => void;
}

interface Ask {
  readonly onMade: ((candidate: Candidate) => void) | undefined;
}

/** The plan as it would be sent: put together once everything of the person's own is saved. */
export function useCandidate(): Checking {
  const planId = usePlanId();
  const isSaved = useSaving().state === 'saved';
  const [make] = useMutation(MakeCandidate, { fetchPolicy: 'no-cache' });
  const [ask, setAsk] = useState<Ask>({ onMade: undefined });
  const [made, setMade] = useState<{
    readonly ask: Ask | null;
    readonly candidate: Candidate | undefined;
    readonly refusals: readonly Refusal[];
  }>({ ask: null, candidate: undefined, refusals: [] });
  const isMade = made.ask === ask;

  useEffect(() => {
    if (!isSaved || isMade) return undefined;
    let isCurrent = true;
    void answerOf(make({ variables: { input: { planId } } })).then((answer) => {
      if (!isCurrent) return;
      if ('refusals' in answer) {
        setMade(({ candidate }) => ({ ask, candidate, refusals: answer.refusals }));
        return;
      }
      setMade({ ask, candidate: answer.done, refusals: [] });
      ask.onMade?.(answer.done);
    });
    return () => {
      isCurrent = false;
    };
  }, [make, planId, isSaved, isMade, ask]);

  return { ...made, lookAgain: (onMade) => setAsk({ onMade }) };
}
