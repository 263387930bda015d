import {
  Hocuspocus,
  type beforeSyncPayload,
  type Connection,
  type onAuthenticatePayload,
  type onLoadDocumentPayload,
} from '@hocuspocus/server';
import { londonDate } from '@cynllun/domain/calendar/date';
import type { WebSocket } from 'ws';
import * as Y from 'yjs';
import { coalesced } from '../../../platform/coalesce.ts';
import type { Services } from '../../context.ts';
import { storedNamed, type StoredAggregate } from '../../aggregate/stored-aggregate.ts';
import { openProse } from '../../prose/stored-prose.ts';
import { readRoomAccess, type Participant, type RoomAccess, type TypedUpdate } from './access.ts';
import { UpdatePolicy } from './update-policy.ts';
import { Appender } from './appender.ts';
import { refusalOfUpdate } from './check-update.ts';
import { Materialiser } from './materialiser.ts';
import { readRoomName, type RoomName } from './names.ts';
import { ownStates, Presence } from './presence.ts';
import { Denied, denied, type Refusal } from './refusal.ts';
import { Replicas } from './replicas.ts';
import { acknowledge, ASKS, bringsNothing } from './sync-messages.ts';
import { closing, type AtSocket } from './socket.ts';
import { SessionActivity } from './session-activity.ts';

type At = Connection<AtSocket>;

/** The rooms that people write in together, and those that say who has a root open. */
export class Rooms {
  readonly hocuspocus: Hocuspocus<AtSocket>;
  readonly #services: Services;
  readonly #updatePolicy: UpdatePolicy;
  readonly #appender: Appender;
  readonly #replicas: Replicas;
  readonly #materialiser: Materialiser;
  readonly #presence: Presence;
  readonly #sessionActivity: SessionActivity;
  readonly #entered = new Map<At, Participant>();
  /** Connections that were refused or ended: what they still have queued counts for nothing. */
  readonly #ended = new WeakSet<At>();
  readonly #stops: (() => void)[] = [];
  /** Looks again at what everyone in a room may do there. */
  readonly check = coalesced(() => this.#checkAll());

  constructor(services: Services) {
    this.#services = services;
    this.#updatePolicy = new UpdatePolicy(services);
    this.#appender = new Appender(services);
    this.#replicas = new Replicas(services);
    this.#materialiser = new Materialiser(services);
    this.#sessionActivity = new SessionActivity(services);
    this.hocuspocus = new Hocuspocus<AtSocket>({
      quiet: true,
      onAuthenticate: (payload) => this.#enter(payload),
      onLoadDocument: (payload) => this.#load(payload),
      afterLoadDocument: async ({ documentName }) => this.#presence.opened(documentName),
      connected: async ({ connection, context, documentName }) => {
        const room = readRoomName(documentName);
        if (room !== null) this.#entered.set(connection, { ...context, room });
      },
      beforeSync: (payload) => this.#sync(payload),
      beforeHandleAwareness: async (payload) => {
        if (payload.connection === undefined || this.#ended.has(payload.connection)) payload.states.clear();
        else ownStates(payload);
      },
      onAwarenessUpdate: async (payload) => this.#presence.changed(payload),
      onDisconnect: async () => this.#left(),
      afterUnloadDocument: async ({ documentName }) => {
        this.#presence.closed(documentName);
        this.#replicas.close(readRoomName(documentName)?.documentId ?? '');
      },
    });
    this.#presence = new Presence(services.notices, this.hocuspocus);
  }

  start(): void {
    const { notices, writeEvents } = this.#services;
    this.#materialiser.start();
    this.#stops.push(
      notices.subscribe(
        (notice) => notice.topic === 'prose' && this.#replicas.hinted(notice.id, notice.rows.map(BigInt)),
      ),
      notices.onPoll(() => {
        this.#presence.poll();
        void this.#replicas.poll();
        this.check();
      }),
      writeEvents.subscribe(({ id }) => {
        this.#replicas.rootWritten(id);
        this.check();
      }),
    );
  }

  /** Refuses a message that is too large to be taken apart. @returns whether its sender is in the room it is addressed to */
  refuseTooLarge(socket: WebSocket, address: string): boolean {
    const entered = [...this.#entered.keys()].find(
      (connection) => connection.context.socket === socket && connection.messageAddress === address,
    );
    if (entered !== undefined) this.#refuse(entered, 'tooMuch');
    return entered !== undefined;
  }

  /** Ends what is under way: nobody is in a room any more. */
  async stop(): Promise<void> {
    for (const stop of this.#stops) stop();
    await this.#materialiser.stop();
  }

  async #enter({ context, documentName, connectionConfig }: onAuthenticatePayload<AtSocket>): Promise<void> {
    const room = readRoomName(documentName);
    if (room === null) throw new Denied('notFound');
    const participant = { ...context, room };
    const access = await this.#orUnavailable(context, () => this.#accessOf([participant]));
    const refused = access.refusesReading(participant);
    if (refused !== null) throw denied(this.#services.log, participant, refused);
    connectionConfig.readOnly = room.kind === 'presence' || access.refusesWriting(participant) !== null;
  }

  async #load({ context, documentName, document }: onLoadDocumentPayload<AtSocket>): Promise<Uint8Array | undefined> {
    const room = readRoomName(documentName);
    if (room?.kind !== 'prose') return undefined;
    const { rootId, documentId } = room;
    const prose = await this.#orUnavailable(context, () =>
      openProse(this.#services, this.#storedOf(room), rootId, documentId),
    );
    if (prose === null) throw new Denied('removed');
    this.#replicas.open(documentId, rootId, document, prose);
    return Y.encodeStateAsUpdate(prose.document);
  }

  /** A fault is no refusal: the person's socket ends, and they come back with what they have. */
  async #orUnavailable<T>({ socket }: AtSocket, use: () => Promise<T>): Promise<T> {
    try {
      return await use();
    } catch (error) {
      this.#services.log.error({ err: error }, 'A room could not be entered');
      socket.close(closing.unavailable);
      throw new Denied('unavailable');
    }
  }

