import { randomUUIDv7 } from 'node:crypto';
import { can } from '@cynllun/domain/access/access';
import { add, remove, set, type Edit } from '@cynllun/domain/plan/edit';
import pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { aWorld, askerNames, placeNames, planIn, type World } from '../../testing/access.ts';
import { aFrozenVersion } from '../../testing/access-samples-submission.ts';
import { agreePlan } from '../../testing/agreement.ts';
import { testApi, TODAY } from '../../testing/api.ts';
import { anAuthority, holds, type TestAuthority } from '../../testing/authority.ts';
import { sendEdits } from '../../testing/edit.ts';
import { eraseSome } from '../../testing/erase.ts';
import { recordEvents } from '../../testing/events.ts';
import { send } from '../../testing/send.ts';
import { recordStatements } from '../../testing/statements.ts';
import { sendVersion, sequenceOf, withdrawVersion } from '../../testing/submission.ts';
import { verify } from '../core/verify/verify.ts';
import { verifiedIn } from '../services.ts';
import { storedPlan } from '../plan/stored-plan.ts';
import { keepAnswers } from '../submission/version-answers.ts';

const api = await testApi();
let arth: TestAuthority;
let bran: TestAuthority;
/** Who reviews both. */
let carys: string;

/** A plan's recommendation, the action that answers it and its indicator. */
interface Answered {
  readonly recommendation: string;
  readonly action: string;
  readonly indicator: string;
}
let ofArth: Answered;
let ofBran: Answered;

const edit = async (own: TestAuthority, ...edits: readonly Edit[]) => {
  const answer = await sendEdits(api, own.people.lead, own.planId, await sequenceOf(api, own.planId), [...edits]);
  expect(answer.__typename).toBe('PlanEdited');
};

async function write(own: TestAuthority, said: Record<'text' | 'title' | 'outcome' | 'name', object>) {
  const made = { recommendation: randomUUIDv7(), action: randomUUIDv7(), indicator: randomUUIDv7() };
  await edit(
    own,
    add('recommendation', made.recommendation, own.planId, { text: said.text, priority: 'high' }),
    add('action', made.action, own.planId, {
      recommendationIds: [made.recommendation],
      title: said.title,
      outcome: said.outcome,
      endsOn: '2027-09-30',
    }),
    add('indicator', made.indicator, made.action, { name: said.name, unit: 'days', baseline: 61, target: 28 }),
  );
  return made;
}

beforeAll(async () => {
  arth = await anAuthority(api.prisma, 'Arth');
  bran = await anAuthority(api.prisma, 'Bran');
  carys = arth.people.leadReviewer;
  await holds(api.prisma, carys, 'leadReviewer', { reviewId: bran.reviewId });
  await edit(arth, set('review', arth.reviewId, { name: { en: 'Review of Arth' } }));
  ofArth = await write(arth, {
    text: { en: 'Assess carers within 28 days of asking.', cy: 'Asesu gofalwyr o fewn 28 diwrnod i’w cais.' },
    title: { en: 'Recruit two assessors' },
    outcome: { en: 'Carers like Siân wait less; tŷ’r Ŵyl is open.' },
    name: { en: 'Median wait for an assessment', cy: 'Arhosiad canolrifol am asesiad' },
  });
  ofBran = await write(bran, {
    text: { en: 'Carers should be assessed in 28 days.' },
    title: { cy: 'Penodi asesydd i ofalwyr' },
    outcome: { cy: 'Bydd Siân yn aros llai.' },
    name: { cy: 'Diwrnodau aros' },
  });
  await edit(
    bran,
    add('action', randomUUIDv7(), bran.planId, { additional: true, title: { en: 'Open a lunch club' } }),
  );
});

const fields = `total like { en } answers {
  planId version frozenBy on isWithdrawn alsoIn number language authority { nameEn } review { en } erased { path }
  recommendation { id text { en cy } priority noActionReason }
  actions { id title { en cy } summary { en } description outcome { en cy } endsOn
    indicators { name { en cy } unit baseline target } } }`;

interface Answer {
  readonly planId: string;
  readonly version: number;
  readonly frozenBy: string;
  readonly on: string;
  readonly isWithdrawn: boolean;
  readonly alsoIn: readonly number[];
  readonly recommendation: { readonly id: string; readonly text: { readonly en: string } } | null;
  readonly actions: readonly { readonly id: string }[];
  readonly erased: readonly { readonly path: string }[];
}
interface Page {
  readonly total: number;
  readonly like: { readonly en: string } | null;
  readonly answers: readonly Answer[];
}

