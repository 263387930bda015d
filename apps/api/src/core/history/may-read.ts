import { can } from '@cynllun/domain/access/access';
import type { Context } from '../context.ts';
import { momentOf, readAccess, type StoredAggregate } from '../aggregate/stored-aggregate.ts';

/**
 * Whether the viewer may read what happened to a root: its log holds nothing that some reader of it may not see, so
 * whoever reads the one reads the other.
 */
export async function mayReadHistory(
  { sql, viewer, today, now }: Context,
  stored: StoredAggregate,
  rootId: string,
): Promise<boolean> {
  const access = (await readAccess(sql, stored, [rootId], momentOf({ today, now }))).get(rootId);
  return access !== undefined && can(viewer, stored.readBy, access.subject) === 'allowed';
}
