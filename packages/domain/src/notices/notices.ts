import type { OperationOn } from '../access/operations.ts';
import type { Role } from '../access/roles.ts';
import type { CalendarDate } from '../calendar/date.ts';
import type { DeadlineCode } from '../deadlines/table.ts';

/** A page that a notice leads to. */
type Page = 'home' | 'deadlines' | 'versions' | 'version' | 'plan' | 'consultations';

interface NoticeRule {
  /**
   * Those who hold one of these roles over the plan; `holder`: whoever was given a role; `contact`: one who was named, whatever
   * their role. Never whoever did it, but for a contact.
   */
  readonly tells: readonly Role[] | 'holder' | 'contact';
  /** What one must be allowed over the plan when it is told, and again when it is mailed. It is of what the notice says, and no more. */
  readonly needs: OperationOn<'plan'>;
  readonly leadsTo: Page;
  /** Mailed at once, whatever the person chose: without it they would not know of Cynllun. */
  readonly always?: true;
}

const team = ['lead', 'editor', 'owner', 'viewer'] as const;
const reviewers = ['leadReviewer', 'reviewer'] as const;

/**
 * Who is told what: the one table (product.md), a row an event. Words stand in the catalogue `notices`. No row says anything that
 * the draft says: reviewers are told of versions and dates [S6, S9, S11].
 */
export const noticeRules = {
  /** Their first role: they learn what Cynllun is. */
  invited: { tells: 'holder', needs: 'review.read', leadsTo: 'home', always: true },
  roleGiven: { tells: 'holder', needs: 'review.read', leadsTo: 'home' },
  reviewSetUp: { tells: ['lead'], needs: 'review.read', leadsTo: 'plan' },
  draftSubmitted: { tells: ['lead', 'editor', ...reviewers], needs: 'plan.readSubmitted', leadsTo: 'version' },
  draftWithdrawn: { tells: ['lead', 'editor', ...reviewers], needs: 'plan.readSubmitted', leadsTo: 'versions' },
  responseIssued: { tells: [...team, ...reviewers], needs: 'response.read', leadsTo: 'version' },
  repliesSent: { tells: ['lead', 'editor', ...reviewers], needs: 'response.read', leadsTo: 'versions' },
  extensionProposed: { tells: ['leadReviewer'], needs: 'review.read', leadsTo: 'deadlines' },
  extensionAgreed: { tells: ['lead', 'leadReviewer'], needs: 'review.read', leadsTo: 'deadlines' },
  presentedToCouncil: { tells: [...team, ...reviewers], needs: 'review.read', leadsTo: 'deadlines' },
  finalAgreed: { tells: [...team, ...reviewers], needs: 'review.read', leadsTo: 'versions' },
  referredBack: { tells: [...team, ...reviewers], needs: 'review.read', leadsTo: 'deadlines' },
  planVaried: { tells: ['lead', 'editor', 'owner', ...reviewers], needs: 'plan.readSubmitted', leadsTo: 'version' },
  wordingCorrected: {
    tells: ['lead', 'editor', 'owner', ...reviewers],
    needs: 'plan.readSubmitted',
    leadsTo: 'version',
  },
  sharedWithLeadReviewer: { tells: ['lead', ...reviewers], needs: 'review.read', leadsTo: 'versions' },
  handoverAcknowledged: { tells: ['lead', 'editor', ...reviewers], needs: 'review.read', leadsTo: 'deadlines' },
  consultationOpened: { tells: team, needs: 'plan.readDraft', leadsTo: 'consultations' },
  /** At once, to the contact whose turn it is. */
  safeguardingConcern: { tells: 'contact', needs: 'plan.readDraft', leadsTo: 'consultations', always: true },
  /** To whoever entered it: what somebody said elsewhere is answered, and no letter of ours goes to them. */
  answerToTakeBack: { tells: 'holder', needs: 'plan.readDraft', leadsTo: 'consultations' },
  recordCorrected: { tells: ['lead', ...reviewers], needs: 'review.read', leadsTo: 'deadlines' },
  /** Told to whoever has to act: see `remindedOf`. */
  dateComing: { tells: ['lead', 'editor', 'leadReviewer'], needs: 'review.read', leadsTo: 'deadlines' },
  dateMissed: { tells: ['lead', 'editor', 'leadReviewer'], needs: 'review.read', leadsTo: 'deadlines' },
} as const satisfies Record<string, NoticeRule>;

export type NoticeKind = keyof typeof noticeRules;
export const noticeKinds = Object.keys(noticeRules) as readonly NoticeKind[];

export const noticeRule = (kind: NoticeKind): NoticeRule => noticeRules[kind];

/** What the words of a notice need; a kind has some of them. */
export interface NoticeParams {
  readonly version?: number | undefined;
  readonly deadline?: DeadlineCode | undefined;
  /** The day that is proposed, agreed, coming or missed. */
  readonly day?: CalendarDate | undefined;
  readonly role?: Role | undefined;
}

/** How a person is told by mail of what stands on their start page. */
export const mailChoices = ['atOnce', 'daily', 'none'] as const;
export type MailChoice = (typeof mailChoices)[number];

export interface NoticeAbout extends NoticeParams {
  readonly kind: NoticeKind;
  readonly planId: string | null;
}

/** Where a notice leads, below the language. */
export function noticePlace({ kind, planId, version }: NoticeAbout): string {
  if (planId === null) return '/';
  const pages: Readonly<Record<Page, string>> = {
    home: '/',
    deadlines: `/deadlines/${planId}`,
    versions: `/versions/${planId}`,
    version: version === undefined ? `/versions/${planId}` : `/versions/${planId}/${version}`,
    plan: `/plans/${planId}`,
    consultations: `/plans/${planId}/consultations`,
  };
  return pages[noticeRules[kind].leadsTo];
}
