import { Prisma } from '../generated/prisma/client.ts';
import type { Services } from '../context.ts';
import type { KeptSummary } from './summarise.ts';
import { refresh, type Wanted } from './summaries.ts';

/** How many are held; those held longest go first. */
const MOST = 2_000;

/** Names a summary (`s`) by what it was made of: the plan's write, the rules, and the day until which it is true. */
export const madeOf = Prisma.sql`concat_ws(' ', s."sequence", s."rulesVersion", s."validUntil")`;

interface Named {
  readonly planId: string;
  readonly madeOf: string;
}
type Held = Named & { readonly summary: KeptSummary };

/** Holds summaries ready: one is read from the database only when another has taken its place there. */
export class KeptSummaries {
  readonly #services: Pick<Services, 'sql' | 'plans'>;
  readonly #held = new Map<string, Held>();
  /** Those that are being made, by what they are made of. */
  readonly #making = new Map<string, Promise<void>>();

  constructor(services: Pick<Services, 'sql' | 'plans'>) {
    this.#services = services;
  }

  /** Has summaries made anew. One that is being made for someone else already is waited for, not made twice. */
  async refresh(wanted: readonly Wanted[], today: string): Promise<void> {
    const nameOf = ({ planId, sequence }: Wanted) => `${planId} ${sequence} ${today}`;
    const others = wanted.flatMap((one) => this.#making.get(nameOf(one)) ?? []);
    const mine = wanted.filter((one) => !this.#making.has(nameOf(one)));
    const made = refresh(this.#services, mine, today).finally(() => {
      for (const one of mine) this.#making.delete(nameOf(one));
    });
    for (const one of mine) this.#making.set(nameOf(one), made);
    await Promise.all([made, ...others]);
  }

  /** The summaries that a statement has just named, by plan; those not held by one statement. */
  async read(named: readonly Named[]): Promise<ReadonlyMap<string, KeptSummary>> {
    const held = named.flatMap((one) => {
      const known = this.#held.get(one.planId);
      return known?.madeOf === one.madeOf ? [known] : [];
    });
    const known = new Set(held.map(({ planId }) => planId));
    const missing = named.map(({ planId }) => planId).filter((planId) => !known.has(planId));
    const read = missing.length === 0 ? [] : await this.#readStored(missing);
    return new Map([...held, ...read].map(({ planId, summary }) => [planId, summary]));
  }

  async #readStored(planIds: readonly string[]): Promise<readonly Held[]> {
    const read = await this.#services.sql.$queryRaw<Held[]>`
      SELECT s."planId", s."summary", ${madeOf} AS "madeOf" FROM "PlanSummary" s
      WHERE s."planId" = ANY (${planIds}::uuid[])`;
    for (const one of read) this.#held.set(one.planId, one);
    for (const planId of this.#held.keys()) {
      if (this.#held.size <= MOST) break;
      this.#held.delete(planId);
    }
    return read;
  }
}
