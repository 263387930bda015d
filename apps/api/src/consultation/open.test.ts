import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { planWith } from '@cynllun/domain/fixtures/builders';
import { examplePlan } from '@cynllun/domain/fixtures/example-plan';
import { emptyText } from '@cynllun/domain/text/text';
import { set } from '@cynllun/domain/plan/edit';
import { testApi, TODAY } from '../../testing/api.ts';
import { brokenAt } from '../../testing/broken-at.ts';
import {
  aConsultingAuthority,
  addition,
  begin,
  checkConsultation,
  copyOf,
  editConsultation,
  open,
  type ConsultingAuthority,
} from '../../testing/consultation.ts';
import { sendEdits } from '../../testing/edit.ts';
import { outcomeOf, send } from '../../testing/send.ts';
import { sequenceOf } from '../../testing/submission.ts';
import { openInvitationLink } from '../../testing/mail.ts';

const api = await testApi();
let own: ConsultingAuthority;
beforeEach(async () => {
  api.travelTo(TODAY);
  own = await aConsultingAuthority(api);
});

const setUp = (fields: object) =>
  editConsultation(api, own.people.lead, own.consultationId, [
    { kind: 'set', entity: 'consultation', id: own.consultationId, fields: { ...fields } },
  ]);

describe('a consultation', () => {
  test('is begun as often as somebody likes, each with a number, and once by one request', async () => {
    const { planId, people } = own;
    const input = { planId, consultationId: randomUUIDv7(), requestId: randomUUID() };
    for (let time = 0; time < 2; time += 1)
      expect(outcomeOf(await send(api, people.lead, 'beginConsultation', input))).toBe('ConsultationBegun');
    await Promise.all([begin(api, own), begin(api, own)]);
    const found = await api.prisma.consultation.findMany({ where: { planId }, orderBy: { number: 'asc' } });
    expect(found.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(await api.prisma.contributions.count({ where: { planId } })).toBe(4);
  });

  test('is opened as it was looked at, and shown to those it may be', async () => {
    const { hash, copy } = await checkConsultation(api, own.people.lead, own.consultationId);
    expect(await copyOf(api, own.people.viewer, own.consultationId)).toBeNull();
    expect(outcomeOf(await open(api, own, own.people.lead, hash))).toBe('ConsultationOpened');
    const kept = await copyOf(api, own.people.viewer, own.consultationId);
    expect(kept?.number).toBe(1);
    expect(kept?.actions).toHaveLength(copy.actions.length);
    expect(kept?.actions[0]?.summary.en).not.toBe('');
    for (const person of [own.people.contributor, own.people.leadReviewer, own.people.administrator, null])
      expect(await copyOf(api, person, own.consultationId)).toBeNull();
  });

  test('is opened by the lead alone', async () => {
    const { hash } = await checkConsultation(api, own.people.lead, own.consultationId);
    const outcomes: string[] = [];
    for (const role of ['editor', 'owner', 'viewer', 'contributor', 'leadReviewer', 'administrator'] as const)
      outcomes.push(String(outcomeOf(await open(api, own, own.people[role], hash))));
    expect(outcomes).toEqual([
      'ForbiddenError',
      'ForbiddenError',
      'ForbiddenError',
      'NotFoundError',
      'NotFoundError',
      'NotFoundError',
    ]);
    expect(await api.prisma.consultationCopy.count({ where: { consultationId: own.consultationId } })).toBe(0);
  });

  test('is not opened where it, or its plan, says something else by now', async () => {
    const { hash } = await checkConsultation(api, own.people.lead, own.consultationId);
    await setUp({ title: { en: 'Another title' } });
    expect(outcomeOf(await open(api, own, own.people.lead, hash))).toBe('CandidateError');
    await setUp({ title: { en: 'Another title', cy: 'Teitl arall', upToDate: true } });
    const again = await checkConsultation(api, own.people.lead, own.consultationId);
    const [first] = again.copy.actions;
    const edits = [set('action', first?.id ?? '', { outcome: { en: 'Something else' } })];
    await sendEdits(api, own.people.lead, own.planId, await sequenceOf(api, own.planId), edits);
    expect(outcomeOf(await open(api, own, own.people.lead, again.hash))).toBe('CandidateError');
    const whatIsNotShown = [set('action', first?.id ?? '', { description: 'Not shown' })];
    const last = await checkConsultation(api, own.people.lead, own.consultationId);
    await sendEdits(api, own.people.lead, own.planId, await sequenceOf(api, own.planId), whatIsNotShown);
    expect(outcomeOf(await open(api, own, own.people.lead, last.hash))).toBe('ConsultationOpened');
  });

  test('is not opened while something is missing, unless the lead says why where that is enough', async () => {
    const [first, ...others] = examplePlan().actions;
    if (first === undefined) throw new Error('no action');
    own = await aConsultingAuthority(
      api,
      { phone: '' },
      planWith({ actions: [{ ...first, summary: emptyText('en') }, ...others] }),
    );
    const refused = async () => ((await open(api, own))['gaps'] as readonly { code: string }[]).map(({ code }) => code);
    expect(await refused()).toEqual(['phoneMissing', 'summaryMissing', 'summaryMissing']);
    await setUp({ phone: '01632 960 142' });
    expect(await refused()).toEqual(['summaryMissing', 'summaryMissing']);
    await setUp({ untranslatedReason: 'The words are with the translators.' });
    expect(outcomeOf(await open(api, own))).toBe('ConsultationOpened');
  });

  test('takes an open link only once the report is public', async () => {
    await setUp({ reach: 'openLink' });
    expect((await open(api, own))['gaps']).toEqual([{ code: 'reportNotPublic' }]);
    await sendEdits(api, own.people.lead, own.planId, await sequenceOf(api, own.planId), [
      set('review', own.reviewId, { publishedOn: TODAY }),
    ]);
    expect(outcomeOf(await open(api, own))).toBe('ConsultationOpened');
  });

  test('is issued again as the next copy, and the one before stays as it was', async () => {
    await open(api, own);
    await setUp({ title: { en: 'Better words', cy: 'Geiriau gwell', upToDate: true } });
    expect((await copyOf(api, own.people.editor, own.consultationId))?.title.en).toBe('Your plan, your say');
    expect(outcomeOf(await open(api, own))).toBe('ConsultationOpened');
    const titles = [];
    for (const number of [1, 2, null])
      titles.push((await copyOf(api, own.people.editor, own.consultationId, number))?.title.en);
    expect(titles).toEqual(['Your plan, your say', 'Better words', 'Better words']);
    expect(await api.prisma.consultationWindow.count({ where: { consultationId: own.consultationId } })).toBe(1);
  });

  test('verifies, and its log says who saw what', async () => {
    await open(api, own);
    expect(await brokenAt(api.prisma, own.consultationId)).toBeNull();
    await expect(
      api.prisma.consultationCopy.updateMany({ data: { number: 7 }, where: { consultationId: own.consultationId } }),
    ).rejects.toThrow(/only ever added|permission denied/);
  });

  test('leaves the plan’s log alone', async () => {
    const before = await sequenceOf(api, own.planId);
    await open(api, own);
    expect(await sequenceOf(api, own.planId)).toBe(before);
  });
});

describe('when it closes', () => {
  const close = (closesOn: string, closesAt = '', reason = 'More time') =>
    send(api, own.people.lead, 'setConsultationWindow', {
      consultationId: own.consultationId,
      closesOn,
      closesAt,
      reason,
    });
  const state = async () => {
    const query = 'query ($id: ID!) { planConsultations(planId: $id) { state closesOn } }';
    const { planConsultations } = await api.ask<{ planConsultations: readonly { state: string; closesOn: string }[] }>(
      own.people.viewer,
      query,
      { id: own.planId },
    );
    return planConsultations[0];
  };

  test('is set later, or now, and kept', async () => {
    expect(outcomeOf(await close('2027-02-01'))).toBe('StageError');
    await open(api, own);
    expect(outcomeOf(await close('2027-02-01'))).toBe('ConsultationWindowSet');
    expect(await state()).toEqual({ state: 'open', closesOn: '2027-02-01' });
    expect(outcomeOf(await close(TODAY, '12:00'))).toBe('ConsultationWindowSet');
    expect(await state()).toEqual({ state: 'closed', closesOn: TODAY });
    expect(outcomeOf(await close(TODAY, '11:59'))).toEqual(['closesOn past']);
    expect(outcomeOf(await close('1 Chwefror 2027', '25:00', ' '))).toEqual(['closesAt notATime', 'reason required']);
    expect(outcomeOf(await close('2026-11-22'))).toEqual(['closesOn reversed']);
    expect(await brokenAt(api.prisma, own.consultationId)).toBeNull();
  });

  test('is the minute in Wales', async () => {
    await open(api, own);
    api.travelTo('2027-01-15');
    expect((await state())?.state).toBe('open');
    api.travelTo('2027-01-16');
    expect((await state())?.state).toBe('closed');
  });
});

describe('whoever is invited', () => {
  const letters = (personId: string) =>
    api.prisma.mail.findMany({ where: { personId, kind: 'consultationInvitation' } });
  const invited = async () => {
    const invitation = await api.prisma.invitation.findUniqueOrThrow({ where: { id: own.invitationId } });
    return invitation.personId ?? '';
  };

  test('is written to once, under their own address, with a link that is theirs', async () => {
    await open(api, own);
    const personId = await invited();
    const person = await api.prisma.person.findUniqueOrThrow({ where: { id: personId } });
    expect(person.organisationId).toBeNull();
    expect(await letters(personId)).toHaveLength(1);
    await send(api, own.people.lead, 'sendInvitations', { consultationId: own.consultationId });
    await open(api, own);
    expect(await letters(personId)).toHaveLength(1);
    expect(await openInvitationLink(api, personId)).toBe(own.invitationId);
  });

  test('reads the copy once it has opened, and nobody else from elsewhere does', async () => {
    await setUp({ opensOn: '2026-12-01' });
    await open(api, own);
    const personId = await invited();
    expect(await copyOf(api, personId, own.consultationId)).toBeNull();
    const [letter] = await letters(personId);
    expect(letter?.dueAt.toISOString()).toBe('2026-12-01T00:00:00.000Z');
    api.travelTo('2026-12-01');
    expect((await copyOf(api, personId, own.consultationId))?.number).toBe(1);
    await editConsultation(api, own.people.lead, own.consultationId, [
      { kind: 'set', entity: 'invitation', id: own.invitationId, fields: { withdrawn: true } },
    ]);
    expect(await copyOf(api, personId, own.consultationId)).toBeNull();
  });

  test('is somebody the authority knows already, where the address is theirs', async () => {
    const colleague = await api.prisma.person.findUniqueOrThrow({ where: { id: own.people.forumMember } });
    const more = addition('invitation', randomUUIDv7(), own.consultationId, {
      kind: 'person',
      name: 'Someone',
      email: colleague.email,
      language: 'en',
      group: 'staff',
      position: 2,
    });
    await editConsultation(api, own.people.lead, own.consultationId, [more]);
    await open(api, own);
    expect(await letters(colleague.id)).toHaveLength(1);
    expect((await copyOf(api, colleague.id, own.consultationId))?.number).toBe(1);
  });

  test('has an address that only the lead reads, and that no letter keeps', async () => {
    await open(api, own);
    const query = 'query ($id: ID!) { consultation(id: $id) { invitations { email name } } }';
    const seen = async (personId: string) =>
      (await api.ask(personId, query, { id: own.consultationId }))['consultation'];
    expect(JSON.stringify(await seen(own.people.lead))).toContain('@example.org');
    for (const role of ['editor', 'owner', 'viewer', 'contributor', 'administrator'] as const)
      expect(await seen(own.people[role])).toBeNull();
    const rows = await api.prisma.change.findMany({ where: { logId: own.consultationId, entity: 'invitation' } });
    expect(
      JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value)),
    ).not.toMatch(/example\.org|Nia/);
  });

  test('the team is told, once, that it was opened', async () => {
    await open(api, own);
    await open(api, own);
    const told = await api.prisma.notice.findMany({ where: { planId: own.planId, kind: 'consultationOpened' } });
    expect(told.map(({ personId }) => personId).toSorted()).toEqual(
      [own.people.editor, own.people.owner, own.people.viewer].toSorted(),
    );
  });
});
