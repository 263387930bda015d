import { entityOf, hasEntity, type Aggregate } from '@cynllun/domain/aggregate/aggregate';
import type { LogChange } from '@cynllun/domain/aggregate/log-change';
import type { StoredAggregate } from '../../aggregate/stored-aggregate.ts';
import type { RoomAccess } from '../prose/access.ts';
import { rootKey, type RoomName } from '../prose/names.ts';
import type { LogPart, LogWrite } from './read-log.ts';
import type { FeedChanges, Subscriber } from './subscriber.ts';

/** Everyone here who has one root open, and how far its log was read for them. */
export class Channel {
  readonly stored: StoredAggregate;
  readonly rootId: string;
  readonly subscribers = new Set<Subscriber>();
  /** Logs whose writes may change what is shown with the root; null until its log was read once. */
  relatedIds: readonly string[] | null = null;
  /** The sequences that its own log, and the related ones together, are known to have reached. */
  head = 0;
  relatedSequence = 0;

  constructor(stored: StoredAggregate, rootId: string) {
    this.stored = stored;
    this.rootId = rootId;
  }

  /** Subscribers need the access of those who see who else has the root open. */
  get room(): RoomName {
    const { rootId, stored } = this;
    return { kind: 'presence', aggregate: stored.aggregate.name, rootId, documentId: rootId };
  }

  get key(): string {
    return rootKey(this.room);
  }

  /** Whether someone was not sent everything that is known to be there. */
  get isBehind(): boolean {
    return [...this.subscribers].some(
      ({ after, relatedSequence }) =>
        relatedSequence === null || after < this.head || relatedSequence < this.relatedSequence,
    );
  }

  /** From where the log is to be read for all of them. */
  get after(): number {
    return Math.min(...[...this.subscribers].map(({ after }) => after));
  }

  /** Ends the feeds of those who may not read the root, or not any more. */
  check(access: RoomAccess, subscribers: readonly Subscriber[]): void {
    for (const subscriber of subscribers) {
      const refused = access.refusesReading({ ...subscriber, room: this.room });
      if (refused !== null) subscriber.refuse(refused);
    }
  }

  /** Sends what was read to those for whom it was read: to each what they lack. */
  send(part: LogPart, subscribers: readonly Subscriber[]): void {
    this.relatedIds = part.relatedIds;
    this.head = part.head;
    this.relatedSequence = part.relatedSequence;
    for (const subscriber of subscribers) {
      if (!this.subscribers.has(subscriber)) continue;
      const changes = changesFor(this.stored, part, subscriber);
      if (subscriber.relatedSequence === null || isNew(changes, subscriber)) subscriber.send(changes);
    }
  }
}

const isNew = ({ sequence, relatedSequence, reload }: FeedChanges, subscriber: Subscriber): boolean =>
  reload || sequence !== subscriber.after || relatedSequence !== subscriber.relatedSequence;

function changesFor(
  stored: StoredAggregate,
  { head, relatedSequence, writes }: LogPart,
  { after }: Subscriber,
): FeedChanges {
  const lacking = writes.filter(({ sequence }) => sequence > after);
  // A sequence that the log has not reached is of another log: the database was put back to an earlier day.
  const isWhole = after + lacking.length === head && lacking.every(({ changes }) => changes !== null);
  const changes = { kind: 'changes', sequence: head, relatedSequence } as const;
  if (!isWhole) return { ...changes, reload: true, relatedChanged: true, writes: [] };
  return {
    ...changes,
    reload: false,
    relatedChanged: lacking.some((write) => touchesRelated(stored, write)),
    writes: lacking,
  };
}

const touchesRelated = ({ aggregate, changesRelated }: StoredAggregate, { changes }: LogWrite): boolean =>
  (changes ?? []).some((change) => changesRelated(change) || namesOwner(aggregate, change));

/** Whether a change says whose own something is: what may be done to it turns on that. */
function namesOwner(from: Aggregate, { entity, field, after }: LogChange): boolean {
  const { owners: own = [], ownedThrough = null } = hasEntity(from, entity) ? entityOf(from, entity) : {};
  const owners = ownedThrough === null ? own : [...own, ownedThrough];
  if (field !== '') return owners.includes(field);
  const values = after as Readonly<Record<string, unknown>> | null;
  return owners.some((owner) => values?.[owner] != null);
}
