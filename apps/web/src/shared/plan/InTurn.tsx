import { createContext, startTransition, use, useEffect, useState, type ReactNode } from 'react';
import { useIsTakenOver } from '../sentAnswer.ts';

/** What of a plan that is being opened comes after what, from what is read first to what stands below or beside it. */
const turns = ['first', 'outline', 'middle', 'rest'] as const;
type Turn = (typeof turns)[number];

/** Outside of a plan that is being opened, everything is there at once. */
const TurnContext = createContext<number>(turns.length);

/**
 * Around what is shown of a plan as it is opened: it is drawn in turn, and a person can read and type in what is there
 * before the rest is. Once it is all there, whatever one goes to is drawn whole. What is read on a phone stands in the page
 * that is sent.
 */
export function InTurn({ children }: { readonly children: ReactNode }) {
  const isTakenOver = useIsTakenOver();
  const [turn, setTurn] = useState(isTakenOver ? 0 : turns.indexOf('outline'));
  useEffect(() => {
    if (turn + 1 < turns.length) startTransition(() => setTurn(turn + 1));
  }, [turn]);
  return <TurnContext value={turn}>{children}</TurnContext>;
}

/** What is inside comes at its turn. */
export function Turn({ of, children }: { readonly of: Turn; readonly children: ReactNode }) {
  return use(TurnContext) >= turns.indexOf(of) && children;
}
