import { londonDate } from '@cynllun/domain/calendar/date';
import type { Logger } from 'pino';
import type { Written } from '../../log/written.ts';
import type { InSql, Sql } from '../../../platform/sql.ts';
import type { Notices } from '../notices.ts';
import { readStanding, type Standing } from '../prose/standing.ts';
import { Channel } from './channel.ts';
import { readMissed } from './read-missed.ts';
import { Subscriber, type Refused, type Told } from './subscriber.ts';

interface Given {
  readonly inSql: InSql;
  readonly log: Logger;
  readonly now: () => Date;
  readonly written: Written;
  readonly notices: Notices;
}

/**
 * Tells everyone who has a plan open here what is written to it, at this instance or another. A plan's log is read
 * once for all of them, and who may still read is looked up with it, in as many statements for fifty as for one.
 */
export class Feeds {
  readonly #given: Given;
  readonly #channels = new Map<string, Channel>();
  /** Plans whose log is being read, and whether there is cause to read it again. */
  readonly #reading = new Map<string, boolean>();
  #looking = false;
  #lookAgain = false;

  constructor(given: Given) {
    this.#given = given;
    given.written.listen(({ kind, id, sequence }) => {
      if (kind === 'plan') this.#hinted(id, sequence);
      else if (kind === 'directory') this.#look();
    });
    given.notices.look(() => this.#look());
  }

  /** Everything written to a plan after a sequence, in order, and then all that is written: until one or the other ends it. */
  open(
    who: { readonly sessionId: string; readonly personId: string },
    planId: string,
    after: number,
  ): AsyncIterableIterator<Told | Refused> {
    const channel = this.#channels.get(planId) ?? new Channel(planId);
    this.#channels.set(planId, channel);
    const subscriber = new Subscriber(who, after, (one) => {
      channel.subscribers.delete(one);
      if (channel.subscribers.size === 0) this.#channels.delete(planId);
    });
    channel.subscribers.add(subscriber);
    this.#read(channel);
    return subscriber;
  }

  #hinted(planId: string, sequence: number): void {
    const channel = this.#channels.get(planId);
    if (channel === undefined) return;
    channel.head = Math.max(channel.head, sequence);
    this.#read(channel);
  }

  #read(channel: Channel): void {
    const { planId } = channel;
    if (this.#reading.has(planId)) return void this.#reading.set(planId, true);
    this.#reading.set(planId, false);
    void this.#hand(channel)
      .catch((error: unknown) =>
        this.#given.log.warn({ err: error }, 'A plan’s log could not be read; it is tried again'),
      )
      .finally(() => {
        const again = this.#reading.get(planId) === true;
        this.#reading.delete(planId);
        // Everyone may have left meanwhile, and others come.
        const current = this.#channels.get(planId);
        if (again && current !== undefined) this.#read(current);
      });
  }

  /** Reads what they lack, and afterwards who may have it: whoever lost their part before the log was read gets nothing. */
  async #hand(channel: Channel): Promise<void> {
    const asked = [...channel.subscribers];
    if (asked.length === 0) return;
    const { after } = channel;
    const [missed, standing] = await this.#given.inSql((tx) =>
      Promise.all([readMissed(tx, channel.planId, after), this.#standingOf(tx, [channel])]),
    );
    channel.check(standing, asked);
    if (missed !== null) channel.hand(missed, asked);
  }

  /** Looks for what no notice told: writes elsewhere, roles taken away, sessions that ended. */
  #look(): void {
    if (this.#looking) return void (this.#lookAgain = true);
    if (this.#channels.size === 0) return;
    this.#looking = true;
    void this.#lookAtAll()
      .catch((error: unknown) => this.#given.log.warn({ err: error }, 'Plans could not be looked at; they are again'))
      .finally(() => {
        this.#looking = false;
        const again = this.#lookAgain;
        this.#lookAgain = false;
        if (again) this.#look();
      });
  }

  async #lookAtAll(): Promise<void> {
    const channels = [...this.#channels.values()];
    const asked = channels.map((channel) => ({ channel, subscribers: [...channel.subscribers] }));
    const [sequences, standing] = await this.#given.inSql((tx) =>
      Promise.all([readSequences(tx, channels), this.#standingOf(tx, channels)]),
    );
    for (const { channel, subscribers } of asked) {
      channel.check(standing, subscribers);
      channel.head = Math.max(channel.head, sequences.get(channel.planId) ?? 0);
      channel.directory = sequences.get(channel.authorityId ?? '') ?? channel.directory;
      if (channel.isBehind) this.#read(channel);
    }
  }

  #standingOf(tx: Sql, channels: readonly Channel[]): Promise<Standing> {
    const asking = channels.flatMap(({ subscribers, room }) =>
      [...subscribers].map(({ sessionId, personId }) => ({ sessionId, personId, room })),
    );
    const now = this.#given.now();
    return readStanding(tx, asking, { today: londonDate(now.getTime()), now });
  }
}

async function readSequences(tx: Sql, channels: readonly Channel[]): Promise<ReadonlyMap<string, number>> {
  const ids = channels.flatMap(({ planId, authorityId }) => [planId, ...(authorityId === null ? [] : [authorityId])]);
  const rows = await tx.$queryRaw<{ id: string; sequence: bigint }[]>`
    SELECT "id", "sequence" FROM "ChangeLog" WHERE "id" = ANY (${ids}::uuid[])`;
  return new Map(rows.map(({ id, sequence }) => [id, Number(sequence)]));
}
