import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { add, remove, set, type Edit } from '@cynllun/domain/plan/edit';
import { brokenAt } from '../../testing/broken-at.ts';
import { testApi } from '../../testing/api.ts';
import { anAuthority, type TestAuthority } from '../../testing/authority.ts';
import { eraseSome } from '../../testing/erase.ts';
import { storedPlan } from './stored-plan.ts';
import { sendEdits } from '../../testing/edit.ts';
import { recordEvents } from '../../testing/events.ts';
import { planReader } from './plan-reader.ts';

const api = await testApi();
let own: TestAuthority;
let recommendation: string;
let action: string;

const send = (personId: string | null, base: number, edits: readonly Edit[], requestId?: string) =>
  sendEdits(api, personId, own.planId, base, edits, requestId);
const sequenceNow = async () => (await planReader(api.services.sql).read(own.planId))?.sequence ?? -1;
const actionNow = async (id = action) =>
  (await planReader(api.services.sql).read(own.planId))?.actions.find((candidate) => candidate.id === id);

beforeAll(async () => {
  own = await anAuthority(api.prisma, 'Dyffryn');
  [recommendation, action] = [randomUUIDv7(), randomUUIDv7()];
  await send(own.people.lead, 0, [
    add('recommendation', recommendation, own.planId, { position: 1, text: { en: 'See people sooner.' } }),
    add('action', action, own.planId, { position: 1, recommendationIds: [recommendation], title: { en: 'Recruit' } }),
  ]);
});

describe('saving', () => {
  test('a change is in the plan that is read next, under the next sequence', async () => {
    const base = await sequenceNow();
    const answer = await send(own.people.editor, base, [
      set('action', action, { startsOn: '2027-04-01', outcome: { en: 'Nobody waits', cy: 'Neb yn aros' } }),
    ]);
    expect(answer).toMatchObject({ __typename: 'PlanEdited', sequence: base + 1, previousSequence: base });
    expect(await actionNow()).toMatchObject({
      startsOn: '2027-04-01',
      outcome: { original: 'en', en: 'Nobody waits', cy: 'Neb yn aros', madeFrom: null },
    });
  });

  test('the same request sent twice is written once', async () => {
    const base = await sequenceNow();
    const [requestId, indicator] = [randomUUID(), randomUUIDv7()];
    const edits = [add('indicator', indicator, action, { name: { en: 'Days waited' }, target: 28 })];
    const first = await send(own.people.editor, base, edits, requestId);
    const second = await send(own.people.editor, base, edits, requestId);
    expect(second.sequence).toBe(first.sequence);
    expect((await actionNow())?.indicators.filter(({ id }) => id === indicator)).toHaveLength(1);
  });

  test('line breaks in a field of one line are stored as spaces, so that its words stay apart', async () => {
    const id = randomUUIDv7();
    const fundingSource = 'Welsh Government\r\nIntegrated Care Fund';
    await send(own.people.editor, await sequenceNow(), [
      add('costLine', id, action, { fundingSource }),
      set('action', action, { monitoredBy: 'The forum\nand scrutiny' }),
    ]);
    const now = await actionNow();
    expect(now?.monitoredBy).toBe('The forum and scrutiny');
    expect(now?.costLines.find((line) => line.id === id)?.fundingSource).toBe('Welsh Government Integrated Care Fund');
  });

  test('by nobody signed in is told so, whether there is such a plan or not, and changes nothing', async () => {
    const base = await sequenceNow();
    const edits = [set('action', action, { description: 'Written after signing out' })];
    const answers = await Promise.all([send(null, base, edits), sendEdits(api, null, randomUUIDv7(), base, edits)]);
    expect(answers.map(({ __typename }) => __typename)).toEqual(['SignedOutError', 'SignedOutError']);
    expect(await sequenceNow()).toBe(base);
  });

  test('what changes nothing takes no sequence', async () => {
    const base = await sequenceNow();
    await send(own.people.editor, base, [set('action', action, { additional: false })]);
    expect(await sequenceNow()).toBe(base);
  });

  test('a change to the original leaves its translation out of date, with the words it was made from', async () => {
    const id = randomUUIDv7();
    await send(own.people.editor, await sequenceNow(), [
      add('action', id, own.planId, { title: { en: 'Train', cy: 'Hyfforddi' } }),
      set('action', id, { title: { en: 'Train everyone' } }),
    ]);
    expect((await actionNow(id))?.title).toEqual({
      original: 'en',
      en: 'Train everyone',
      cy: 'Hyfforddi',
      madeFrom: 'Train',
    });
  });

  test('all of a request is written or none of it', async () => {
    const base = await sequenceNow();
    const answer = await send(own.people.editor, base, [
      set('action', action, { description: 'half of it' }),
      set('action', randomUUIDv7(), { description: 'nowhere' }),
    ]);
    expect(answer.__typename).toBe('NotFoundError');
    expect((await actionNow())?.description).not.toBe('half of it');
    expect(await sequenceNow()).toBe(base);
  });
});

