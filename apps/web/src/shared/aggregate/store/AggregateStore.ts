import { find, type Edit } from '@cynllun/domain/plan/edit';
import type { Plan } from '@cynllun/domain/plan/plan';
import { mayEdit } from '../mayEdit.ts';
import type { PlanView } from '../view.ts';
import { isNothing, type DeviceRecord } from './device.ts';
import { nextRequest, requestOf, type Sent } from './requests.ts';
import { settle, type Refused } from './settle.ts';
import { snapshotOf, type PlanSnapshot, type Surroundings } from './snapshot.ts';
import {
  openingState,
  shownPlan,
  undisputedPlan,
  unsavedOf,
  withEdits,
  withFollowed,
  withLoaded,
  withRestored,
  withSettled,
  withTypingEnded,
  withWritten,
  type PlanState,
} from './state.ts';
import { NoAnswer, type Answer, type Followed, type Transport } from './transport.ts';
import { undoOf } from './undoOf.ts';
import { withProse, type UnsavedProse } from './unsavedProse.ts';

/** Milliseconds that typing rests before it is sent. */
const REST = 700;
const FIRST_RETRY = 1000;
const LONGEST_RETRY = 10_000;

export interface EditOptions {
  /** More may follow at once: wait for a rest before sending. */
  readonly typing?: boolean;
  /** Offer to undo it, saying in these words what was done. */
  readonly undo?: string;
}

/**
 * A plan as a person sees it: what the server has, with what they did since on top, sent in order, one request at a
 * time. Nothing they did leaves this object and the device before the server has it or they have let it go.
 */
export class PlanStore {
  readonly #transport: Transport;
  readonly #device: Pick<DeviceRecord, 'write' | 'takeUp' | 'close'>;
  readonly #listeners = new Set<() => void>();
  #state: PlanState;
  #around: Surroundings = { outage: null, undoable: null, restored: false };
  #snapshot: PlanSnapshot;
  #wantsLoad = false;
  #working = false;
  #failures = 0;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #retrying: ReturnType<typeof setTimeout> | undefined;
  #closed = false;
  #isOnDevice = true;
  #isFollowing = false;

