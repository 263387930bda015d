import type { Aggregate } from '@cynllun/domain/aggregate/aggregate';
import type { Edit } from '@cynllun/domain/aggregate/edit';
import { find } from '@cynllun/domain/aggregate/tree';
import type { Binding, View } from './binding.ts';
import { isNothing, type DeviceRecord } from './device.ts';
import { sortRejected, withoutRefusals, type Refused } from './rejected.ts';
import type { ReadTyped } from './inputText.ts';
import type { Pending } from './pending.ts';
import { fetchReader } from './reader.ts';
import { RetryLoop } from './RetryLoop.ts';
import { nextRequest, requestOf, type Sent } from './requests.ts';
import { snapshotOf, type Snapshot, type Status } from './snapshot.ts';
import { openingState, shownRoot, unsavedOf, type State } from './state.ts';
import {
  withEdits,
  withLoaded,
  withNothingUnsaved,
  withRecovered,
  withSent,
  withSorted,
  withTypingEnded,
  withUnsent,
  withWrites,
  withoutUnsent,
  withWritten,
} from './transitions.ts';
import { NoAnswer, type Answer, type FeedMessage, type Rejection, type Transport } from './transport.ts';
import { undoOf } from './undoOf.ts';
import { withProse, type UnsavedProse } from './unsavedProse.ts';

/** Milliseconds after the last key before what was typed is sent. */
const TYPING_DEBOUNCE = 700;

type Device = Pick<DeviceRecord, 'write' | 'recover' | 'close'>;

export interface EditOptions {
  /** More may follow at once: debounce the request. */
  readonly typing?: boolean;
  /** Offer to undo it, saying in these words what was done. */
  readonly undo?: string;
  /** The sequence that was shown to the person, where a question stood open since; what others wrote after it is a conflict. */
  readonly seen?: number;
}

/**
 * An aggregate as a person sees it: what the server has, with their own edits applied optimistically and sent in order,
 * one request at a time. Nothing they did leaves this object and the device before the server has it or they dismiss it.
 */