describe('two people', () => {
  test('who change different fields of one action merge', async () => {
    const base = await sequenceNow();
    await send(own.people.lead, base, [set('action', action, { monitoringMethod: 'Monthly figures' })]);
    const later = await send(own.people.editor, base, [set('action', action, { endsOn: '2027-09-30' })]);
    expect(later).toMatchObject({ __typename: 'PlanEdited', previousSequence: base + 1 });
    expect(await actionNow()).toMatchObject({ monitoringMethod: 'Monthly figures', endsOn: '2027-09-30' });
  });

  test('who change the same field conflict: the later is told what it says, by whom, and can send again', async () => {
    const base = await sequenceNow();
    await send(own.people.lead, base, [set('action', action, { title: { en: 'Recruit two therapists' } })]);
    const mine = set('action', action, { title: { en: 'Recruit three therapists' } });
    const refused = await send(own.people.editor, base, [mine]);
    expect(refused.conflicts).toEqual([
      {
        path: `action:${action}:title.en`,
        removed: false,
        theirs: 'Recruit two therapists',
        yours: 'Recruit three therapists',
        by: { id: own.people.lead },
        sequence: base + 1,
      },
    ]);
    const again = await send(own.people.editor, base + 1, [mine]);
    expect(again.__typename).toBe('PlanEdited');
    expect((await actionNow())?.title.en).toBe('Recruit three therapists');
  });

  test('who write the two languages of one text merge', async () => {
    const base = await sequenceNow();
    await send(own.people.lead, base, [set('action', action, { summary: { en: 'Quicker visits' } })]);
    const later = await send(own.people.editor, base, [set('action', action, { summary: { cy: 'Ymweliadau cynt' } })]);
    expect(later.__typename).toBe('PlanEdited');
  });

  test('change what the other removed: a conflict that says who removed it', async () => {
    const id = randomUUIDv7();
    await send(own.people.lead, await sequenceNow(), [add('action', id, own.planId, {})]);
    const base = await sequenceNow();
    await send(own.people.lead, base, [remove('action', id)]);
    const answer = await send(own.people.editor, base, [set('action', id, { description: 'more' })]);
    expect(answer.conflicts).toMatchObject([{ path: `action:${id}:`, removed: true, by: { id: own.people.lead } }]);
  });

  test('writing at once are all written, each under a sequence of its own', async () => {
    const base = await sequenceNow();
    const ids = Array.from({ length: 8 }, () => randomUUIDv7());
    const answers = await Promise.all(
      ids.map((id, index) => send(own.people.editor, base, [add('forum', id, own.planId, { position: index })])),
    );
    expect(answers.map(({ sequence }) => sequence).toSorted()).toEqual(
      ids.map((_, index) => base + 1 + index).toSorted(),
    );
  });
});

