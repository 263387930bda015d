import type pg from 'pg';
import type { buildApp } from '../src/app.ts';
import { hashOf } from '../src/platform/sessions-secrets.ts';
import { recordWithValues, type Statement } from '../testing/statements.ts';
import { saving, type Saved } from './workloads.ts';

/** The statements of one save, with what they are told from those of another by. */
export interface RecordedSave {
  readonly statements: readonly Statement[];
  readonly plan: number;
  readonly sequence: number;
  readonly costLineId: string;
  readonly requestId: string;
  readonly words: string;
  readonly tokenHash: Uint8Array;
}

/** Saves to the first plan as a load does, and notes what is sent to the database. */
export async function recordSave(
  app: Awaited<ReturnType<typeof buildApp>>,
  pool: pg.Pool,
  token: string,
): Promise<RecordedSave> {
  const plan = 1;
  let sequence = 0;
  const save = async () => {
    const { ask, ...told } = saving(plan, token, sequence);
    const { path: url, headers = {}, body: payload = '' } = ask;
    const answer = await app.inject({ method: 'POST', url, headers, payload });
    sequence = answer.json<Saved>().data.editPlan.sequence;
    return told;
  };
  // Until its sequence is a number that nothing else in it is.
  for (let nth = 0; nth < 100; nth += 1) await save();
  let told: Awaited<ReturnType<typeof save>> | undefined;
  const statements = await recordWithValues(pool, async () => void (told = await save()));
  if (told === undefined) throw new Error('Nothing was saved');
  return { ...told, statements, plan, sequence, tokenHash: hashOf('session', token) };
}
