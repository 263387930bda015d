import type { CalendarDate } from '../calendar/date.ts';
import { deadlineLines } from '../deadlines/backward-clock.ts';
import { happenedTo, type DeadlineFacts } from '../deadlines/facts.ts';
import type { DeadlineCode } from '../deadlines/table.ts';
import { stageOf } from '../stage/stage.ts';
import { stepOf, steps, type Step } from '../stage/steps.ts';
import { transitionAt, type Transition } from '../stage/transitions.ts';
import type { WaitedFor } from '../stage/waiting-on.ts';
import { reviewStanding, type ReviewStanding } from './standing.ts';

/** A step of the process as a plan has come to it. */
export interface TrackStep {
  readonly step: Step;
  readonly is: 'past' | 'here' | 'ahead';
  /** The day the plan came to it; null where it has not, passed it over, or stood there from the beginning. */
  readonly on: CalendarDate | null;
}

/** What comes next: what is waited for, of whom, by when, and what must hold first. */
export interface NextStep {
  readonly waiting: ReviewStanding['waitingOn'];
  readonly deadline: DeadlineCode | null;
  /** The day by which it is due, extensions that stand included; null where none is set or it has none. */
  readonly due: CalendarDate | null;
  /** The gate whose required findings must be mended or explained first. */
  readonly gate: Transition['gate'];
}

/** The deadline that what is waited for meets [S4] [S7] [S8] [S9] [S11]. */
const deadlineOf: Readonly<Partial<Record<WaitedFor, DeadlineCode>>> = {
  arrangementsDiscussed: 'arrangements',
  draftSubmitted: 'draftToLeadReviewer',
  responseIssued: 'writtenResponse',
  presentedToCouncil: 'presentedToCouncil',
  putForAgreement: 'finalAgreed',
  finalAgreed: 'finalAgreed',
  sharedWithLeadReviewer: 'sharedWithLeadReviewer',
};

/** The days of the review that are waited for as they are. */
const baseDateOf: Readonly<Partial<Record<WaitedFor, 'publishedOn' | 'handoverOn'>>> = {
  reportPublished: 'publishedOn',
  handoverAcknowledged: 'handoverOn',
};

/** The eight steps as people follow them, with the day the plan came to each. */
export function trackOf(facts: DeadlineFacts, today: CalendarDate): readonly TrackStep[] {
  const events = happenedTo(facts);
  const { publishedOn } = facts.review;
  const days = [...new Set([...events.map(({ on }) => on), ...(publishedOn === null ? [] : [publishedOn])])]
    .filter((day) => day <= today)
    .toSorted();
  const at = (day: CalendarDate): Step => stepOf(stageOf(events, facts.review, day));
  const here = steps.indexOf(at(today));
  return steps.map((step, index) => ({
    step,
    is: index < here ? 'past' : index === here ? 'here' : 'ahead',
    on: index === 0 || index > here ? null : (days.find((day) => at(day) === step) ?? null),
  }));
}

/** What a plan waits for at `today`; while nothing is waited for, for nothing. */
export function nextStep(facts: DeadlineFacts, today: CalendarDate): NextStep {
  const { stage, waitingOn: waiting } = reviewStanding(facts, today);
  const lines = deadlineLines(facts, today);
  const { review } = facts;
  switch (waiting.for) {
    case null:
      return { waiting, deadline: null, due: null, gate: null };
    case 'extensionAgreed': {
      const line = lines.find(({ metOn, proposedExtensionIds }) => metOn === null && proposedExtensionIds.length > 0);
      return { waiting, deadline: line?.deadline.code ?? null, due: line?.due ?? null, gate: null };
    }
    default: {
      const { gate = null } = transitionAt(stage, waiting.for) ?? {};
      const baseDate = baseDateOf[waiting.for];
      const deadline = deadlineOf[waiting.for] ?? null;
      const line = lines.find((one) => one.deadline.code === deadline);
      return { waiting, deadline, due: baseDate === undefined ? (line?.due ?? null) : review[baseDate], gate };
    }
  }
}
