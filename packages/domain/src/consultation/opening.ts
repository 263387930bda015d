import { addDays, daysBetween, type CalendarDate } from '../calendar/date.ts';
import type { Action, Indicator } from '../plan/plan.ts';
import { languages, type Language } from '../text/language.ts';
import { isBlank, translationState, type Text } from '../text/text.ts';
import { MOST_QUESTIONS } from './choices.ts';
import type { Consultation } from './consultation.ts';
import { actionsOf } from './copy.ts';
import { electionsInWales, QUIET_DAYS } from './elections.ts';
import { closesAt, opensAt } from './window.ts';

/** Days that people are given at the least, before the lead is warned (ours). */
export const FEWEST_DAYS = 28;

/** What is not ready, and what stops opening. */
export type OpeningWeight =
  /** It cannot be opened. */
  | 'required'
  /** It cannot, unless the lead says why. */
  | 'unlessReason'
  /** It can: the lead is told. */
  | 'warned';

export const openingCodes = {
  titleMissing: 'required',
  introductionMissing: 'required',
  foundMissing: 'required',
  phoneMissing: 'required',
  urgentPhoneMissing: 'required',
  addressMissing: 'required',
  actionsMissing: 'required',
  fieldsMissing: 'required',
  questionMissing: 'required',
  tooManyQuestions: 'required',
  reachMissing: 'required',
  reportNotPublic: 'required',
  nobodyInvited: 'required',
  invitationUnfinished: 'required',
  opensOnMissing: 'required',
  closesOnMissing: 'required',
  closesBeforeOpening: 'required',
  closesInPast: 'required',
  contactsMissing: 'required',
  summaryMissing: 'unlessReason',
  translationMissing: 'warned',
  fewDays: 'warned',
  august: 'warned',
  christmas: 'warned',
  election: 'warned',
} as const satisfies Record<string, OpeningWeight>;
export type OpeningCode = keyof typeof openingCodes;

export interface OpeningGap {
  readonly code: OpeningCode;
  readonly weight: OpeningWeight;
  /** The language that is missing, where one is. */
  readonly language: Language | null;
  /** What it is about: an action, a question, an invitation; null for the consultation. */
  readonly id: string | null;
  /** A number or a day that its words name. */
  readonly days: number | null;
  readonly on: CalendarDate | null;
}

type More = Partial<Pick<OpeningGap, 'language' | 'id' | 'days' | 'on'>>;
const gap = (code: OpeningCode, more: More = {}): OpeningGap => ({
  code,
  weight: openingCodes[code],
  language: null,
  id: null,
  days: null,
  on: null,
  ...more,
});

/** What of a plan is looked at. */
export interface OpeningPlan {
  readonly actions: readonly (Pick<Action, 'id' | 'title' | 'summary' | 'outcome'> & {
    readonly indicators: readonly Pick<Indicator, 'name'>[];
  })[];
}

/** What a consultation is opened in. */
export interface OpeningFacts {
  /** Milliseconds since 1970, UTC. */
  readonly now: number;
  readonly reportPublished: boolean;
}

/**
 * Everything that is not ready, or that the lead is warned of, in the order of the page. Empty once nothing is. A reason that is
 * given for missing summaries lets them be.
 */
export function openingGaps(consultation: Consultation, plan: OpeningPlan, facts: OpeningFacts): readonly OpeningGap[] {
  return [
    ...textGaps(consultation),
    ...copyGaps(consultation, plan),
    ...questionGaps(consultation),
    ...reachGaps(consultation, facts),
    ...dateGaps(consultation, facts),
    ...windowWarnings(consultation),
  ];
}

/** What of that stops it. */
export const stopsOpening = (
  gaps: readonly OpeningGap[],
  { untranslatedReason }: Pick<Consultation, 'untranslatedReason'>,
) => gaps.filter(({ weight }) => weight === 'required' || (weight === 'unlessReason' && isBlank(untranslatedReason)));

/** A text in both languages: a gap for each that it lacks, and for a translation of words that have changed since. */
const missingIn = (text: Text): readonly Language[] => {
  const blank = languages.filter((language) => isBlank(text[language]));
  if (blank.length > 0 || translationState(text) !== 'outOfDate') return blank;
  return languages.filter((language) => language !== text.original);
};

const inBoth = (text: Text, code: OpeningCode, id: string | null = null): readonly OpeningGap[] =>
  missingIn(text).map((language) => gap(code, { language, id }));

