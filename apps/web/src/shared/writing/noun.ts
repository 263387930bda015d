import { createContext, use } from 'react';
import type { Edit } from '@cynllun/domain/aggregate/edit';
import type { Language } from '@cynllun/domain/text/language';
import type { Quote } from '../words/useQuote.ts';

/**
 * What screens have to know of the aggregate that is written on them beyond what is declared of it: what its fields,
 * values and people are called, and where each stands. Each is a hook, for names are in the language of the screen.
 */
export interface Noun {
  /** `action:…:title.en` → *Action 1a, Title*. */
  readonly usePathWords: () => (path: string) => string;
  /** A field's value in words. */
  readonly useValueWords: () => (entity: string, field: string, value: unknown, quote: Quote) => string;
  /** What something is: *an action*. */
  readonly useThingWords: () => (entity: string) => string;
  /** Where someone is, as `Here` has it; empty for the start. */
  readonly usePlaceWords: () => (at: string | null) => string;
  readonly useAddresses: () => Addresses;
  /** By the name they go by here. */
  readonly usePersonName: () => (id: string) => string | undefined;
  /** The language in which plain words are written. */
  readonly useWordsLanguage: () => Language;
  /** Whether the screen that is open is one on which this person writes. */
  readonly useIsWrittenHere: () => boolean;
}

/** Addresses without their language. */
export interface Addresses {
  readonly ofField: (path: string) => string;
  readonly ofPlace: (at: string | null) => string;
  /** The page of what an edit adds, where that has one. */
  readonly ofAdded: (edit: Edit) => string | null;
}

export const NounContext = createContext<Noun | null>(null);

export function useNoun(): Noun {
  const noun = use(NounContext);
  if (noun === null) throw new Error('Nothing is open for writing here');
  return noun;
}