const find = async (personId: string | null, args: string): Promise<Page | null> =>
  (await api.ask<{ answers: Page | null }>(personId, `{ answers(${args}) { ${fields} } }`)).answers;
const words = (sought: string) => `words: ${JSON.stringify(sought)}`;
/** What is found: each plan, its version. */
const found = async (personId: string, sought: string) =>
  (await find(personId, words(sought)))?.answers.map(
    ({ planId, version }) => `${planId === arth.planId ? 'Arth' : 'Bran'} ${version}`,
  );

test('of a draft nothing is found, by whoever may read it either', async () => {
  await edit(bran, set('plan', bran.planId, { sharedWithReviewers: true }));
  for (const person of [carys, arth.people.lead, bran.people.lead])
    expect(await find(person, words('carers'))).toEqual({ total: 0, like: null, answers: [] });
});

describe('once versions are sent', () => {
  beforeAll(async () => {
    await sendVersion(api, arth);
    await sendVersion(api, bran);
  });

  test('an answer is found with what is asked, what is done and how it is measured', async () => {
    expect(await find(carys, words('assessors'))).toMatchObject({
      total: 1,
      answers: [
        {
          planId: arth.planId,
          version: 1,
          frozenBy: 'draftSubmitted',
          on: '2026-11-23',
          isWithdrawn: false,
          alsoIn: [],
          number: 1,
          language: 'en',
          review: { en: 'Review of Arth' },
          recommendation: {
            id: ofArth.recommendation,
            text: { cy: 'Asesu gofalwyr o fewn 28 diwrnod i’w cais.' },
            priority: 'high',
          },
          actions: [
            {
              title: { en: 'Recruit two assessors' },
              endsOn: '2027-09-30',
              indicators: [{ name: { en: 'Median wait for an assessment' }, unit: 'days', baseline: 61, target: 28 }],
            },
          ],
          erased: [],
        },
      ],
    });
  });

  test.each([
    ['sian', ['Bran 1', 'Arth 1']],
    ['SIÂN', ['Bran 1', 'Arth 1']],
    ['Sia\u0302n', ['Bran 1', 'Arth 1']],
    ["ty'r wyl", ['Arth 1']],
    ['TŶ`R ŵyl', ['Arth 1']],
    ['canolrifol', ['Arth 1']],
    ['ofalwyr', ['Arth 1', 'Bran 1']],
    ['two 28 median', ['Arth 1']],
    ['lunch club', ['Bran 1']],
    ['two lunch', []],
    ['100%', []],
    ['_', []],
    ['  ', []],
  ])('%j finds %j', async (sought, expected) => {
    expect(await found(carys, sought)).toEqual(expected);
  });

  test('what stands in the recommendation itself is first, and a page is some of all', async () => {
    expect(await found(carys, 'carers')).toEqual(['Bran 1', 'Arth 1']);
    const page = await find(carys, `${words('carers')}, first: 1, skip: 1`);
    expect([page?.total, page?.answers.map(({ planId }) => planId)]).toEqual([2, [arth.planId]]);
  });

  test('an action that answers no recommendation is found by itself', async () => {
    const page = await find(carys, words('lunch'));
    expect(page?.answers).toMatchObject([{ number: null, recommendation: null, actions: [{ title: { cy: '' } }] }]);
  });

  test('others like a recommendation are found, the most alike first, and not those of its own plan', async () => {
    const like = (version: number) =>
      `like: { planId: "${arth.planId}", version: ${version}, recommendationId: "${ofArth.recommendation}" }`;
    expect(await find(carys, like(1))).toMatchObject({
      total: 1,
      like: { en: 'Assess carers within 28 days of asking.' },
      answers: [{ planId: bran.planId, recommendation: { id: ofBran.recommendation } }],
    });
    expect(await find(carys, `${like(1)}, ${words('nothing')}`)).toMatchObject({ total: 0 });
    for (const [person, args] of [
      [carys, like(2)],
      [bran.people.lead, like(1)],
      [arth.people.administrator, like(1)],
    ] as const)
      expect(await find(person, args)).toEqual({ total: 0, like: null, answers: [] });
  });

  test('who may not read a version finds nothing of it, not how many there are either', async () => {
    const { lead, owner, viewer, contributor, administrator } = arth.people;
    for (const person of [lead, owner, viewer]) expect(await found(person, 'sian')).toEqual(['Arth 1']);
    for (const person of [bran.people.viewer, bran.people.lead])
      expect(await found(person, 'sian')).toEqual(['Bran 1']);
    for (const person of [contributor, administrator])
      expect(await find(person, words('sian'))).toEqual({ total: 0, like: null, answers: [] });
    expect(await find(null, words('sian'))).toBeNull();
  });

  test('the newest version that stands and in which it is found is shown, with the others that have it', async () => {
    await edit(arth, set('action', ofArth.action, { title: { en: 'Recruit three assessors' } }));
    expect(await found(carys, 'three')).toEqual([]);
    await sendVersion(api, arth);
    expect((await find(carys, words('assessors')))?.answers).toMatchObject([{ version: 2, alsoIn: [1] }]);
    expect((await find(carys, words('two')))?.answers).toMatchObject([{ version: 1, alsoIn: [2] }]);
    await withdrawVersion(api, arth.people.lead, arth.planId, 2);
    expect((await find(carys, words('assessors')))?.answers).toMatchObject([
      { version: 1, alsoIn: [2], isWithdrawn: false },
    ]);
    expect((await find(carys, words('three')))?.answers).toMatchObject([{ version: 2, isWithdrawn: true }]);
  });

  test('what was taken out of the draft since is found in the version that has it', async () => {
    await edit(bran, remove('action', ofBran.action));
    expect(await found(carys, 'penodi')).toEqual(['Bran 1']);
  });

  test('a page takes one statement of its own, whatever is on it', async () => {
    const statements = await recordStatements(api.pool, () => find(carys, words('sian')));
    expect(statements.filter((text) => text.includes('VersionAnswer'))).toHaveLength(1);
    const of = async (args: string) => (await recordStatements(api.pool, () => find(carys, args))).length;
    expect(await of(words('nothing is called so'))).toBe(await of(words('sian')));
  });
});

