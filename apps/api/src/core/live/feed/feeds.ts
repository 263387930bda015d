import { londonDate } from '@cynllun/domain/calendar/date';
import { coalesced } from '../../../platform/coalesce.ts';
import type { InSql, Sql } from '../../../platform/sql.ts';
import type { StoredAggregate } from '../../aggregate/stored-aggregate.ts';
import { readRoomAccess, type RoomAccess } from '../prose/access.ts';
import { rootKey } from '../prose/names.ts';
import { Channel } from './channel.ts';
import { readLogAfter } from './read-log.ts';
import { Subscriber, type FeedEvent } from './subscriber.ts';
import type { Logger } from 'pino';
import type { WriteEvents } from '../../log/write-events.ts';
import type { Notices } from '../notices.ts';

interface Given {
  readonly inSql: InSql;
  readonly log: Logger;
  readonly now: () => Date;
  readonly writeEvents: WriteEvents;
  readonly notices: Notices;
  readonly aggregates: readonly StoredAggregate[];
}

/**
 * Sends everyone who has a root open here what is written to it, at this instance or another. A log is read once for
 * all of them, and who may still read is looked up with it, in as many statements for fifty as for one.
 */
export class Feeds {
  readonly #given: Given;
  /** By `rootKey`. */
  readonly #channels = new Map<string, Channel>();
  /** Channels whose log is being read, and whether there is cause to read it again. */
  readonly #reading = new Map<string, boolean>();
  /** Looks for what no notice said: writes elsewhere, roles taken away, sessions that ended. */
  readonly #poll = coalesced(() => this.#tryToPoll());

  constructor(given: Given) {
    this.#given = given;
    given.writeEvents.subscribe(({ kind, id, sequence }) => {
      this.#hinted(rootKey({ aggregate: kind, rootId: id }), sequence);
      const channels = [...this.#channels.values()];
      if (channels.some(({ relatedIds }) => relatedIds === null || relatedIds.includes(id))) this.#poll();
    });
    given.notices.onPoll(() => this.#poll());
  }

  /** Everything written to a root after a sequence, in order, and then all that is written: until either side ends it. */
  open(
    who: { readonly sessionId: string; readonly personId: string },
    stored: StoredAggregate,
    rootId: string,
    after: number,
  ): AsyncIterableIterator<FeedEvent> {
    const key = rootKey({ aggregate: stored.aggregate.name, rootId });
    const channel = this.#channels.get(key) ?? new Channel(stored, rootId);
    this.#channels.set(key, channel);
    const subscriber = new Subscriber(who, after, (one) => {
      channel.subscribers.delete(one);
      if (channel.subscribers.size === 0) this.#channels.delete(key);
    });
    channel.subscribers.add(subscriber);
    this.#read(channel);
    return subscriber;
  }

  #hinted(key: string, sequence: number): void {
    const channel = this.#channels.get(key);
    if (channel === undefined) return;
    channel.head = Math.max(channel.head, sequence);
    this.#read(channel);
  }

  #read(channel: Channel): void {
    const { key } = channel;
    if (this.#reading.has(key)) return void this.#reading.set(key, true);
    this.#reading.set(key, false);
    void this.#readAndSend(channel)
      .catch((error: unknown) => this.#given.log.warn({ err: error }, 'A log could not be read; it is tried again'))
      .finally(() => {
        const again = this.#reading.get(key) === true;
        this.#reading.delete(key);
        // Everyone may have left meanwhile, and others come.
        const current = this.#channels.get(key);
        if (again && current !== undefined) this.#read(current);
      });
  }

  /** Reads what they lack, and afterwards who may have it: whoever lost a role before the log was read gets nothing. */
  async #readAndSend(channel: Channel): Promise<void> {
    const subscribers = [...channel.subscribers];
    if (subscribers.length === 0) return;
    const { stored, rootId, after } = channel;
    const [part, access] = await this.#given.inSql((tx) =>
      Promise.all([readLogAfter(tx, stored, rootId, after), this.#accessTo(tx, [channel])]),
    );
    channel.check(access, subscribers);
    if (part !== null) channel.send(part, subscribers);
  }

  async #tryToPoll(): Promise<void> {
    if (this.#channels.size === 0) return;
    try {
      await this.#pollAll();
    } catch (error) {
      this.#given.log.warn({ err: error }, 'Feeds could not be checked; they are again');
    }
  }

  async #pollAll(): Promise<void> {
    const channels = [...this.#channels.values()];
    const known = channels.map((channel) => ({ channel, subscribers: [...channel.subscribers] }));
    const [sequences, access] = await this.#given.inSql((tx) =>
      Promise.all([readSequences(tx, channels), this.#accessTo(tx, channels)]),
    );
    for (const { channel, subscribers } of known) {
      channel.check(access, subscribers);
      channel.head = Math.max(channel.head, sequences.get(channel.rootId) ?? 0);
      const related = (channel.relatedIds ?? []).reduce((sum, id) => sum + (sequences.get(id) ?? 0), 0);
      channel.relatedSequence = Math.max(channel.relatedSequence, related);
      if (channel.isBehind) this.#read(channel);
    }
  }

  #accessTo(tx: Sql, channels: readonly Channel[]): Promise<RoomAccess> {
    const participants = channels.flatMap(({ subscribers, room }) =>
      [...subscribers].map(({ sessionId, personId }) => ({ sessionId, personId, room })),
    );
    const now = this.#given.now();
    return readRoomAccess(tx, this.#given.aggregates, participants, { today: londonDate(now.getTime()), now });
  }
}

async function readSequences(tx: Sql, channels: readonly Channel[]): Promise<ReadonlyMap<string, number>> {
  const ids = channels.flatMap(({ rootId, relatedIds }) => [rootId, ...(relatedIds ?? [])]);
  const rows = await tx.$queryRaw<{ id: string; sequence: bigint }[]>`
    SELECT "id", "sequence" FROM "ChangeLog" WHERE "id" = ANY (${ids}::uuid[])`;
  return new Map(rows.map(({ id, sequence }) => [id, Number(sequence)]));
}
