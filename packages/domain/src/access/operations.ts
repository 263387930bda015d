import type { PlanEventKind } from '../stage/events.ts';
import { between, stages, transitionAt, type Stage } from '../stage/transitions.ts';
import type { Role } from './roles.ts';
import type { Kind, Subject } from './subject.ts';

/** A column of the table: a role, anyone signed in, or anyone at all. */
export type Party = Role | 'signedIn' | 'public';

/** A further condition on one cell of the table. `personId` is who asks, null for the public. */
type Condition = (subject: Subject, personId: string | null) => boolean;

interface Rule<K extends Kind = Kind> {
  /** What it can be done to. */
  readonly on: readonly K[];
  readonly may: Readonly<Partial<Record<Party, Condition>>>;
  /** What must hold of the subject, whoever asks. */
  readonly when: (subject: Subject) => boolean;
}

const yes: Condition = () => true;
/** Named responsible or accountable on the action; the owner column says that they hold that role too. */
const own: Condition = (subject, personId) =>
  'responsiblePersonId' in subject &&
  personId !== null &&
  (subject.responsiblePersonId === personId || subject.accountablePersonId === personId);
const shared: Condition = (subject) => 'sharedWithReviewers' in subject && subject.sharedWithReviewers;
/** Once it has opened: the invited read it then, closed or not. */
const hasOpened = (subject: Subject) => 'state' in subject && (subject.state === 'open' || subject.state === 'closed');
const invited: Condition = (subject, personId) =>
  hasOpened(subject) &&
  'invitedPersonIds' in subject &&
  personId !== null &&
  subject.invitedPersonIds.includes(personId);
/** Anyone with the link of an invitation; with the open one while that is answered. */
const byLink: Condition = (subject) =>
  hasOpened(subject) &&
  'by' in subject &&
  (subject.by === 'invitation' || (subject.by === 'openLink' && subject.openLinkAnswers));
/** Once it has opened and something of it was released: before that reviewers are told of none. */
const released: Condition = (subject) => hasOpened(subject) && 'hasReleased' in subject && subject.hasReleased;
/** One's own, by the receipt that was given for it, whatever has become of its consultation. */
const byReceipt: Condition = (subject) => 'by' in subject && subject.by === 'receipt';
/** A second person: never whoever entered it, took words out of it or answered it. */
const second: Condition = (subject, personId) =>
  subject.kind === 'contribution' && personId !== null && !subject.handledByPersonIds.includes(personId);
/** Whom the lead named. */
const contact: Condition = (subject, personId) =>
  'contactPersonIds' in subject && personId !== null && subject.contactPersonIds.includes(personId);
/** What was contributed, until someone fears for a person: then its contacts alone. */
const inView =
  (condition: Condition): Condition =>
  (subject, personId) =>
    subject.kind === 'contribution' && subject.isConcern ? contact(subject, personId) : condition(subject, personId);
const withExample: Condition = (subject) => subject.kind === 'installation' && subject.example;
const withOutbox: Condition = (subject) => subject.kind === 'installation' && subject.outbox;

const always = () => true;
const at = (stagesOfIt: readonly Stage[]) => (subject: Subject) =>
  'stage' in subject && stagesOfIt.includes(subject.stage);
/** The draft is written until the seal. */
const drafting = at(between('arrangements', 'published'));
/** From then on what was agreed changes by variation, and progress is reported, until the plan is closed. */
const agreed = at(between('agreed', 'monitoring'));
/** Where the table of transitions has a line for it. */
const whenRecordable = (event: PlanEventKind) => at(stages.filter((stage) => transitionAt(stage, event) !== null));
const takesComments = (subject: Subject) =>
  'state' in subject && (subject.state === 'open' || (subject.state === 'closed' && subject.keepsLate));

const rule = <K extends Kind>(on: readonly K[], may: Rule['may'], when: Rule['when'] = always): Rule<K> => ({
  on,
  may,
  when,
});

const team = { lead: yes, editor: yes, owner: yes, viewer: yes } as const;
const writers = { lead: yes, editor: yes, owner: own } as const;
const reviewers = { leadReviewer: yes, reviewer: yes } as const;
const reviewersWhenShared = { leadReviewer: shared, reviewer: shared } as const;

/**
 * Who may do what: the one table (product.md), a row an operation. A party without a cell may not. A later operation
 * is a row here, or it does not compile where it is asked for.
 */
