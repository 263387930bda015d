import { randomUUIDv7 } from 'node:crypto';
import { execute } from 'graphql';
import { notebookAggregate } from '@cynllun/domain/fixtures/test-aggregate';
import { add, set, type Edit } from '@cynllun/domain/plan/edit';
import { documentOf } from './api.ts';
import { contributorDocument, planDocument, portfolioDocument, versionDocument } from './documents.ts';
import { makeContext, type Context, type Services } from '../src/core/context.ts';
import { setWindow } from '../src/consultation/open-consultation.ts';
import { storedConsultation } from '../src/consultation/stored-consultation.ts';
import { putFacts } from '../src/core/facts/facts.ts';
import { writeToLog } from '../src/core/log/write.ts';
import { writeToAggregate } from '../src/core/write/aggregate-write.ts';
import { applyEdits } from '../src/core/write/apply-edits.ts';
import { editAggregate } from '../src/core/write/edit-aggregate.ts';
import { storedPlan } from '../src/plan/stored-plan.ts';
import { schema } from '../src/schema.ts';
import { eraseSome } from './erase.ts';
import { anAuthority, holds, type TestAuthority } from './authority.ts';
import { consultOn, contextOf, editConsultation, issue, type Consulted } from './consult-on.ts';
import { freezeNext } from './freeze-next.ts';
import { addNotebook } from './notebook/add-notebook.ts';
import { planReader } from '../src/plan/plan-reader.ts';

/** A plan, a consultation on it, two sources of its facts, and those who look at it. */
export interface World extends TestAuthority {
  readonly notebooks: readonly string[];
  readonly actions: readonly string[];
  readonly askers: readonly string[];
  readonly consulted: Consulted;
}

/** Something that happens, by one of the instances. */
export type Step = (services: Services, world: World) => Promise<unknown>;

export const questions = (world: World): readonly [document: string, variables: object][] => [
  [
    planDocument.replace('{ plan(id: $id) {', '{ plan(id: $id) { findings { code severity gate path params }'),
    { id: world.planId },
  ],
  [portfolioDocument, { first: 50 }],
  [versionDocument, { planId: world.planId, number: 1 }],
  [contributorDocument, { link: world.consulted.link }],
];

export async function aCachedWorld(services: Services): Promise<World> {
  const own = await anAuthority(services.prisma, 'Cwm Derw');
  const { lead, editor, owner, viewer, leadReviewer, reviewer, administrator } = own.people;
  const actions = [randomUUIDv7(), randomUUIDv7()];
  await edit(services, own, [
    // The draft is late from the first day, by one day more each day.
    set('review', own.reviewId, { name: { en: 'Review' }, presentedOn: '2026-12-01' }),
    ...actions.map((id) =>
      add('action', id, own.planId, {
        title: { en: 'Visit' },
        summary: { en: 'We visit.', cy: 'Rydym yn ymweld.' },
        accountablePersonId: owner,
      }),
    ),
  ]);
  await holds(services.prisma, editor, 'owner', { reviewId: own.reviewId });
  await freezeNext(services, own.planId, lead);
  const notebooks = [await addNotebook(services, own), await addNotebook(services, own)];
  const consulted = await consultOn(services, own.planId, lead);
  return {
    ...own,
    consulted,
    notebooks,
    actions,
    askers: [lead, editor, owner, viewer, leadReviewer, reviewer, administrator],
  };
}

export async function edit(
  services: Services,
  { planId, people }: TestAuthority,
  edits: readonly Edit[],
): Promise<void> {
  const context = makeContext(services, { personId: people.lead, memberships: [] });
  const { sequence } = (await planReader(services.sql).read(planId)) ?? { sequence: 0 };
  await editAggregate(context, storedPlan, {
    rootId: planId,
    baseSequence: sequence,
    requestId: randomUUIDv7(),
    edits,
  });
}

/** A comment comes, or is answered, in one of the sources. */
export const tellFacts =
  (source: number, hasOutcome: boolean): Step =>
  (services, { notebooks, planId, people }) => {
    const id = notebooks[source] ?? '';
    const context = makeContext(services, { personId: people.lead, memberships: [] });
    return writeToLog(context, { aggregate: notebookAggregate, id }, null, async (write) => {
      write.changes.push({ entity: 'notebook', entityId: id, field: 'title.en', before: '', after: randomUUIDv7() });
      const comment = { id, byContributor: true, hidden: false, hasOutcome, hasReason: hasOutcome };
      await putFacts(write, planId, { comments: [comment] });
    });
  };

/** The lead writes another introduction, and issues it to those who take part. */
export const copyIssued =
  (words: string): Step =>
  async (services, { consulted: { consultationId }, people }) => {
    const lead = await contextOf(services, people.lead);
    const fields = { introduction: { en: words, cy: words, upToDate: true } };
    await editConsultation(lead, consultationId, [{ kind: 'set', entity: 'consultation', id: consultationId, fields }]);
    await issue(lead, consultationId);
  };

/** The lead sets when comments close. */
export const closingSet =
  (closesOn: string): Step =>
  async (services, { consulted: { consultationId }, people }) => {
    const window = { closesOn, closesAt: '', reason: 'People asked.', requestId: randomUUIDv7() };
    await setWindow(await contextOf(services, people.lead), { consultationId, ...window });
  };

/** Whoever is invited goes by another name. */
export const inviteeRenamed =
  (name: string): Step =>
  async (services, { consulted: { consultationId }, people }) => {
    const { id } = await services.prisma.invitation.findFirstOrThrow({ where: { consultationId } });
    const renaming = { kind: 'set', entity: 'invitation', id, fields: { name } } as const;
    await editConsultation(await contextOf(services, people.lead), consultationId, [renaming]);
  };

/** Words of the set-up are erased, and with them those of its copies. */
export const wordsErased: Step = (services, { consulted: { consultationId } }) =>
  eraseSome(services, storedConsultation, consultationId, ({ value }) => value?.startsWith('How soon') ?? false);

/** What happened to the plan on a day, in its log. */
export const recordEvent =
  (on: string): Step =>
  (services, { planId, people }) => {
    const context = makeContext(services, { personId: people.lead, memberships: [] });
    const event = add('planEvent', randomUUIDv7(), planId, { kind: 'draftSubmitted', on, version: 1 });
    return writeToAggregate(context, storedPlan, { rootId: planId, requestId: null }, (write) =>
      applyEdits(write, [event], 'caller'),
    );
  };

/**
 * An answer made with nothing cached: no answer, no plan, no summary, not even those that are stored, which are taken
 * away in a transaction that is rolled back.
 */
export async function askAfresh(
  services: Services,
  personId: string,
  source: string,
  variableValues: object,
): Promise<unknown> {
  const memberships = await services.prisma.membership.findMany({
    where: { personId },
    select: { role: true, organisationId: true, reviewId: true },
  });
  const rolledBack = new Error('rolled back');
  let answer: unknown;
  await services
    .inSql(async (sql) => {
      await sql.$executeRaw`DELETE FROM "PlanSummary"`;
      // What is cached is cached for a connection, and this transaction is one of its own.
      const contextValue: Context = makeContext({ ...services, sql }, { personId, memberships });
      answer = await execute({
        schema,
        document: documentOf(source),
        variableValues: { ...variableValues },
        contextValue,
      });
      throw rolledBack;
    })
    .catch((error: unknown) => {
      if (error !== rolledBack) throw error;
    });
  return JSON.parse(JSON.stringify(answer));
}
