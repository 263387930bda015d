import { useEffect, useState } from 'react';
import { useMutation } from '@apollo/client/react';
import type { CopyContentFragment } from '../../generated/graphql.ts';
import { useProblems, type Sending } from '../../shared/form/problems.ts';
import { answerOf, outcomeOf, type Refusal } from '../../shared/refusal.ts';
import { useSaving, useStore } from '../../shared/writing/useStore.ts';
import { CheckConsultation } from './operations.ts';
import { useConsultation } from './useConsultation.ts';

export interface CheckedCopy {
  readonly copy: CopyContentFragment;
  /** By which it is opened. */
  readonly hash: string;
  /** Of the set-up it was made of. */
  readonly sequence: number;
}

interface Checking extends Pick<Sending, 'problems'> {
  /** Null until it has come. */
  readonly checked: CheckedCopy | null;
  /** The set-up says something else by now. */
  readonly isOld: boolean;
  readonly lookAgain: () => void;
}

/** What contributors would see, put together once everything of the person's own is saved. */
export function useCheckedCopy(): Checking {
  const { id: consultationId, sequence } = useConsultation();
  const store = useStore();
  const isSaved = useSaving().state === 'saved';
  const [check] = useMutation(CheckConsultation, { fetchPolicy: 'no-cache' });
  const [attempt, setAttempt] = useState(0);
  const [made, setMade] = useState<{ readonly attempt: number; readonly checked: CheckedCopy | null }>({
    attempt: -1,
    checked: null,
  });
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const isMade = made.attempt === attempt;
  useEffect(() => {
    if (!isSaved || isMade) return undefined;
    let isCurrent = true;
    void answerOf(outcomeOf(check, { variables: { input: { consultationId } } })).then((answer) => {
      if (!isCurrent) return;
      setRefusals('done' in answer ? [] : answer.refusals);
      const found = 'done' in answer ? answer.done : null;
      setMade(({ checked }) => ({
        attempt,
        checked: found === null ? checked : { copy: found.copy, hash: found.hash, sequence },
      }));
      store.refresh();
    });
    return () => {
      isCurrent = false;
    };
  }, [check, consultationId, sequence, store, isSaved, isMade, attempt]);
  const { checked } = made;
  return {
    checked,
    isOld: checked !== null && checked.sequence !== sequence,
    problems: useProblems(refusals),
    lookAgain: () => setAttempt((before) => before + 1),
  };
}
