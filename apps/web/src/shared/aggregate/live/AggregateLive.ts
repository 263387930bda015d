import { followFeed, type OpenFeed } from './followFeed.ts';
import type { LiveStore } from './liveStore.ts';
import { openSocket, type LiveSocket } from './LiveSocket.ts';
import { PresenceRoom, type Here } from './PresenceRoom.ts';
import type { ProseRoom } from './ProseRoom.ts';
import { documentOf, ProseRooms } from './ProseRooms.ts';
import type { RoomOwner } from './roomNames.ts';

interface LastIn {
  readonly documentId: string;
  readonly key: string;
}

/**
 * A root as it is written with others: its feed, who has it open, and its documents of prose. Whatever bears on its
 * content and on what is saved it reports to the store.
 */
export class AggregateLive {
  readonly #store: LiveStore;
  readonly #openFeed: OpenFeed;
  readonly #owner: RoomOwner;
  readonly #personId: string;
  readonly #rooms: ProseRooms;
  readonly #listeners = new Set<() => void>();
  #socket: LiveSocket | null = null;
  #presence: PresenceRoom | null = null;
  #feed: ReturnType<typeof followFeed> | null = null;
  #here: readonly Here[] = [];
  #at: string | null = null;
  #lastIn: LastIn | null = null;
  #isOnScreen = false;
  #access: ReturnType<LiveStore['getSnapshot']>['access'];
  /** Counts what is seen through this object, so that screens are drawn again. */
  #changes = 0;

  constructor(store: LiveStore, openFeed: OpenFeed) {
    const { view, access } = store.getSnapshot();
    this.#store = store;
    this.#openFeed = openFeed;
    this.#owner = { aggregate: store.aggregate.name, rootId: view.root.id };
    this.#personId = view.viewer.id;
    this.#access = access;
    this.#rooms = new ProseRooms({
      store,
      owner: this.#owner,
      socket: () => this.#open(),
      onChange: () => this.#roomsChanged(),
    });
    store.subscribe(() => this.#storeChanged());
    this.#rooms.openUnsaved();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getChanges = (): number => this.#changes;

  /** Who else has the root open. */
  readonly here = (): readonly Here[] => this.#here;

  /** The root is on the screen: follow it, and be seen in it. @returns it is not any more */
  arrive(): () => void {
    this.#isOnScreen = true;
    if (this.#access === 'granted') this.#join();
    return () => {
      this.#isOnScreen = false;
      this.#leave();
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
    return documentOf(this.#store.aggregate, this.#store.getSnapshot().view.root, key);
  }

  /** A document is on the screen. @returns it no longer is */
  retain(documentId: string): () => void {
    return this.#rooms.retain(documentId);
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
    this.#presence ??= new PresenceRoom(this.#open(), this.#owner, this.#personId, () => this.#presenceChanged());
    this.#presence.at(this.#at);
    this.#feed ??= followFeed({
      open: this.#openFeed,
      rootId: this.#owner.rootId,
      personId: this.#personId,
      after: () => this.#store.getSnapshot().view.root.sequence,
      onMessage: (message) => this.#store.applyFeed(message),
      onOpen: (isOpen) => this.#store.setFeedOpen(isOpen),
      onRefused: () => {
        this.#feed = null;
        this.#store.refresh();
      },
    });
  }

  #leave(): void {
    this.#feed?.stop();
    this.#feed = null;
    this.#presence?.leave();
    this.#presence = null;
    this.#presenceChanged();
  }

  #open(): LiveSocket {
    return (this.#socket ??= openSocket(this.#personId));
  }

  #roomsChanged(): void {
    this.#rooms.closeIdle();
    this.#rooms.dropStoredWords();
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
    this.#rooms.dropStoredWords();
  }

  #accessChanged(): void {
    if (this.#access === 'lost') this.#rooms.giveUp();
    if (this.#access !== 'granted') {
      this.#leave();
      // Nobody is let in until they have signed in again.
      this.#socket?.disconnect();
      return;
    }
    if (this.#isOnScreen) this.#join();
    this.retry();
  }

  #presenceChanged(): void {
    this.#here = this.#presence?.here() ?? [];
    this.#changed();
  }

  #changed(): void {
    this.#changes += 1;
    for (const listener of this.#listeners) listener();
  }
}
