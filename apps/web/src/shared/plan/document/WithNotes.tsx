import { createContext, use, useMemo, type ReactNode } from 'react';
import type { Finding } from '@cynllun/domain/plan/finding';
import { useFindings, usePlan } from '../source/usePlan.ts';
import { notesByPlace, type Place } from './notes.ts';

const NotesContext = createContext<ReadonlyMap<Place, readonly Finding[]>>(new Map());

/** Sorts what is missing by the places of the document, once for all of them. */
export function WithNotes({ children }: { readonly children: ReactNode }) {
  const plan = usePlan();
  const findings = useFindings();
  const notes = useMemo(() => notesByPlace(plan, findings), [plan, findings]);
  return <NotesContext value={notes}>{children}</NotesContext>;
}

export function useNotes(places: readonly Place[]): readonly Finding[] {
  const notes = use(NotesContext);
  return places.flatMap((place) => notes.get(place) ?? []);
}