describe('input that cannot be taken', () => {
  test.each([
    ['too long a text', set('action', '', { title: { en: 'x'.repeat(301) } }), 'title', 'tooLong', { longest: 300 }],
    ['a day that does not exist', set('action', '', { endsOn: '2027-02-31' }), 'endsOn', 'notADate', {}],
    ['negative money', add('costLine', '', '', { amount: -1 }), 'amount', 'outOfRange', { least: 0 }],
  ])('%s is refused beside its field', async (_, edit, field, code, params) => {
    const filled = { ...edit, id: action, ...('parentId' in edit ? { parentId: action } : {}) } as Edit;
    const answer = await send(own.people.lead, await sequenceNow(), [filled]);
    expect(answer.problems).toEqual([{ path: `${edit.entity}:${action}:${field}`, code, params }]);
  });

  test('a link to something of another plan is refused', async () => {
    const other = await anAuthority(api.prisma, 'Elsewhere');
    const answer = await send(own.people.lead, await sequenceNow(), [
      set('action', action, { responsiblePersonId: other.people.owner }),
    ]);
    expect(answer.problems).toMatchObject([{ path: `action:${action}:responsiblePersonId`, code: 'notInPlan' }]);
  });
});

test('an id that something of another plan has is refused', async () => {
  const other = await anAuthority(api.prisma, 'Neighbour');
  const id = randomUUIDv7();
  await sendEdits(api, other.people.lead, other.planId, 0, [add('forum', id, other.planId, {})]);
  const answer = await send(own.people.lead, await sequenceNow(), [add('forum', id, own.planId, {})]);
  expect(answer.problems).toMatchObject([{ path: `forum:${id}:`, code: 'alreadyThere' }]);
});

describe('removing', () => {
  test('takes what belongs to it and the links to it, and can be put back whole', async () => {
    const [forum, group] = [randomUUIDv7(), randomUUIDv7()];
    await send(own.people.lead, await sequenceNow(), [
      add('forum', forum, own.planId, { name: { en: 'Programme board' } }),
      add('stakeholderGroup', group, forum, { kind: 'carers', name: { en: 'Carers' } }),
      set('action', action, { monitoringForumId: forum }),
    ]);
    await send(own.people.lead, await sequenceNow(), [remove('forum', forum)]);
    expect((await actionNow())?.monitoringForumId).toBeNull();
    const put = await send(own.people.lead, await sequenceNow(), [
      add('forum', forum, own.planId, { name: { en: 'Programme board' } }),
      add('stakeholderGroup', group, forum, { kind: 'carers', name: { en: 'Carers' } }),
      set('action', action, { monitoringForumId: forum }),
    ]);
    expect(put.__typename).toBe('PlanEdited');
  });
});

describe('an owner', () => {
  test('edits own actions and what belongs to them, and nothing else', async () => {
    const [mine, line] = [randomUUIDv7(), randomUUIDv7()];
    await send(own.people.lead, await sequenceNow(), [
      add('action', mine, own.planId, { accountablePersonId: own.people.owner }),
    ]);
    const asOwner = async (edits: readonly Edit[]) =>
      (await send(own.people.owner, await sequenceNow(), edits)).__typename;
    expect(await asOwner([set('action', mine, { description: 'mine' })])).toBe('PlanEdited');
    expect(await asOwner([add('costLine', line, mine, { amount: 100 })])).toBe('PlanEdited');
    expect(await asOwner([set('action', action, { description: 'not mine' })])).toBe('ForbiddenError');
    expect(await asOwner([add('costLine', randomUUIDv7(), action, {})])).toBe('ForbiddenError');
    expect(await asOwner([set('action', mine, { position: 9 })])).toBe('ForbiddenError');
    expect(await asOwner([remove('action', mine)])).toBe('ForbiddenError');
    expect(await asOwner([add('action', randomUUIDv7(), own.planId, {})])).toBe('ForbiddenError');
  });

  test('may do no more to an action once it is given to someone else, in one request or two', async () => {
    const mine = randomUUIDv7();
    const owned = { accountablePersonId: own.people.owner, outcome: { en: 'x' } };
    await send(own.people.lead, await sequenceNow(), [add('action', mine, own.planId, owned)]);
    const given = set('action', mine, { accountablePersonId: own.people.lead });
    const line = add('costLine', randomUUIDv7(), mine, { amount: 100 });
    const asOwner = async (edits: readonly Edit[]) =>
      (await send(own.people.owner, await sequenceNow(), edits)).__typename;
    expect(await asOwner([given, line])).toBe('ForbiddenError');
    expect(await asOwner([line, given])).toBe('PlanEdited');
  });
});

