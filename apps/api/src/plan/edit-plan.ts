import type { Edit } from '@cynllun/domain/plan/edit';
import { isProse } from '@cynllun/domain/plan/prose';
import { allow } from '../core/log/allow.ts';
import { ExpectedFailure } from '../core/log/failure.ts';
import { writeToLogInSql, type Write } from '../core/log/write.ts';
import type { Context } from '../context.ts';
import type { Sql } from '../platform/sql.ts';
import { applyAdds, applyRemovals, applySets, type EditsUnderWay, type PlanWrite } from '../core/write/apply-edits.ts';
import { giveWords } from '../core/prose/give-words.ts';
import { settleIn } from '../core/prose/settle.ts';
import { readPlanFacts } from './plan-facts.ts';
import { problemsOf } from '../core/write/problems-of.ts';

export interface EditPlan {
  readonly planId: string;
  /** The sequence of the plan the writer was looking at. */
  readonly baseSequence: number;
  /** The writer's own name for this request: sent again, it is written once. */
  readonly requestId: string;
  readonly edits: readonly Edit[];
}

/**
 * Applies edits to a plan, all of them or none. Each edit needs its own permission. A field that someone else changed
 * since `baseSequence` is a conflict; different fields merge.
 * @returns the plan's sequence after the write, and before it.
 */
export function editPlan(context: Context, input: EditPlan) {
  const problems = input.edits.flatMap(problemsOf);
  if (problems.length > 0) throw new ExpectedFailure({ kind: 'validation', problems });
  const log = {
    kind: 'plan',
    id: input.planId,
    ...(input.edits.some(meetsProse) && settlingProse(context, input)),
  } as const;
  return writeToLogInSql(context, log, input.requestId, (write) => apply(context, write, input));
}

/** Whether what people are typing must be in the columns first: to be compared with, or to be kept in the log. */
const meetsProse = (edit: Edit): boolean =>
  edit.kind === 'remove' || (edit.kind === 'set' && Object.keys(edit.fields).some((key) => isProse(edit.entity, key)));

/** Has the prose of a plan written into its columns before anything else is. */
export const settlingProse = (context: Context, { planId }: { readonly planId: string }) => ({
  before: async (tx: Sql) => void (await settleIn(tx, context, planId, null)),
});

async function apply(context: Context, write: Write<Sql>, input: EditPlan): Promise<void> {
  const facts = await readPlanFacts(write.tx, input.planId, context.today());
  // Each edit asks for more; an outsider learns nothing, not even by asking for none.
  allow(write.viewer, 'review.read', { kind: 'plan', ...facts });
  await applyEdits({ ...write, planId: input.planId, baseSequence: input.baseSequence, facts }, input.edits);
}

/** Applies edits in their order, neighbours of one kind together. */
export async function applyEdits(write: PlanWrite, edits: readonly Edit[]): Promise<void> {
  const underWay: EditsUnderWay = { ...write, actions: new Map(), prose: [] };
  for (const run of runs(edits)) {
    const [first] = run;
    if (first.kind === 'set') await applySets(underWay, first.entity, run as Extract<Edit, { kind: 'set' }>[]);
    if (first.kind === 'add') await applyAdds(underWay, first.entity, run as Extract<Edit, { kind: 'add' }>[]);
    if (first.kind === 'remove')
      await applyRemovals(underWay, first.entity, run as Extract<Edit, { kind: 'remove' }>[]);
  }
  if (underWay.prose.length === 0) return;
  await giveWords(write.tx, { personId: write.viewer?.personId ?? null, at: write.at }, underWay.prose);
}

type Run = [Edit, ...Edit[]];

/** Neighbouring edits that one statement can serve: one kind, one entity, the same fields, nothing twice. */
function runs(edits: readonly Edit[]): Run[] {
  const all: Run[] = [];
  const inLast = new Set<string>();
  for (const edit of edits) {
    const run = all.at(-1);
    if (run !== undefined && shapeOf(run[0]) === shapeOf(edit) && !inLast.has(edit.id)) run.push(edit);
    else {
      all.push([edit]);
      inLast.clear();
    }
    inLast.add(edit.id);
  }
  return all;
}

const shapeOf = (edit: Edit): string =>
  [edit.kind, edit.entity, ...(edit.kind === 'set' ? Object.keys(edit.fields).toSorted() : [])].join(' ');
