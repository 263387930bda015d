import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testApi, TODAY } from '../../testing/api.ts';
import {
  anOpenedConsultation,
  answerAndRelease,
  contribute,
  contribution,
  saying,
  type OpenedConsultation,
} from '../../testing/contribute.ts';
import { outcomeOf } from '../../testing/send.ts';

const api = await testApi();
let own: OpenedConsultation;
let other: OpenedConsultation;
let invitee: string;
beforeAll(async () => {
  own = await anOpenedConsultation(api);
  other = await anOpenedConsultation(api);
  const { personId } = await api.prisma.invitation.findUniqueOrThrow({ where: { id: own.invitationId } });
  invitee = personId ?? '';
}, 30_000);
beforeEach(() => api.travelTo(TODAY));

const page = async (personId: string | null, link: string) =>
  (
    await api.ask<{ contributorPage: { by: string; invitationId: string | null } | null }>(
      personId,
      'query ($link: String!) { contributorPage(link: $link) { by invitationId } }',
      { link },
    )
  ).contributorPage;
const outcomes = async (personId: string | null, link: string) =>
  (
    await api.ask<{ consultationOutcomes: { page: { by: string }; said: readonly object[] } | null }>(
      personId,
      'query ($link: String!) { consultationOutcomes(link: $link) { page { by } said { id } } }',
      { link },
    )
  ).consultationOutcomes;
const invitedTo = async (personId: string | null) =>
  (
    await api.ask<{ invitedTo: readonly { id: string; state: string }[] | null }>(
      personId,
      '{ invitedTo { id state } }',
    )
  ).invitedTo;
const planOutcomes = async (personId: string | null, planId: string) =>
  (
    await api.ask<{ planOutcomes: readonly { consultationId: string; number: number }[] | null }>(
      personId,
      'query ($planId: ID!) { planOutcomes(planId: $planId) { consultationId number } }',
      { planId },
    )
  ).planOutcomes;
const sent = (link: string) => contribution(link, [saying(own.actionId)]);

describe('somebody who is invited and signed in', () => {
  test('finds what they are invited to, and comes to its pages by its id, without the letter’s link', async () => {
    expect(await invitedTo(invitee)).toEqual([{ id: own.consultationId, state: 'open' }]);
    expect(await page(invitee, own.consultationId)).toEqual({ by: 'invitation', invitationId: own.invitationId });
    expect((await outcomes(invitee, own.consultationId))?.page.by).toBe('invitation');
    expect(outcomeOf(await contribute(api, sent(own.consultationId), invitee))).toBe('Contributed');
    const said = await api.prisma.comment.findFirstOrThrow({ where: { invitationId: own.invitationId } });
    expect(said).toMatchObject({ way: 'invitation', verified: true, group: 'carers', personId: null });
  });

  test('finds nothing of another consultation by its id, nor does anybody signed out of this', async () => {
    for (const [personId, id] of [
      [invitee, other.consultationId],
      [invitee, own.planId],
      [null, own.consultationId],
      [other.people.contributor, own.consultationId],
    ] as const) {
      expect(await page(personId, id)).toBeNull();
      expect(await outcomes(personId, id)).toBeNull();
      expect(outcomeOf(await contribute(api, sent(id), personId))).toBe('NotFoundError');
    }
    expect(await invitedTo(other.people.contributor)).toEqual([]);
    expect(await invitedTo(null)).toBeNull();
  });

  test('finds it while what became of it is there to be read, and nothing once the invitation is withdrawn', async () => {
    api.travelTo('2027-01-18');
    expect(await invitedTo(invitee)).toEqual([{ id: own.consultationId, state: 'closed' }]);
    api.travelTo('2028-02-01');
    expect(await invitedTo(invitee)).toEqual([]);
    expect(await page(invitee, own.consultationId)).toBeNull();
    api.travelTo(TODAY);
    const withdraw = (withdrawn: boolean) =>
      api.prisma.invitation.update({ where: { id: own.invitationId }, data: { withdrawn } });
    await withdraw(true);
    expect([await invitedTo(invitee), await page(invitee, own.consultationId)]).toEqual([[], null]);
    await withdraw(false);
  });
});

describe('somebody else who is signed in', () => {
  const erase = 'mutation ($input: EraseOwnCommentsInput!) { eraseOwnComments(input: $input) { __typename } }';
  /** Since the lead opened it. */
  const writers = async (logId: string) =>
    (await api.prisma.changeWrite.findMany({ where: { logId, sequence: { gt: 1 } } })).map(({ personId }) => personId);

  test.each(['lead', 'leadReviewer', 'administrator', 'contributor'] as const)(
    'as %s takes part by a link as whoever it was made for, and is written down nowhere',
    async (role) => {
      const asked = await anOpenedConsultation(api, { reach: 'openLink' }, '2026-11-20');
      const person = asked.people[role];
      const { id, body, name } = await api.prisma.invitation.findUniqueOrThrow({ where: { id: asked.invitationId } });
      expect(await page(person, asked.secret)).toEqual({ by: 'invitation', invitationId: id });
      expect(await page(person, asked.code)).toEqual({ by: 'openLink', invitationId: null });
      const byLink = contribution(asked.secret, [saying(asked.actionId)], { mayBeNamed: true });
      const byCode = contribution(asked.code, [saying(asked.actionId)], { group: 'other' });
      for (const one of [byLink, byCode]) expect(outcomeOf(await contribute(api, one, person))).toBe('Contributed');
      const of = { contributions: { consultationId: asked.consultationId } };
      const said = await api.prisma.comment.findMany({ where: of, orderBy: { id: 'asc' } });
      expect(said).toMatchObject([
        { way: 'invitation', invitationId: id, name: body || name, personId: null },
        { way: 'openLink', invitationId: '', name: '', personId: null },
      ]);
      await api.ask(person, erase, { input: { receipt: byLink.receipt } });
      const written = await writers(said[0]?.contributionsId ?? '');
      expect(written).toEqual([null, null, null]);
    },
  );
});

describe('the team and reviewers', () => {
  test('read what became of it; reviewers once something is released, and of no other plan', async () => {
    const { leadReviewer, reviewer, viewer, lead } = own.people;
    for (const person of [leadReviewer, reviewer]) {
      expect(await outcomes(person, own.consultationId)).toBeNull();
      expect(await planOutcomes(person, own.planId)).toBeNull();
    }
    expect((await outcomes(viewer, own.consultationId))?.page.by).toBe('signedIn');
    const comment = await api.prisma.comment.findFirstOrThrow({
      where: { contributions: { consultationId: own.consultationId } },
    });
    await answerAndRelease(api, comment.id);
    for (const person of [leadReviewer, reviewer, viewer, lead]) {
      expect((await outcomes(person, own.consultationId))?.said).toEqual([{ id: comment.id }]);
      expect(await planOutcomes(person, own.planId)).toEqual([{ consultationId: own.consultationId, number: 1 }]);
    }
    for (const person of [
      other.people.lead,
      other.people.reviewer,
      own.people.contributor,
      own.people.administrator,
      null,
    ]) {
      expect(await outcomes(person ?? null, own.consultationId)).toBeNull();
      expect(await planOutcomes(person ?? null, own.planId)).toBeNull();
    }
  });

  test('come to no contributor’s page by it, and send nothing from there', async () => {
    for (const person of [own.people.lead, own.people.viewer, own.people.leadReviewer]) {
      expect(await page(person, own.consultationId)).toBeNull();
      expect(outcomeOf(await contribute(api, sent(own.consultationId), person))).toBe('NotFoundError');
    }
  });
});
