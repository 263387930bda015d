import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { brokenAt } from '../../testing/broken-at.ts';
import { testApi } from '../../testing/api.ts';
import { anAuthority, anInspectorate, aPerson, holds, type TestAuthority } from '../../testing/authority.ts';
import { sendEdits } from '../../testing/edit.ts';
import { add, remove, set } from '@cynllun/domain/plan/edit';
import { send, outcomeOf } from '../../testing/send.ts';
import { planReader } from '../plan/plan-reader.ts';

const api = await testApi();
let ours: TestAuthority;
let lead: string;
beforeAll(async () => {
  ours = await anAuthority(api.prisma, 'Ours');
  lead = await aPerson(api.prisma, ours.authorityId, 'authority-lead');
  await holds(api.prisma, lead, 'lead', { organisationId: ours.authorityId });
});

const aReview = (parts: object = {}) => ({
  requestId: randomUUID(),
  reviewId: randomUUIDv7(),
  planId: randomUUIDv7(),
  authorityId: ours.authorityId,
  name: { cy: ' Adolygiad ar y cyd ', en: 'Joint review' },
  draftingLanguage: 'cy',
  presentedOn: '2027-04-22',
  recommendations: [{ cy: 'Gweld pobl yn gynt.' }, { cy: 'Cynnwys gofalwyr.', en: 'Involve carers.' }],
  ...parts,
});

describe('setting up a review', () => {
  test('makes its plan, with recommendations in order in the language it is drafted in', async () => {
    const input = aReview();
    expect(outcomeOf(await send(api, lead, 'createReview', input))).toBe('ReviewCreated');
    const plan = await planReader(api.services.sql).read(input.planId);
    expect(plan).toMatchObject({
      authorityId: ours.authorityId,
      sequence: 1,
      draftingLanguage: 'cy',
      sharedWithReviewers: false,
      review: {
        id: input.reviewId,
        name: { original: 'cy', cy: 'Adolygiad ar y cyd', en: 'Joint review', madeFrom: null },
        draftReportMeetingOn: null,
        presentedOn: '2027-04-22',
        publishedOn: null,
        handoverOn: null,
      },
      recommendations: [
        { position: 1, text: { original: 'cy', cy: 'Gweld pobl yn gynt.', en: '', madeFrom: null } },
        { position: 2, text: { original: 'cy', cy: 'Cynnwys gofalwyr.', en: 'Involve carers.', madeFrom: null } },
      ],
    });
    expect(await brokenAt(api.prisma, input.planId)).toBeNull();
  });

  test('is by every inspectorate that there is, unless an administrator says by which', async () => {
    const [ssiw, aciw] = await Promise.all(['SSIW', 'ACiW'].map((name) => anInspectorate(api.prisma, name)));
    const chosen = (parts: object) => aReview(parts);
    const by = async ({ reviewId }: { readonly reviewId: string }) =>
      (await api.prisma.reviewOrganisation.findMany({ where: { reviewId } })).map((one) => one.organisationId);
    const { administrator } = ours.people;
    const [byLead, byAdministrator, byOne] = [chosen({}), chosen({}), chosen({ inspectorateIds: [aciw] })];
    await send(api, lead, 'createReview', byLead);
    await send(api, administrator, 'createReview', byAdministrator);
    await send(api, administrator, 'createReview', byOne);
    expect(await by(byLead)).toEqual(expect.arrayContaining([ssiw, aciw]));
    expect(await by(byAdministrator)).toEqual(await by(byLead));
    expect(await by(byOne)).toEqual([aciw]);
    const read = await planReader(api.services.sql).read(byOne.planId);
    expect(read?.review.inspectorateIds).toEqual([aciw]);
    const refused = async (person: string, inspectorateIds: readonly (string | undefined)[]) =>
      outcomeOf(await send(api, person, 'createReview', chosen({ inspectorateIds })));
    expect(await refused(lead, [ssiw])).toBe('ForbiddenError');
    expect(await refused(administrator, [])).toEqual(['inspectorateIds required']);
    expect(await refused(administrator, [ours.authorityId])).toEqual(['inspectorateIds notInList']);
  });

  test('keeps its words out of the change rows, where they can be erased', async () => {
    const input = aReview({ name: { cy: 'Secret name' } });
    await send(api, lead, 'createReview', input);
    const changes = await api.prisma.change.findMany({ where: { logId: input.planId } });
    expect(changes.map(({ entity }) => entity)).toEqual(['review', 'plan', 'recommendation', 'recommendation']);
    expect(JSON.stringify(changes.map(({ after }) => after))).not.toMatch(/Secret|gofalwyr/);
  });

  test('is one review, however often the same request comes', async () => {
    const input = aReview();
    for (let time = 0; time < 2; time += 1)
      expect(outcomeOf(await send(api, lead, 'createReview', input))).toBe('ReviewCreated');
    expect((await planReader(api.services.sql).read(input.planId))?.sequence).toBe(1);
  });

  test('by somebody else is told to those who lead the authority’s plans', async () => {
    const input = aReview({ planId: randomUUIDv7() });
    const another = await aPerson(api.prisma, ours.authorityId, 'another-lead');
    await holds(api.prisma, another, 'lead', { organisationId: ours.authorityId });
    const told = async (planId: string) =>
      (await api.prisma.notice.findMany({ where: { kind: 'reviewSetUp', planId } })).map(({ personId }) => personId);
    const own = aReview({ planId: randomUUIDv7() });
    await send(api, lead, 'createReview', own);
    expect(await told(own.planId)).toEqual([another]);
    await send(api, ours.people.administrator, 'createReview', input);
    expect((await told(input.planId)).toSorted()).toEqual([another, lead].toSorted());
  });

  test('says everything that is wrong, and writes nothing', async () => {
    const input = aReview({
      name: { cy: '  ', en: 'In the other language alone' },
      presentedOn: '1066-10-14',
      recommendations: [{ cy: 'da' }, { cy: 'x'.repeat(4001) }],
    });
    expect(outcomeOf(await send(api, lead, 'createReview', input))).toEqual([
      'presentedOn date.yearUnlikely',
      'recommendations.1.cy tooLong',
      'name.cy required',
    ]);
    expect(await api.prisma.changeLog.findUnique({ where: { id: input.planId } })).toBeNull();
  });

  test('takes at most 200 recommendations', async () => {
    const recommendations = Array.from({ length: 201 }, () => ({ en: 'x' }));
    expect(outcomeOf(await send(api, lead, 'createReview', aReview({ recommendations })))).toEqual([
      'recommendations tooMany',
    ]);
  });

  test('under the id of a plan that is there changes nothing of it', async () => {
    const answer = await send(api, lead, 'createReview', aReview({ planId: ours.planId }));
    expect(outcomeOf(answer)).toEqual([`plan:${ours.planId}: alreadyThere`]);
    expect((await planReader(api.services.sql).read(ours.planId))?.sequence).toBe(0);
  });

  test('is for authorities: an inspectorate has none', async () => {
    const id = randomUUIDv7();
    await api.prisma.organisation.create({ data: { id, kind: 'inspectorate', nameEn: 'SSIW', nameCy: 'AGCC' } });
    const input = aReview({ authorityId: id });
    expect(outcomeOf(await send(api, ours.people.administrator, 'createReview', input))).toBe('NotFoundError');
  });
});

