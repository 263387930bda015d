import type { RootNode } from '@cynllun/domain/aggregate/aggregate';
import { happenedTo } from '@cynllun/domain/deadlines/facts';
import { isOnlyMoved } from '@cynllun/domain/history/differences';
import { differencesBetween } from '@cynllun/domain/history/differences-between';
import { planAggregate } from '@cynllun/domain/plan/entities';
import type { Plan } from '@cynllun/domain/plan/plan';
import { eventsOf } from '@cynllun/domain/stage/events';
import { freezingOf, isWithReviewers } from '@cynllun/domain/submission/with-reviewers';
import { planSummary, type PlanSummary } from '@cynllun/domain/summary/plan-summary';
import type { Snapshot } from '../core/snapshot/stored-snapshot.ts';
import { openFindings, openForComparison, openPlan } from '../submission/frozen-content.ts';
import { partOf } from '../submission/open-version.ts';

/** What is kept of the last version that was sent and stands: all that lists show of a plan to those who may not read its draft. */
export interface VersionSummary {
  readonly id: string;
  readonly number: number;
  /** The day it was sent. */
  readonly on: string;
  /** By the rules of the day it was sent, counted against the gate that comes after it. */
  readonly summary: Omit<PlanSummary, 'validUntil' | 'sequence'>;
  /** How many things differ from each earlier version, by its number; withdrawn ones too. */
  readonly changesSince: Readonly<Record<string, number>>;
}

/** A version that was sent: its id, its number and the day. */
export type LastSent = Pick<VersionSummary, 'id' | 'number' | 'on'>;

/** The last version that is the reviewers' to read and was not withdrawn, sent or shared with them; null where there is none. */
export function lastSent(plan: Plan, today: string): LastSent | null {
  const happened = happenedTo(plan).filter(({ on }) => on <= today);
  const withdrawn = eventsOf(happened, 'draftWithdrawn').map(({ version }) => version);
  const standing = plan.versions.flatMap(({ id, number }): LastSent[] => {
    const froze = freezingOf(happened, number);
    if (froze === undefined || !isWithReviewers(froze, happened)) return [];
    if (froze.kind === 'draftSubmitted' && withdrawn.includes(froze.version)) return [];
    return [{ id, number: froze.version, on: froze.on }];
  });
  return standing.toSorted((one, other) => one.number - other.number).at(-1) ?? null;
}

/** Sums a version up from its copy, and compares it with each before it. `snapshots` are those of all the plan's versions. */
export function versionSummary(
  { authorityId, versions }: Pick<Plan, 'authorityId' | 'versions'>,
  version: LastSent,
  snapshots: readonly Snapshot[],
): VersionSummary {
  const of = (id: string) => snapshots.filter((snapshot) => snapshot.id === id);
  const frozen: Plan = { ...openPlan(partOf(of(version.id), 'plan')).plan, authorityId, sequence: 0 };
  const { findings } = openFindings(partOf(of(version.id), 'findings'));
  const { validUntil: _, sequence: __, ...summary } = planSummary(frozen, findings, version.on, 'final');
  const rootOf = (id: string): RootNode => ({ ...openForComparison(partOf(of(id), 'plan')), sequence: 0 });
  const now = rootOf(version.id);
  const changesSince = versions.flatMap(({ id, number }) => {
    if (number === null || number >= version.number) return [];
    const differences = differencesBetween(planAggregate, rootOf(id), now);
    return [[number, differences.filter((one) => !isOnlyMoved(one)).length] as const];
  });
  return { ...version, summary, changesSince: Object.fromEntries(changesSince) };
}
