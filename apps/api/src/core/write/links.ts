import { fieldsOf, hasEntity } from '@cynllun/domain/aggregate/aggregate';
import { path } from '@cynllun/domain/aggregate/path';
import { invalid } from '../log/failure.ts';
import type { AggregateWrite } from './aggregate-write.ts';
import type { ChangedThing, Changeset } from './changeset.ts';
import { knownIds, type IdsByEntity } from './load-rows.ts';
import type { Row } from './row-sql.ts';

interface Link {
  readonly to: string;
  readonly id: string;
  readonly path: string;
}

/** Refuses links, among the fields that changed, to what is not in this root or to somebody that it cannot name. */
export async function refuseUnknownLinks(
  write: AggregateWrite,
  changeset: Changeset,
  changed: readonly ChangedThing[],
): Promise<void> {
  const { stored, tx, rootId } = write;
  const links = changed.flatMap(({ is, fields }) => (is === null ? [] : linksIn(write, is, fields)));
  const isInside = ({ to }: Link) => hasEntity(stored.aggregate, to);
  const inside = links.filter((link) => isInside(link) && changeset.now(link.id)?.entity !== link.to);
  const outside = links.filter((link) => !isInside(link));
  const known = new Set([
    ...(await knownIds(tx, stored.aggregate, rootId, idsByTarget(inside))),
    ...(await knownOutside(write, outside)),
  ]);
  const unknown = [...inside, ...outside].find(({ id }) => !known.has(id));
  if (unknown !== undefined) throw invalid(unknown.path, 'notInPlan');
}

/** Of links out of an aggregate, the ids of those whom the root can name. */
export async function knownOutside(
  { stored, tx, access }: Pick<AggregateWrite, 'stored' | 'tx' | 'access'>,
  links: readonly Pick<Link, 'to' | 'id'>[],
): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  for (const [to, ids] of idsByTarget(links))
    for (const id of await stored.knownOutside(tx, access, to, ids)) known.add(id);
  return known;
}

const idsByTarget = (links: readonly Pick<Link, 'to' | 'id'>[]): IdsByEntity =>
  new Map(
    [...Map.groupBy(links, ({ to }) => to)].map(([to, of]) => [to, [...new Set(of.map(({ id }) => id))]] as const),
  );

function linksIn({ stored: { aggregate } }: AggregateWrite, row: Row, fields: ReadonlySet<string>): readonly Link[] {
  return [...fields].flatMap((key) => {
    const { to, kind } = fieldsOf(aggregate, row.entity)[key] ?? {};
    const value = row.values[key];
    if (to === undefined || value === null || value === undefined) return [];
    const ids = kind === 'links' ? (value as readonly string[]) : [value as string];
    return ids.map((id) => ({ to, id, path: path(row.entity, row.id, key) }));
  });
}
