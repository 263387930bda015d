import { useSearchParams } from 'react-router';
import { calendarDateSchema, startOfWeek, type CalendarDate } from '@cynllun/domain/calendar/date';
import { stagesOf, steps, type Step } from '@cynllun/domain/stage/steps';
import { waitedOn } from '@cynllun/domain/stage/waiting-on';
import type { Language } from '@cynllun/domain/text/language';
import type { NextDate, ReviewGroup, ReviewSort } from '../../generated/graphql.ts';
import { addressWith, oneIn, pageIn, placeAsking } from '../../shared/list/address.ts';

export const PER_PAGE = 200;
export const ways = ['table', 'board', 'calendar', 'duties'] as const;
export type Way = (typeof ways)[number];
export const sorts = [
  'nextDue',
  'authority',
  'stage',
  'waitingSince',
  'complete',
  'sinceLooked',
] as const satisfies readonly ReviewSort[];
export const groupings = ['waitsFor', 'stage', 'none'] as const satisfies readonly (ReviewGroup | 'none')[];
export const nextDates = ['late', 'within14Days', 'within30Days', 'notSet'] as const satisfies readonly NextDate[];
/** For whom it waits as one sees it oneself, or by who they are. */
export const waitings = ['you', 'others', ...waitedOn] as const;

/** What is looked for, how it stands and how it is shown, as the address has it. */
export interface Sought {
  readonly words: string;
  readonly step: Step | null;
  readonly waitingOn: (typeof waitings)[number] | null;
  readonly next: NextDate | null;
  readonly group: (typeof groupings)[number];
  readonly sort: ReviewSort;
  readonly descending: boolean;
  readonly way: Way;
  /** The Monday that the calendar begins with; null for this week's. */
  readonly from: CalendarDate | null;
  readonly page: number;
}

export const useSought = (): Sought => soughtIn(useSearchParams()[0]);

/** What an address asks for; what it has wrong is as though it were not there. */
export function soughtIn(address: URLSearchParams): Sought {
  const oneOf = <Value extends string>(name: string, values: readonly Value[]) => oneIn(address, name, values);
  const from = address.get('from') ?? '';
  return {
    words: address.get('words') ?? '',
    step: oneOf('stage', steps),
    waitingOn: oneOf('waitingOn', waitings),
    next: oneOf('next', nextDates),
    group: oneOf('group', groupings) ?? 'waitsFor',
    sort: oneOf('sort', sorts) ?? 'nextDue',
    descending: address.get('order') === 'descending',
    way: oneOf('view', ways) ?? 'table',
    from: calendarDateSchema.safeParse(from).success ? startOfWeek(from) : null,
    page: pageIn(address),
  };
}

/** The address of what is sought: what is as it is without asking is left out. */
export function addressOf({ words, step, sort, group, descending, way, page, ...sought }: Sought): URLSearchParams {
  return addressWith({
    words: words.trim() || null,
    stage: step,
    waitingOn: sought.waitingOn,
    next: sought.next,
    group: group === 'waitsFor' ? null : group,
    sort: sort === 'nextDue' ? null : sort,
    order: descending ? 'descending' : null,
    view: way === 'table' ? null : way,
    from: sought.from,
    page: page > 1 ? String(page) : null,
  });
}

/** The place, below the language, that shows something else of what is sought now: from its first page. */
export const placeWith = (sought: Sought, change: Partial<Sought>): string =>
  placeAsking('/reviews', addressOf({ ...sought, page: 1, ...change }));

/** What an address asks the API for. */
export function variablesOf(address: URLSearchParams, language: Language) {
  const { words, step, waitingOn, next, group, sort, descending, way, page } = soughtIn(address);
  const turn = waitingOn === 'you' || waitingOn === 'others' || waitingOn === 'nobody' ? waitingOn : null;
  return {
    words,
    stages: step === null ? null : [...stagesOf(step)],
    waitsFor: turn,
    waitingOn: waitingOn === 'you' || waitingOn === 'others' || waitingOn === 'nobody' ? null : waitingOn,
    next,
    group: group === 'none' ? null : group,
    sort,
    descending,
    language,
    withDeadlines: way === 'calendar',
    withDuties: way === 'duties',
    first: PER_PAGE,
    skip: (page - 1) * PER_PAGE,
  };
}