  constructor(transport: Transport, view: PlanView, device: Pick<DeviceRecord, 'write' | 'takeUp' | 'close'>) {
    this.#transport = transport;
    this.#device = device;
    this.#state = openingState(view);
    this.#snapshot = snapshotOf(this.#state, this.#around);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): PlanSnapshot => this.#snapshot;

  /** Brings back what an earlier page left unsaved, and sends it. */
  async restore(): Promise<void> {
    const { left, forget } = await this.#device.takeUp();
    if (!isNothing(left)) {
      const state = withRestored(this.#state, left);
      // What was typed into things that are gone has nowhere to come back to.
      this.#set(state, { restored: !isNothing(unsavedOf(state)) });
    }
    if (isNothing(left) || this.#isOnDevice) forget();
    void this.#work();
  }

  /** Shows an edit at once, keeps it on the device, and sends it. */
  edit(edits: readonly Edit[], { typing = false, undo }: EditOptions = {}): void {
    const back = () => undoOf(edits, shownPlan(this.#state), undisputedPlan(this.#state));
    const undoable = undo === undefined ? this.#around.undoable : { words: undo, back: back() };
    clearTimeout(this.#resting);
    this.#resting = typing ? setTimeout(this.flush, REST) : undefined;
    this.#set(withEdits(this.#state, edits), { undoable });
    if (!typing) void this.#work();
  }

  /** Typing has ended, or the person leaves: what waits is sent now. */
  readonly flush = (): void => {
    clearTimeout(this.#resting);
    this.#resting = undefined;
    void this.#work();
  };

  /** Keeps what stands in a field and is no value; null once it is one. `isBad`: it cannot be read as it is. */
  type(path: string, text: string | null, isBad = false): void {
    const typed = new Map(this.#state.typed);
    if (text === null) typed.delete(path);
    else typed.set(path, { text, isBad, seen: typed.get(path)?.seen ?? this.#state.view.plan.sequence });
    this.#set({ ...this.#state, typed });
  }

  /** A field is left, or taken away with its page: what was typed there is read and saved, if it can be. */
  endTyping(path: string): void {
    const next = withTypingEnded(this.#state, path);
    if (next === this.#state) return;
    this.#set(next);
    void this.#work();
  }

  /** Keeps on the device what was written live in a document and is not acknowledged; no updates: all of it is. */
  keepProse(documentId: string, unsaved: UnsavedProse): void {
    this.#set({ ...this.#state, prose: withProse(this.#state.prose, documentId, unsaved) });
  }

  /** Words that were written live and not taken, if any: they are shown, to be copied, and kept nowhere else. */
  refuseProse(documentId: string, refused: Extract<Refused, { words: readonly string[] }>): void {
    const prose = withProse(this.#state.prose, documentId, { updates: [], isLate: false });
    const more = refused.words.length === 0 ? [] : [refused];
    this.#set({ ...this.#state, prose, refused: [...this.#state.refused, ...more] });
  }

  /** Whether the plan's feed is open: what others write comes by itself then, and need not be asked for. */
  following(isFollowing: boolean): void {
    this.#isFollowing = isFollowing;
  }

  /** What was written to the plan, by whomever, since the last of these. */
  follow({ writes, readAgain }: Followed): void {
    const followed = this.#state.access === 'granted' ? withFollowed(this.#state, writes) : null;
    if (followed !== null && followed !== this.#state) this.#set(followed);
    if (readAgain || followed === null) this.refresh();
  }

  /**
   * Live words that the shown plan has in the place of its columns' words, so that findings, totals and other screens
   * follow what is written letter by letter: by `proseKey` (`action:0190…:outcome.cy`), null for those no longer live.
   * Keys not named stay as they are; give all that changed at once, since each call draws the plan anew.
   * They are nobody's unsaved edits: they are neither sent, kept on the device, in conflict nor part of `saving`, and
   * what the columns come to say changes nothing of them while they are live.
   */
  overlay(words: ReadonlyMap<string, string | null>): void {
    const live = new Map(this.#state.live);
    for (const [key, text] of words) {
      if (text === null) live.delete(key);
      else live.set(key, text);
    }
    this.#show({ ...this.#state, live });
  }

  undo(): void {
    const { undoable } = this.#around;
    this.#set(this.#state, { undoable: null });
    if (undoable !== null) this.edit(undoable.back);
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

  dismiss(what: 'undo' | 'restored' | 'refused' | 'submitted'): void {
    if (what === 'refused') this.#set({ ...this.#state, refused: [] });
    else if (what === 'submitted') this.#set({ ...this.#state, submittedMeanwhile: null });
    else this.#set(this.#state, what === 'undo' ? { undoable: null } : { restored: false });
  }

  /** Reads the plan again: others may have written, or the person may have signed in again. */
  readonly refresh = (): void => {
    this.#wantsLoad = true;
    this.retry();
  };

  /** The connection may be back. */
  readonly retry = (): void => {
    clearTimeout(this.#retrying);
    this.#retrying = undefined;
    void this.#work();
  };

  /** Stops. What is unsaved stays on the device for whoever of the same name opens the plan next. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#resting);
    clearTimeout(this.#retrying);
    void this.#device.close();
  }

  /** Does what there is to do, one thing after another, until nothing is left or the server gives no answer. */
  async #work(): Promise<void> {
    if (this.#working || this.#retrying !== undefined) return;
    this.#working = true;
    try {
      for (let next = this.#next(); next !== null; next = this.#next()) {
        await next();
        this.#failures = 0;
      }
    } catch (error) {
      this.#failed(error);
    }
    this.#working = false;
  }

  /** The next exchange with the server, if there is cause for one. */
  #next(): (() => Promise<void>) | null {
    if (this.#closed) return null;
    if (this.#wantsLoad) return () => this.#load();
    const sent = this.#state.access === 'granted' ? this.#nextSent() : undefined;
    return sent === undefined ? null : () => this.#send(sent);
  }

  async #send(sent: Sent): Promise<void> {
    const before = shownPlan(this.#state);
    const answer = await this.#transport.send(requestOf(sent), this.#state.view.viewer.id);
    if (answer.kind === 'edited') this.#written(sent, answer);
    else await this.#notWritten(sent, answer, before);
  }

  #nextSent(): Sent | undefined {
    const { sent, waiting, problems } = this.#state;
    if (sent.length > 0 || this.#resting !== undefined) return sent[0];
    const next = nextRequest(waiting, (path) => problems.has(path));
    if (next !== null) this.#set({ ...this.#state, sent: [next.sent], waiting: next.rest });
    return next?.sent;
  }

  #written(sent: Sent, answer: Extract<Answer, { kind: 'edited' }>): void {
    this.#set(withWritten(this.#state, sent, answer), { outage: null });
    this.#wantsLoad ||= this.#state.landed.length > 0 && !this.#isFollowing;
  }

  /** `asSent`: the plan when it was sent. The feed may have told meanwhile that what it is about is gone. */
  async #notWritten(sent: Sent, answer: Exclude<Answer, { kind: 'edited' }>, asSent: Plan): Promise<void> {
    const shown = shownPlan(this.#state);
    const isThere = sent.parts.every(({ edit }) => edit.kind === 'add' || find(shown, edit.entity, edit.id) !== null);
    const before = isThere ? shown : asSent;
    if (answer.kind !== 'invalid') await this.#load();
    const { view, access } = this.#state;
    if (access !== 'granted') return;
    const may = (edit: Edit) => mayEdit(view, edit);
    const settled = settle({ parts: sent.parts, answer, before, now: view.plan, mayEdit: may });
    this.#set(withSettled(this.#state, sent, settled));
  }

  async #load(): Promise<void> {
    this.#wantsLoad = false;
    const loaded = await this.#transport.load();
    this.#set(withLoaded(this.#state, loaded), { outage: null });
  }

  #failed(error: unknown): void {
    const outage = error instanceof NoAnswer && !error.reached ? 'connection' : 'fault';
    if (!(error instanceof NoAnswer)) reportError(error);
    this.#retrying = setTimeout(this.retry, Math.min(FIRST_RETRY * 2 ** this.#failures, LONGEST_RETRY));
    this.#failures += 1;
    this.#set(this.#state, { outage });
  }

  #set(state: PlanState, around: Partial<Surroundings> = {}): void {
    this.#isOnDevice = this.#device.write(unsavedOf(state));
    this.#show(state, around);
  }

  /** What changes nothing of what is unsaved. */
  #show(state: PlanState, around: Partial<Surroundings> = {}): void {
    this.#state = state;
    this.#around = { ...this.#around, ...around };
    this.#snapshot = snapshotOf(state, this.#around);
    for (const listener of this.#listeners) listener();
  }
}
