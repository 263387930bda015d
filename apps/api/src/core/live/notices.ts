import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Logger } from 'pino';

/** What instances publish to each other. Only hints: whoever gets one reads the tables for what it is about. */
export type Notice =
  | { readonly topic: 'written'; readonly kind: string; readonly id: string; readonly sequence: number }
  /** A document has these updates; with none named, more than are named. */
  | { readonly topic: 'prose'; readonly id: string; readonly rows: readonly string[] }
  | { readonly topic: 'presence'; readonly id: string; readonly part: number; readonly states: string }
  /** Nothing but that it is there. */
  | { readonly topic: 'alive'; readonly id: '' };

const CHANNEL = 'cynllun';
/** Milliseconds from one sending to the next, in which notices are gathered: NOTIFY takes a lock that all share. */
const GATHER = 5;
/** The most updates that are named in one notice; more are announced without their ids. */
const MOST_NAMED = 500;
/** Milliseconds after which everyone polls, notice or none. */
const POLL = 1_000;
/** PostgreSQL's own limit is 8,000 bytes. */
const LONGEST = 7_900;
const RETRY = 500;
/** An instance with rooms open sends a heartbeat; after such a silence there is none to notify. */
export const SILENT = 15_000;

/** Gets a notice, and from which instance. */
type Subscriber = (notice: Notice, from: string) => void;

/** Where notices go and come from; without one (a test, a program that serves nobody) they stay in the process. */
export interface Wire {
  readonly pool: pg.Pool;
  /** A connection that keeps its session: LISTEN needs one. */
  readonly listenUrl: string;
}

/**
 * Publishes to the other instances what was committed here, and gets what was committed there, over PostgreSQL's own
 * LISTEN and NOTIFY. A notice can be lost with a connection, so everyone also polls each second, and at once when the
 * connection is back.
 */
export class Notices {
  readonly #log: Logger;
  readonly #instance = randomUUID();
  readonly #subscribers = new Set<Subscriber>();
  readonly #pollers = new Set<() => void>();
  readonly #waiting = new Map<string, Notice>();
  #wire: Wire | null = null;
  #gathering: NodeJS.Timeout | undefined;
  #sentAt = 0;
  /** When another instance was last heard. */
  #heardAt = -Infinity;
  #eachSecond: NodeJS.Timeout | undefined;
  #retrying: NodeJS.Timeout | undefined;
  #client: pg.Client | null = null;

  constructor(log: Logger) {
    this.#log = log;
  }

  /** Tells the other instances, if any, at once after a silence: of a document every update, of anything else the newest. */
  publish(notice: Notice): void {
    if (this.#wire === null || (notice.topic === 'prose' && this.#isAlone())) return;
    const key = `${notice.topic} ${notice.id} ${'part' in notice ? notice.part : ''}`;
    this.#waiting.set(key, merged(this.#waiting.get(key), notice));
    const wait = Math.max(0, this.#sentAt + GATHER - performance.now());
    this.#gathering ??= setTimeout(() => void this.#send(), wait);
  }

  /** Gets the notices of other instances, never one's own. */
  subscribe(listener: Subscriber): () => void {
    this.#subscribers.add(listener);
    return () => this.#subscribers.delete(listener);
  }

  /** Is called each second, and when notices may have been missed. */
  onPoll(listener: () => void): () => void {
    this.#pollers.add(listener);
    return () => this.#pollers.delete(listener);
  }

  start(wire: Wire): void {
    this.#wire = wire;
    this.#eachSecond = setInterval(() => this.#pollAll(), POLL);
    void this.#connect();
  }

  async stop(): Promise<void> {
    clearInterval(this.#eachSecond);
    clearTimeout(this.#retrying);
    clearTimeout(this.#gathering);
    await this.#send();
    this.#wire = null;
    const client = this.#client;
    this.#client = null;
    await client?.end().catch(() => {});
  }

  async #send(): Promise<void> {
    this.#gathering = undefined;
    this.#sentAt = performance.now();
    const notices = [...this.#waiting.values()];
    this.#waiting.clear();
    const payloads = parcels(this.#instance, notices);
    if (this.#wire === null || payloads.length === 0) return;
    try {
      // One transaction of its own, which waits for no disk: a lost hint costs a second, not a word.
      await this.#wire.pool.query(
        `SELECT set_config('synchronous_commit', 'off', true), pg_notify($1, p) FROM unnest($2::text[]) p`,
        [CHANNEL, payloads],
      );
    } catch (error) {
      this.#log.warn({ reason: String(error) }, 'Other instances could not be notified; they poll each second');
    }
  }

  async #connect(): Promise<void> {
    if (this.#wire === null) return;
    const client = new pg.Client({ connectionString: this.#wire.listenUrl, keepAlive: true });
    this.#client = client;
    const lost = () => this.#lost(client);
    client.on('error', lost).on('end', lost);
    client.on('notification', ({ payload }) => this.#received(payload ?? ''));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      this.#pollAll();
    } catch {
      lost();
    }
  }

  #lost(client: pg.Client): void {
    if (this.#client !== client) return;
    this.#client = null;
    client.end().catch(() => {});
    this.#retrying = setTimeout(() => void this.#connect(), RETRY);
  }

  #received(payload: string): void {
    const { from, notices } = JSON.parse(payload) as Parcel;
    if (from === this.#instance) return;
    this.#heardAt = performance.now();
    for (const notice of notices) for (const listener of this.#subscribers) listener(notice, from);
  }

  /** Nobody has a document open elsewhere: whoever opens one is heard, and looks for what it missed until then. */
  #isAlone(): boolean {
    return performance.now() - this.#heardAt > SILENT;
  }

  #pollAll(): void {
    for (const listener of this.#pollers) listener();
  }
}

/** A notice with what another of the same thing said that still waits. */
function merged(waiting: Notice | undefined, notice: Notice): Notice {
  if (waiting?.topic !== 'prose' || notice.topic !== 'prose') return notice;
  const rows = waiting.rows.length === 0 || notice.rows.length === 0 ? [] : [...waiting.rows, ...notice.rows];
  return { ...notice, rows: rows.length > MOST_NAMED ? [] : rows };
}

interface Parcel {
  readonly from: string;
  readonly notices: readonly Notice[];
}

/** Notices in as few payloads as hold them; one too long for any is left to be looked for. */
function parcels(from: string, notices: readonly Notice[]): readonly string[] {
  const payloads: string[] = [];
  let parcel: Notice[] = [];
  const payload = () => JSON.stringify({ from, notices: parcel } satisfies Parcel);
  for (const notice of notices) {
    parcel.push(notice);
    if (Buffer.byteLength(payload()) <= LONGEST) continue;
    parcel.pop();
    if (parcel.length > 0) payloads.push(payload());
    parcel = [notice];
    if (Buffer.byteLength(payload()) > LONGEST) parcel = [];
  }
  return parcel.length > 0 ? [...payloads, payload()] : payloads;
}
