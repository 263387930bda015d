import type { Role } from '../access/roles.ts';
import type { PlanEventKind } from './events.ts';

/** Where a plan stands, in the order of the process. */
export const stages = [
  /** Nothing recorded: the arrangements are still to be discussed. Writing may begin all the same. */
  'arrangements',
  'drafting',
  'submitted',
  'responded',
  'presented',
  'published',
  'agreed',
  'shared',
  'handedOver',
  'monitoring',
  'closed',
] as const;
export type Stage = (typeof stages)[number];

/** One line of the table: in a stage of `from`, `by` may record `event`. */
export interface Transition {
  readonly event: PlanEventKind;
  readonly from: readonly Stage[];
  /** The stage it leads to; null where the stage is as before, or is worked out again from what stands beside it. */
  readonly to: Stage | null;
  /** The roles that may record it, as the access table also has it; none where it follows from what others record. */
  readonly by: readonly Role[];
  /** The gate whose required findings must be mended or given a reason first. Facts about others have none. */
  readonly gate: 'draft' | 'final' | null;
  /** What else must hold, as a code for the words. */
  readonly holds: 'responseNotIssued' | 'versionSubmitted' | null;
}

const before = (stage: Stage): readonly Stage[] => stages.slice(0, stages.indexOf(stage));
const since = (stage: Stage): readonly Stage[] => stages.slice(stages.indexOf(stage));
/** The stages from one to another, both included. */
export const between = (first: Stage, last: Stage): readonly Stage[] =>
  stages.slice(stages.indexOf(first), stages.indexOf(last) + 1);

const step = (
  event: PlanEventKind,
  from: readonly Stage[],
  to: Stage | null,
  by: Transition['by'],
  { gate = null, holds = null }: Partial<Pick<Transition, 'gate' | 'holds'>> = {},
): Transition => ({ event, from, to, by, gate, holds });

/**
 * Every transition, in the order of the process; `stageOf()` reads this table and nothing else. An event may be listed
 * twice: where it moves the plan, and where it is only a fact to keep, recorded late. What the Council did is
 * never refused before the seal. The rows of one event never share a stage, so a stage and an event name one row.
 */
export const transitions: readonly Transition[] = [
  step('arrangementsDiscussed', ['arrangements'], 'drafting', ['lead']),
  step('arrangementsDiscussed', since('drafting'), null, ['lead']),
  step('draftSubmitted', ['arrangements', 'drafting'], 'submitted', ['lead'], { gate: 'draft' }),
  step('draftSubmitted', between('submitted', 'published'), null, ['lead'], { gate: 'draft' }),
  step('draftWithdrawn', between('submitted', 'published'), null, ['lead'], { holds: 'responseNotIssued' }),
  step('responseIssued', ['submitted'], 'responded', ['leadReviewer'], { holds: 'versionSubmitted' }),
  step('responseIssued', between('responded', 'published'), null, ['leadReviewer'], { holds: 'versionSubmitted' }),
  step('presentedToCouncil', before('presented'), 'presented', ['lead']),
  step('presentedToCouncil', since('presented'), null, ['lead']),
  step('reportPublished', ['presented'], 'published', ['lead']),
  step('reportPublished', [...before('presented'), ...since('published')], null, ['lead']),
  step('madeAvailable', stages, null, ['lead']),
  step('putForAgreement', before('agreed'), null, ['lead'], { gate: 'final', holds: 'versionSubmitted' }),
  step('finalAgreed', before('agreed'), 'agreed', ['lead']),
  step('referredBack', between('agreed', 'handedOver'), null, ['lead']),
  // On the agreed plan the lead reviewer advises too: no stage moves, and what stays open goes to the handover [S12].
  step('responseIssued', between('agreed', 'handedOver'), null, ['leadReviewer'], { holds: 'versionSubmitted' }),
  step('planVaried', between('agreed', 'monitoring'), null, ['lead']),
  step('wordingCorrected', between('agreed', 'monitoring'), null, ['lead']),
  step('sharedWithLeadReviewer', ['agreed'], 'shared', ['lead']),
  step('sharedWithLeadReviewer', since('handedOver'), null, ['lead']),
  // Acknowledged by both: of the two entries whichever comes second moves the plan, so nobody records this line itself.
  step('handoverAcknowledged', ['agreed', 'shared'], 'handedOver', []),
  step('handoverAcknowledgedByAuthority', since('agreed'), null, ['lead']),
  step('handoverAcknowledgedByReviewer', since('agreed'), null, ['leadReviewer']),
  step('monitoringRoundOpened', between('agreed', 'handedOver'), 'monitoring', ['lead']),
  step('monitoringRoundOpened', ['monitoring'], null, ['lead']),
  step('closed', between('agreed', 'monitoring'), 'closed', ['lead']),
];

/** Consultation windows are not a stage: any number may be open from drafting until the final is agreed [S10]. */
export const consultationMayOpen = (stage: Stage): boolean => between('drafting', 'published').includes(stage);

/** The one line for recording `event` at `stage`, or null where it cannot be recorded there. */
export const transitionAt = (stage: Stage, event: PlanEventKind): Transition | null =>
  transitions.find((row) => row.event === event && row.from.includes(stage)) ?? null;