const textGaps = ({ title, introduction, found, phone, urgentPhone, address, safeguardingContacts }: Consultation) => [
  ...inBoth(title, 'titleMissing'),
  ...inBoth(introduction, 'introductionMissing'),
  ...inBoth(found, 'foundMissing'),
  ...(isBlank(phone) ? [gap('phoneMissing')] : []),
  ...(isBlank(urgentPhone) ? [gap('urgentPhoneMissing')] : []),
  ...(isBlank(address) ? [gap('addressMissing')] : []),
  ...(safeguardingContacts.every(({ personId }) => personId === null) ? [gap('contactsMissing')] : []),
];

function copyGaps(consultation: Consultation, plan: OpeningPlan): readonly OpeningGap[] {
  const actions = actionsOf(consultation, plan);
  const { shows } = consultation;
  const showsSummary = shows.includes('summary');
  return [
    ...(actions.length === 0 ? [gap('actionsMissing')] : []),
    ...(shows.length === 0 ? [gap('fieldsMissing')] : []),
    ...(showsSummary ? actions.flatMap(({ id, summary }) => inBoth(summary, 'summaryMissing', id)) : []),
    ...actions.flatMap((action) => {
      const missing = otherTexts(action, shows).flatMap(missingIn);
      return languages
        .filter((one) => missing.includes(one))
        .map((language) => gap('translationMissing', { language, id: action.id }));
    }),
  ];
}

/** What else of an action is shown in both languages; an outcome nobody has written is no translation missing. */
const otherTexts = (
  { title, outcome, indicators }: OpeningPlan['actions'][number],
  shows: Consultation['shows'],
): readonly Text[] =>
  [
    title,
    ...(shows.includes('outcome') ? [outcome] : []),
    ...(shows.includes('targets') ? indicators.map(({ name }) => name) : []),
  ].filter((text) => languages.some((language) => !isBlank(text[language])));

const questionGaps = ({ questions }: Consultation): readonly OpeningGap[] => [
  ...questions.flatMap(({ id, words }) => inBoth(words, 'questionMissing', id)),
  ...(questions.length > MOST_QUESTIONS ? [gap('tooManyQuestions')] : []),
];

function reachGaps({ reach, invitations }: Consultation, { reportPublished }: OpeningFacts): readonly OpeningGap[] {
  const asked = invitations.filter(({ withdrawn }) => !withdrawn);
  return [
    ...(reach === null ? [gap('reachMissing')] : []),
    ...(reach === 'openLink' && !reportPublished ? [gap('reportNotPublic')] : []),
    ...(reach === 'named' && asked.length === 0 ? [gap('nobodyInvited')] : []),
    ...asked
      .filter(
        ({ kind, body, name, email, group, language }) =>
          [kind, group, language].includes(null) ||
          isBlank(name) ||
          isBlank(email) ||
          (kind === 'body' && isBlank(body)),
      )
      .map(({ id }) => gap('invitationUnfinished', { id })),
  ];
}

function dateGaps({ opensOn, closesOn, closesMinute }: Consultation, { now }: OpeningFacts): readonly OpeningGap[] {
  if (opensOn === null || closesOn === null)
    return [
      ...(opensOn === null ? [gap('opensOnMissing')] : []),
      ...(closesOn === null ? [gap('closesOnMissing')] : []),
    ];
  const window = { opensOn, closesOn, closesMinute };
  if (closesAt(window) <= opensAt(window)) return [gap('closesBeforeOpening')];
  return closesAt(window) <= now ? [gap('closesInPast')] : [];
}

/** What the lead is warned of in the days that were chosen: they are few, or fall when people are away or councils quiet. */
export function windowWarnings({
  opensOn,
  closesOn,
}: Pick<Consultation, 'opensOn' | 'closesOn'>): readonly OpeningGap[] {
  if (opensOn === null || closesOn === null || closesOn < opensOn) return [];
  const days = daysBetween(opensOn, closesOn) + 1;
  const meets = (from: CalendarDate, to: CalendarDate) => opensOn <= to && from <= closesOn;
  const years = Array.from({ length: Number(closesOn.slice(0, 4)) - Number(opensOn.slice(0, 4)) + 2 }, (_, index) =>
    String(Number(opensOn.slice(0, 4)) - 1 + index),
  );
  const election = electionsInWales.find((on) => meets(addDays(on, -QUIET_DAYS), on));
  return [
    ...(days < FEWEST_DAYS ? [gap('fewDays', { days })] : []),
    ...(years.some((year) => meets(`${year}-08-01`, `${year}-08-31`)) ? [gap('august')] : []),
    ...(years.some((year) => meets(`${year}-12-20`, `${Number(year) + 1}-01-02`)) ? [gap('christmas')] : []),
    ...(election === undefined ? [] : [gap('election', { on: election })]),
  ];
}
