import { fieldsOf, hasEntity } from '@cynllun/domain/aggregate/aggregate';
import { path } from '@cynllun/domain/aggregate/path';
import { invalid } from '../log/failure.ts';
import type { AggregateWrite } from './aggregate-write.ts';
import type { ChangedThing, Changeset } from './changeset.ts';
import { knownIds } from './load-rows.ts';
import type { Row } from './row-sql.ts';

interface Link {
  readonly to: string;
  readonly id: string;
  readonly path: string;
}

/** Refuses links, among the fields that changed, to what is not in this root or to a person that it cannot name. */
export async function refuseUnknownLinks(
  write: AggregateWrite,
  changeset: Changeset,
  changed: readonly ChangedThing[],
): Promise<void> {
  const { stored, tx, rootId, access } = write;
  const links = changed.flatMap(({ is, fields }) => (is === null ? [] : linksIn(write, is, fields)));
  const isInside = ({ to }: Link) => hasEntity(stored.aggregate, to);
  const inside = links.filter((link) => isInside(link) && changeset.now(link.id)?.entity !== link.to);
  const people = links.filter((link) => !isInside(link));
  const ids = (of: readonly Link[]) => [...new Set(of.map(({ id }) => id))];
  const requested = new Map([...Map.groupBy(inside, ({ to }) => to)].map(([to, of]) => [to, ids(of)]));
  const known = new Set([
    ...(await knownIds(tx, stored.aggregate, rootId, requested)),
    ...(people.length === 0 ? [] : await stored.knownPeople(tx, access, ids(people))),
  ]);
  const unknown = [...inside, ...people].find(({ id }) => !known.has(id));
  if (unknown !== undefined) throw invalid(unknown.path, 'notInPlan');
}

function linksIn({ stored: { aggregate } }: AggregateWrite, row: Row, fields: ReadonlySet<string>): readonly Link[] {
  return [...fields].flatMap((key) => {
    const { to, kind } = fieldsOf(aggregate, row.entity)[key] ?? {};
    const value = row.values[key];
    if (to === undefined || value === null || value === undefined) return [];
    const ids = kind === 'links' ? (value as readonly string[]) : [value as string];
    return ids.map((id) => ({ to, id, path: path(row.entity, row.id, key) }));
  });
}
