import type { Services } from '../../context.ts';
import { compactProse } from '../../prose/compact.ts';
import { materialise } from '../../prose/materialise.ts';
import { storedNamed } from '../../aggregate/stored-aggregate.ts';
import { forgetOldClients } from './client-ids.ts';
import type { RoomName, RootName } from './names.ts';

/** Milliseconds of rest after which what was typed goes into its columns, and the most it waits for a rest. */
const REST = 2_000;
const MOST = 10_000;
/** What an instance that stopped left behind is looked for this often. */
const LEFT_BEHIND = 15_000;
/** Old updates are taken into their documents' snapshots this often. */
const COMPACT = 60_000;

interface Typing {
  readonly root: RootName;
  readonly since: number;
  timer: NodeJS.Timeout;
}

/** Writes what people type here into its columns and the log soon after, and when they leave. */
export class Materialiser {
  readonly #services: Services;
  readonly #typing = new Map<string, Typing>();
  readonly #underWay = new Set<Promise<void>>();
  #timers: readonly NodeJS.Timeout[] = [];

  constructor(services: Services) {
    this.#services = services;
  }

  start(): void {
    this.#timers = [
      setInterval(() => this.#run(this.#materialiseLeftBehind(LEFT_BEHIND)), LEFT_BEHIND),
      setInterval(() => this.#run(this.#compact()), COMPACT),
    ];
    // After a crash nobody else will.
    this.#run(this.#materialiseLeftBehind(0));
  }

  /** Someone typed in a document. */
  typed({ aggregate, rootId, documentId }: RoomName): void {
    const typing = this.#typing.get(documentId);
    const since = typing?.since ?? Date.now();
    clearTimeout(typing?.timer);
    const wait = Math.max(0, Math.min(REST, since + MOST - Date.now()));
    const timer = setTimeout(() => this.now(documentId), wait);
    this.#typing.set(documentId, { root: { aggregate, rootId }, since, timer });
  }

  /** Writes down a document that was typed in, without waiting for a rest. */
  now(documentId: string): void {
    const typing = this.#typing.get(documentId);
    if (typing === undefined) return;
    clearTimeout(typing.timer);
    this.#typing.delete(documentId);
    this.#run(this.#materialise(typing.root, documentId));
  }

  /** Writes down all that was typed here and ends. */
  async stop(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    for (const documentId of this.#typing.keys()) this.now(documentId);
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  #run(work: Promise<unknown>): void {
    const done = work
      .then(() => {})
      .catch((error: unknown) => this.#services.log.warn({ err: error }, 'Prose is stored but not yet in its columns'))
      .finally(() => this.#underWay.delete(done));
    this.#underWay.add(done);
  }

  async #compact(): Promise<void> {
    await compactProse(this.#services);
    await forgetOldClients(this.#services.sql, this.#services.now());
  }

  async #materialiseLeftBehind(age: number): Promise<void> {
    const { prisma, now } = this.#services;
    const before = new Date(now().getTime() - age);
    const left = await prisma.$queryRaw<(RootName & { readonly documentId: string })[]>`
      SELECT DISTINCT d."aggregate", d."rootId", d."id" AS "documentId"
      FROM "ProseUpdate" u JOIN "ProseDocument" d ON d."id" = u."documentId"
      WHERE NOT u."written" AND u."at" <= ${before}`;
    for (const { documentId, ...root } of left) await this.#materialise(root, documentId);
  }

  #materialise({ aggregate, rootId }: RootName, documentId: string): Promise<void> {
    return materialise(this.#services, storedNamed(this.#services.aggregates, aggregate), rootId, [documentId]);
  }
}