  async #sync({ type, payload, connection, document, context }: beforeSyncPayload<AtSocket>): Promise<void> {
    if (type === ASKS) return;
    const room = readRoomName(document.name);
    if (room === null || this.#ended.has(connection)) return end(connection);
    if (bringsNothing(type, document, payload)) return acknowledge(connection, payload);
    const { aggregate } = this.#storedOf(room);
    const refused = refusalOfUpdate(aggregate, document, room, payload);
    if (refused !== null) return this.#refuse(connection, refused);
    await this.#orAgain(connection, () => this.#admit(connection, { ...context, room, update: payload }));
  }

  /** Appends an update, if its client ids and keys are its writer's to use. */
  async #admit(connection: At, typed: TypedUpdate): Promise<void> {
    const { document, readOnly } = connection;
    if (readOnly) return this.#refuse(connection, (await this.#accessOf([typed])).refusesWriting(typed) ?? 'forbidden');
    const catchUp = () => this.#replicas.catchUp(typed.room.documentId);
    const refused = await this.#updatePolicy.refusalOf(connection, typed, document, typed.update, catchUp);
    if (refused !== null) return this.#refuse(connection, refused);
    await this.#append(connection, typed);
  }

  async #append(connection: At, typed: TypedUpdate): Promise<void> {
    const { documentId } = typed.room;
    const appended = await this.#appender.append(typed);
    if ('refused' in appended) return this.#refuse(connection, appended.refused);
    // At once: Hocuspocus takes nothing from someone who was refused meanwhile, and these words are committed.
    this.#replicas.committed(documentId, appended.id, typed.update);
    acknowledge(connection, typed.update);
    this.#services.notices.publish({ topic: 'prose', id: documentId, rows: [String(appended.id)] });
    this.#materialiser.typed(typed.room);
    this.#sessionActivity.typed(typed.sessionId);
  }

  /** A fault is no refusal: the person's socket ends, and they come back with what they have. */
  async #orAgain(connection: At, use: () => Promise<void>): Promise<void> {
    try {
      await use();
    } catch (error) {
      this.#services.log.error({ err: error }, 'What someone typed could not be stored; their client sends it again');
      this.#end(connection, 'unavailable');
      connection.context.socket.close(closing.unavailable);
    }
  }

  /** Somebody left: what they typed is written into its columns. */
  #left(): void {
    for (const [connection, { room }] of this.#entered) {
      if (connection.document.hasConnection(connection)) continue;
      this.#entered.delete(connection);
      if (room.kind === 'prose') this.#materialiser.now(room.documentId);
    }
  }

  /** Tells someone why their words are not taken, or no longer, and has them leave the room. */
  #refuse(connection: At, code: Refusal): void {
    connection.sendStateless(JSON.stringify({ kind: 'refused', code }));
    this.#end(connection, code);
    if (code === 'signedOut') connection.context.socket.close(closing.signedOut);
  }

  #end(connection: At, reason: string): void {
    this.#ended.add(connection);
    end(connection);
    connection.close({ code: 4403, reason });
  }

  async #checkAll(): Promise<void> {
    const entered = [...this.#entered].filter(([connection]) => !this.#ended.has(connection));
    if (entered.length === 0) return;
    try {
      const access = await this.#accessOf(entered.map(([, participant]) => participant));
      for (const [connection, participant] of entered) this.#checkOne(connection, participant, access);
    } catch (error) {
      this.#services.log.warn({ err: error }, 'Who may be in which room could not be looked up; each write looks too');
    }
  }

  #checkOne(connection: At, participant: Participant, access: RoomAccess): void {
    const reading = access.refusesReading(participant);
    if (reading !== null) return this.#refuse(connection, reading);
    if (participant.room.kind === 'presence') return;
    const writing = access.refusesWriting(participant);
    if (writing !== null && !connection.readOnly) this.#refuse(connection, writing);
    // They may write now: they enter anew.
    else if (writing === null && connection.readOnly) this.#end(connection, 'changed');
  }

  #accessOf(participants: readonly Participant[]): Promise<RoomAccess> {
    const { aggregates, inSql, now: clock } = this.#services;
    const now = clock();
    return inSql((tx) => readRoomAccess(tx, aggregates, participants, { today: londonDate(now.getTime()), now }));
  }

  #storedOf({ aggregate }: RoomName): StoredAggregate {
    return storedNamed(this.#services.aggregates, aggregate);
  }
}

/** Hocuspocus goes through all a connection has sent, closed or not; it applies nothing to one that only reads. */
function end(connection: At): void {
  connection.readOnly = true;
}
