import { randomUUIDv7 } from 'node:crypto';
import pg from 'pg';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { isErased } from '@cynllun/domain/history/row';
import { add, remove, set, type Edit } from '@cynllun/domain/plan/edit';
import type { Role } from '@cynllun/domain/access/roles';
import { anAuthority, aPerson, holds, type TestAuthority } from '../../testing/authority.ts';
import { testApi, TODAY } from '../../testing/api.ts';
import { brokenAt } from '../../testing/broken-at.ts';
import { eraseSome } from '../../testing/erase.ts';
import { sendEdits } from '../../testing/edit.ts';
import { recordEvents } from '../../testing/events.ts';
import { makeCandidate, sendVersion, sequenceOf, withdrawVersion } from '../../testing/submission.ts';
import { tamper } from '../../testing/tamper.ts';
import { storedPlan } from '../plan/stored-plan.ts';

const api = await testApi();
let own: TestAuthority;
let action: string;
let recommendation: string;

const edit = async (...edits: readonly Edit[]) => {
  const answer = await sendEdits(api, own.people.lead, own.planId, await sequenceOf(api, own.planId), edits);
  expect(answer.__typename).toBe('PlanEdited');
};

async function draft(): Promise<void> {
  own = await anAuthority(api.prisma, 'Own');
  [action, recommendation] = [randomUUIDv7(), randomUUIDv7()];
  await edit(
    set('review', own.reviewId, { name: { en: 'Joint review' }, presentedOn: '2027-02-11' }),
    add('recommendation', recommendation, own.planId, { position: 1, text: { en: 'See people sooner.' } }),
    add('action', action, own.planId, {
      position: 1,
      recommendationIds: [recommendation],
      title: { en: 'Recruit' },
      description: 'Ask Ann.',
      responsiblePersonId: own.people.editor,
      accountablePost: { en: 'Head of Service' },
    }),
  );
}

interface Opened {
  readonly version: { readonly number: number; readonly sequence: number | null; readonly withdrawal: object | null };
  readonly plan: {
    readonly sequence: number;
    readonly stage: string;
    readonly actions: readonly {
      readonly reference: string;
      readonly title: { readonly en: string };
      readonly description: string;
    }[];
    readonly people: readonly { readonly id: string }[];
    readonly findings: readonly { readonly code: string; readonly params: Readonly<Record<string, unknown>> }[];
    readonly viewerCan: { readonly planEdit: boolean };
  };
  readonly erased: readonly { readonly path: string }[];
  readonly gaps: readonly { readonly finding: { readonly code: string }; readonly reason: string }[];
  readonly leftOut: object | null;
  readonly responseDue: string | null;
  readonly deadline: { readonly standing: string };
}

const open = async (role: Role | null, number = 1) =>
  (
    await api.ask<{ planVersion: Opened | null }>(
      role === null ? null : own.people[role],
      `query ($id: ID!, $number: Int!) { planVersion(planId: $id, number: $number) {
         version { number sequence chainHead { sequence hash } withdrawal { reason } }
         plan { sequence stage actions { reference title { en } description } people { id } findings { code params } viewerCan { planEdit } }
         erased { path } gaps { finding { code } reason } leftOut { writes } responseDue deadline { standing } } }`,
      { id: own.planId, number },
    )
  ).planVersion;

const list = async (role: Role) =>
  (
    await api.ask<{ planVersions: { number: number; sequence: number | null; withdrawal: object | null }[] | null }>(
      own.people[role],
      'query ($id: ID!) { planVersions(planId: $id) { number sequence withdrawal { reason } } }',
      { id: own.planId },
    )
  ).planVersions;

