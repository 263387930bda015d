import { setTimeout as delay } from 'node:timers/promises';
import { FakeStorage } from '../../web/src/shared/aggregate/testing/fakeStorage.ts';
import { openTab, type Tab } from '../../web/testing/tab.ts';
import { signIn } from './browser.ts';
import type { Claim, ExpectedWrites } from './expected-writes.ts';
import { openNetwork, type Network } from './network.ts';

interface SeatGiven {
  readonly personId: string;
  readonly cookie: string;
  readonly planId: string;
  readonly expected: ExpectedWrites;
}

/**
 * Someone's browser with one tab at a time, whose network goes to whichever instance it is pointed at. It watches what
 * the screen says: what was done before it says *Saved* must be there from then on.
 */
export class Seat {
  readonly #given: SeatGiven;
  readonly #storage = new FakeStorage();
  #port: number | null = null;
  #network: Network | null = null;
  #tab: Tab | null = null;
  #retained = new Set<string>();
  #claims: Claim[] = [];

  constructor(given: SeatGiven) {
    this.#given = given;
  }

  get tab(): Tab | null {
    return this.#tab;
  }

  /** What the screen says of saving. */
  get saving(): string {
    const { saving, conflicts, removed, refused, prose } = this.#tab?.store.getSnapshot() ?? {};
    if (saving === undefined) return 'no tab is open';
    if (saving.state !== 'notSaved') return saving.state;
    return `not saved: ${saving.reason}, ${conflicts?.length} conflicts, ${removed?.length} removed, ${refused?.length} refused, ${prose?.size} documents`;
  }

  /** Points the network at an instance, by its port; null: there is none. What was open is cut. */
  pointAt(port: number | null): void {
    this.#port = port;
    this.#network?.cut();
    if (port !== null) this.comeBack();
  }

  cut(): void {
    this.#network?.cut();
  }

  /** As a browser does when it is told that it is online. */
  comeBack(): void {
    this.#tab?.store.retry();
    this.#tab?.live.retry();
  }

  /** Opens a tab, as often as it takes. */
  async open(): Promise<Tab> {
    this.#network = await openNetwork(() => (this.#port === null ? null : { host: '127.0.0.1', port: this.#port }));
    const address = `http://127.0.0.1:${this.#network.port}`;
    const { personId, cookie, planId } = this.#given;
    signIn(personId, cookie, address);
    for (let tries = 1; ; tries += 1) {
      try {
        this.#tab = await openTab({ address, cookie, planId, storage: this.#storage });
        break;
      } catch (error) {
        if (tries === 600) throw error;
        await delay(100);
      }
    }
    this.#tab.store.subscribe(() => this.#look());
    this.#look();
    return this.#tab;
  }

  /** The tab is killed; what was not saved is on the device, for the next. */
  kill(): void {
    this.#tab?.kill();
    this.#tab = null;
    this.#network?.close();
    this.#network = null;
    this.#retained.clear();
  }

  retain(documentId: string): void {
    if (this.#retained.has(documentId)) return;
    this.#retained.add(documentId);
    this.#tab?.live.retain(documentId);
  }

  /** To be called at once after it was done. */
  did(claim: Claim): void {
    if (claim.kind === 'value')
      this.#claims = this.#claims.filter((one) => one.kind !== 'value' || one.path !== claim.path);
    this.#claims.push(claim);
    this.#look();
  }

  /** Its writer was told that it is not taken, or gave it up: nothing is expected of it. */
  forgetClaims(isForgotten: (claim: Claim) => boolean = () => true): void {
    this.#claims = this.#claims.filter((claim) => !isForgotten(claim));
  }

  #look(): void {
    if (this.#claims.length === 0 || this.#tab?.store.getSnapshot().saving.state !== 'saved') return;
    this.#given.expected.stoodSaved(this.#claims);
    this.#claims = [];
  }
}
