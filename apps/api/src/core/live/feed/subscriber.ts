import type { Refusal } from '../prose/refusal.ts';
import type { LogWrite } from './read-log.ts';

/** What is sent to someone who has a root open: what was written, in order, or that they have to read it again. */
export interface FeedChanges {
  readonly kind: 'changes';
  /** The root's sequence with all of this: what to ask for what comes after. */
  readonly sequence: number;
  /** Of the related logs, together. */
  readonly relatedSequence: number;
  /** There was more than a feed carries. */
  readonly reload: boolean;
  /** These writes may change what is shown with the root: its stage, whose things are whose, what may be done. */
  readonly relatedChanged: boolean;
  readonly writes: readonly LogWrite[];
}

/** How a feed ends that its listener did not end. */
export interface FeedRefusal {
  readonly kind: 'refused';
  readonly why: Refusal;
}

export type FeedEvent = FeedChanges | FeedRefusal;

/** Messages that may wait for a listener who reads slowly; after that they have to read the root again. */
const MOST_WAITING = 50;

/** Someone's screen with a root open: what waits to be sent to it, and how far it was sent everything. */
export class Subscriber implements AsyncIterableIterator<FeedEvent> {
  readonly sessionId: string;
  readonly personId: string;
  /** The sequence up to which it was sent everything; before its first message, the one its listener gave. */
  after: number;
  relatedSequence: number | null = null;
  #waiting: FeedEvent[] = [];
  #reading: ((result: IteratorResult<FeedEvent>) => void) | null = null;
  #ended = false;
  readonly #onLeave: (subscriber: Subscriber) => void;

  constructor(
    { sessionId, personId }: Pick<Subscriber, 'sessionId' | 'personId'>,
    after: number,
    onLeave: (subscriber: Subscriber) => void,
  ) {
    this.sessionId = sessionId;
    this.personId = personId;
    this.after = after;
    this.#onLeave = onLeave;
  }

  send(changes: FeedChanges): void {
    this.after = changes.sequence;
    this.relatedSequence = changes.relatedSequence;
    if (this.#waiting.length < MOST_WAITING) this.#put(changes);
    else this.#waiting = [{ ...changes, reload: true, writes: [] }];
  }

  /** Ends it with a refusal, whatever still waits. */
  refuse(why: Refusal): void {
    this.#waiting = [];
    this.#put({ kind: 'refused', why });
    this.#end();
  }

  next(): Promise<IteratorResult<FeedEvent>> {
    const value = this.#waiting.shift();
    if (value !== undefined) return Promise.resolve({ value, done: false });
    if (this.#ended) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve) => {
      this.#reading = resolve;
    });
  }

  /** The listener has left. */
  return(): Promise<IteratorResult<FeedEvent>> {
    this.#waiting = [];
    this.#end();
    this.#reading?.({ value: undefined, done: true });
    return Promise.resolve({ value: undefined, done: true });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #put(value: FeedEvent): void {
    if (this.#ended) return;
    const reading = this.#reading;
    this.#reading = null;
    if (reading === null) this.#waiting.push(value);
    else reading({ value, done: false });
  }

  #end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#onLeave(this);
  }
}
