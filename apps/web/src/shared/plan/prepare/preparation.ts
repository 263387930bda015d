import { useSyncExternalStore } from 'react';
import { withoutLanguage } from '../../words/language.ts';
import { preparationKinds, type PreparationKind } from './kinds.ts';

/*
 * What is prepared over a plan that is agreed, or about to be: a set of edits that is kept on the device and recorded at
 * once. While something is, the screens on which the plan is written show and change what is prepared, at the same
 * addresses; every other screen shows the plan as it stands.
 *
 * Which one is prepared is remembered for the tab, and so through a reload. What is prepared is on the device
 * (`isOnDevice`), and is gone on with from the page of the Council.
 */

/**
 * `version`: of an agreement the version that was agreed, which amendments are made to; null where that was the draft as it
 * stands. A variation or a correction is made to the plan as it stands.
 */
export interface Preparation {
  readonly kind: PreparationKind;
  readonly version: number | null;
}

/** Where a page of a plan on which its content is written begins, below the plan's address. */
const writtenOn = ['', 'actions', 'recommendations', 'introduction', 'forums', 'other-plans'];

/** The name of a preparation, of which a person has one of each on the device. */
export const nameOf = ({ kind, version }: Preparation): string => (version === null ? kind : `${kind}-${version}`);

/** Under which name the edits are kept, here and on the device. */
export const keyOf = (planId: string, preparation: Preparation): string => `${planId}:${nameOf(preparation)}`;

/** The page of a preparation, on which it is checked and recorded, below the language. */
export const addressOf = (planId: string, { kind, version }: Preparation): string =>
  `/plans/${planId}/${kind}${version === null ? '' : `?version=${version}`}`;

/** The preparation of a name; null for none. */
export function readName(name: string | null): Preparation | null {
  const [kind, version] = (name ?? '').split('-');
  const known = preparationKinds.find((one) => one === kind);
  if (known === undefined) return null;
  return { kind: known, version: version === undefined ? null : Number(version) };
}

const storageKey = (planId: string) => `cynllun.preparing.${planId}`;
const listeners = new Set<() => void>();
/** Where the browser lets no page keep anything, until the page is loaded anew. */
const remembered = new Map<string, string | null>();

function read(planId: string): string | null {
  try {
    return sessionStorage.getItem(storageKey(planId));
  } catch {
    return remembered.get(planId) ?? null;
  }
}

/** Begins a preparation in this tab, or goes on with it; null: it is put aside. */
export function prepare(planId: string, preparation: Preparation | null): void {
  remembered.set(planId, preparation === null ? null : nameOf(preparation));
  try {
    if (preparation === null) sessionStorage.removeItem(storageKey(planId));
    else sessionStorage.setItem(storageKey(planId), nameOf(preparation));
  } catch {
    // Remembered until the page is loaded anew.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What is prepared in this tab; the same object until that changes. */
export function usePreparation(planId: string): Preparation | null {
  const name = useSyncExternalStore(
    subscribe,
    () => read(planId),
    // Where a page is drawn that is sent, only the device knows.
    () => null,
  );
  return readName(name);
}

/** Whether the screen at an address is one on which what is prepared is checked and recorded. */
export const isCheckedAt = (address: string): boolean =>
  preparationKinds.some((kind) => kind === withoutLanguage(address).split('/')[3]);

/** What the screen at an address shows of what is prepared; null where it shows the plan as it stands. */
export function preparedAt(address: string, search: string, current: Preparation | null): Preparation | null {
  const [page = ''] = withoutLanguage(address).split('/').slice(3);
  const kind = preparationKinds.find((one) => one === page);
  if (kind === undefined) return writtenOn.includes(page) ? current : null;
  if (kind !== 'agreement') return { kind, version: null };
  const version = /^[1-9]\d{0,5}$/.exec(new URLSearchParams(search).get('version') ?? '')?.[0];
  return { kind, version: version === undefined ? null : Number(version) };
}