export class AggregateStore<V extends View> {
  readonly aggregate: Aggregate;
  readonly #binding: Binding<V>;
  readonly #transport: Transport<V>;
  readonly #device: Device;
  readonly #listeners = new Set<() => void>();
  readonly #exchanges = new RetryLoop(
    () => this.#next(),
    (error) => this.#failed(error),
  );
  #state: State<V>;
  #status: Status = { outage: null, undoable: null, restored: false, isOnDevice: true };
  #snapshot: Snapshot<V>;
  #wantsLoad = false;
  #debouncing: ReturnType<typeof setTimeout> | undefined;
  #closed = false;
  #isFeedOpen = false;

  constructor(binding: Binding<V>, transport: Transport<V>, view: V, device: Device) {
    this.aggregate = binding.aggregate;
    this.#binding = binding;
    this.#transport = transport;
    this.#device = device;
    this.#state = openingState(binding, view);
    this.#snapshot = snapshotOf(this.#state, this.#status);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): Snapshot<V> => this.#snapshot;

  /** Brings back what an earlier page left unsaved, and sends it. */
  async restore(): Promise<void> {
    const { recovered, discard } = await this.#device.recover();
    if (!isNothing(recovered)) {
      // Where it cannot be fetched, what was typed stays as it was typed.
      const isAnyTyped = Object.keys(recovered.typed).length > 0;
      const read = isAnyTyped ? await fetchReader().catch(() => undefined) : undefined;
      const state = withRecovered(this.#state, recovered, read);
      // What was typed into things that were removed has nowhere to come back to. What is sent together had not to be saved.
      this.#set(state, { restored: !this.#binding.sendsTogether && !isNothing(unsavedOf(state)) });
    }
    if (isNothing(recovered) || this.#status.isOnDevice) discard();
    void this.#exchanges.run();
  }

  /** Applies edits optimistically, writes them to the device, and sends them. What is frozen takes none. */
  edit(edits: readonly Edit[], { typing = false, undo, seen }: EditOptions = {}): void {
    const back = () => undoOf(this.aggregate, edits, shownRoot(this.#state));
    const undoable = undo === undefined ? this.#status.undoable : { words: undo, edits, back: back() };
    clearTimeout(this.#debouncing);
    this.#debouncing = typing ? setTimeout(this.flush, TYPING_DEBOUNCE) : undefined;
    this.#set(withEdits(this.#state, edits, seen), { undoable });
    if (!typing) void this.#exchanges.run();
  }

  /** Typing has ended, or the person leaves: what waits is sent now. */
  readonly flush = (): void => {
    clearTimeout(this.#debouncing);
    this.#debouncing = undefined;
    void this.#exchanges.run();
  };

  /** Holds the text of a field that is no value; null once it is one. `isBad`: it cannot be read as it is. */
  type(path: string, text: string | null, isBad = false): void {
    const typed = new Map(this.#state.typed);
    if (text === null) typed.delete(path);
    else typed.set(path, { text, isBad, seen: typed.get(path)?.seen ?? this.#state.view.root.sequence });
    this.#set({ ...this.#state, typed });
  }

  /** A field is left, or taken away with its page: what was typed there is read and saved, if it can be. */
  endTyping(path: string, read: ReadTyped): void {
    const next = withTypingEnded(this.#state, path, read);
    if (next === this.#state) return;
    this.#set(next);
    void this.#exchanges.run();
  }

  /** Writes to the device what was written live in a document and is not acknowledged; no updates: all of it is. */
  setUnsavedProse(documentId: string, unsaved: UnsavedProse): void {
    this.#set({ ...this.#state, prose: withProse(this.#state.prose, documentId, unsaved) });
  }

  /** Words that were written live and not taken, if any: they are shown, to be copied, and stored nowhere else. */
  refuseProse(documentId: string, refused: Extract<Refused, { words: unknown }>): void {
    const prose = withProse(this.#state.prose, documentId, { updates: [], isLate: false });
    const more = refused.words.length === 0 ? [] : [refused];
    this.#set({ ...this.#state, prose, refused: [...this.#state.refused, ...more] });
  }

  /** Whether the feed is open: what others write is pushed then, and need not be polled. */
  setFeedOpen(isOpen: boolean): void {
    this.#isFeedOpen = isOpen;
  }

  /** What was written, by whomever, since the last message of the feed. */
  applyFeed({ writes, reload }: FeedMessage): void {
    const next = this.#state.access === 'granted' ? withWrites(this.#state, writes) : null;
    if (next !== null && next !== this.#state) this.#set(next);
    if (reload || next === null) this.refresh();
  }

  /**
   * Live words that the shown root has in the place of its columns' words, so that every screen follows what is written
   * letter by letter: by `proseKey` (`page:0190…:words.cy`), null for those no longer live.
   * Keys not named stay as they are; give all that changed at once, since each call draws the screens anew.
   * They are nobody's unsaved edits: they are neither sent, stored on the device, in conflict nor part of `saving`, and
   * what the columns come to say changes nothing of them while they are live.
   */
  showLiveWords(words: ReadonlyMap<string, string | null>): void {
    const live = new Map(this.#state.live);
    for (const [key, text] of words) {
      if (text === null) live.delete(key);
      else live.set(key, text);
    }
    this.#show({ ...this.#state, live });
  }

  undo(): void {
    const { undoable } = this.#status;
    if (undoable === null) return;
    const unsent = withoutUnsent(this.#state, undoable.edits);
    this.#set(unsent ?? this.#state, { undoable: null });
    if (unsent === null) this.edit(undoable.back);
  }

  /** Mine goes over theirs, knowingly; or else mine is dropped. */
  resolveConflict(path: string, keep: 'mine' | 'theirs'): void {
    const conflict = this.#state.conflicts.find((one) => one.path === path);
    this.#set({ ...this.#state, conflicts: this.#state.conflicts.filter((one) => one !== conflict) });
    if (conflict !== undefined && keep === 'mine') this.edit([conflict.mine.edit]);
  }

  /** Puts back what someone removed, with mine in it; or else mine is dropped. */
  resolveRemoved(id: string, keep: 'putBack' | 'drop'): void {
    const removed = this.#state.removed.find((one) => one.id === id);
    this.#set({ ...this.#state, removed: this.#state.removed.filter((one) => one !== removed) });
    if (removed !== undefined && keep === 'putBack')
      this.edit([...removed.putBack, ...removed.mine.map(({ edit }) => edit)]);
  }

  dismiss(what: 'undo' | 'restored' | 'refused' | 'missedCutoff'): void {
    if (what === 'refused') this.#set({ ...this.#state, refused: [] });
    else if (what === 'missedCutoff') this.#set({ ...this.#state, missedCutoff: null });
    else this.#set(this.#state, what === 'undo' ? { undoable: null } : { restored: false });
  }

  /** Loads everything again: others may have written, or the person may have signed in again. */
  readonly refresh = (): void => {
    this.#wantsLoad = true;
    this.retry();
  };

  /** The connection may be back. */
  readonly retry = (): void => this.#exchanges.retry();

  /** Stops. What is unsaved stays on the device for the same person, whenever they open it next. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#debouncing);
    this.#exchanges.stopWaiting();
    void this.#device.close();
  }

  /**
   * Sends all that was done as one request, by `send`, judged from the root as it is shown now: of a binding that says so.
   * What is refused waits as it did, with what is wrong with it at its fields; so it does where there is no answer.
   * @throws NoAnswer
   */
  async sendTogether(send: Transport<V>['send']): Promise<Answer> {
    const { waiting: parts, view } = this.#state;
    const before = shownRoot(this.#state);
    const sent = { requestId: crypto.randomUUID(), baseSequence: view.root.sequence, parts };
    this.#set(withSent(this.#state, sent), { undoable: null });
    try {
      const answer = await send(requestOf(sent), view.viewer.id);
      if (answer.kind === 'edited') this.#set(withWritten(this.#state, sent, answer));
      else if (answer.kind === 'signedOut') this.#set(withUnsent(this.#state, sent));
      else await this.#rejected(sent, answer, before);
      return answer;
    } finally {
      // Without an answer, and where what was sent could not be looked at again.
      if (this.#state.sent.includes(sent)) this.#set(withUnsent(this.#state, sent));
      // What was written beside it is not known here, nor whether it was where no answer came.
      this.refresh();
    }
  }

  /** Lets go of everything that was done here and is not written. */
  discard(): void {
    this.#set(withNothingUnsaved(this.#state), { undoable: null });
  }

  /** The next exchange with the server, if there is cause for one. */
  #next(): (() => Promise<void>) | null {
    if (this.#closed) return null;
    if (this.#wantsLoad) return () => this.#load();
    const sent = this.#state.access === 'granted' ? this.#nextSent() : undefined;
    return sent === undefined ? null : () => this.#send(sent);
  }

  async #send(sent: Sent): Promise<void> {
    const before = shownRoot(this.#state);
    const answer = await this.#transport.send(requestOf(sent), this.#state.view.viewer.id);
    if (answer.kind === 'edited') this.#written(sent, answer);
    else if (answer.kind === 'signedOut') this.#set({ ...this.#state, access: 'signedOut' }, { outage: null });
    else await this.#rejected(sent, answer, before);
  }

  #nextSent(): Sent | undefined {
    const { sent, waiting, problems } = this.#state;
    if (this.#binding.sendsTogether) return undefined;
    if (sent.length > 0 || this.#debouncing !== undefined) return sent[0];
    const next = nextRequest(this.aggregate, waiting, (path) => problems.has(path));
    if (next !== null) this.#set({ ...this.#state, sent: [next.sent], waiting: next.rest });
    return next?.sent;
  }

  #written(sent: Sent, answer: Extract<Answer, { kind: 'edited' }>): void {
    this.#set(withWritten(this.#state, sent, answer), { outage: null });
    this.#wantsLoad ||= this.#state.acknowledged.length > 0 && !this.#isFeedOpen;
  }

  /** `asSent`: the root when it was sent. By the feed, what it is about may have been removed meanwhile. */
  async #rejected(sent: Sent, answer: Rejection, asSent: V['root']): Promise<void> {
    const from = this.aggregate;
    const shown = shownRoot(this.#state);
    const comes = ({ edit }: Pending) => edit.kind === 'add' || edit.kind === 'putBack';
    const isThere = (part: Pending) => comes(part) || find(from, shown, part.edit.entity, part.edit.id) !== null;
    const before = sent.parts.every(isThere) ? shown : asSent;
    if (answer.kind !== 'invalid') await this.#load();
    const { view, access } = this.#state;
    if (access !== 'granted') return;
    const mayEdit = (edit: Edit) => this.#binding.mayEdit(view, edit);
    const sorted = sortRejected({ from, parts: sent.parts, answer, before, now: view.root, mayEdit });
    const isTogether = this.#binding.sendsTogether;
    this.#set(withSorted(this.#state, sent, isTogether ? withoutRefusals(sent.parts, sorted) : sorted));
  }

  async #load(): Promise<void> {
    this.#wantsLoad = false;
    const loaded = await this.#transport.load().catch((error: unknown) => {
      this.#wantsLoad = true;
      throw error;
    });
    this.#set(withLoaded(this.#state, loaded), { outage: null });
  }

  #failed(error: unknown): void {
    const outage = error instanceof NoAnswer && !error.reached ? 'connection' : 'fault';
    if (!(error instanceof NoAnswer)) reportError(error);
    this.#set(this.#state, { outage });
  }

  #set(state: State<V>, status: Partial<Status> = {}): void {
    this.#show(state, { ...status, isOnDevice: this.#device.write(unsavedOf(state)) });
  }

  /** What changes nothing of what is unsaved. */
  #show(state: State<V>, status: Partial<Status> = {}): void {
    this.#state = state;
    this.#status = { ...this.#status, ...status };
    this.#snapshot = snapshotOf(state, this.#status);
    for (const listener of this.#listeners) listener();
  }
}
