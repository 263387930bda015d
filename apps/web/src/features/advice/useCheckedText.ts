import { useEffect, useState } from 'react';
import { useMutation } from '@apollo/client/react';
import type { Advice, AdviceText } from '@cynllun/domain/advice/advice';
import { adviceAggregate } from '@cynllun/domain/advice/entities';
import { readRoot } from '../../shared/aggregate/readRoot.ts';
import { useProblems, type Sending } from '../../shared/form/problems.ts';
import { answerOf, outcomeOf, type Refusal } from '../../shared/refusal.ts';
import { useSaving, useStore } from '../../shared/writing/useStore.ts';
import { CheckAdvice } from './operations.ts';
import { useAdvice, useText } from './useAdvice.ts';

/** A text as it was looked at whole. */
export interface CheckedText {
  readonly text: AdviceText;
  /** What inspectorates agree to. */
  readonly hash: string;
}

interface Checking extends Pick<Sending, 'problems'> {
  /** Null until it has come. */
  readonly checked: CheckedText | null;
  /** The text says something else by now. */
  readonly isOld: boolean;
  readonly lookAgain: () => void;
}

/** The text as it would be issued: put together once everything of the person's own is saved. */
export function useCheckedText(): Checking {
  const { id: adviceId } = useAdvice();
  const store = useStore();
  const now = useText();
  const isSaved = useSaving().state === 'saved';
  const [check] = useMutation(CheckAdvice, { fetchPolicy: 'no-cache' });
  const [attempt, setAttempt] = useState(0);
  const [made, setMade] = useState<{ readonly attempt: number; readonly checked: CheckedText | null }>({
    attempt: -1,
    checked: null,
  });
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const isMade = made.attempt === attempt;
  useEffect(() => {
    if (!isSaved || isMade) return undefined;
    let isCurrent = true;
    void answerOf(outcomeOf(check, { variables: { input: { adviceId } } })).then((answer) => {
      if (!isCurrent) return;
      const advice = 'done' in answer ? answer.done.advice : null;
      const text = advice && readRoot<Advice>(adviceAggregate, advice).texts.at(-1);
      setRefusals('done' in answer ? [] : answer.refusals);
      setMade(({ checked }) => ({
        attempt,
        checked: text && advice.textHash !== null ? { text, hash: advice.textHash } : checked,
      }));
      // Who may do what, and who has agreed, came with it; the store keeps them.
      store.refresh();
    });
    return () => {
      isCurrent = false;
    };
  }, [check, adviceId, store, isSaved, isMade, attempt]);
  const { checked } = made;
  return {
    checked,
    isOld: checked !== null && contentOf(checked.text) !== contentOf(now),
    problems: useProblems(refusals),
    lookAgain: () => setAttempt((before) => before + 1),
  };
}

/** What of a text is agreed to. */
const contentOf = ({ judgements, points }: AdviceText): string => JSON.stringify([judgements, points]);
