import { describe, expect, test } from 'vitest';
import { set } from '@cynllun/domain/plan/edit';
import { Prisma } from './generated/prisma/client.ts';
import { brokenAt } from '../testing/broken-at.ts';
import { exampleId } from './example/ids.ts';
import { examplePlanId } from './example/plan.ts';
import { openProse } from './core/prose/stored-prose.ts';
import { materialise } from './core/prose/materialise.ts';
import { storedPlan } from './plan/stored-plan.ts';
import { sendEdits } from '../testing/edit.ts';
import { send } from '../testing/send.ts';
import { tamper } from '../testing/tamper.ts';
import { olderDatabase, tablesIn } from '../testing/older-database.ts';
import { testApi } from '../testing/api.ts';
import { carryOverEvents } from './consultation/carry-over-events.ts';
import { logEarlierEvents } from './events/log-earlier-events.ts';
import { logEarlierNames } from './people/log-earlier-names.ts';
import { readLogs, verify, verifyLog } from './core/verify/verify.ts';
import { verifiedIn } from './services.ts';
import { planReader } from './plan/plan-reader.ts';

/**
 * The example of the version before names were in two languages, with edits of every kind: names changed, things
 * removed, words erased, an import, an agreed extension, prose typed live (the last of it not yet in its columns), a
 * plan drafted in Welsh with events that no log has, and one whose drafting language was changed.
 */
const database = await olderDatabase('20261127000000_history', tablesIn('before-two-languages.jsonl'));
const api = await testApi({ given: database });

const entered = await logEarlierEvents(api.services);
const named = await logEarlierNames(api.services);
// Two instances start at once.
const carried = await Promise.all([carryOverEvents(api.services), carryOverEvents(api.services)]);

const [lead, geraint] = [exampleId('person', 1), exampleId('person', 2)];
const plans = await api.prisma.plan.findMany({ orderBy: { id: 'asc' } });
const planIds = plans.map(({ id }) => id);

