import { useState, type SubmitEvent } from 'react';
import type { Problem } from '../../shared/form/ErrorSummary.tsx';

/**
 * The answers of a small form. `check` says what is wrong with them in the language of the screen; it is asked at each
 * rendering once the form has been sent, so that a mended answer stops being a problem.
 */
export function useAnswers<Answers extends object>(
  first: Answers,
  check: (answers: Answers) => readonly Problem[],
  save: (answers: Answers) => void,
) {
  const [answers, setAnswers] = useState(first);
  const [attempt, setAttempt] = useState(0);
  const problems = attempt === 0 ? [] : check(answers);
  return {
    answers,
    answer: (some: Partial<Answers>) => setAnswers((before) => ({ ...before, ...some })),
    form: {
      problems,
      attempt,
      onSubmit: (event: SubmitEvent) => {
        event.preventDefault();
        setAttempt((count) => count + 1);
        if (check(answers).length === 0) save(answers);
      },
    },
    problemOf: (id: string) => problems.find((problem) => problem.id === id)?.words,
  };
}
