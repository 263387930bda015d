import type { Language } from '../text/language.ts';
import type { entities, EntityName } from './entities.ts';
import type { Values } from '../aggregate/field.ts';

/** One thing in a plan: its fields, under its id (UUIDv7). */
export type Entry<N extends EntityName> = { readonly id: string } & {
  readonly [K in keyof Values<(typeof entities)[N]['fields']>]: Values<(typeof entities)[N]['fields']>[K];
};

export type Recommendation = Entry<'recommendation'>;
export type Indicator = Entry<'indicator'>;
export type CostLine = Entry<'costLine'>;
export type Note = Entry<'note'>;
export type PartnerBody = Entry<'partnerBody'>;
export type StakeholderGroup = Entry<'stakeholderGroup'>;
export type Objective = Entry<'objective'>;
export type ConsultationEvent = Entry<'consultationEvent'>;
export type AuthorityDate = Entry<'authorityDate'>;
export type DeadlineRecord = Entry<'deadlineRecord'>;
export type Extension = Entry<'extension'>;
export type PlanEventEntry = Entry<'planEvent'>;
export type GapReason = Entry<'gapReason'>;
export type Version = Entry<'version'>;
export type Reply = Entry<'reply'>;
export type ReplySending = Entry<'replySending'>;
export type ScrutinyRecommendation = Entry<'scrutinyRecommendation'>;
export type Review = Entry<'review'>;

export type Action = Entry<'action'> & {
  readonly indicators: readonly Indicator[];
  readonly costLines: readonly CostLine[];
  readonly notes: readonly Note[];
  readonly partnerBodies: readonly PartnerBody[];
};
export type Forum = Entry<'forum'> & { readonly stakeholderGroups: readonly StakeholderGroup[] };
export type CouncilPaper = Entry<'councilPaper'> & {
  readonly scrutinyRecommendations: readonly ScrutinyRecommendation[];
};
export type OtherPlan = Entry<'otherPlan'> & { readonly objectives: readonly Objective[] };

/**
 * A whole plan as rules, screens and versions see it: one object, read by one statement. Lists are in order.
 * People appear by id only. `sequence` counts the plan's writes.
 */
export type Plan = Entry<'plan'> & {
  readonly authorityId: string;
  readonly sequence: number;
  readonly draftingLanguage: Language;
  readonly review: Review;
  readonly recommendations: readonly Recommendation[];
  readonly actions: readonly Action[];
  readonly forums: readonly Forum[];
  readonly otherPlans: readonly OtherPlan[];
  readonly consultationEvents: readonly ConsultationEvent[];
  readonly authorityDates: readonly AuthorityDate[];
  readonly deadlineRecords: readonly DeadlineRecord[];
  readonly extensions: readonly Extension[];
  /** What has happened to it as it was recorded, in order of day: `currentEvents` says which of it counts. */
  readonly events: readonly PlanEventEntry[];
  readonly gapReasons: readonly GapReason[];
  readonly versions: readonly Version[];
  readonly replies: readonly Reply[];
  readonly replySendings: readonly ReplySending[];
  /** None until somebody has begun it, then one: `paperOf`. Versions have none. */
  readonly councilPapers: readonly CouncilPaper[];
};
