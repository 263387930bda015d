import { useState } from 'react';
import { useProblems } from '../../shared/form/problems.ts';
import { refusalOfProblem, type Refusal } from '../../shared/refusal.ts';
import { checks, notChecked } from './checks.ts';

/** Checks what is said by the schema that the server has, which is fetched when the form is sent. */
export function useSaying() {
  const [{ attempt, refusals }, setState] = useState<{ attempt: number; refusals: readonly Refusal[] }>({
    attempt: 0,
    refusals: [],
  });
  const problems = useProblems(refusals, 'contribute:problems');
  const isSayable = async (saying: object): Promise<boolean> => {
    const found = await refusalsOf(saying);
    setState((before) => ({ attempt: before.attempt + 1, refusals: found }));
    return found.length === 0;
  };
  /** What is next, fetched while they write. */
  const asked = { onFocus: () => void Promise.all([checks(), import('./sendScreens.ts')]).catch(() => undefined) };
  return { isSayable, asked, sending: { problems, attempt, isSending: false } };
}

async function refusalsOf(saying: object): Promise<readonly Refusal[]> {
  try {
    const { checkedSaying } = await checks();
    const checked = checkedSaying(saying);
    return checked.valid ? [] : checked.problems.map(refusalOfProblem);
  } catch {
    return [notChecked];
  }
}
