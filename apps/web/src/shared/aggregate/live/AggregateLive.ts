import type { PlanStore } from '../store/PlanStore.ts';
import { followPlan } from './followPlan.ts';
import { openSocket, type LiveSocket } from './LiveSocket.ts';
import { PresenceRoom, type Here } from './PresenceRoom.ts';
import type { ProseRoom } from './ProseRoom.ts';
import { documentOf, ProseRooms } from './ProseRooms.ts';

interface LastIn {
  readonly documentId: string;
  readonly key: string;
}

/**
 * A plan as it is written with others: its feed, who has it open, and its documents of prose. Whatever bears on what
 * the plan says and what is saved it tells the plan's store.
 */
export class PlanLive {
  readonly #store: PlanStore;
  readonly #planId: string;
  readonly #personId: string;
  readonly #rooms: ProseRooms;
  readonly #listeners = new Set<() => void>();
  #socket: LiveSocket | null = null;
  #presence: PresenceRoom | null = null;
  #feed: ReturnType<typeof followPlan> | null = null;
  #here: readonly Here[] = [];
  #at: string | null = null;
  #lastIn: LastIn | null = null;
  #isOnScreen = false;
  #access: ReturnType<PlanStore['getSnapshot']>['access'];
  /** Counts what is seen through this object, so that screens are drawn again. */
  #version = 0;

  constructor(store: PlanStore) {
    const { view, access } = store.getSnapshot();
    this.#store = store;
    this.#planId = view.plan.id;
    this.#personId = view.viewer.id;
    this.#access = access;
    this.#rooms = new ProseRooms({ store, socket: () => this.#open(), onChange: () => this.#roomsChanged() });
    store.subscribe(() => this.#storeChanged());
    this.#rooms.openUnsaved();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getVersion = (): number => this.#version;

  /** Who else has the plan open. */
  readonly here = (): readonly Here[] => this.#here;

  /** The plan is on the screen: follow it, and be seen in it. @returns it is not any more */
  arrive(): () => void {
    this.#isOnScreen = true;
    if (this.#access === 'granted') this.#join();
    return () => {
      this.#isOnScreen = false;
      this.#part();
      this.#roomsChanged();
    };
  }

  /** Says where this person is, as `Here` has it. */
  at(place: string | null): void {
    this.#at = place;
    this.#presence?.at(place);
  }

  /** The document that holds a piece of prose (`proseKey`); null where it is not with the server yet. */
  documentOf(key: string): string | null {
    return documentOf(this.#store.getSnapshot().view.plan, key);
  }

  /** A document is on the screen. @returns it no longer is */
  want(documentId: string): () => void {
    return this.#rooms.want(documentId);
  }

  room(documentId: string): ProseRoom | undefined {
    return this.#rooms.get(documentId);
  }

  /** The prose this person was in last, whose words they can take back. */
  readonly lastIn = (): LastIn | null => this.#lastIn;

  enteredProse(documentId: string, key: string): void {
    this.#lastIn = { documentId, key };
    this.#changed();
  }

  /** The connection may be back. */
  readonly retry = (): void => {
    this.#feed?.retry();
    void this.#socket?.connect();
  };

  #join(): void {
    this.#presence ??= new PresenceRoom(this.#open(), this.#planId, this.#personId, () => this.#moved());
    this.#presence.at(this.#at);
    this.#feed ??= followPlan({
      planId: this.#planId,
      personId: this.#personId,
      after: () => this.#store.getSnapshot().view.plan.sequence,
      onTold: (told) => this.#store.follow(told),
      onOpen: (isOpen) => this.#store.following(isOpen),
      onRefused: () => {
        this.#feed = null;
        this.#store.refresh();
      },
    });
  }

  #part(): void {
    this.#feed?.stop();
    this.#feed = null;
    this.#presence?.leave();
    this.#presence = null;
    this.#moved();
  }

  #open(): LiveSocket {
    return (this.#socket ??= openSocket(this.#personId));
  }

  #roomsChanged(): void {
    this.#rooms.closeIdle();
    this.#rooms.letSettle();
    if (this.#rooms.isEmpty && this.#presence === null) {
      this.#socket?.destroy();
      this.#socket = null;
    }
    this.#changed();
  }

  #storeChanged(): void {
    const { access } = this.#store.getSnapshot();
    const before = this.#access;
    this.#access = access;
    if (access !== before) this.#accessChanged();
    if (access === 'granted') this.#rooms.openUnsaved();
    this.#rooms.letSettle();
  }

  #accessChanged(): void {
    if (this.#access === 'lost') this.#rooms.giveUp();
    if (this.#access !== 'granted') {
      this.#part();
      // Nobody is let in until they have signed in again.
      this.#socket?.disconnect();
      return;
    }
    if (this.#isOnScreen) this.#join();
    this.retry();
  }

  #moved(): void {
    this.#here = this.#presence?.here() ?? [];
    this.#changed();
  }

  #changed(): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }
}