const compare = async (role: Role, from: number, to: number) =>
  (
    await api.ask<{
      planVersionComparison: {
        from: { number: number };
        to: { number: number };
        things: {
          entity: string;
          id: string;
          kind: string;
          fields: { field: string; before: unknown; after: unknown }[];
        }[];
        gone: { id: string; name: unknown }[];
      } | null;
    }>(
      own.people[role],
      `query ($id: ID!, $from: Int!, $to: Int!) { planVersionComparison(planId: $id, from: $from, to: $to) {
         from { number } to { number } things { entity id kind fields { field before after } } gone { id name } } }`,
      { id: own.planId, from, to },
    )
  ).planVersionComparison;

describe('a version', () => {
  beforeEach(async () => {
    await draft();
    await sendVersion(api, own);
  });

  test('reads as a plan of its day, whatever becomes of the draft', async () => {
    await edit(set('action', action, { description: 'Ask Ben.', title: { en: 'Recruit more' } }));
    await edit(add('action', randomUUIDv7(), own.planId, { title: { en: 'Later' } }));
    const opened = await open('viewer');
    expect(opened?.plan.actions).toEqual([{ reference: '1a', title: { en: 'Recruit' }, description: 'Ask Ann.' }]);
    expect(opened).toMatchObject({ deadline: { standing: 'inTime' }, responseDue: '2027-02-10', erased: [] });
    expect(opened?.plan.findings.find(({ code }) => code === 'action.accountableMissing')?.params).toMatchObject({
      reference: '1a',
      postEn: 'Head of Service',
    });
  });

  test.each(['lead', 'editor', 'owner', 'viewer', 'leadReviewer', 'reviewer'] as const)(
    'is read by the %s',
    async (role) => {
      expect((await open(role))?.plan.actions).toHaveLength(1);
      expect(await list(role)).toHaveLength(1);
    },
  );

  test.each(['contributor', 'forumMember', 'administrator', null] as const)('is not read by %s', async (role) => {
    expect(await open(role)).toBeNull();
    if (role !== null) expect([await list(role), await compare(role, 1, 1)]).toEqual([null, null]);
  });

  test('tells reviewers nothing of the draft: no sequence, no one named since, no finding of now', async () => {
    const since = await aPerson(api.prisma, own.authorityId, 'since');
    await edit(set('action', action, { accountablePersonId: since, outcome: { en: 'Nobody waits.' } }));
    const opened = await open('leadReviewer');
    expect(opened).toMatchObject({
      version: { sequence: null, chainHead: { sequence: null } },
      plan: { sequence: 0, viewerCan: { planEdit: false } },
      leftOut: null,
    });
    expect(opened?.plan.people.map(({ id }) => id)).toEqual([own.people.editor]);
    expect(opened?.plan.findings.map(({ code }) => code)).toContain('action.accountableMissing');
    expect(await list('leadReviewer')).toMatchObject([{ number: 1, sequence: null }]);
  });

  test('says its sequence to reviewers once the draft is shared with them', async () => {
    await edit(set('plan', own.planId, { sharedWithReviewers: true }));
    expect((await open('leadReviewer'))?.version.sequence).toBe((await open('lead'))?.version.sequence);
  });

  test('that was taken back stays readable to the team and to reviewers, and says so', async () => {
    await withdrawVersion(api, own.people.lead, own.planId, 1, 'A figure was wrong.');
    for (const role of ['viewer', 'leadReviewer'] as const)
      expect(await open(role)).toMatchObject({
        version: { withdrawal: { reason: 'A figure was wrong.' } },
        responseDue: null,
      });
  });

  test('has what the rules said on the day it was sent, whichever day it is read', async () => {
    const codes = async () => (await open('viewer'))?.plan.findings.map(({ code }) => code);
    const then = await codes();
    // The draft of that day, had it not been sent, would be late by now.
    api.travelTo('2027-02-01');
    expect(await codes()).toEqual(then);
    expect(then).not.toContain('deadlines.draftLate');
    api.travelTo(TODAY);
  });

  test('of another plan, or of no such number, is not there', async () => {
    expect(await open('lead', 2)).toBeNull();
    expect(await open('lead', 0)).toBeNull();
    const elsewhere = await anAuthority(api.prisma, 'Elsewhere');
    const { planVersion } = await api.ask(
      elsewhere.people.lead,
      'query ($id: ID!) { planVersion(planId: $id, number: 1) { version { number } } }',
      { id: own.planId },
    );
    expect(planVersion).toBeNull();
  });

  test('that was answered says when', async () => {
    await recordEvents(api.services, own.people.leadReviewer, own.planId, [
      { kind: 'responseIssued', on: TODAY, version: 1 },
    ]);
    const { planVersions } = await api.ask<{ planVersions: { answeredOn: string }[] }>(
      own.people.lead,
      'query ($id: ID!) { planVersions(planId: $id) { answeredOn } }',
      { id: own.planId },
    );
    expect(planVersions).toEqual([{ answeredOn: TODAY }]);
  });

  test('is known by the names that a person from elsewhere was given', async () => {
    const person = await aPerson(api.prisma, own.authorityId, 'called');
    await holds(api.prisma, person, 'leadReviewer', { reviewId: own.reviewId });
    const { planVersion } = await api.ask<{ planVersion: { leadReviewers: { id: string }[] } }>(
      own.people.lead,
      'query ($id: ID!) { planVersion(planId: $id, number: 1) { leadReviewers { id } } }',
      { id: own.planId },
    );
    expect(planVersion.leadReviewers.map(({ id }) => id).toSorted()).toEqual(
      [own.people.leadReviewer, person].toSorted(),
    );
  });
});

