import { setTimeout as delay } from 'node:timers/promises';
import * as Y from 'yjs';
import type { ExpectedWrites } from './expected-writes.ts';
import { LiveClient } from './live-client.ts';
import type { SeededRandom } from './seeded-random.ts';

/** What stands in words that must never be kept. */
export const FORGED = '⟨forged⟩';

interface ForgerGiven {
  readonly random: SeededRandom;
  readonly cookie: string;
  readonly planId: string;
  readonly expected: ExpectedWrites;
  readonly someUrl: () => string;
}

/** A co-writer whose program lies: it sends updates in the name of others, and words under keys of what is not there. */
export async function forge(given: ForgerGiven, shouldContinue: () => boolean): Promise<void> {
  const { random, cookie, planId, expected, someUrl } = given;
  while (shouldContinue()) {
    const client = new LiveClient(cookie, expected);
    client.goTo(someUrl());
    const { document, name } = client.open(`prose/plan/${planId}/${planId}`);
    const end = performance.now() + 3_000;
    const isOpen = () => client.rooms.get(name)?.provider?.isSynced === true;
    while (!isOpen() && performance.now() < end) await delay(50);
    const others = [...Y.decodeStateVector(Y.encodeStateVector(document)).keys()];
    const other = random.pick(others);
    if (isOpen() && other !== undefined) {
      const isOfOther = random.below(2) === 0;
      if (isOfOther) document.clientID = other;
      const key = isOfOther ? `plan:${planId}:introduction.en` : `action:${crypto.randomUUID()}:description`;
      document.getText(key).insert(0, FORGED);
      expected.count('updates forged');
      await delay(500);
    }
    client.leave();
    await delay(200 + random.below(1_500));
  }
}
