import { setTimeout as delay } from 'node:timers/promises';
import { Person } from './person.ts';

/** So many people in one plan, each in one of its documents, typing so often. */
export interface Crowd {
  readonly name: string;
  readonly people: number;
  readonly documents: number;
  /** Keystrokes a second, of each. */
  readonly pace: number;
}

/** A document to type in: its room, and the piece of prose in it. */
export interface Place {
  readonly room: string;
  readonly key: string;
}

export interface Times {
  /** Milliseconds from a keystroke to its being on a colleague's screen, at another instance where there are two. */
  readonly seen: readonly number[];
  readonly saved: readonly number[];
}

/** Has people type for so long over these ports, one person at one, the next at the next, and measures. */
export async function load(
  crowd: Crowd,
  ports: readonly number[],
  places: readonly Place[],
  cookies: readonly string[],
  seconds: number,
): Promise<Times> {
  const seen: number[] = [];
  const typed = new Map<string, { readonly at: number; readonly watcher: number }>();
  const people = Array.from({ length: crowd.people }, (_, n) => {
    const { room, key } = places[documentOf(crowd, n)] as Place;
    return new Person(ports[n % ports.length] ?? 0, cookies[n] ?? '', room, key, (keystroke) => {
      const one = typed.get(keystroke);
      if (one?.watcher === n) seen.push(performance.now() - one.at);
    });
  });
  while (!people.every(({ isReady }) => isReady)) await delay(20);
  let count = 0;
  const typing = people.map(async (person, n) => {
    const every = 1_000 / crowd.pace;
    // Nobody types in step with another.
    await delay(every * Math.random());
    const end = performance.now() + seconds * 1_000;
    while (performance.now() < end) {
      const keystroke = `${(count += 1)};`;
      typed.set(keystroke, { at: performance.now(), watcher: watcherOf(crowd, n) });
      person.type(keystroke);
      await delay(every * (0.5 + Math.random()));
    }
  });
  await Promise.all(typing);
  const saved = () => people.flatMap((person) => person.saved);
  const patience = performance.now() + 10_000;
  while (seen.length < count || saved().length < count) {
    if (performance.now() > patience) throw new Error(`${count} typed, ${seen.length} seen, ${saved().length} saved`);
    await delay(50);
  }
  for (const person of people) person.leave();
  return { seen, saved: saved() };
}

/** Neighbours share a document, so that with two instances there is one from each in every document. */
const documentOf = ({ people, documents }: Crowd, n: number): number => Math.floor((n * documents) / people);

/** The next person in the same document, who is at the next instance. */
function watcherOf(crowd: Crowd, n: number): number {
  const next = (n + 1) % crowd.people;
  return documentOf(crowd, next) === documentOf(crowd, n) ? next : n - 1;
}
