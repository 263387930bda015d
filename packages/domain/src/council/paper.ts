import { standingFacts } from '../deadlines/facts.ts';
import { authorityDateStates, papersForPresentation } from '../deadlines/authority-dates.ts';
import type { CalendarDate } from '../calendar/date.ts';
import { path, type Path } from '../aggregate/path.ts';
import type { CouncilPaper, Plan, Version } from '../plan/plan.ts';
import { eventsOf } from '../stage/events.ts';
import { isBlank, isWordless, translationState, type Text } from '../text/text.ts';
import { otherLanguage, type Language } from '../text/language.ts';

/** The impact assessments that a paper to the Council has, in their order. */
export const assessments = ['equality', 'welshLanguage', 'childrensRights'] as const;
export type Assessment = (typeof assessments)[number];
export const linkOf = (assessment: Assessment) => `${assessment}Link` as const;

/** The public texts that a paper cannot be without. */
const requiredTexts = ['resolution', 'financeComments', 'legalComments'] as const;

/** The paper of a plan; null until somebody has begun it. */
export const paperOf = ({ councilPapers }: Pick<Plan, 'councilPapers'>): CouncilPaper | null =>
  councilPapers[0] ?? null;

/** The versions that were sent and not taken back by `today`, in order: those that a paper can be of. */
export function versionsForPaper(plan: Plan, today: CalendarDate): readonly Version[] {
  const sent = new Set(eventsOf(standingFacts(plan, today), 'draftSubmitted').map(({ version }) => version));
  return plan.versions.filter(({ number }) => number !== null && sent.has(number));
}

/**
 * The version that the paper is of: the one chosen, also where it was taken back since (the screen says so), or the newest that
 * stands. Null where there is none.
 */
export function versionOfPaper(
  plan: Plan,
  paper: Pick<CouncilPaper, 'versionId'>,
  today: CalendarDate,
): Version | null {
  const chosen = plan.versions.find(({ id }) => id === paper.versionId);
  return chosen ?? versionsForPaper(plan, today).at(-1) ?? null;
}

/** The day of the written response to a version that was issued; null where none stands. */
export const responseIssuedOn = (plan: Plan, version: number | null, today: CalendarDate): CalendarDate | null =>
  eventsOf(standingFacts(plan, today), 'responseIssued').findLast((event) => event.version === version)?.on ?? null;

/**
 * The day the papers for the presentation become public: the authority's own, or three clear days before the meeting. Null where
 * the meeting has no day.
 */
export const papersPublicOn = (plan: Plan, today: CalendarDate): CalendarDate | null =>
  papersForPresentation(authorityDateStates(plan, today), plan);

/** Something of the paper that is not ready, and the field that mends it. */
export interface PaperGap {
  readonly code:
    | 'versionMissing'
    | 'versionWithdrawn'
    | 'textMissing'
    | 'translationMissing'
    | 'translationOutOfDate'
    | 'assessmentMissing'
    | 'linkUnreadable'
    | 'replyMissing'
    | 'meetingMissing'
    | 'publicNotAgreed'
    | 'publicAgreedUndated';
  readonly path: Path;
  /** The field, for its name; empty where it is the whole. */
  readonly field: string;
  /** In which language words are missing. */
  readonly language: Language | null;
  /** Which of scrutiny's recommendations, counted from 1. */
  readonly number: number | null;
}

/**
 * What of a paper is not ready at `today`, in the order in which it is read. It holds nothing up: the paper can be made with any of it.
 */
export function paperGaps(plan: Plan, paper: CouncilPaper, today: CalendarDate): readonly PaperGap[] {
  const gap = (code: PaperGap['code'], field: string, more: Partial<PaperGap> = {}): PaperGap => ({
    code,
    path: path('councilPaper', paper.id, field),
    field,
    language: null,
    number: null,
    ...more,
  });
  return [
    ...versionGaps(plan, paper, today).map((code) => gap(code, 'versionId')),
    ...requiredTexts.flatMap((field) =>
      isWordless(paper[field])
        ? [gap('textMissing', field)]
        : translation(paper[field], (code, language) => gap(code, field, { language })),
    ),
    ...assessments.flatMap((field) => assessmentGaps(paper, field, gap)),
    ...paper.scrutinyRecommendations.flatMap((one, index) => {
      const at = (code: PaperGap['code'], field: 'recommendation' | 'reply', language: Language | null = null) =>
        gap(code, field, { path: path('scrutinyRecommendation', one.id, field), number: index + 1, language });
      const said = (field: 'recommendation' | 'reply') =>
        translation(one[field], (code, language) => at(code, field, language));
      return [
        ...(isWordless(one.recommendation) ? [at('textMissing', 'recommendation')] : said('recommendation')),
        ...(isWordless(one.reply) ? [at('replyMissing', 'reply')] : said('reply')),
      ];
    }),
    ...publicGaps(plan, paper, today).map((code) => gap(code, code === 'meetingMissing' ? '' : 'publicAgreedOn')),
  ];
}

function versionGaps(plan: Plan, paper: CouncilPaper, today: CalendarDate): readonly PaperGap['code'][] {
  const version = versionOfPaper(plan, paper, today);
  if (version === null) return ['versionMissing'];
  return versionsForPaper(plan, today).some(({ id }) => id === version.id) ? [] : ['versionWithdrawn'];
}

type MakeGap = (code: PaperGap['code'], field: string, more?: Partial<PaperGap>) => PaperGap;

function assessmentGaps(paper: CouncilPaper, field: Assessment, gap: MakeGap): readonly PaperGap[] {
  const link = paper[linkOf(field)];
  return [
    ...(isWordless(paper[field]) && isBlank(link)
      ? [gap('assessmentMissing', field)]
      : translation(paper[field], (code, language) => gap(code, field, { language }))),
    ...(isBlank(link) || webAddress(link) !== null ? [] : [gap('linkUnreadable', linkOf(field))]),
  ];
}

/** An item that is exempt is not public, and so asks for neither. */
function publicGaps(plan: Plan, paper: CouncilPaper, today: CalendarDate): readonly PaperGap['code'][] {
  if (paper.exempt) return [];
  return [
    ...(papersPublicOn(plan, today) === null ? (['meetingMissing'] as const) : []),
    ...(paper.publicAgreedOn !== null
      ? []
      : [isBlank(paper.publicAgreedHow) ? ('publicNotAgreed' as const) : ('publicAgreedUndated' as const)]),
  ];
}

/** A public text is in both languages, or it is not ready. A text that nobody has written is asked for elsewhere. */
function translation(
  text: Text,
  gap: (code: 'translationMissing' | 'translationOutOfDate', language: Language) => PaperGap,
): readonly PaperGap[] {
  const state = translationState(text);
  if (state === 'outOfDate') return [gap('translationOutOfDate', otherLanguage(text.original))];
  if (state === 'missing') return [gap('translationMissing', otherLanguage(text.original))];
  // Written in the other language alone.
  return isBlank(text[text.original]) && !isWordless(text) ? [gap('translationMissing', text.original)] : [];
}

/** The web address that was typed, as a link may lead to; null where it is none. */
export function webAddress(typed: string): string | null {
  const words = typed.trim();
  return /^https?:\/\/[^\s/?#@]+\.[^\s/?#@]+(?:[/?#]\S*)?$/i.test(words) ? words : null;
}
