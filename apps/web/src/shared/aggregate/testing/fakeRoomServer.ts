import { toHexString } from 'lib0/buffer';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { digest } from 'lib0/hash/sha256';
import * as Y from 'yjs';

const OPEN = 1;
const CLOSED = 3;

/** A socket whose other end is the test. */
export class FakeSocket extends EventTarget {
  static readonly all: FakeSocket[] = [];
  readyState = 0;
  binaryType = '';
  readonly sent: Uint8Array[] = [];

  constructor() {
    super();
    FakeSocket.all.push(this);
  }

  static get last(): FakeSocket {
    const socket = FakeSocket.all.at(-1);
    if (socket === undefined) throw new Error('No socket was opened');
    return socket;
  }

  send(message: Uint8Array): void {
    this.sent.push(message);
  }

  open(): void {
    this.readyState = OPEN;
    this.dispatchEvent(new Event('open'));
  }

  close(): void {
    if (this.readyState === CLOSED) return;
    this.readyState = CLOSED;
    this.dispatchEvent(Object.assign(new Event('close'), { code: 1006, reason: '' }));
  }
}

/** Something a room sent to be kept: all that the server lacks, or what was just typed. */
export interface Brought {
  readonly kind: 'answer' | 'update';
  readonly payload: Uint8Array;
}

/** The server's side of one room at a socket; nothing is acknowledged unless the test says so. */
export class FakeRoomServer {
  readonly document: Y.Doc;
  readonly #socket: FakeSocket;
  readonly #name: string;

  constructor(socket: FakeSocket, name: string, document: Y.Doc) {
    this.#socket = socket;
    this.#name = name;
    this.document = document;
  }

  /** Lets the person in, gives them what they lack, and asks for what it lacks itself. */
  letIn(): void {
    this.#tell(2, (to) => {
      encoding.writeVarUint(to, 2);
      encoding.writeVarString(to, 'read-write');
    });
    this.#sync(1, Y.encodeStateAsUpdate(this.document));
    this.#sync(0, Y.encodeStateVector(this.document));
  }

  /** What was sent to be kept, in order. */
  get brought(): readonly Brought[] {
    return this.#socket.sent.flatMap((message) => {
      const from = decoding.createDecoder(message);
      if (decoding.readVarString(from) !== this.#name || decoding.readVarUint(from) !== 0) return [];
      const type = decoding.readVarUint(from);
      if (type === 0) return [];
      return [
        { kind: type === 1 ? ('answer' as const) : ('update' as const), payload: decoding.readVarUint8Array(from) },
      ];
    });
  }

  /** Keeps what was brought and says so, as the server does. */
  keep({ payload }: Brought): void {
    Y.applyUpdate(this.document, payload);
    this.say({ kind: 'kept', name: toHexString(digest(payload)) });
    this.#tell(8, (to) => encoding.writeVarInt(to, 1));
  }

  say(what: object): void {
    this.#tell(5, (to) => encoding.writeVarString(to, JSON.stringify(what)));
  }

  #sync(type: number, payload: Uint8Array): void {
    this.#tell(0, (to) => {
      encoding.writeVarUint(to, type);
      encoding.writeVarUint8Array(to, payload);
    });
  }

  #tell(kind: number, write: (to: encoding.Encoder) => void): void {
    const to = encoding.createEncoder();
    encoding.writeVarString(to, this.#name);
    encoding.writeVarUint(to, kind);
    write(to);
    const data = encoding.toUint8Array(to);
    this.#socket.dispatchEvent(Object.assign(new Event('message'), { data: data.slice().buffer }));
  }
}
