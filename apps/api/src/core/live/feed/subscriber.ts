import type { Refusal } from '../prose/refusal.ts';
import type { LogWrite } from './read-missed.ts';

/** What someone who looks at a plan is told: what was written, in order, or that they have to read the plan again. */
export interface Told {
  readonly kind: 'changes';
  /** The plan's sequence with all of this: what to ask for what comes after. */
  readonly sequence: number;
  /** Of the authority's log of people and roles. */
  readonly directory: number;
  /** There was more than a feed carries. */
  readonly reload: boolean;
  /** These changes may change what goes with a plan: its stage, whose actions are whose, what may be done. */
  readonly beside: boolean;
  readonly writes: readonly LogWrite[];
}

/** How a feed ends that its listener did not end. */
export interface Refused {
  readonly kind: 'refused';
  readonly why: Refusal;
}

/** Messages that may wait for a listener who reads slowly; then they are told to read the plan again instead. */
const MOST_WAITING = 50;

/** Someone's screen with a plan open: what waits to be sent to it, and how far it has been told. */
export class Subscriber implements AsyncIterableIterator<Told | Refused> {
  readonly sessionId: string;
  readonly personId: string;
  /** The sequence up to which it was told everything; before its first message, the one its listener gave. */
  after: number;
  directory: number | null = null;
  #waiting: (Told | Refused)[] = [];
  #reading: ((result: IteratorResult<Told | Refused>) => void) | null = null;
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

  tell(told: Told): void {
    this.after = told.sequence;
    this.directory = told.directory;
    if (this.#waiting.length < MOST_WAITING) this.#put(told);
    else this.#waiting = [{ ...told, reload: true, writes: [] }];
  }

  /** Ends it with a refusal, whatever still waits. */
  refuse(why: Refusal): void {
    this.#waiting = [];
    this.#put({ kind: 'refused', why });
    this.#end();
  }

  next(): Promise<IteratorResult<Told | Refused>> {
    const value = this.#waiting.shift();
    if (value !== undefined) return Promise.resolve({ value, done: false });
    if (this.#ended) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve) => {
      this.#reading = resolve;
    });
  }

  /** The listener has left. */
  return(): Promise<IteratorResult<Told | Refused>> {
    this.#waiting = [];
    this.#end();
    this.#reading?.({ value: undefined, done: true });
    return Promise.resolve({ value: undefined, done: true });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #put(value: Told | Refused): void {
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
