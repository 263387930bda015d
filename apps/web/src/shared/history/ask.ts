import type { ListedWritesFragment } from '../../generated/graphql.ts';

/** A page of what was written to an aggregate, of whichever: each names its own query. */
export type Page = ListedWritesFragment;
export type Write = Page['edges'][number]['node'];

/** Whose changes, to what, since when: empty is any. */
export interface Filter {
  /** A person's id. */
  readonly by: string;
  /** The id of a thing: with all that ever belonged to it. */
  readonly about: string;
  /** `action.outcome`, or `action` for those added or removed. */
  readonly field: string;
  /** Only what others wrote after this sequence. */
  readonly since: number | null;
}

/** Which of the changes looked at. */
export interface Part {
  readonly first?: number;
  /** Those before what was read. */
  readonly after?: string | null;
  /** Those that came after this sequence. */
  readonly newerThan?: number | null;
}

/** Asks for writes, the newest first; null where they may not be read. */
export type AskForWrites = (filter: Filter, part?: Part) => Promise<Page | null | undefined>;

/** How many writes are listed at once. */
const PER_PAGE = 20;

export const listVariables = (
  { by, about, field, since }: Filter,
  { first = PER_PAGE, after = null, newerThan = null }: Part = {},
) => ({
  filter: {
    personId: by || null,
    thingId: about || null,
    field: field || null,
    since: newerThan ?? since,
    byOthers: since !== null,
  },
  first,
  after,
});