export const operations = {
  'session.read': rule(['installation'], { public: yes }),
  'session.signIn': rule(['installation'], { public: yes }),
  'session.signOut': rule(['installation'], { public: yes }),
  'installation.claim': rule(['installation'], { public: yes }),
  'session.signInAsExample': rule(['installation'], { public: withExample }),
  'outbox.read': rule(['installation'], { public: withOutbox }),
  'language.choose': rule(['installation'], { signedIn: yes }),
  'home.read': rule(['installation'], { signedIn: yes }),
  /** Their own views of lists of reviews. */
  'views.keep': rule(['installation'], { signedIn: yes }),
  /** Their own calendar, at an address that only they know: what it shows is asked for by `review.read` at each fetch. */
  'calendar.keep': rule(['installation'], { signedIn: yes }),
  /** What it finds is asked for by `plan.readSubmitted`. */
  'answers.search': rule(['installation'], { signedIn: yes }),
  /** One's own, how one is told by mail, and having read them. */
  'notices.read': rule(['installation'], { signedIn: yes }),

  'organisation.manage': rule(['installation', 'organisation'], { administrator: yes }),
  'review.create': rule(['organisation'], { lead: yes, administrator: yes }),
  /** Its people and the roles they hold over it. */
  'people.manage': rule(['installation', 'organisation', 'plan'], { lead: yes, administrator: yes }),
  'person.export': rule(['person'], { administrator: yes }),
  'person.erase': rule(['person'], { administrator: yes }),
  /** Passages that name a person, as places: what they say is the lead's to see, and the administrator's to erase unread. */
  'passages.mark': rule(['plan'], { lead: yes }),
  'passages.erase': rule(['installation'], { administrator: yes }),

  /** That there is a review, its name, dates, deadlines and stage: nothing of what its plan says. */
  'review.read': rule(['plan'], { ...team, ...reviewers, administrator: yes }),
  /** What became of the notices that one's own acts gave others: sent, waiting, undeliverable. */
  'notices.readSent': rule(['plan'], { ...team, ...reviewers, administrator: yes }),
  'review.setUp': rule(['plan'], { lead: yes, administrator: yes }),
  'recommendations.setUp': rule(['plan'], { lead: yes, administrator: yes }, drafting),
  /** Whose agreement a written response needs: neither for whoever is answered by it nor for whoever issues it to say. */
  'inspectorates.setUp': rule(['organisation', 'plan'], { administrator: yes }),

  'plan.readDraft': rule(['plan', 'action'], { ...team, ...reviewersWhenShared }),
  'plan.export': rule(['plan'], { ...team, ...reviewersWhenShared }),
  'plan.edit': rule(['plan', 'action'], writers, drafting),
  'plan.import': rule(['plan'], { lead: yes, editor: yes }, drafting),
  'plan.comment': rule(['plan', 'action'], team),
  'plan.share': rule(['plan'], { lead: yes }),
  'plan.submit': rule(['plan'], { lead: yes }, whenRecordable('draftSubmitted')),
  'plan.giveReason': rule(['plan'], { lead: yes }, drafting),
  'plan.withdraw': rule(['plan'], { lead: yes }, whenRecordable('draftWithdrawn')),
  'plan.readSubmitted': rule(['plan'], { ...team, ...reviewers }),
  'publication.make': rule(['plan'], { lead: yes }),
  'publication.read': rule(['publication'], { public: yes }),

  /** What met a deadline, extensions proposed, the authority's own dates. */
  'deadlines.keep': rule(['plan'], { lead: yes }),
  'extension.agree': rule(['plan'], { leadReviewer: yes }),

  /** Set up, open or reissue a consultation, invite, name contacts, hide a comment, accept late ones, see addresses. */
  'consultation.run': rule(['plan', 'consultation', 'contribution'], { lead: inView(yes) }),
  /** A copy that contributors are shown. */
  'consultation.read': rule(['consultation'], {
    ...team,
    ...reviewersWhenShared,
    contributor: invited,
    forumMember: invited,
    public: byLink,
  }),
  'consultation.comment': rule(
    ['consultation'],
    { ...team, ...reviewersWhenShared, contributor: invited, forumMember: invited, public: byLink },
    takesComments,
  ),
  /** See, take away and erase what one said oneself, and read what became of it. */
  'contribution.own': rule(['contribution'], { public: byReceipt }),
  /** *You said, we did*: what was released, with what became of it. */
  'outcomes.read': rule(['consultation'], {
    ...team,
    leadReviewer: released,
    reviewer: released,
    contributor: invited,
    forumMember: invited,
    public: byLink,
  }),
  /** Triage: read what was contributed, have it in hand, join duplicates, raise a safeguarding concern, answer. */
  'consultation.answer': rule(['plan', 'consultation', 'contribution'], {
    lead: inView(yes),
    editor: inView(yes),
    owner: inView(own),
  }),
  /**
   * Be told that something was written to what was contributed, and nothing of what: by whoever may read all of it; by owners
   * where it is to something that is theirs to read.
   */
  'consultation.follow': rule(['consultation'], { lead: yes, editor: yes, owner: yes }),
  /** Record meetings, enter what others said, admit what came by the open link, take words out of it. */
  'consultation.record': rule(['consultation', 'contribution'], { lead: inView(yes), editor: inView(yes) }),
  /** Let it be shown beyond triage. */
  'consultation.release': rule(['contribution'], { lead: inView(second), editor: inView(second) }),
  'concern.acknowledge': rule(['contribution'], { lead: contact, editor: contact, owner: contact, viewer: contact }),

  /** What reviewers make of a version, theirs alone. The team has no cell on advice: to them there is none. */
  'advice.read': rule(['plan', 'advice'], reviewers),
  'advice.draft': rule(['plan', 'advice'], reviewers),
  /** For one's own inspectorate: which one that is follows from who agrees. */
  'advice.agree': rule(['advice'], reviewers),
  /** That an inspectorate with nobody assigned agreed, by letter. */
  'advice.recordLetter': rule(['advice'], { leadReviewer: yes }),
  'advice.issue': rule(['plan', 'advice'], { leadReviewer: yes }, whenRecordable('responseIssued')),
  /** Written responses that were issued, and the replies that were sent. */
  'response.read': rule(['plan'], { ...team, ...reviewers }),
  'reply.draft': rule(['plan', 'action'], writers),
  'replies.send': rule(['plan'], { lead: yes }),

  /** The own words of the paper to the Council: with `plan.readDraft` they are read. */
  'paper.write': rule(['plan'], { lead: yes, editor: yes }, drafting),
  /** Which version it is of, what is annexed to it, and whether it may be public. */
  'paper.settle': rule(['plan'], { lead: yes }, drafting),
  'paper.make': rule(['plan'], { lead: yes }),

  /** The lead reviewer's record of their own response, and of their part in the handover. */
  'advice.correct': rule(['plan'], { leadReviewer: yes }),

  /** What happens to a plan and has no row of its own: publication, sharing, monitoring rounds, closing. */
  'event.record': rule(['plan'], { lead: yes }),
  'event.correct': rule(['plan'], { lead: yes }),
  'council.record': rule(['plan'], { lead: yes }),
  /** Putting a version to those who agree it, and that they did: until it is agreed. */
  'agreement.record': rule(['plan'], { lead: yes }, whenRecordable('finalAgreed')),
  'variation.make': rule(['plan'], { lead: yes }, agreed),
  /** Words of the agreed plan that are put right, declared as meaning the same. */
  'wording.correct': rule(['plan'], { lead: yes }, agreed),
  /** The handover meeting took place: each of the two says so for their own side. */
  'handover.acknowledge': rule(['plan'], { lead: yes }, whenRecordable('handoverAcknowledgedByAuthority')),
  'handover.acknowledgeAsReviewer': rule(
    ['plan'],
    { leadReviewer: yes },
    whenRecordable('handoverAcknowledgedByReviewer'),
  ),
  'progress.report': rule(['plan', 'action'], writers, agreed),
  /** The forum's verdict beside the officer's own view, and its comments, in a monitoring round. */
  'progress.rate': rule(['plan', 'action'], { forumMember: yes }, agreed),
} as const satisfies Record<string, Rule>;

export type Operation = keyof typeof operations;
/** Whether only people who are signed in can ever do this: the public has no cell in its row. */
export const needsSignIn = (operation: Operation): boolean => !('public' in operations[operation].may);
export const operationNames = Object.keys(operations) as readonly Operation[];

/** What `operation` can be done to. */
export type SubjectOf<O extends Operation> = Extract<Subject, { kind: (typeof operations)[O]['on'][number] }>;
/** What can be done to a subject of `kind`. */
export type OperationOn<K extends Kind> = {
  [O in Operation]: K extends (typeof operations)[O]['on'][number] ? O : never;
}[Operation];
