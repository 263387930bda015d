import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { PlanEvent } from '../packages/domain/src/stage/events.ts';
import type { Program } from './program.ts';

/**
 * Puts down that something happened to a plan, where no screen does so yet. It is known once the plan is next written
 * to: what is made of a plan is kept until then.
 */
export async function happened({ data }: Program, planId: string, event: PlanEvent): Promise<void> {
  const database = new pg.Client(address(data));
  await database.connect();
  try {
    const { kind, on, version = null, minuteReference = null, lateReason = null } = { ...nothing, ...event };
    await database.query(
      `INSERT INTO "PlanEvent" ("id", "planId", "kind", "on", "version", "minuteReference", "lateReason")
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [randomUUID(), planId, kind, on, version, minuteReference, lateReason],
    );
  } finally {
    await database.end();
  }
}

const nothing: { version?: number; minuteReference?: string; lateReason?: string } = {};

/** Where the server's own PostgreSQL listens, as it says itself. */
function address(data: string): pg.ClientConfig {
  const home = join(data, 'database');
  const [, , , port, socketFolder] = readFileSync(join(home, 'cluster', 'postmaster.pid'), 'utf8').split('\n');
  const { owner } = JSON.parse(readFileSync(join(home, 'passwords.json'), 'utf8')) as { readonly owner: string };
  return {
    host: socketFolder || '127.0.0.1',
    port: Number(port),
    user: 'cynllun_owner',
    password: owner,
    database: 'cynllun',
  };
}
