import { randomUUIDv7 } from 'node:crypto';
import { baseDates, type BaseDates } from '@cynllun/domain/deadlines/base-dates';
import type { FieldValues } from '@cynllun/domain/aggregate/aggregate';
import { editFields, emptyFields } from '@cynllun/domain/aggregate/edit';
import { planAggregate, type EntityName } from '@cynllun/domain/plan/entities';
import type { Language } from '@cynllun/domain/text/language';
import { path } from '@cynllun/domain/aggregate/path';
import { createReviewSchema } from '@cynllun/domain/review/create-review';
import type { TextEdit } from '@cynllun/domain/text/text';
import { allow } from '../core/log/allow.ts';
import { checked, invalid, NotFoundError } from '../core/log/failure.ts';
import { firstHead } from '../core/verify/check-chain.ts';
import { writeToLog } from '../core/log/write.ts';
import type { Write } from '../core/log/types.ts';
import type { Context } from '../core/context.ts';
import { givePlanNotices } from '../platform/give-notices.ts';
import { insertRows } from '../core/write/store-rows.ts';

export interface CreateReview extends BaseDates {
  /** UUIDv7s made by whoever sets it up, so that a review set up twice by one request is one review. */
  readonly reviewId: string;
  readonly planId: string;
  readonly requestId: string;
  readonly authorityId: string;
  /** In the drafting language at least. */
  readonly name: TextEdit;
  /** The language the plan is drafted in. */
  readonly draftingLanguage: Language;
  /** Those that carried it out; all that there are unless given. */
  readonly inspectorateIds?: readonly string[] | null | undefined;
  /** In order. */
  readonly recommendations: readonly TextEdit[];
}

/**
 * Sets up a review with the empty plan that answers it and its recommendations: one write, the first of the plan's log.
 * @throws ExpectedFailure: each problem names `name.<language>`, a date, `inspectorateIds`, or
 * `recommendations.<n>.<language>` counted from 0
 */
export async function createReview(context: Context, given: CreateReview): Promise<void> {
  const input = { ...given, ...checked(createReviewSchema, given) };
  await writeToLog(context, { aggregate: planAggregate, id: input.planId, head: firstHead }, input.requestId, (write) =>
    apply(context, write, input),
  );
  context.jobs.wake('notices');
}

async function apply({ jobs }: Context, write: Write, input: CreateReview): Promise<void> {
  const { tx, viewer, at } = write;
  allow(viewer, 'review.create', { kind: 'organisation', id: input.authorityId });
  const authority = await tx.organisation.findUnique({ where: { id: input.authorityId } });
  if (authority?.kind !== 'authority') throw new NotFoundError();
  await refuseTaken(write, input);
  const { reviewId, planId, authorityId, draftingLanguage } = input;
  const inspectorateIds = await inspectoratesFor(write, input);
  const review = filledIn('review', draftingLanguage, {
    name: trimmed(input.name),
    ...datesOf(input),
    inspectorateIds,
  });
  const plan = filledIn('plan', draftingLanguage, {});
  const reviewRow = JSON.stringify({ ...review, id: reviewId, authorityId });
  const planRow = JSON.stringify({ ...plan, id: planId, reviewId, draftingLanguage });
  await tx.$executeRaw`INSERT INTO "Review" SELECT * FROM jsonb_populate_record(NULL::"Review", ${reviewRow}::jsonb)`;
  await tx.$executeRaw`INSERT INTO "Plan" SELECT * FROM jsonb_populate_record(NULL::"Plan", ${planRow}::jsonb)`;
  await tx.reviewOrganisation.createMany({
    data: inspectorateIds.map((organisationId) => ({ reviewId, organisationId })),
  });
  added(write, 'review', reviewId, { ...review, authorityId });
  added(write, 'plan', planId, { ...plan, reviewId, draftingLanguage });
  await addRecommendations(write, input);
  const giving = { tx, at, byPersonId: viewer?.personId ?? null };
  await givePlanNotices(jobs, giving, [{ kind: 'reviewSetUp', about: planId, params: {}, planId }]);
}

/** Those that were chosen, by somebody who may choose; otherwise all. */
async function inspectoratesFor({ tx, viewer }: Write, { authorityId, inspectorateIds: chosen = null }: CreateReview) {
  if (chosen !== null) allow(viewer, 'inspectorates.setUp', { kind: 'organisation', id: authorityId });
  const all = await tx.organisation.findMany({ where: { kind: 'inspectorate' }, orderBy: { id: 'asc' } });
  const ids = all.map(({ id }) => id);
  if (chosen?.some((id) => !ids.includes(id)) === true) throw invalid('inspectorateIds', 'notInList');
  return chosen === null ? ids : ids.filter((id) => chosen.includes(id));
}

const datesOf = (dates: BaseDates) => Object.fromEntries(baseDates.map((name) => [name, dates[name]]));

const trimmed = ({ en, cy }: TextEdit): TextEdit => ({ en: en?.trim(), cy: cy?.trim() });

async function addRecommendations(write: Write, { planId, draftingLanguage, recommendations }: CreateReview) {
  const rows = recommendations.map((text, index) => ({
    id: randomUUIDv7(),
    parentId: planId,
    values: filledIn('recommendation', draftingLanguage, { position: index + 1, text }),
  }));
  if (rows.length > 0) await insertRows(write.tx, planAggregate, 'recommendation', rows);
  for (const { id, parentId, values } of rows) added(write, 'recommendation', id, { ...values, parentId });
}

async function refuseTaken({ tx }: Write, { planId, reviewId }: CreateReview): Promise<void> {
  const taken = await tx.plan.findFirst({ where: { OR: [{ id: planId }, { reviewId }] }, select: { id: true } });
  if (taken !== null) throw invalid(path('plan', planId, ''), 'alreadyThere');
}

const filledIn = (entity: EntityName, language: Language, fields: FieldValues) =>
  editFields(planAggregate, entity, emptyFields(planAggregate, entity, language), fields);

function added(write: Write, entity: EntityName, entityId: string, after: FieldValues): void {
  write.changes.push({ entity, entityId, field: '', before: null, after });
}
