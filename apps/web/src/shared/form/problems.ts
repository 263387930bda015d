import { createContext, use } from 'react';
import { useTranslation } from 'react-i18next';
import { isSignedOut, refusalWords, saysThis, type Refusal } from '../refusal.ts';

/** Something that keeps a form from being sent, in the language of the screen. */
export interface Problem {
  /** The name of the field, if it is about one. */
  readonly field: string | null;
  readonly words: string;
  /** The words say *this*: away from the field, its label goes before them. */
  readonly saysThis?: boolean;
  /** The session has ended: the way to sign in again goes with the words. */
  readonly isSignedOut?: boolean;
}

/** What a form shows of being sent. */
export interface Sending {
  /** What stopped the last try, in the order of the fields. */
  readonly problems: readonly Problem[];
  /** How often it has been sent. */
  readonly attempt: number;
  readonly isSending: boolean;
}

/** Refusals in the language of the screen. `own`: where the form's own words for them are, as `people:problems`. */
export function useProblems(refusals: readonly Refusal[], own?: string): readonly Problem[] {
  const { i18n } = useTranslation();
  return refusals.map((refusal) => ({
    field: refusal.field,
    words: refusalWords(i18n, refusal, own),
    saysThis: saysThis(i18n, refusal, own),
    isSignedOut: isSignedOut(refusal),
  }));
}

/** What a form tells its fields. */
interface FormOfField {
  readonly problems: readonly Problem[];
  /** Begins the ids of its fields, where another form of the page may have fields of the same names. */
  readonly prefix: string;
}

export const FormContext = createContext<FormOfField>({ problems: [], prefix: '' });

export const fieldId = (prefix: string, name: string): string => (prefix === '' ? name : `${prefix}-${name}`);

/** The id of a field of this name in the form around it, and what is wrong with it. */
export function useFieldOfForm(name: string | undefined) {
  const { problems, prefix } = use(FormContext);
  if (name === undefined) return { id: undefined, problem: undefined };
  return { id: fieldId(prefix, name), problem: problems.find(({ field }) => field === name)?.words };
}
