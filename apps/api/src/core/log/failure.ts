import { check } from '@cynllun/domain/input/check';
import type { ProblemCode, Schema } from '@cynllun/domain/input/problem';

/** An input that cannot be taken: where (a path, see the domain's path.ts), and a code whose words the screen has. */
export interface Problem {
  readonly path: string;
  readonly code:
    | ProblemCode
    | 'notInPlan'
    | 'neverChanged'
    | 'holdsRecords'
    | 'nothingToImport'
    | 'alreadyThere'
    | 'taken'
    | 'lastAdministrator'
    | 'tooManyTries'
    | 'codeNotRight'
    | 'claimNotValid'
    | 'notOfThisKind'
    | 'otherKind'
    | 'versionTaken'
    | 'notSubmitted'
    | 'alreadyAnswered'
    | 'alreadyCorrected';
  readonly params: Readonly<Record<string, string | number>>;
}

/** Something changed underneath: by whom, when, and what it says now. `removed` means the whole thing is gone. */
export interface Conflict {
  readonly path: string;
  readonly kind: 'changed' | 'removed';
  /** The value it has now, as JSON; null when it was removed. */
  readonly theirs: unknown;
  /** The value it would have been given, as JSON; null when it was removed. */
  readonly yours: unknown;
  readonly personId: string | null;
  readonly at: Date;
  /** The sequence of their change: the base to send again with, to keep one's own words. */
  readonly sequence: number;
}

/** Failures a person can meet and mend. Everything else is a fault. */
export type Failure =
  | { readonly kind: 'validation'; readonly problems: readonly Problem[] }
  | { readonly kind: 'conflict'; readonly conflicts: readonly Conflict[] }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'stage' }
  | { readonly kind: 'signedOut' };

/** Carries a failure out of a transaction, which it rolls back. Turned into a typed result by the schema's helper. */
export class ExpectedFailure extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.kind);
    this.failure = failure;
  }
}

export const invalid = (path: string, code: Problem['code'], params: Problem['params'] = {}): ExpectedFailure =>
  new ExpectedFailure({ kind: 'validation', problems: [{ path, code, params }] });

/**
 * What was given, as the domain's schema reads it: the one by which the screen's form checks it.
 * @throws ExpectedFailure naming each field that cannot be taken
 */
export function checked<Value>(schema: Schema<Value>, given: unknown): Value {
  const result = check(schema, given);
  if (!result.valid) throw new ExpectedFailure({ kind: 'validation', problems: result.problems });
  return result.value;
}