describe('erased words', () => {
  test('are found no more, and are empty where the rest of an answer is found', async () => {
    const said = 'Carers like Siân wait less; tŷ’r Ŵyl is open.';
    await eraseSome(api.services, storedPlan, arth.planId, ({ value }) => value === said);
    expect(await found(carys, 'sian')).toEqual(['Bran 1']);
    expect((await find(carys, words('assessors')))?.answers).toMatchObject([
      { actions: [{ outcome: { en: '' } }], erased: [{ path: `action:${ofArth.action}:outcome.en` }] },
    ]);
    const { rows } = await api.pool.query<object>(`SELECT * FROM "VersionAnswer" WHERE "planId" = '${arth.planId}'`);
    expect(JSON.stringify(rows)).not.toContain('sian');
  });

  test('of a recommendation make nothing like it', async () => {
    await eraseSome(api.services, storedPlan, bran.planId, ({ value }) => value?.startsWith('Carers should') === true);
    const like = `like: { planId: "${arth.planId}", version: 1, recommendationId: "${ofArth.recommendation}" }`;
    expect((await find(carys, like))?.total).toBe(0);
  });
});

describe('verify', () => {
  const asOwner = async (...statements: readonly string[]) => {
    const owner = new pg.Client({ connectionString: api.ownerUrl });
    await owner.connect();
    try {
      for (const statement of statements) await owner.query(statement);
    } finally {
      await owner.end();
    }
  };
  const differing = async () => {
    const reading = { sql: api.services.sql, verified: verifiedIn(api.services) };
    const differ: string[] = [];
    for await (const { trouble, where } of verify(reading, [])) if (trouble === 'searchDiffers') differ.push(where);
    return differ;
  };

  test('finds nothing that differs from versions as they were frozen and erased', async () => {
    expect(await differing()).toEqual([]);
  });

  test('names what a search finds otherwise than the version says, or no more, or never was there', async () => {
    const { id } = await api.prisma.version.findFirstOrThrow({ where: { planId: bran.planId } });
    const nobody = randomUUIDv7();
    const subject = { where: { versionId_subjectId: { versionId: id, subjectId: ofBran.recommendation } } };
    const kept = await api.prisma.versionAnswer.findUniqueOrThrow(subject);
    await asOwner(
      `ALTER TABLE "VersionAnswer" DISABLE TRIGGER "appended"`,
      `UPDATE "VersionAnswer" SET "words" = 'something else' WHERE "subjectId" = '${ofBran.recommendation}'`,
      `INSERT INTO "VersionAnswer" SELECT '${id}', '${nobody}', "planId", "content", "paths", "words", "askedEn", "askedCy"
       FROM "VersionAnswer" WHERE "subjectId" = '${ofBran.recommendation}'`,
    );
    expect(await differing()).toEqual([`version ${id} ${ofBran.recommendation}`, `version ${id} ${nobody}`].toSorted());
    await asOwner(`DELETE FROM "VersionAnswer" WHERE "versionId" = '${id}'`);
    expect(await differing()).toContain(`version ${id} ${ofBran.recommendation}`);
    await asOwner(`ALTER TABLE "VersionAnswer" ENABLE TRIGGER "appended"`);
    await keepAnswers(api.services.sql, id);
    expect(await differing()).toEqual([]);
    expect(await api.prisma.versionAnswer.findUniqueOrThrow(subject)).toEqual(kept);
  });

  test.each([`UPDATE "VersionAnswer" SET "words" = 'x'`, 'DELETE FROM "VersionAnswer"', 'TRUNCATE "VersionAnswer"'])(
    'the database refuses %s to its owner too',
    async (statement) => {
      await expect(asOwner(statement)).rejects.toThrow(/is refused/);
    },
  );
});

