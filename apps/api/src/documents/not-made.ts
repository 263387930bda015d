/** Why a document could not be made: its words are `documents:problem.*` in the catalogues. */
export type Problem = 'tookTooLong' | 'tooLarge' | 'notHere' | 'notReadable' | 'changed' | 'fault';

/** A document was not made, and trying again by itself would not help. */
export class NotMade extends Error {
  readonly problem: Problem;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(`A document was not made: ${problem}`, options);
    this.problem = problem;
  }
}

/** The program that a format needs does not come for this machine. */
export class NotHere extends NotMade {
  constructor(cause: unknown) {
    super('notHere', { cause });
  }
}
