import { childrenOf, entities, type EntityName } from '@cynllun/domain/plan/entities';
import { fieldsOf } from '@cynllun/domain/plan/edit';
import type { Plan } from '@cynllun/domain/plan/plan';
import type { Sql } from '../platform/sql.ts';
import { eventsJson } from './plan-facts.ts';
import { jsonOf, tableOf } from './rows.ts';

/** How many plans are kept ready; the least lately read goes first. */
const KEPT = 200;

/** Reads whole plans, each by one statement, and keeps them for as long as their sequence stands. */
export class PlanReader {
  readonly #sql: Sql;
  readonly #kept = new Map<string, Plan>();

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  /**
   * The plan as it stands, or null. Its sequence is looked up first, so that what is returned is never stale; the plan
   * itself is read only when it has changed.
   */
  async read(planId: string): Promise<Plan | null> {
    const [row] = await this.#sql.$queryRaw<{ sequence: bigint }[]>`
      SELECT "sequence" FROM "ChangeLog" WHERE "id" = ${planId}::uuid AND "kind" = 'plan'`;
    if (row === undefined) return null;
    return this.at(planId, Number(row.sequence));
  }

  /** The plan as it was last read here, and may be no longer; null where it is not held. */
  last(planId: string): Plan | null {
    return this.#kept.get(planId) ?? null;
  }

  /** The plan, for a caller that has just read its sequence. */
  async at(planId: string, sequence: number): Promise<Plan | null> {
    const kept = this.#kept.get(planId);
    if (kept?.sequence === sequence) return this.#keep(kept);
    const plan = await readWholePlan(this.#sql, planId);
    return plan === null ? null : this.#keep(plan);
  }

  /** As `at`, of several plans: those not kept ready are read by one statement. Plans that are gone are left out. */
  async allAt(wanted: readonly { readonly planId: string; readonly sequence: number }[]): Promise<readonly Plan[]> {
    const kept = wanted.flatMap(({ planId, sequence }) => {
      const plan = this.#kept.get(planId);
      return plan?.sequence === sequence ? [plan] : [];
    });
    const missing = wanted.filter(({ planId }) => !kept.some(({ id }) => id === planId)).map(({ planId }) => planId);
    const read = missing.length === 0 ? [] : await readWholePlans(this.#sql, missing);
    return [...kept, ...read].map((plan) => this.#keep(plan));
  }

  #keep(plan: Plan): Plan {
    this.#kept.delete(plan.id);
    this.#kept.set(plan.id, plan);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return plan;
  }
}

/** One statement, one snapshot: the sequence in the answer is the sequence of everything in it. */
export async function readWholePlan(sql: Pick<Sql, '$queryRawUnsafe'>, planId: string): Promise<Plan | null> {
  const [row] = await sql.$queryRawUnsafe<Row[]>(onePlan, planId);
  return row === undefined ? null : inDomainShape(row);
}

async function readWholePlans(sql: Sql, planIds: readonly string[]): Promise<readonly Plan[]> {
  const rows = await sql.$queryRawUnsafe<Row[]>(severalPlans, planIds);
  return rows.map(inDomainShape);
}

interface Row {
  readonly json: string;
}

/** Children are gathered by set, one scan a table, and joined by parent: no query a row. `id` is a plan's, in SQL. */
const wholePlan = (id: string) => `
  SELECT (to_jsonb(p) || jsonb_build_object(
    'sequence', l."sequence", 'authorityId', r."authorityId", 'review', to_jsonb(r), 'events', ${eventsJson},
    ${childrenOf('plan')
      .map((child) => `'${entities[child].list}', ${listOf(child, id)}`)
      .join(',\n    ')}
  ))::text AS json
  FROM "Plan" p JOIN "Review" r ON r."id" = p."reviewId" JOIN "ChangeLog" l ON l."id" = p."id"
  WHERE p."id" = ${id}`;

function listOf(entity: EntityName, id: string): string {
  const grandchildren = childrenOf(entity);
  const lists = grandchildren.map((child) => `'${entities[child].list}', coalesce(${child}."list", '[]'::jsonb)`);
  const joins = grandchildren.map((child) => {
    const column = `"${entities[child].parent}Id"`;
    return `LEFT JOIN (SELECT t.${column} AS "parent", jsonb_agg(${jsonOf(child)} ORDER BY t."position", t."id") AS "list"
      FROM ${tableOf(child)} t JOIN ${tableOf(entity)} o ON o."id" = t.${column} WHERE o."planId" = ${id} GROUP BY 1
    ) ${child} ON ${child}."parent" = t."id"`;
  });
  const whole = lists.length === 0 ? jsonOf(entity) : `${jsonOf(entity)} || jsonb_build_object(${lists.join(', ')})`;
  return `(SELECT coalesce(jsonb_agg(${whole} ORDER BY t."position", t."id"), '[]'::jsonb)
      FROM ${tableOf(entity)} t ${joins.join(' ')} WHERE t."planId" = ${id})`;
}

const onePlan = wholePlan('$1::uuid');
const severalPlans = `SELECT plan."json" FROM unnest($1::uuid[]) AS wanted("id") CROSS JOIN LATERAL (${wholePlan('wanted."id"')}) plan`;

/** Leaves out the columns that only tables need. */
function inDomainShape(row: Row): Plan {
  const { reviewId: _, ...plan } = JSON.parse(row.json) as Record<string, unknown>;
  return strip('plan', { ...plan, review: strip('review', plan['review'] as Record<string, unknown>) }) as Plan;
}

function strip(entity: EntityName, json: Record<string, unknown>): Record<string, unknown> {
  const own = ['id', ...Object.keys(fieldsOf(entity))].map((key) => [key, json[key]]);
  const lists = childrenOf(entity).map((child) => {
    const list = entities[child].list ?? '';
    return [list, (json[list] as Record<string, unknown>[]).map((item) => strip(child, item))];
  });
  const whole = ['authorityId', 'sequence', 'draftingLanguage', 'review', 'events'];
  const beside = entity === 'plan' ? whole.map((key) => [key, json[key]]) : [];
  return Object.fromEntries([...own, ...lists, ...beside]);
}