describe('two versions', () => {
  beforeEach(async () => {
    await draft();
    await sendVersion(api, own);
  });

  test('differ by what they say, field by field, and by nothing that stood between them', async () => {
    const passing = randomUUIDv7();
    await edit(add('action', passing, own.planId, { title: { en: 'Came and went' } }));
    await edit(remove('action', passing), set('action', action, { description: 'A secret between.' }));
    await edit(set('action', action, { description: 'Ask Ben.', recommendationIds: [] }));
    await edit(set('recommendation', recommendation, { text: { en: 'A name it had between.' } }));
    await edit(remove('recommendation', recommendation));
    await sendVersion(api, own);
    const compared = await compare('leadReviewer', 2, 1);
    expect(compared).toMatchObject({ from: { number: 1 }, to: { number: 2 } });
    const changed = compared?.things.find(({ id }) => id === action);
    expect(changed).toMatchObject({
      kind: 'changed',
      fields: expect.arrayContaining([{ field: 'description', before: 'Ask Ann.', after: 'Ask Ben.' }]) as unknown,
    });
    expect(compared?.things.find(({ id }) => id === recommendation)?.kind).toBe('removed');
    expect(compared?.gone).toMatchObject([{ id: recommendation, name: { en: 'See people sooner.' } }]);
    const said = JSON.stringify(compared);
    for (const word of ['Came and went', 'secret', 'between']) expect(said).not.toContain(word);
  });

  test('agree with what the log says of the time between them, but for what each was sent with', async () => {
    await edit(
      set('action', action, {
        title: { en: 'Recruit two', cy: 'Recriwtio dau' },
        endsOn: '2027-09-30',
        description: '',
      }),
      add('costLine', randomUUIDv7(), action, { amount: 100, financialYear: 2027 }),
      add('forum', randomUUIDv7(), own.planId, { name: { en: 'Board' } }),
    );
    await sendVersion(api, own);
    const { planComparison } = await api.ask<{ planComparison: { things: { entity: string; id: string }[] } }>(
      own.people.lead,
      `query ($id: ID!, $from: MomentInput!, $to: MomentInput) { planComparison(planId: $id, from: $from, to: $to) {
         things { entity id kind fields { field before after } } } }`,
      {
        id: own.planId,
        from: { sequence: (await open('lead', 1))?.version.sequence },
        to: { sequence: (await open('lead', 2))?.version.sequence },
      },
    );
    const byId = (things: readonly { entity: string; id: string }[]) =>
      things
        .filter(({ entity }) => !['version', 'planEvent'].includes(entity))
        .toSorted((one, other) => (one.id < other.id ? -1 : 1))
        .map((thing) => JSON.stringify(thing, null, 1).split('\n').toSorted());
    const things = (await compare('lead', 1, 2))?.things.filter(({ entity }) => entity !== 'planEvent') ?? [];
    expect(byId(things)).toEqual(byId(planComparison.things));
  });
});

