import { fieldsOf } from '@cynllun/domain/plan/edit';
import { entityNames, type EntityName } from '@cynllun/domain/plan/entities';
import type { Language } from '@cynllun/domain/plan/language';
import { startIn, type Text } from '@cynllun/domain/plan/text';
import { things } from '@cynllun/domain/rules/things';
import { allow } from '../core/log/allow.ts';
import { ExpectedFailure } from '../core/log/failure.ts';
import { writeToLog, type Write } from '../core/log/write.ts';
import type { Context } from '../context.ts';
import { changesBetween } from '../core/write/field-changes.ts';
import { readPlanFacts } from '../plan/plan-facts.ts';
import { loadRows, updateRows } from '../core/write/rows.ts';

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
  const plan = await context.plans.read(input.planId);
  if (plan === null) throw new ExpectedFailure({ kind: 'notFound' });
  const ids = Map.groupBy(things(plan), ({ entity }) => entity);
  await writeToLog(context, { kind: 'plan', id: plan.id }, input.requestId, async (write) => {
    const facts = await readPlanFacts(write.tx, plan.id, context.today());
    allow(write.viewer, 'recommendations.setUp', { kind: 'plan', ...facts });
    if (facts.draftingLanguage === input.language) return;
    await changePlan(write, input, facts.draftingLanguage);
    for (const entity of withTexts)
      await startBlankTexts(
        write,
        input,
        entity,
        (ids.get(entity) ?? []).map(({ id }) => id),
      );
  });
}

async function changePlan(write: Write, { planId, language }: ChangeDraftingLanguage, before: Language): Promise<void> {
  await write.tx.plan.update({ where: { id: planId }, data: { draftingLanguage: language } });
  write.changes.push({ entity: 'plan', entityId: planId, field: 'draftingLanguage', before, after: language });
}

const textsOf = (entity: EntityName): readonly string[] =>
  Object.entries(fieldsOf(entity)).flatMap(([key, { kind }]) => (kind === 'text' ? [key] : []));
const withTexts = entityNames.filter((entity) => textsOf(entity).length > 0);

async function startBlankTexts(
  write: Write,
  { planId, language }: ChangeDraftingLanguage,
  entity: EntityName,
  ids: readonly string[],
): Promise<void> {
  const texts = textsOf(entity);
  const rows = [...(await loadRows(write.tx, planId, entity, ids)).values()].map((before) => {
    const started = texts.map((key) => [key, startIn(before.values[key] as Text, language)] as const);
    return { before, after: { ...before, values: { ...before.values, ...Object.fromEntries(started) } } };
  });
  const changes = rows.map(({ before, after }) => changesBetween(entity, before, after));
  const changed = rows.flatMap(({ after }, index) => (changes[index]?.length ? [after] : []));
  if (changed.length > 0) await updateRows(write.tx, entity, texts, changed);
  write.changes.push(...changes.flat());
}
