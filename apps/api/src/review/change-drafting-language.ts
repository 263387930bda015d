import { entityNames, fieldsOf } from '@cynllun/domain/aggregate/aggregate';
import { type Edit } from '@cynllun/domain/aggregate/edit';
import { all } from '@cynllun/domain/aggregate/tree';
import { planAggregate } from '@cynllun/domain/plan/entities';
import type { Language } from '@cynllun/domain/text/language';
import type { Plan } from '@cynllun/domain/plan/plan';
import { startIn, type Text } from '@cynllun/domain/text/text';
import { allow } from '../core/log/allow.ts';
import { NotFoundError } from '../core/log/failure.ts';
import { readWhole } from '../core/read/read-whole.ts';
import { writeToAggregate, type AggregateWrite } from '../core/write/aggregate-write.ts';
import { applyEdits } from '../core/write/apply-edits.ts';
import type { Context } from '../core/context.ts';
import { storedPlan } from '../plan/stored-plan.ts';

export interface ChangeDraftingLanguage {
  readonly planId: string;
  readonly language: Language;
  /** The writer's own name for this request: sent again, it is written once. */
  readonly requestId: string;
}

/**
 * Changes the language a plan is drafted in, while it is drafted. Texts with words in them keep their original; those
 * with none yet start in the new language.
 * @throws ExpectedFailure
 */
export async function changeDraftingLanguage(context: Context, input: ChangeDraftingLanguage): Promise<void> {
  const options = { rootId: input.planId, requestId: input.requestId, needsProse: true };
  await writeToAggregate(context, storedPlan, options, async (write) => {
    const { subject, language } = write.access;
    if (subject.kind !== 'plan') throw new NotFoundError();
    allow(write.viewer, 'recommendations.setUp', subject);
    if (language === input.language) return;
    const plan = await readWhole<Plan>(write.tx, storedPlan, input.planId);
    await changePlan(write, input, language);
    if (plan !== null) await applyEdits(write, startBlankTexts(plan, input.language), 'caller');
  });
}

async function changePlan(
  write: AggregateWrite,
  { planId, language }: ChangeDraftingLanguage,
  before: Language,
): Promise<void> {
  await write.tx.$executeRaw`
    UPDATE "Plan" SET "draftingLanguage" = ${language}::"Language" WHERE "id" = ${planId}::uuid`;
  write.changes.push({ entity: 'plan', entityId: planId, field: 'draftingLanguage', before, after: language });
}

/** The edits that have every text without words start in a language. */
function startBlankTexts(plan: Plan, language: Language): readonly Edit[] {
  return entityNames(planAggregate).flatMap((entity) => {
    const texts = Object.entries(fieldsOf(planAggregate, entity)).filter(([, { kind }]) => kind === 'text');
    return [...all(planAggregate, plan, entity)].flatMap(({ node }): readonly Edit[] => {
      const blank = texts.filter(([key]) => startIn(node[key] as Text, language) !== node[key]);
      const fields = Object.fromEntries(blank.map(([key]) => [key, { original: language }]));
      return blank.length === 0 ? [] : [{ kind: 'set', entity, id: node.id, fields }];
    });
  });
}