describe('words that are erased', () => {
  beforeEach(async () => {
    await draft();
    await sendVersion(api, own);
  });
  const erase = (...said: readonly string[]) =>
    eraseSome(api.services, storedPlan, own.planId, ({ value }) => said.includes(value ?? ''));

  test('go from the version too, which says so and verifies as before', async () => {
    await erase('Ask Ann.');
    const opened = await open('leadReviewer');
    expect(opened?.plan.actions[0]).toMatchObject({ title: { en: 'Recruit' }, description: '' });
    expect(opened?.erased).toEqual([{ path: `action:${action}:description` }]);
    const kept = await api.prisma.snapshotValue.findMany({ where: { snapshot: { logId: own.planId } } });
    expect(kept.some(({ value }) => value?.includes('Ann'))).toBe(false);
    expect(kept.find(({ path }) => path === `action:${action}:description`)).toMatchObject({ salt: null, value: null });
    expect(await brokenAt(api.prisma, own.planId)).toBeNull();
  });

  test('go from what the rules quoted of them, and a reason given for a gap from the receipt', async () => {
    await erase('Head of Service', 'We explain action.financeMissing.');
    const opened = await open('viewer');
    const finding = opened?.plan.findings.find(({ code }) => code === 'action.accountableMissing');
    expect(finding?.params).toMatchObject({ reference: '1a', postEn: '' });
    expect(opened?.gaps.find(({ finding: { code } }) => code === 'action.financeMissing')?.reason).toBe('');
    expect(await brokenAt(api.prisma, own.planId)).toBeNull();
  });

  test('take with them what was ready to be sent, from whose secret and hash they could be guessed', async () => {
    await makeCandidate(api, own.people.lead, own.planId);
    expect(await api.prisma.candidate.count({ where: { logId: own.planId } })).toBe(1);
    await erase('Ask Ann.');
    expect(await api.prisma.candidate.count({ where: { logId: own.planId } })).toBe(0);
  });

  test('stay where other things say the same', async () => {
    const other = randomUUIDv7();
    await edit(add('action', other, own.planId, { position: 2, title: { en: 'Other' } }));
    await edit(set('action', other, { description: 'Ask Ann.' }));
    await sendVersion(api, own);
    const values = await api.prisma.changeValue.findMany({ where: { logId: own.planId, value: 'Ask Ann.' } });
    const last = values
      .map(({ sequence }) => Number(sequence))
      .toSorted((a, b) => a - b)
      .at(-1);
    await eraseSome(
      api.services,
      storedPlan,
      own.planId,
      ({ sequence, value }) => sequence === last && value === 'Ask Ann.',
    );
    expect((await open('viewer', 2))?.plan.actions.map(({ description }) => description)).toEqual(['Ask Ann.', '']);
    expect((await open('viewer', 1))?.plan.actions.map(({ description }) => description)).toEqual(['Ask Ann.']);
  });

  test('are compared as erased', async () => {
    await edit(set('action', action, { description: 'Ask Ben.' }));
    await sendVersion(api, own);
    await erase('Ask Ann.');
    const changed = (await compare('viewer', 1, 2))?.things.find(({ id }) => id === action);
    const described = changed?.fields.find(({ field }) => field === 'description');
    expect([isErased(described?.before), described?.after]).toEqual([true, 'Ask Ben.']);
  });
});

