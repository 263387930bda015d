import { createElement, Fragment, type ReactNode } from 'react';

/*
 * The first page is rendered when the screens are built, and the server puts a copy's words in (`first-words.ts` of the API).
 * What of it depends on the copy is marked here; where it is shown by the script the marks are nothing.
 */

interface OnlyProps {
  /** What the server knows it by. */
  readonly of: string;
  readonly when: boolean;
  readonly children: ReactNode;
}

/** Something that only some copies have. */
export function Only({ of, when, children }: OnlyProps) {
  if (import.meta.env.SSR) return createElement('gap-only', { 'data-of': of }, children);
  return when ? children : null;
}

interface EachProps<One> {
  /** What the server knows them by. */
  readonly of: string;
  readonly all: readonly One[];
  readonly children: (one: One) => ReactNode;
}

/** Something that is there as often as the copy has one. */
export function Each<One extends { readonly id: string }>({ of, all, children }: EachProps<One>) {
  const shown = all.map((one) => <Fragment key={one.id}>{children(one)}</Fragment>);
  return import.meta.env.SSR ? createElement('gap-each', { 'data-of': of }, shown) : shown;
}

/** Words that the server makes of what a copy says. */
export const gap = (name: string, words: () => string): string => (import.meta.env.SSR ? `__${name}__` : words());
