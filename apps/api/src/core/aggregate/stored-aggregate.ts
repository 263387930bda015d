import { operations, type Operation } from '@cynllun/domain/access/operations';
import type { Subject } from '@cynllun/domain/access/subject';
import type { Aggregate } from '@cynllun/domain/aggregate/aggregate';
import type { LogChange } from '@cynllun/domain/aggregate/log-change';
import type { Language } from '@cynllun/domain/text/language';
import type { Sql } from '../../platform/sql.ts';
import type { Services } from '../context.ts';
import type { Write } from '../log/types.ts';

/** The people whose own a thing is, by the fields that name them. */
export type Owners = Readonly<Record<string, string | null>>;

/** Someone as a root names them. */
export interface NamedPerson {
  readonly id: string;
  /** A person from elsewhere goes by the name they were given their role under. Null once their data was erased. */
  readonly name: string | null;
}

/** When something is asked. */
export interface Moment {
  /** YYYY-MM-DD in Europe/London. */
  readonly today: string;
  readonly now: Date;
}

/** The moment of a request, or of whatever else is done. */
export const momentOf = ({ today, now }: Pick<Services, 'today' | 'now'>): Moment => ({ today: today(), now: now() });

/** What access to one root, and to things in it, turns on, as it stood when it was read. */
export interface RootAccess {
  /** The root as access sees it. */
  readonly subject: Subject;
  /** Something in it that is somebody's own, as access sees it. */
  readonly owned: (owners: Owners) => Subject;
  /** The language in which new texts start. */
  readonly language: Language;
}

/**
 * An aggregate as this server keeps it: its declaration, and what of its storage and access cannot be derived from it.
 * Tables are named after entities, columns after fields; a `links` field is a table named after both ends. In SQL `id`
 * is the root's id.
 */
export interface StoredAggregate {
  readonly aggregate: Aggregate;
  /** What one must be allowed in order to learn that there is such a root. */
  readonly knowBy: Operation;
  /** What one must be allowed in order to read, follow and look back over what it says. */
  readonly readBy: Operation;
  /** SQL: what access to a root turns on, as one JSON value; null where there is none. */
  readonly accessSql: (id: string) => string;
  /** Of what `accessSql` found, at a moment. */
  readonly toAccess: (found: unknown, at: Moment) => RootAccess;
  /** What a whole root holds that its log does not say: SQL, in a statement that calls the root's table `root`. */
  readonly rootExtras: Readonly<Record<string, { readonly sql: string }>>;
  /** Those of some people or organisations (`to`), by id, whom a root can name. */
  readonly knownOutside: (
    tx: Sql,
    access: RootAccess,
    to: string,
    ids: readonly string[],
  ) => Promise<ReadonlySet<string>>;
  /** SQL: some people as a root names them, as a JSON list of `NamedPerson`. `ids` is a query of one column. */
  readonly namedPeopleSql: (id: string, ids: string) => string;
  /** Its feed says that something was written, and nothing of what: not every reader of it may see all that it says. */
  readonly signalsOnly?: true;
  /** SQL: an array of the ids of other logs, whose writes may change what is shown with a root. */
  readonly relatedLogsSql: (id: string) => string;
  /** SQL: whether the row `c` of a log is of a write that sealed its root, where there is such a thing. */
  readonly sealsSql?: string;
  /** Tells people, and the rules of other roots, of what a write to a root did, in its transaction: every write to it passes here. */
  readonly tell?: (
    context: Pick<Services, 'jobs'>,
    write: Pick<Write<Sql>, 'tx' | 'log' | 'sequence' | 'changes' | 'viewer' | 'at'>,
    rootId: string,
  ) => Promise<void>;
  /** Whether a change may change what is shown with a root and is not in it: its stage, what may be done to it. */
  readonly changesRelated: (change: LogChange) => boolean;
}

/** @throws where there is no such aggregate: a mistake in our code or data, not a person's. */
export function storedNamed(aggregates: readonly StoredAggregate[], name: string): StoredAggregate {
  const found = aggregates.find(({ aggregate }) => aggregate.name === name);
  if (found === undefined) throw new Error(`No aggregate is called ${name}`);
  return found;
}

/** What access to roots turns on, by their ids; those there are none of are left out. */
export async function readAccess(
  tx: Sql,
  { accessSql, toAccess }: StoredAggregate,
  ids: readonly string[],
  at: Moment,
): Promise<ReadonlyMap<string, RootAccess>> {
  const rows = await tx.$queryRawUnsafe<{ id: string; access: unknown }[]>(
    // No table that an aggregate's SQL names is called so: a name within it would hide this one.
    `SELECT asked_root."id", ${accessSql('asked_root."id"')} AS "access" FROM unnest($1::uuid[]) AS asked_root("id")`,
    ids,
  );
  return new Map(rows.flatMap(({ id, access }) => (access === null ? [] : [[id, toAccess(access, at)] as const])));
}

/** What an operation is asked of: something that is somebody's own where it can be done to such, otherwise the root. */
export function subjectOf({ subject, owned }: RootAccess, operation: Operation, owners: Owners | null): Subject {
  const own = owners === null ? subject : owned(owners);
  const kinds: readonly string[] = operations[operation].on;
  return kinds.includes(own.kind) ? own : subject;
}
