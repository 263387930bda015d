import { HocuspocusProvider } from '@hocuspocus/provider';
import * as Y from 'yjs';
import type { LiveSocket } from './LiveSocket.ts';
import { presenceRoomName, type RoomOwner } from './roomNames.ts';

/** Someone who has the same root open. */
export interface Here {
  readonly personId: string;
  readonly name: string;
  /** The field they are in, or else the thing whose page they are on (`page:0190…:`); null: the start. */
  readonly at: string | null;
}

/** Who has a root open, and where in it. The room has no content. */
export class PresenceRoom {
  readonly #provider: HocuspocusProvider;
  readonly #personId: string;

  constructor(socket: LiveSocket, owner: RoomOwner, personId: string, onChange: () => void) {
    this.#personId = personId;
    this.#provider = new HocuspocusProvider({
      websocketProvider: socket,
      name: presenceRoomName(owner),
      document: new Y.Doc(),
      token: 'cookie',
      onAwarenessChange: onChange,
    });
    this.#provider.attach();
  }

  /** Says where this person is. */
  at(place: string | null): void {
    this.#provider.setAwarenessField('at', place);
  }

  /** The others, each once however many pages they have open, by name. */
  here(): readonly Here[] {
    const byPerson = new Map<string, Here>();
    for (const { user, at } of this.#provider.awareness?.getStates().values() ?? []) {
      const { personId, name = '' } = (user ?? {}) as Partial<Pick<Here, 'personId' | 'name'>>;
      if (personId === undefined || personId === this.#personId) continue;
      const known = byPerson.get(personId)?.at ?? null;
      byPerson.set(personId, { personId, name, at: typeof at === 'string' ? at : known });
    }
    return [...byPerson.values()].toSorted((one, other) => one.name.localeCompare(other.name));
  }

  leave(): void {
    this.#provider.destroy();
    this.#provider.document.destroy();
  }
}
