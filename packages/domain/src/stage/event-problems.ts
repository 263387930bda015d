import type { CalendarDate } from '../calendar/date.ts';
import type { PlanEventEntry } from '../plan/plan.ts';
import { eventFields, fieldsOfKind, isGiven, mayBeAbsent, type EventField } from './current-events.ts';
import { eventsOf, freezingKinds, standingEvents, type PlanEvent, type PlanEventKind } from './events.ts';
import { transitions } from './transitions.ts';

/** Something that happened, as a person reports it. */
export interface ReportedEvent extends Pick<PlanEventEntry, EventField> {
  readonly kind: PlanEventKind;
  readonly on: CalendarDate;
}

/** Nothing said of an event beyond its kind and day. */
export const nothingSaid: Pick<PlanEventEntry, EventField> = {
  version: null,
  withReport: false,
  body: null,
  agreedBy: '',
  minuteReference: '',
  callInUntil: null,
  decision: '',
  reason: '',
  lateReason: '',
  withdrawalReason: '',
};

/** Something wrong with what is reported of an event: the field, and a code whose words are in the message catalogues. */
export interface EventProblem {
  readonly field: 'on' | EventField;
  readonly code: 'required' | 'notOfThisKind' | 'notYet' | 'versionTaken' | 'notSubmitted' | 'alreadyAnswered';
  readonly params: Readonly<Record<string, string>>;
}

const problem = (
  field: EventProblem['field'],
  code: EventProblem['code'],
  params: EventProblem['params'] = {},
): EventProblem => ({ field, code, params });

/** What is wrong with an event by itself at `today`: it says what its kind demands and nothing else, of a day that has come. */
export function eventProblems(event: ReportedEvent, today: CalendarDate): readonly EventProblem[] {
  const own = fieldsOfKind(event.kind);
  const missing = own.filter(
    (field) => field !== 'lateReason' && !mayBeAbsent(event.kind, field) && !isGiven(event[field]),
  );
  const others = eventFields.filter((field) => !own.includes(field) && isGiven(event[field]));
  return [
    ...(event.on > today ? [problem('on', 'notYet')] : []),
    ...missing.map((field) => problem(field, 'required')),
    ...others.map((field) => problem(field, 'notOfThisKind')),
  ];
}

/** What is wrong with an event after what happened before it: which versions were sent or agreed, withdrawn and answered. */
export function problemsAfter(
  happened: readonly PlanEvent[],
  { kind, version }: ReportedEvent,
  today: CalendarDate,
): readonly EventProblem[] {
  const isOfVersion = (event: { readonly version: number }) => event.version === version;
  if (kind === 'draftSubmitted')
    return eventsOf(happened, 'draftSubmitted').some(isOfVersion) ? [problem('version', 'versionTaken')] : [];
  const holds = transitions.find(({ event }) => event === kind)?.holds ?? null;
  if (holds === null) return [];
  const standing = standingEvents(happened, today);
  const frozen = freezingKinds.flatMap((one): readonly { readonly version: number }[] => eventsOf(standing, one));
  if (!frozen.some(isOfVersion)) return [problem('version', 'notSubmitted')];
  const isAnswered = eventsOf(standing, 'responseIssued').some(isOfVersion);
  return holds === 'responseNotIssued' && isAnswered ? [problem('version', 'alreadyAnswered')] : [];
}
