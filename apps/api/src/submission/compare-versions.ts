import type { RootNode } from '@cynllun/domain/aggregate/aggregate';
import type { Difference } from '@cynllun/domain/history/differences';
import { differencesBetween, everythingIn } from '@cynllun/domain/history/differences-between';
import { nameIn } from '@cynllun/domain/history/names';
import { planAggregate } from '@cynllun/domain/plan/entities';
import type { Plan } from '@cynllun/domain/plan/plan';
import { saysTheSame } from '@cynllun/domain/submission/says-the-same';
import type { Context } from '../core/context.ts';
import type { Gone } from '../core/history/rows.ts';
import { readSnapshots } from '../core/snapshot/stored-snapshot.ts';
import { openForComparison } from './frozen-content.ts';
import { partOf } from './open-version.ts';
import { readVersions, type SentVersion } from './versions.ts';

/** What differs between two versions. */
export interface VersionComparison {
  /** The earlier one. */
  readonly from: SentVersion;
  readonly to: SentVersion;
  readonly things: readonly Difference[];
  readonly gone: readonly Gone[];
}

/** The number of the last version that was sent, where a plan says the same; null where it says something else, or none was sent. */
export async function versionSaidAgain({ sql }: Context, plan: Plan): Promise<number | null> {
  const last = plan.versions.at(-1);
  if (last === undefined) return null;
  const sent = openForComparison(partOf(await readSnapshots(sql, [last.id]), 'plan'));
  return saysTheSame({ ...sent, sequence: 0 }, plan) ? last.number : null;
}

/**
 * Compares what two versions say. Nothing but the two is looked at: whoever may not read the draft learns nothing of what it
 * said between them.
 * @returns null where there are no such two that the viewer may read
 */
export async function compareVersions(
  context: Context,
  planId: string,
  numbers: readonly [number, number],
): Promise<VersionComparison | null> {
  const known = await readVersions(context, planId);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  const from = known?.versions.find(({ number }) => number === first);
  const to = known?.versions.find(({ number }) => number === last);
  if (from === undefined || to === undefined) return null;
  const snapshots = await readSnapshots(context.sql, [from.id, to.id]);
  const rootOf = ({ id }: SentVersion): RootNode => ({
    ...openForComparison(
      partOf(
        snapshots.filter((one) => one.id === id),
        'plan',
      ),
    ),
    sequence: 0,
  });
  const [before, after] = [rootOf(from), rootOf(to)];
  const there = new Set(everythingIn(planAggregate, after).map(({ node }) => node.id));
  const gone = everythingIn(planAggregate, before).flatMap(({ entity, node, parentId }) =>
    there.has(node.id) ? [] : [{ entity, id: node.id, parentId, name: nameIn(planAggregate, entity, node) }],
  );
  return { from, to, things: differencesBetween(planAggregate, before, after), gone };
}