describe('what the agreement froze', () => {
  test('is found by reviewers once the agreed plan is shared with them, as it is among the versions', async () => {
    const own = await anAuthority(api.prisma, 'Cadno');
    const { lead, leadReviewer, viewer } = own.people;
    const made = await write(own, { text: { en: 'Zqsent' }, title: { en: 'Zqsent' }, outcome: {}, name: {} });
    await sendVersion(api, own);
    const amendments = [{ setAction: { id: made.action, fields: { title: { en: 'Zqamended' } } } }];
    await agreePlan(api, own, { version: 1, amendments });
    const found = async (personId: string) => (await find(personId, words('zqamended')))?.total;
    expect([await found(lead), await found(viewer), await found(leadReviewer)]).toEqual([1, 1, 0]);
    expect((await find(leadReviewer, words('zqsent')))?.answers.map(({ alsoIn }) => alsoIn)).toEqual([[]]);
    await recordEvents(api.services, lead, own.planId, [{ kind: 'sharedWithLeadReviewer', on: TODAY }]);
    expect(await found(leadReviewer)).toBe(1);
    const told = async (sought: string) => (await find(leadReviewer, words(sought)))?.answers;
    expect(await told('zqamended')).toMatchObject([{ version: 2, frozenBy: 'finalAgreed', on: TODAY }]);
    expect(await told('zqsent')).toMatchObject([{ version: 2, frozenBy: 'finalAgreed' }]);
  });

  test('and was taken back from the record is not told of as if it had been sent', async () => {
    const own = await anAuthority(api.prisma, 'Dyfrgi');
    const { lead, leadReviewer } = own.people;
    const made = await write(own, { text: { en: 'Zqtaken' }, title: { en: 'Zqtaken' }, outcome: {}, name: {} });
    await sendVersion(api, own);
    await agreePlan(api, own, { version: 1, amendments: [{ remove: { entity: 'indicator', id: made.indicator } }] });
    const { id: corrects } = await api.prisma.planEvent.findFirstOrThrow({
      where: { planId: own.planId, kind: 'finalAgreed' },
    });
    await send(api, lead, 'correctPlanEvent', { planId: own.planId, id: randomUUIDv7(), corrects });
    expect(
      (await find(leadReviewer, words('zqtaken')))?.answers.map(({ version, alsoIn }) => [version, alsoIn]),
    ).toEqual([[1, []]]);
    const asked = 'query ($id: ID!) { planVersions(planId: $id) { number } }';
    expect(await api.ask(leadReviewer, asked, { id: own.planId })).toEqual({ planVersions: [{ number: 1 }] });
  });
});

describe('whoever asks finds in each place what they may read there', () => {
  let world: World;
  const said = new Map<string, string>();
  beforeAll(async () => {
    world = await aWorld(api.services);
    for (const name of placeNames) {
      const place = world.places[name];
      const word = `zq${name}`;
      said.set(name, word);
      const text = { original: 'en', en: word, cy: '', madeFrom: null };
      const data = { id: randomUUIDv7(), planId: place.planId, position: 1, text };
      await api.prisma.recommendation.create({ data });
      await keepAnswers(api.services.sql, (await aFrozenVersion(api.prisma, place)).id);
    }
  });

  test.each(askerNames.filter((name) => name !== 'the public'))('%s', async (name) => {
    const personId = world.askers.get(name)?.personId ?? '';
    const viewer = await api.viewerOf(personId);
    for (const placeName of placeNames) {
      const place = world.places[placeName];
      const may = can(viewer, 'plan.readSubmitted', planIn(place)) === 'allowed';
      expect([placeName, (await find(personId, words(said.get(placeName) ?? '')))?.total]).toEqual([
        placeName,
        may ? 1 : 0,
      ]);
    }
  });
});
