import { deadlines as table, DUE_SOON_DAYS, nearness } from '@cynllun/domain/deadlines/table';
import type { DatesAheadFragment, WaitsFragment } from '../../generated/graphql.ts';
import { deadlinesOf } from '../../shared/review/placeOf.ts';
import { placeOfTask } from '../../shared/review/tasks.ts';

type Review = Readonly<WaitsFragment>;
type Deadline = Review['deadlines'][number];
export type Gate = NonNullable<Review['completeness']>['nextGate'];
export type Task = NonNullable<Review['waitingOn']['for']>;

/** Something only the reader, or they with their team, can do next. */
export type What =
  /** Gaps in the actions they are named on. */
  | { readonly kind: 'ownGaps'; readonly count: number; readonly references: readonly string[] }
  /** All that is missing from the plan they write, before its next gate. */
  | { readonly kind: 'gaps'; readonly count: number; readonly gate: Gate; readonly met: number }
  /** Points of the written response without a reply. */
  | { readonly kind: 'points'; readonly count: number }
  /** What the plan waits for, where it is theirs. */
  | { readonly kind: 'task'; readonly task: Task }
  /** A deadline of theirs that is late or near. */
  | { readonly kind: 'deadline'; readonly code: Deadline['code'] };

export interface Wait {
  readonly review: Pick<Review, 'id' | 'name'>;
  readonly what: What;
  /** The deadline it is done for, while that is open. */
  readonly by: Deadline | null;
  /** Where it is done. */
  readonly to: string;
}

/** What waits for the reader in all these reviews, the earliest due first and what has no day last. */
export const waits = (reviews: readonly Review[]): readonly Wait[] =>
  reviews.flatMap(waitsOf).toSorted((one, other) => compareDays(one.by?.due, other.by?.due));

function waitsOf(review: Review): Wait[] {
  const { viewerRoles, waitingOn, completeness, ownActions, planId } = review;
  const isLead = viewerRoles.includes('lead');
  const isReviewer = viewerRoles.includes('leadReviewer');
  const writes = isLead || viewerRoles.includes('editor');
  const open = review.deadlines.filter(isOpen);
  const openFor = (code: Deadline['code'] | undefined) => open.find((deadline) => deadline.code === code) ?? null;
  const gate = completeness && openFor(deadlineOfGate[completeness.nextGate]);
  const toDeadlines = deadlinesOf(review);
  const wait = (what: What, by: Deadline | null, to: string): Wait => ({ review, what, by, to });
  const found: Wait[] = [];

  const incomplete = writes || viewerRoles.includes('owner') ? ownActions.filter(({ gaps }) => gaps > 0) : [];
  const [first] = incomplete;
  if (first !== undefined) {
    const count = incomplete.reduce((sum, { gaps }) => sum + gaps, 0);
    const references = incomplete.map(({ reference }) => reference);
    found.push(wait({ kind: 'ownGaps', count, references }, gate, `/plans/${planId}/actions/${first.id}`));
  }
  const isIncomplete = writes && completeness !== null && completeness.missing > 0;
  if (isIncomplete) {
    const { missing: count, nextGate, met } = completeness;
    found.push(wait({ kind: 'gaps', count, gate: nextGate, met }, gate, `/plans/${planId}`));
  }

  if (writes && review.unansweredPoints !== null)
    found.push(wait({ kind: 'points', count: review.unansweredPoints.count }, null, `/plans/${planId}/replies`));

  const { turn, meanwhile } = waitingOn;
  const task = turn === 'you' ? waitingOn.for : isLead ? meanwhile : null;
  // What goes through a gate waits for the gaps before it.
  const isGated = isIncomplete && task !== null && task in gateOf;
  if (task !== null && !isGated) {
    const by = task === 'extensionAgreed' ? (open[0] ?? null) : openFor(deadlineOf(task));
    found.push(wait({ kind: 'task', task }, by, placeOfTask(task, review)));
  }

  for (const deadline of open) {
    const isTheirs = deadline.by === 'authority' ? isLead : isReviewer;
    const isNear = deadline.daysRemaining !== null && deadline.daysRemaining <= DUE_SOON_DAYS;
    const isSaid = found.some(({ what, by }) => by === deadline && what.kind !== 'ownGaps');
    if (isTheirs && isNear && !isSaid)
      found.push(wait({ kind: 'deadline', code: deadline.code }, deadline, toDeadlines));
  }
  return found;
}

const gateOf: Partial<Record<Task, Gate>> = { draftSubmitted: 'draft', putForAgreement: 'final' };
const deadlineOfGate: Readonly<Record<Gate, Deadline['code']>> = { draft: 'draftToLeadReviewer', final: 'finalAgreed' };

/** The deadline that doing it meets. */
function deadlineOf(task: Task): Deadline['code'] | undefined {
  const gate = gateOf[task];
  return gate === undefined ? table.find(({ metBy }) => metBy === task)?.code : deadlineOfGate[gate];
}

const isOpen = ({ due, status }: Pick<Deadline, 'due' | 'status'>): boolean =>
  due !== null && status !== 'met' && status !== 'metLate';

/** A day that is to come, or that has passed with nothing done. */
export type DateAhead = {
  readonly review: Readonly<DatesAheadFragment>;
  readonly due: string;
  readonly status: Deadline['status'];
} & (
  | { readonly deadline: DatesAheadFragment['deadlines'][number] }
  | { readonly own: NonNullable<DatesAheadFragment['nextOwnDate']> }
);

/** The deadlines that are open and the authorities' own next dates, earliest first. */
export const datesAhead = (reviews: readonly Readonly<DatesAheadFragment>[]): readonly DateAhead[] =>
  reviews
    .flatMap((review): DateAhead[] => [
      ...review.deadlines
        .filter(isOpen)
        .flatMap((deadline) =>
          deadline.due === null ? [] : [{ review, due: deadline.due, status: deadline.status, deadline }],
        ),
      ...ownDate(review),
    ])
    .toSorted((one, other) => compareDays(one.due, other.due));

const ownDate = (review: Readonly<DatesAheadFragment>): readonly DateAhead[] => {
  const own = review.nextOwnDate;
  return own === null ? [] : [{ review, due: own.due, status: nearness(own.daysRemaining), own }];
};

/** No day is later than any. */
const compareDays = (one: string | null | undefined, other: string | null | undefined): number =>
  (one ?? '~') < (other ?? '~') ? -1 : Number((one ?? '~') > (other ?? '~'));
