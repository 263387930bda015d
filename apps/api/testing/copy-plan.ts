import { randomUUIDv7 } from 'node:crypto';
import { childrenOf, fieldsOf, heldBy, type Node } from '@cynllun/domain/aggregate/aggregate';
import { exampleFacts } from '@cynllun/domain/fixtures/example-facts';
import type { Edit } from '@cynllun/domain/plan/edit';
import { planAggregate } from '@cynllun/domain/plan/entities';
import type { Plan } from '@cynllun/domain/plan/plan';
import type { GateFactsSource } from '@cynllun/domain/rules/gate-facts';
import type { testApi } from './api.ts';
import { anAuthority, type TestAuthority } from './authority.ts';
import { aPaper } from './council.ts';
import { sendEdits } from './edit.ts';

const { consultations, ...others } = exampleFacts;
const toldOfExample: GateFactsSource = { ...others, consultations: consultations ?? [] };

type Api = Awaited<ReturnType<typeof testApi>>;

/**
 * Puts a plan's words into the plan of a new authority, as edits of its lead, under new ids.
 * @param facts that other logs say of it: unless given, who was consulted
 */
export async function copyPlan(api: Api, plan: Plan, facts: GateFactsSource = toldOfExample) {
  const own = await anAuthority(api.prisma, 'Copied');
  const ids = new Map([
    [plan.id, own.planId],
    [plan.review.id, own.reviewId],
    [plan.authorityId, own.authorityId],
  ]);
  const rename = <T>(value: T): T =>
    JSON.parse(
      JSON.stringify(value).replaceAll(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, (id) => renamed(ids, id)),
    ) as T;
  const copied = rename(plan);
  await addPeople(api, own, copied);
  const answer = await sendEdits(api, own.people.lead, own.planId, 0, editsThatMake(copied));
  if (answer.__typename !== 'PlanEdited') throw new Error(JSON.stringify(answer));
  await api.prisma.$executeRaw`
    INSERT INTO "Facts" VALUES (${own.planId}::uuid, ${own.authorityId}::uuid, 1, ${JSON.stringify(rename(facts))}::jsonb)`;
  await addReplies(api, own, copied);
  await addPaper(api, own, copied);
  return { ...own, rename };
}

/** What use cases make and clients only write: there before anyone answers. */
async function addReplies({ prisma }: Pick<Api, 'prisma'>, { planId }: TestAuthority, plan: Plan): Promise<void> {
  const about = () => ({ responseId: randomUUIDv7(), pointId: randomUUIDv7() });
  await prisma.reply.createMany({
    data: plan.replies.map(({ version, ...one }) => ({ ...one, ...about(), version: version ?? 1, planId })),
  });
}

/** The paper is begun by a use case as well, and written by edits. */
async function addPaper(api: Api, { planId, people }: TestAuthority, plan: Plan): Promise<void> {
  for (const paper of plan.councilPapers.slice(0, 1)) {
    await aPaper(api.prisma, planId, paper.id);
    const { sequence } = await api.prisma.changeLog.findUniqueOrThrow({ where: { id: planId } });
    const edits = [setAll('councilPaper', paper), ...additions(paper, 'scrutinyRecommendation')];
    const answer = await sendEdits(api, people.lead, planId, Number(sequence), edits);
    if (answer.__typename !== 'PlanEdited') throw new Error(JSON.stringify(answer));
  }
}

function renamed(ids: Map<string, string>, id: string): string {
  const known = ids.get(id) ?? randomUUIDv7();
  ids.set(id, known);
  return known;
}

async function addPeople(api: Awaited<ReturnType<typeof testApi>>, own: TestAuthority, plan: Plan): Promise<void> {
  const named = [
    ...plan.actions.flatMap((action) => [action.responsiblePersonId, action.accountablePersonId]),
    ...plan.deadlineRecords.map(({ byPersonId }) => byPersonId),
    ...plan.extensions.map(({ agreedByPersonId }) => agreedByPersonId),
  ].filter((id) => id !== null);
  await api.prisma.person.createMany({
    data: [...new Set(named)].map((id) => ({ id, organisationId: own.authorityId, name: id })),
  });
}

/** What links lead to is added before the actions that have them. */
const madeOtherwise: readonly string[] = ['reply', 'councilPaper'];
const order: readonly string[] = ['recommendation', 'forum', 'otherPlan', 'action'];

function editsThatMake(plan: Plan): Edit[] {
  const first = order.flatMap((entity) => additions(plan, entity));
  const others = childrenOf(planAggregate, 'plan').filter(
    (entity) => !order.includes(entity) && !madeOtherwise.includes(entity),
  );
  return [
    setAll('plan', plan),
    setAll('review', plan.review),
    ...first,
    ...others.flatMap((entity) => additions(plan, entity)),
  ];
}

/** What is apart is no part of what a plan says. */
const fieldsOfNode = (entity: string, node: Node) =>
  Object.fromEntries(
    Object.entries(fieldsOf(planAggregate, entity)).flatMap(([key, { apart }]) =>
      apart === true ? [] : [[key, node[key]]],
    ),
  );

const setAll = (entity: string, node: Node): Edit => ({
  kind: 'set',
  entity,
  id: node.id,
  fields: fieldsOfNode(entity, node),
});

function additions(node: Node, entity: string): Edit[] {
  return heldBy(planAggregate, node, entity).flatMap((item) => [
    { kind: 'add', entity, id: item.id, parentId: node.id, fields: fieldsOfNode(entity, item) },
    ...childrenOf(planAggregate, entity).flatMap((child) => additions(item, child)),
  ]);
}