test('a plan that the Council has agreed is sealed', async () => {
  const sealed = await anAuthority(api.prisma, 'Sealed');
  const id = randomUUIDv7();
  const edits = [add('action', id, sealed.planId, {})];
  await recordEvents(api.services, sealed.people.lead, sealed.planId, [
    { kind: 'draftSubmitted', on: '2026-10-01', version: 1, lateReason: '' },
    { kind: 'presentedToCouncil', on: '2026-10-01' },
    { kind: 'putForAgreement', on: '2026-10-01', version: 1 },
    { kind: 'finalAgreed', on: '2026-11-01', version: 1, minuteReference: 'C/12' },
  ]);
  const answer = await sendEdits(api, sealed.people.lead, sealed.planId, 0, edits);
  expect(answer.__typename).toBe('StageError');
});

describe('the log', () => {
  test('keeps no words in its rows, and its chain holds', async () => {
    await send(own.people.lead, await sequenceNow(), [set('action', action, { description: 'Unmistakable words' })]);
    const rows = await api.pool.query(
      `SELECT 1 FROM "Change" WHERE "before"::text || "after"::text LIKE '%Unmistakable%'`,
    );
    expect(rows.rowCount).toBe(0);
    expect(await brokenAt(api.prisma, own.planId)).toBeNull();
  });

  test('still holds after words are erased, and the words are gone', async () => {
    const sequence = await sequenceNow();
    await eraseSome(api.services, storedPlan, own.planId, (words) => words.sequence === sequence);
    const found = await api.pool.query(`SELECT 1 FROM "ChangeValue" WHERE "value" LIKE '%Unmistakable%'`);
    expect(found.rowCount).toBe(0);
    expect(await brokenAt(api.prisma, own.planId)).toBeNull();
  });

  test.each([
    `UPDATE "Change" SET "field" = 'x'`,
    `DELETE FROM "Change"`,
    `TRUNCATE "Change" CASCADE`,
    `UPDATE "ChangeWrite" SET "at" = now()`,
    `DELETE FROM "ChangeWrite"`,
    `UPDATE "ChangeValue" SET "value" = 'x'`,
    `DELETE FROM "ChangeValue"`,
    `DELETE FROM "ChangeLog"`,
    `INSERT INTO "Erasure" VALUES (gen_random_uuid(), NULL, '', 0, now())`,
  ])('is not altered by the application: %s', async (statement) => {
    await expect(api.pool.query(statement)).rejects.toThrow(
      /permission denied|keeps what it has been given|only be erased/,
    );
  });

  test('a chain that was tampered with is found out', async () => {
    const tampered = await anAuthority(api.prisma, 'Tampered');
    await sendEdits(api, tampered.people.lead, tampered.planId, 0, [add('forum', randomUUIDv7(), tampered.planId, {})]);
    await sendEdits(api, tampered.people.lead, tampered.planId, 1, [add('forum', randomUUIDv7(), tampered.planId, {})]);
    const { default: pg } = await import('pg');
    const owner = new pg.Client({ connectionString: api.ownerUrl });
    await owner.connect();
    await owner.query(`ALTER TABLE "ChangeWrite" DISABLE TRIGGER immutable`);
    await owner.query(`UPDATE "ChangeWrite" SET "at" = "at" - interval '1 day' WHERE "logId" = $1 AND "sequence" = 1`, [
      tampered.planId,
    ]);
    await owner.query(`ALTER TABLE "ChangeWrite" ENABLE TRIGGER immutable`);
    await owner.end();
    expect(await brokenAt(api.prisma, tampered.planId)).toBe('writeChanged 1');
  });
});