describe('data written by an earlier version', () => {
  test('has three plans', () => {
    expect(planIds).toHaveLength(3);
  });

  test.each(planIds)('opens: plan %s', async (id) => {
    const { plan } = await api.ask<{ plan: { readonly actions: readonly object[] } | null }>(lead, wholePlan, { id });
    expect(plan?.actions.length).toBeGreaterThan(0);
  });

  test.each(planIds)('has a history that opens to its first write: plan %s', async (planId) => {
    const sequences: number[] = [];
    for (let after: string | null = null; ;) {
      const { planHistory: page }: { planHistory: HistoryPage } = await api.ask(lead, history, { planId, after });
      sequences.push(...page.edges.map(({ node }) => node.sequence));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(sequences.at(-1)).toBe(1);
    expect(sequences).toEqual(sequences.toSorted((a, b) => b - a));
  });

  test.each(planIds)('is compared from the beginning with now, and is what was added: plan %s', async (planId) => {
    const { planComparison } = await api.ask<{ planComparison: { things: readonly { id: string; kind: string }[] } }>(
      lead,
      `query ($planId: ID!) { planComparison(planId: $planId, from: { sequence: 0 }) { things { id kind } } }`,
      { planId },
    );
    const plan = await planReader(api.services.sql).read(planId);
    expect(planComparison.things.every(({ kind }) => kind === 'added')).toBe(true);
    const actions = planComparison.things.filter(({ id }) => plan?.actions.some((action) => action.id === id));
    expect(actions).toHaveLength(plan?.actions.length ?? 0);
  });

  test('names for each review every inspectorate there is, since until now each was asked', async () => {
    const inspectorates = await api.prisma.organisation.findMany({ where: { kind: 'inspectorate' } });
    expect(inspectorates).toHaveLength(2);
    for (const id of planIds)
      expect((await planReader(api.services.sql).read(id))?.review.inspectorateIds.toSorted()).toEqual(
        inspectorates.map((one) => one.id).toSorted(),
      );
  });

  test('stands in logs that verify', async () => {
    const logs = await api.prisma.changeLog.findMany();
    expect(logs.length).toBeGreaterThan(planIds.length);
    for (const { id } of logs) expect(await brokenAt(api.prisma, id)).toBeNull();
  });

  test('verifies whole at once, with the events that were in no log entered by nobody', async () => {
    const found: object[] = [];
    const reading = { sql: api.services.sql, verified: verifiedIn(api.services) };
    for await (const finding of verify(reading, [])) found.push(finding);
    expect(found).toEqual([]);
    expect(entered).toBe(2);
    const byNobody = await api.prisma.changeWrite.findMany({
      where: { personId: null, changes: { some: { entity: 'planEvent' } } },
      include: { changes: true },
    });
    expect(byNobody.flatMap(({ changes }) => changes)).toHaveLength(entered);
  });

  test('has its events entered once: one that is put in behind the log is found, not entered', async () => {
    await tamper(database.ownerUrl, [
      `INSERT INTO "PlanEvent" ("id", "planId", "kind", "on") VALUES (gen_random_uuid(), $1, 'presentedToCouncil', now())`,
      examplePlanId,
    ]);
    expect(await logEarlierEvents(api.services)).toBe(0);
    expect(await brokenAt(api.prisma, examplePlanId)).toMatch(/^thingUnlogged planEvent /);
    await tamper(database.ownerUrl, [`DELETE FROM "PlanEvent" WHERE "planId" = $1`, examplePlanId]);
  });

  test('has names and addresses entered once: one that is altered behind the log is found, not entered', async () => {
    expect(named).toBe((await api.prisma.person.count()) + (await api.prisma.membership.count()));
    const found = async () => {
      const directories = await Promise.all(
        (await readLogs(api.services.sql)).map((log) =>
          verifyLog({ sql: api.services.sql, verified: verifiedIn(api.services) }, log),
        ),
      );
      return directories.flat().map(({ trouble, where }) => `${trouble} ${where}`);
    };
    const { email } = await api.prisma.person.findUniqueOrThrow({ where: { id: geraint } });
    await tamper(database.ownerUrl, [`UPDATE "Person" SET "email" = 'x@example.org' WHERE "id" = $1`, geraint]);
    expect(await logEarlierNames(api.services)).toBe(0);
    expect(await found()).toEqual([`fieldChanged person ${geraint} email`]);
    await tamper(database.ownerUrl, [`UPDATE "Person" SET "email" = $2 WHERE "id" = $1`, geraint, email]);
    expect(await found()).toEqual([]);
  });

  test('is on the start page', async () => {
    const { home } = await api.ask<{ home: { reviews: { total: number } } }>(lead, '{ home { reviews { total } } }');
    expect(home.reviews.total).toBe(planIds.length);
  });
});

describe('consultation that a plan recorded itself', () => {
  const meetingsOf = () =>
    api.prisma.consultationMeeting.findMany({
      where: { contributions: { planId: examplePlanId } },
      include: { groups: true },
      orderBy: { on: 'asc' },
    });

  test('is carried over once, as meetings of a consultation that was not opened', async () => {
    expect(carried.toSorted()).toEqual([0, 2]);
    expect(await carryOverEvents(api.services)).toBe(0);
    const [first, second, ...others] = await meetingsOf();
    expect(others).toEqual([]);
    expect(first).toMatchObject({ on: new Date('2026-11-11'), language: 'en', personId: null });
    expect(first?.minute).toMatch(/^An evening at Pont Arth Community Hall with 27 carers/);
    expect([first, second].map((one) => one?.groups.map(({ group }) => group).toSorted())).toEqual([
      ['carers', 'voluntarySector'],
      ['partners', 'staff'],
    ]);
    const consultations = await api.prisma.consultation.findMany({ where: { planId: examplePlanId } });
    expect(consultations).toMatchObject([
      {
        number: 1,
        title: {
          original: 'en',
          en: 'Consultation recorded with the plan',
          cy: 'Ymgynghori a gofnodwyd gyda’r cynllun',
        },
      },
    ]);
    const answer = await api.ask<{ consultationMeetings: { meetings: readonly object[] } }>(
      lead,
      `query ($id: ID!) { consultationMeetings(consultationId: $id) { meetings { on } } }`,
      { id: consultations[0]?.id },
    );
    expect(answer.consultationMeetings.meetings).toHaveLength(2);
  });

  test('counts for the rules of the plan as it did', async () => {
    const { plan } = await api.ask<{
      plan: {
        consultationEvents: readonly object[];
        facts: { consulted: readonly string[] };
        findings: readonly { code: string; params: object }[];
      };
    }>(
      lead,
      `query ($id: ID!) { plan(id: $id) { consultationEvents { id } facts { consulted } findings { code params } } }`,
      { id: examplePlanId },
    );
    expect(plan.consultationEvents).toEqual([]);
    expect(plan.facts.consulted.toSorted()).toEqual(['carers', 'partners', 'staff', 'voluntarySector']);
    const missing = plan.findings.find(({ code }) => code === 'consultation.missing');
    expect(missing?.params).toEqual({ missing: 'serviceUsers' });
  });

  test('is in the plan’s history as it was written, removed by nobody, and cannot be put back', async () => {
    const { planHistory } = await api.ask<{ planHistory: HistoryPage }>(lead, history, { planId: examplePlanId });
    const removals = planHistory.edges.flatMap(({ node }) =>
      node.changes.filter(({ entity, after }) => entity === 'consultationEvent' && after === null),
    );
    expect(removals).toHaveLength(2);
    expect(JSON.stringify(removals)).toContain('An evening at Pont Arth Community Hall with 27 carers');
    const write = await api.prisma.changeWrite.findFirstOrThrow({
      where: {
        logId: examplePlanId,
        changes: { some: { entity: 'consultationEvent', field: '', after: { equals: Prisma.DbNull } } },
      },
    });
    expect(write.personId).toBeNull();
    const back = {
      kind: 'putBack',
      entity: 'consultationEvent',
      id: exampleId('consultationEvent', 1),
      as: [],
    } as const;
    await expect(sendEdits(api, lead, examplePlanId, 0, [back])).rejects.toThrow('consultationEvent');
  });
});

describe('names that were plain words', () => {
  const byLanguage = async () => {
    const all = await Promise.all(planIds.map((id) => planReader(api.services.sql).read(id)));
    return all.flatMap((plan) => plan ?? []);
  };

  test('are in the drafting language, and the other is still to be written', async () => {
    const plansNow = await byLanguage();
    const welsh = plansNow.find(({ review }) => review.name.cy === 'Adolygiad ar y cyd o wasanaethau plant');
    expect(welsh?.review.name).toEqual({
      original: 'cy',
      en: '',
      cy: 'Adolygiad ar y cyd o wasanaethau plant',
      madeFrom: null,
    });
    expect(welsh?.forums[0]?.stakeholderGroups[0]?.name).toMatchObject({
      original: 'cy',
      cy: 'Gofalwyr Aeron',
      en: '',
    });
    expect(welsh?.otherPlans[0]?.objectives[0]?.words).toMatchObject({ original: 'cy', cy: 'Llais i ofalwyr.' });
    const english = plansNow.find(({ id }) => id === examplePlanId);
    expect(english?.actions[0]?.responsiblePost).toEqual({
      original: 'en',
      en: 'Head of Adult Services',
      cy: '',
      madeFrom: null,
    });
    expect(welsh?.actions[0]?.accountablePost).toEqual({ original: 'cy', en: '', cy: '', madeFrom: null });
  });

  test('are in history as they were, in that language, also when it was changed since', async () => {
    const { planHistory } = await api.ask<{ planHistory: HistoryPage }>(lead, history, { planId: examplePlanId });
    const renamed = planHistory.edges.flatMap(({ node }) => node.changes).filter(({ field }) => field === 'name.en');
    expect(renamed).toContainEqual({
      entity: 'review',
      field: 'name.en',
      before: 'Joint review of social services in Dyffryn Arth',
      after: 'Joint review of social services in Dyffryn Arth 2026',
    });
    await send(api, lead, 'changeDraftingLanguage', { planId: examplePlanId, language: 'cy' });
    const after = await api.ask<{ planHistory: HistoryPage }>(lead, history, { planId: examplePlanId });
    expect(after.planHistory.edges.flatMap(({ node }) => node.changes)).toEqual(expect.arrayContaining(renamed));
    await send(api, lead, 'changeDraftingLanguage', { planId: examplePlanId, language: 'en' });
  });

  test('go on in one history with what is written since', async () => {
    const plan = await planReader(api.services.sql).read(examplePlanId);
    const board = plan?.forums[0];
    const before = plan?.sequence ?? 0;
    const edit = set('forum', board?.id ?? '', { name: { en: 'The Board', cy: 'Y Bwrdd' } });
    expect((await sendEdits(api, lead, examplePlanId, before, [edit])).__typename).toBe('PlanEdited');
    const { planComparison } = await api.ask<{ planComparison: { things: readonly object[] } }>(
      lead,
      `query ($planId: ID!, $thingId: ID!) { planComparison(planId: $planId, thingId: $thingId, from: { sequence: 2 }) {
        things { id kind fields { field before after } } } }`,
      { planId: examplePlanId, thingId: board?.id },
    );
    expect(planComparison.things).toContainEqual({
      id: board?.id,
      kind: 'changed',
      fields: expect.arrayContaining([
        { field: 'name.en', before: 'Social Services Improvement Board', after: 'The Board' },
        { field: 'name.cy', before: '', after: 'Y Bwrdd' },
      ]),
    });
    expect(await brokenAt(api.prisma, examplePlanId)).toBeNull();
  });

  test('conflict with what someone else wrote under the field’s former name', async () => {
    const edit = set('stakeholderGroup', exampleId('stakeholderGroup', 1), { name: { en: 'The Panel' } });
    const answer = await sendEdits(api, geraint, examplePlanId, 2, [edit]);
    expect(answer.conflicts).toMatchObject([
      {
        path: `stakeholderGroup:${exampleId('stakeholderGroup', 1)}:name.en`,
        theirs: "Older People's Panel of Arth",
        yours: 'The Panel',
      },
    ]);
  });

  test('come back with what was removed', async () => {
    const { planHistory } = await api.ask<{ planHistory: HistoryPage }>(lead, history, { planId: examplePlanId });
    expect(planHistory.gone).toContainEqual({
      id: exampleId('forum', 2),
      name: { original: 'en', en: 'Carers Strategy Group', cy: '', madeFrom: null },
    });
  });

  test('of prose are moved once to the words they are now, with what had not reached its column', async () => {
    const objective = exampleId('objective', 1);
    const open = async () => (await openProse(api.services, storedPlan, examplePlanId, examplePlanId))?.document;
    const [first, again] = [await open(), await open()];
    const typed = 'People get help early and near home. And soon. Not settled yet.';
    expect(first?.getText(`objective:${objective}:words.en`).toString()).toBe(typed);
    expect(again?.getText(`objective:${objective}:words.en`).toString()).toBe(typed);
    await materialise(api.services, storedPlan, examplePlanId, null);
    const plan = await planReader(api.services.sql).read(examplePlanId);
    expect(plan?.otherPlans[0]?.objectives[0]?.words).toMatchObject({ en: typed, cy: '' });
    expect(plan?.actions[0]?.description).toMatch(/ Neither is this\.$/);
    expect(await brokenAt(api.prisma, examplePlanId)).toBeNull();
  });
});

interface HistoryPage {
  readonly gone: readonly object[];
  readonly edges: readonly { readonly node: { readonly sequence: number; readonly changes: readonly Changed[] } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

interface Changed {
  readonly entity: string;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

const history = `query ($planId: ID!, $after: String) {
  planHistory(planId: $planId, first: 50, after: $after) {
    edges { node { sequence changes { entity field before after } } }
    pageInfo { hasNextPage endCursor }
    gone { id name }
  }
}`;

const wholePlan = `query ($id: ID!) {
  plan(id: $id) {
    id draftingLanguage stage findings { code path params } people { id name }
    review { id name { original en cy } }
    introduction { en cy }
    recommendations { id text { original en cy } }
    actions { id title { original en cy } description responsiblePost { original en cy } accountablePost { en cy }
      indicators { id name { en cy } unit source } costLines { id purpose fundingSource } notes { id words } }
    forums { id name { en cy } remit stakeholderGroups { id name { en cy } } }
    otherPlans { id name { en cy } period objectives { id reference words { en cy } } }
    extensions { id reason agreedOn }
  }
}`;