describe('a frozen version', () => {
  beforeAll(async () => {
    await draft();
    await sendVersion(api, own);
  });

  test.each([
    `UPDATE "Version" SET "number" = 9`,
    'DELETE FROM "Version"',
    'TRUNCATE "Version" CASCADE',
    `UPDATE "Snapshot" SET "content" = '{}'`,
    'DELETE FROM "Snapshot"',
    'TRUNCATE "Snapshot" CASCADE',
    `UPDATE "SnapshotValue" SET "value" = 'x'`,
    'DELETE FROM "SnapshotValue"',
    'TRUNCATE "SnapshotValue"',
  ])('is changed by nobody, not even the owner of the tables: %s', async (statement) => {
    const owner = new pg.Client({ connectionString: api.ownerUrl });
    await owner.connect();
    await expect(owner.query(statement)).rejects.toThrow(/is refused/);
    await owner.end();
    await expect(api.pool.query(statement)).rejects.toThrow(/permission denied|must be owner/);
  });
});

describe('altered behind the log, a version is named', () => {
  beforeEach(async () => {
    await draft();
    await sendVersion(api, own);
  });
  const broken = async () =>
    (await brokenAt(api.prisma, own.planId))?.replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, 'ID') ?? null;
  const mine = '"id" IN (SELECT "id" FROM "Version" WHERE "planId" = $1)';

  test('that nobody altered is whole', async () => {
    expect(await broken()).toBeNull();
  });

  test.each([
    [
      'its content',
      `UPDATE "Snapshot" SET "content" = replace("content", '2027', '2028') WHERE "part" = 'plan' AND ${mine}`,
      'snapshotChanged version ID plan',
    ],
    [
      'its findings',
      `UPDATE "Snapshot" SET "content" = '{}' WHERE "part" = 'findings' AND ${mine}`,
      'snapshotChanged version ID findings',
    ],
    [
      'its words',
      `UPDATE "SnapshotValue" SET "value" = 'Ask Eve.' WHERE "value" = 'Ask Ann.' AND ${mine}`,
      'wordsChanged version ID plan action:ID:description',
    ],
    [
      'words taken out',
      `UPDATE "SnapshotValue" SET "value" = NULL, "salt" = NULL, "erasedAt" = now() WHERE "value" = 'Ask Ann.' AND ${mine}`,
      'wordsErasedUnnoted version ID plan action:ID:description',
    ],
    [
      'words deleted',
      `DELETE FROM "SnapshotValue" WHERE "value" = 'Ask Ann.' AND ${mine}`,
      'wordsMissing version ID plan',
    ],
    ['its number', `UPDATE "Version" SET "number" = 7 WHERE "planId" = $1`, 'fieldChanged version ID number'],
    ['its hash', `UPDATE "Version" SET "hash" = 'ab' WHERE "planId" = $1`, 'fieldChanged version ID hash'],
  ])('%s', async (_, sql, trouble) => {
    await tamper(api.ownerUrl, [sql, own.planId]);
    expect(await broken()).toBe(trouble);
  });

  test('words put in the place of others of the same version', async () => {
    const swap = (from: string, to: string) =>
      [
        `UPDATE "SnapshotValue" SET "path" = replace("path", '${from}', '${to}') WHERE "part" = 'plan' AND ${mine}`,
        own.planId,
      ] as const;
    await tamper(api.ownerUrl, swap(':title.en', ':x'), swap(':description', ':title.en'), swap(':x', ':description'));
    expect(await broken()).toBe('wordsChanged version ID plan action:ID:description');
  });

  test('deleted with all its words', async () => {
    await tamper(
      api.ownerUrl,
      [`DELETE FROM "SnapshotValue" WHERE ${mine}`, own.planId],
      [`DELETE FROM "Snapshot" WHERE ${mine}`, own.planId],
    );
    expect(await broken()).toBe('snapshotMissing version ID plan');
  });

  test('put in, of no version', async () => {
    await tamper(api.ownerUrl, [
      `INSERT INTO "Snapshot" ("id", "part", "logId", "schema", "content") VALUES (gen_random_uuid(), 'plan', $1, 1, '{}')`,
      own.planId,
    ]);
    expect(await broken()).toBe('snapshotUnlogged ID plan');
  });
});
