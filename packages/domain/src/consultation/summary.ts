import type { CalendarDate } from '../calendar/date.ts';
import { stakeholderKinds } from '../plan/choices.ts';
import { commentWays } from './choices.ts';
import { counts } from './released.ts';
import type { Contributed } from './standing.ts';
import { peopleByGroup, tally, type SenderOf, type Tally } from './you-said.ts';

export type StakeholderGroup = (typeof stakeholderKinds)[number];

/** How many of a group were at a meeting; null where nobody counted. */
interface Attendance {
  readonly group: StakeholderGroup;
  readonly count: number | null;
}

/**
 * Who was consulted in one consultation and how, in numbers and days alone [S5] [S10]: no word is in it, so it may be public and
 * is frozen with each version. What came by the open link counts once it is admitted, and what is hidden does not.
 */
export interface ConsultationSummary {
  /** The consultation. */
  readonly id: string;
  /** 1 for the first of the plan. */
  readonly number: number;
  /** From when to when comments are taken; null where it was not opened, and meetings alone are recorded. */
  readonly opensOn: CalendarDate | null;
  readonly closesOn: CalendarDate | null;
  /** The groups that are to be heard: those that were named, and those of whoever was invited. */
  readonly asked: readonly StakeholderGroup[];
  /** People by group: a body by its members, a meeting by those who were there. */
  readonly groups: Tally<StakeholderGroup>;
  readonly comments: number;
  /** Comments by how they came. */
  readonly ways: Tally<(typeof commentWays)[number]>;
  readonly meetings: readonly { readonly on: CalendarDate | null; readonly groups: readonly Attendance[] }[];
}

/** What is known of a consultation before anything of it is. */
export const emptySummary = {
  number: 0,
  opensOn: null,
  closesOn: null,
  asked: [],
  groups: [],
  comments: 0,
  ways: [],
  meetings: [],
} as const satisfies Omit<ConsultationSummary, 'id'>;

/** What of it follows from what was contributed. */
export function summaryOf(
  contributed: Contributed,
  senderOf: SenderOf,
): Pick<ConsultationSummary, 'groups' | 'comments' | 'ways' | 'meetings'> {
  const counted = contributed.comments.filter(counts);
  return {
    groups: peopleByGroup(contributed, senderOf),
    comments: counted.length,
    ways: tally(commentWays, (way) => counted.filter((one) => one.way === way).length),
    meetings: contributed.meetings.map(({ on, groups: there }) => ({
      on,
      groups: stakeholderKinds.flatMap((group) =>
        there.flatMap((one) => (one.group === group ? [{ group, count: one.count }] : [])),
      ),
    })),
  };
}

/** Those that the guidance names [S5] are to be heard, whoever else is. */
const alwaysAsked: readonly StakeholderGroup[] = ['partners', 'serviceUsers', 'carers'];

/** Who was consulted on a plan, over all its consultations. */
export interface Consulted {
  /** In the order in which they are listed. The count is null where nobody counted any of them. */
  readonly heard: readonly Attendance[];
  /** The groups that were to be heard and have not been. */
  readonly notHeard: readonly StakeholderGroup[];
  /** Those that had begun, or of which a meeting was held, by the day, each with the meetings that were. */
  readonly consultations: readonly ConsultationSummary[];
}

export function consultedBy(summaries: readonly ConsultationSummary[], today: CalendarDate): Consulted {
  const consultations = summaries
    .map((one) => ({ ...one, meetings: one.meetings.filter(({ on }) => on !== null && on <= today) }))
    .filter(
      ({ opensOn, meetings, comments }) => (opensOn !== null && opensOn <= today) || meetings.length + comments > 0,
    )
    .toSorted((one, other) => one.number - other.number);
  const countOf = (group: StakeholderGroup) =>
    consultations.flatMap(({ groups }) => groups).reduce((sum, { of, count }) => (of === group ? sum + count : sum), 0);
  const present = new Set(
    consultations.flatMap(({ meetings }) => meetings).flatMap(({ groups }) => groups.map((one) => one.group)),
  );
  const heard = stakeholderKinds.flatMap((group): Attendance[] => {
    const count = countOf(group);
    return count > 0 || present.has(group) ? [{ group, count: count > 0 ? count : null }] : [];
  });
  const asked = new Set([...alwaysAsked, ...consultations.flatMap((one) => one.asked)]);
  return {
    heard,
    notHeard: stakeholderKinds.filter((group) => asked.has(group) && heard.every((one) => one.group !== group)),
    consultations,
  };
}
