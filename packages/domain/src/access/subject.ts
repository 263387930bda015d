import type { WindowState } from '../consultation/window.ts';
import type { Stage } from '../stage/transitions.ts';
import { scopeOf, scopes, type Membership } from './roles.ts';

/** What access to a plan turns on. Plain data, read in the statement that takes the plan's sequence. */
export interface PlanFacts {
  readonly authorityId: string;
  readonly reviewId: string;
  /** The lead shares the working draft with the reviewers [S6]. */
  readonly sharedWithReviewers: boolean;
  /** Where it stands today: what may be done, and recorded, turns on it. */
  readonly stage: Stage;
}

/** What access to a consultation turns on, beside its plan. */
export interface ConsultationFacts {
  readonly state: WindowState;
  /** Comments that come after it closed are kept. */
  readonly keepsLate: boolean;
  /** The open link is answered: it is for anyone, and the report is public. */
  readonly openLinkAnswers: boolean;
  /** Those who may sign in, by invitations that were not withdrawn. */
  readonly invitedPersonIds: readonly string[];
  /** What the request was made with, where that is not a session: the link of an invitation, the open one, or a receipt. */
  readonly by: 'invitation' | 'openLink' | 'receipt' | null;
  /** A second person has released something that was said, or an answer. */
  readonly hasReleased: boolean;
  /** Who is told of safeguarding concerns. */
  readonly contactPersonIds: readonly string[];
}

export interface ContributionFacts {
  /** Of the action that it is about; null for the whole plan and for a question. */
  readonly responsiblePersonId: string | null;
  readonly accountablePersonId: string | null;
  /** Those who entered it, took words out of it or answered it. */
  readonly handledByPersonIds: readonly string[];
  /** Someone fears for a person: it has left ordinary view. */
  readonly isConcern: boolean;
}

/** What an operation is done to. */
export type Subject =
  /** On one person's own machine the example's people may sign in by name, and mail may be kept on a page. */
  | { readonly kind: 'installation'; readonly example: boolean; readonly outbox: boolean }
  | { readonly kind: 'organisation'; readonly id: string }
  | { readonly kind: 'person'; readonly id: string }
  /** A review and its plan, which are one thing to access. */
  | ({ readonly kind: 'plan' } & PlanFacts)
  | ({
      readonly kind: 'action';
      readonly responsiblePersonId: string | null;
      readonly accountablePersonId: string | null;
    } & PlanFacts)
  /** What reviewers make of one of its versions. */
  | ({ readonly kind: 'advice' } & PlanFacts)
  | ({ readonly kind: 'consultation' } & ConsultationFacts & PlanFacts)
  /** Something that was contributed to one, with what became of it. */
  | ({ readonly kind: 'contribution' } & ContributionFacts & ConsultationFacts & PlanFacts)
  /** A version of a plan that was made available to all; before that there is none to name [S3]. */
  | { readonly kind: 'publication' };

export type Kind = Subject['kind'];

/** Whether a membership reaches a subject. One held over something its role cannot be held over reaches nothing. */
export function covers(membership: Membership, subject: Subject): boolean {
  const scope = scopeOf(membership);
  if (!scopes[membership.role].includes(scope)) return false;
  if (scope === 'installation') return true;
  if (subject.kind === 'organisation') return scope === 'organisation' && membership.organisationId === subject.id;
  if (!('reviewId' in subject)) return false;
  return (
    (membership.organisationId === null || membership.organisationId === subject.authorityId) &&
    (membership.reviewId === null || membership.reviewId === subject.reviewId)
  );
}
