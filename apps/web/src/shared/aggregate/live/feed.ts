import type { DocumentNode } from 'graphql';
import type { LogChange } from '@cynllun/domain/aggregate/log-change';
import type { FeedMessage } from '../store/transport.ts';

/** A message of a feed, with a number that changes when what goes with the root does. */
export type FeedEvent = FeedMessage & { readonly relatedSequence: number };

/** What every feed sends of an aggregate, as the API has it. */
interface SentChanges {
  readonly relatedSequence: number;
  readonly reload: boolean;
  readonly relatedChanged: boolean;
  readonly writes: readonly { readonly sequence: number; readonly changes: readonly object[] }[];
}

export const eventOf = ({ relatedSequence, reload, relatedChanged, writes }: SentChanges): FeedEvent => ({
  relatedSequence,
  reload: reload || relatedChanged,
  writes: writes.map(({ sequence, changes }) => ({ sequence, changes: changes as LogChange[] })),
});

/** The subscription that feeds one kind of aggregate. */
export interface FeedSubscription<Data> {
  readonly document: DocumentNode;
  readonly variables: (rootId: string, after: number) => Readonly<Record<string, unknown>>;
  /** Null where the server ends it: the person may not read the root, or is not signed in. */
  readonly read: (data: Data) => FeedEvent | null;
}
