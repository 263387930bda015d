import type { Finding } from '@cynllun/domain/plan/finding';
import { ExpectedFailure } from '../core/log/failure.ts';

/** What was to be sent is not what the plan was at that sequence, or was never made ready. */
export class CandidateError extends ExpectedFailure {
  readonly kind = 'refused';
  override readonly message = 'What was checked is no longer what would be sent. Look again.';
}

/** Gaps are neither mended nor explained. */
export class GateError extends ExpectedFailure {
  readonly kind = 'refused';
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super('Gaps still block it: mend them, or say why they stay.');
    this.findings = findings;
  }
}

/** Somebody sent a version since the candidate was made. */
export class AlreadySubmittedError extends ExpectedFailure {
  readonly kind = 'refused';
  override readonly message = 'A version was sent meanwhile.';
  readonly planId: string;
  /** Its number. */
  readonly version: number;

  constructor(planId: string, version: number) {
    super();
    this.planId = planId;
    this.version = version;
  }
}
