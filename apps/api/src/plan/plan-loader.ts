import { can } from '@cynllun/domain/access/access';
import type { Plan } from '@cynllun/domain/plan/plan';
import type { Context } from '../core/context.ts';
import { frozenWith } from './frozen-plan.ts';
import { planSubject } from './plan-subject.ts';
import { readSurroundings, sameVersion, type PlanVersion, type Surroundings } from './surroundings.ts';
import { planReader } from './plan-reader.ts';

interface Loaded {
  readonly plan: Plan;
  readonly surroundings: Surroundings;
}

interface Memo {
  readonly planId: string;
  readonly version: PlanVersion;
  loading: Promise<Loaded | null> | null;
  /** What was loaded is of another version: it was written to meanwhile. */
  isOther: boolean;
}

/** What a request loads of the plan whose version was found for it. */
const memo = new WeakMap<Context, Memo>();

/** From here on a request loads this plan once, and it is known whether it was of this version. */
export function expectVersion(context: Context, planId: string, version: PlanVersion): void {
  memo.set(context, { planId, version, loading: null, isOther: false });
}

/** Whether what the request loaded since is of the version that it expected. */
export const wasExpected = (context: Context): boolean => memo.get(context)?.isOther === false;

/** The working draft of a plan; null where there is none that the viewer may read. */
export async function loadDraft(context: Context, planId: string): Promise<Plan | null> {
  const expected = memo.get(context);
  const plan =
    expected?.planId === planId
      ? ((await load(context, expected))?.plan ?? null)
      : await planReader(context.sql).read(planId);
  if (plan === null) return null;
  return can(context.viewer, 'plan.readDraft', planSubject(plan, context.today())) === 'allowed' ? plan : null;
}

export async function loadSurroundings(context: Context, plan: Plan): Promise<Omit<Surroundings, 'version'>> {
  const known = frozenWith(plan);
  if (known !== null) return known.surroundings;
  const loaded = await memo.get(context)?.loading;
  return loaded?.plan === plan ? loaded.surroundings : readSurroundings(context.sql, plan);
}

function load({ sql }: Context, expected: Memo): Promise<Loaded | null> {
  expected.loading ??= (async () => {
    const plan = await planReader(sql).at(expected.planId, expected.version.sequence);
    if (plan === null) return null;
    const surroundings = await readSurroundings(sql, plan);
    expected.isOther = !(
      plan.sequence === expected.version.sequence && sameVersion(surroundings.version, expected.version)
    );
    return { plan, surroundings };
  })();
  return expected.loading;
}
