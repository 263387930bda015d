import { useEffect, useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { usePlan, usePlanId } from '../../shared/plan/source/usePlan.ts';
import { useSaving } from '../../shared/writing/useStore.ts';
import { answerOf, outcomeOf, type Refusal } from '../../shared/refusal.ts';
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

/**
 * The plan as it would be sent: put together once everything of the person's own is saved, and again when a reason for a
 * gap was given, changed, taken away or brought back.
 */
export function useCandidate(): Checking {
  const planId = usePlanId();
  const isSaved = useSaving().state === 'saved';
  const [make] = useMutation(MakeCandidate, { fetchPolicy: 'no-cache' });
  const reasons = JSON.stringify(usePlan().gapReasons);
  const [ask, setAsk] = useState<Ask>({ onMade: undefined });
  const [made, setMade] = useState<{
    readonly ask: Ask | null;
    readonly reasons: string;
    readonly candidate: Candidate | undefined;
    readonly refusals: readonly Refusal[];
  }>({ ask: null, reasons, candidate: undefined, refusals: [] });
  const isMade = made.ask === ask && made.reasons === reasons;

  useEffect(() => {
    if (!isSaved || isMade) return undefined;
    let isCurrent = true;
    void answerOf(outcomeOf(make, { variables: { input: { planId } } })).then((answer) => {
      if (!isCurrent) return;
      if ('refusals' in answer) {
        setMade(({ candidate }) => ({ ask, reasons, candidate, refusals: answer.refusals }));
        return;
      }
      setMade({ ask, reasons, candidate: answer.done, refusals: [] });
      ask.onMade?.(answer.done);
    });
    return () => {
      isCurrent = false;
    };
  }, [make, planId, isSaved, isMade, ask, reasons]);

  return { ...made, lookAgain: (onMade) => setAsk({ onMade }) };
}