test('what was set up is changed as the rest of the plan is', async () => {
  const input = aReview();
  await send(api, lead, 'createReview', input);
  const edit = set('review', input.reviewId, { name: { en: 'Renamed' }, handoverOn: '2027-09-01' });
  expect((await sendEdits(api, lead, input.planId, 1, [edit])).__typename).toBe('PlanEdited');
  expect((await planReader(api.services.sql).read(input.planId))?.review).toMatchObject({
    name: { en: 'Renamed' },
    handoverOn: '2027-09-01',
  });
});

describe('an administrator, who may not read the draft', () => {
  const setUpOf = async (asker: string, reviewId: string) => {
    const document = `query ($id: ID!) {
      review(id: $id) { setUp { sequence recommendations { id text { cy } } } completeness { sequence } }
    }`;
    interface Answer {
      readonly setUp: { sequence: number; recommendations: readonly { id: string; text: { cy: string } }[] } | null;
    }
    return (await api.ask<{ review: Answer | null }>(asker, document, { id: reviewId })).review;
  };

  test('changes all that was set up: name, dates and recommendations', async () => {
    const administrator = ours.people.administrator;
    const input = aReview();
    await send(api, administrator, 'createReview', input);
    const { setUp } = (await setUpOf(administrator, input.reviewId)) ?? {};
    expect(setUp?.recommendations.map(({ text }) => text.cy)).toEqual(['Gweld pobl yn gynt.', 'Cynnwys gofalwyr.']);
    const [first, second] = setUp?.recommendations ?? [];
    const edits = [
      set('review', input.reviewId, { name: { en: 'Renamed' }, handoverOn: '2027-09-01' }),
      set('recommendation', first?.id ?? '', { text: { cy: 'Gweld pawb yn gynt.' } }),
      remove('recommendation', second?.id ?? ''),
      add('recommendation', randomUUIDv7(), input.planId, { position: 3, text: { cy: 'Un arall.' } }),
    ];
    const answer = await sendEdits(api, administrator, input.planId, setUp?.sequence ?? 0, edits);
    expect(answer.__typename).toBe('PlanEdited');
    expect(await setUpOf(administrator, input.reviewId)).toMatchObject({
      setUp: { recommendations: [{ text: { cy: 'Gweld pawb yn gynt.' } }, { text: { cy: 'Un arall.' } }] },
      completeness: null,
    });
  });

  test.each(['editor', 'viewer', 'reviewer', 'leadReviewer'] as const)(
    'a %s is not told what was set up so',
    async (role) => {
      expect((await setUpOf(ours.people[role], ours.reviewId))?.setUp).toBeNull();
    },
  );
});
