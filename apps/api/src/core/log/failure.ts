import { check } from '@cynllun/domain/input/check';
import type { ProblemCode, Schema } from '@cynllun/domain/input/problem';

/** An input that cannot be taken: where (a path, see the domain's path.ts), and a code whose words the screen has. */
export interface Problem {
  readonly path: string;
  readonly code:
    | ProblemCode
    | 'notInPlan'
    | 'neverChanged'
    | 'fileGone'
    | 'holdsRecords'
    | 'nothingToImport'
    | 'alreadyThere'
    | 'oneAlready'
    | 'taken'
    | 'lastAdministrator'
    | 'tooManyTries'
    | 'codeNotRight'
    | 'claimNotValid'
    | 'notOfThisKind'
    | 'otherKind'
    | 'versionTaken'
    | 'notSubmitted'
    | 'afterClosing'
    | 'alreadyAnswered'
    | 'alreadyCorrected'
    | 'notInSeal'
    | 'versionFrozen'
    | 'sealedAs'
    | 'variedAgain'
    | 'alreadyIssued'
    | 'notOfAnInspectorate'
    | 'somebodyAssigned'
    | 'nothingSaid'
    | 'pointWithoutWords'
    | 'pointWithoutWeight'
    | 'notAgreed'
    | 'noInspectorate'
    | 'nobodyKnown'
    | 'tooFewLetters'
    | 'nothingToTakeBack'
    | 'noContact'
    | 'oneLanguage';
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

/**
 * A failure that a person can meet and mend; `refused` are those of one noun alone. It rolls back the transaction it is
 * thrown in. All else is a fault.
 */
export abstract class ExpectedFailure extends Error {
  abstract readonly kind: 'validation' | 'conflict' | 'forbidden' | 'notFound' | 'stage' | 'signedOut' | 'refused';
}

export class ValidationError extends ExpectedFailure {
  readonly kind = 'validation';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('Some of what was sent cannot be taken.');
    this.problems = problems;
  }
}

export class ConflictError extends ExpectedFailure {
  readonly kind = 'conflict';
  readonly conflicts: readonly Conflict[];

  constructor(conflicts: readonly Conflict[]) {
    super('Someone else changed the same thing meanwhile.');
    this.conflicts = conflicts;
  }
}

export class ForbiddenError extends ExpectedFailure {
  readonly kind = 'forbidden';
  override readonly message = 'You may not do this.';
}

export class NotFoundError extends ExpectedFailure {
  readonly kind = 'notFound';
  override readonly message = 'There is nothing here by that name.';
}

export class StageError extends ExpectedFailure {
  readonly kind = 'stage';
  override readonly message = 'The plan is not at a stage for this.';
}

export class SignedOutError extends ExpectedFailure {
  readonly kind = 'signedOut';
  override readonly message = 'Sign in first.';
}

/** Those that every mutation may answer with. */
export const failures = [ValidationError, ConflictError, ForbiddenError, NotFoundError, StageError, SignedOutError];

export const invalid = (path: string, code: Problem['code'], params: Problem['params'] = {}): ValidationError =>
  new ValidationError([{ path, code, params }]);

/**
 * What was given, as the domain's schema reads it: the one by which the screen's form checks it.
 * @throws ValidationError naming each field that cannot be taken
 */
export function checked<Value>(schema: Schema<Value>, given: unknown): Value {
  const result = check(schema, given);
  if (!result.valid) throw new ValidationError(result.problems);
  return result.value;
}
