import { beforeEach, describe, expect, test } from 'vitest';
import type { ConsultationSummary } from '@cynllun/domain/consultation/summary';
import { planWith } from '@cynllun/domain/fixtures/builders';
import { paperWith } from '@cynllun/domain/fixtures/council-paper';
import type { Language } from '@cynllun/domain/text/language';
import { aMeeting } from '../../testing/access-samples-consultation.ts';
import { testApi, TODAY } from '../../testing/api.ts';
import { say } from '../../testing/comment.ts';
import {
  aConsultingAuthority,
  addition,
  editConsultation,
  open,
  type ConsultingAuthority,
} from '../../testing/consultation.ts';
import { outcomeOf, send } from '../../testing/send.ts';
import { sendVersion } from '../../testing/submission.ts';
import { makeContext } from '../core/context.ts';
import { paperDocument } from '../council/paper-document.ts';
import { randomUUIDv7 } from 'node:crypto';

const api = await testApi();
let own: ConsultingAuthority;
beforeEach(async () => {
  api.travelTo(TODAY);
  own = await aConsultingAuthority(api, {}, planWith({ councilPapers: [paperWith()] }), {});
});

const fields = `id number opensOn closesOn asked groups { of count } comments ways { of count }
  meetings { on groups { group count } }`;

interface Told {
  readonly facts: { readonly consultations: readonly ConsultationSummary[] };
  readonly findings: readonly { readonly code: string; readonly params: { readonly missing: string } }[];
}
async function told(): Promise<Told> {
  const query = `query ($id: ID!) { plan(id: $id) { facts { consultations { ${fields} } } findings { code params } } }`;
  return (await api.ask<{ plan: Told }>(own.people.viewer, query, { id: own.planId })).plan;
}
const summaries = async () => (await told()).facts.consultations;
const missing = async () =>
  (await told()).findings.find(({ code }) => code === 'consultation.missing')?.params.missing ?? null;
const record = (more: object = {}) =>
  send(api, own.people.editor, 'recordMeeting', { consultationId: own.consultationId, ...aMeeting, ...more });

describe('who was consulted on a plan', () => {
  test('is nobody in a consultation that is only being set up', async () => {
    expect(await summaries()).toEqual([]);
    expect(await missing()).toBe('partners,serviceUsers,carers');
  });

  test('is who was at a meeting, also of a consultation that is never opened, without its words', async () => {
    const groups = [
      { group: 'serviceUsers', count: 3 },
      { group: 'carers', count: 14 },
      { group: 'partners', count: null },
    ];
    expect(outcomeOf(await record({ groups: groups.toReversed() }))).toBe('MeetingRecorded');
    expect(await summaries()).toMatchObject([
      { number: 1, opensOn: null, asked: ['carers'], comments: 0, meetings: [{ on: aMeeting.on, groups }] },
    ]);
    expect(await missing()).toBeNull();
    const facts = await api.prisma.facts.findMany({ where: { rootId: own.planId } });
    expect(JSON.stringify(facts.map((one) => one.facts))).not.toContain(aMeeting.minute.slice(0, 20));
  });

  test('has the days of one that was opened, and who is to be heard', async () => {
    await open(api, own);
    const group = addition('invitedGroup', randomUUIDv7(), own.consultationId, { group: 'tradeUnions', position: 1 });
    await editConsultation(api, own.people.lead, own.consultationId, [group]);
    expect(await summaries()).toMatchObject([
      { opensOn: '2026-11-23', closesOn: '2027-01-15', asked: ['carers', 'tradeUnions'], groups: [] },
    ]);
  });

  test('is whoever’s comment counts: from the open link once it is admitted, and never while it is hidden', async () => {
    await open(api, own);
    const id = await say(api, own.people.lead, own.consultationId, {
      group: 'serviceUsers',
      way: 'openLink',
      verified: false,
    });
    expect(await summaries()).toMatchObject([{ comments: 0, groups: [], ways: [] }]);
    await send(api, own.people.editor, 'admitComment', { commentId: id, admitted: true });
    expect(await summaries()).toMatchObject([
      { comments: 1, groups: [{ of: 'serviceUsers', count: 1 }], ways: [{ of: 'openLink', count: 1 }] },
    ]);
    expect(await missing()).toBe('partners,carers');
    await send(api, own.people.lead, 'hideComment', { commentId: id, reasonEn: 'Abuse.', reasonCy: 'Sarhad.' });
    expect(await summaries()).toMatchObject([{ comments: 0, groups: [], ways: [] }]);
    expect(await missing()).toBe('partners,serviceUsers,carers');
  });
});

describe('the Council paper', () => {
  const paper = async (language: Language) => {
    const context = makeContext(api.services, await api.viewerOf(own.people.lead));
    return JSON.stringify((await paperDocument.describe(context, own.planId, language))?.content);
  };

  test('says who was consulted, how, how many, and who was not heard, as it was when its version was sent', async () => {
    await open(api, own);
    await record({ groups: [{ group: 'carers', count: 14 }] });
    const name = 'Nesta Bowen';
    await say(api, own.people.lead, own.consultationId, { group: 'carers', name, words: 'Six weeks is long.' });
    await sendVersion(api, own);
    await record({ groups: [{ group: 'partners', count: 9 }] });
    const english = await paper('en');
    for (const said of [
      'Carers: 15',
      'Not heard from yet',
      'Service users and partners',
      'Consultation 1, 23 November 2026 to 15 January 2027',
      '1 comment: 1 by invitation.',
      'carers (14)',
    ])
      expect(english).toContain(said);
    expect(english).not.toContain('(9)');
    const welsh = await paper('cy');
    for (const said of ['Gofalwyr: 15', 'Heb glywed ganddynt eto', '1 sylw: 1 drwy wahoddiad.', 'gofalwyr (14)'])
      expect(welsh).toContain(said);
    // What was said, and who said it, is no part of what is public.
    for (const words of [english, welsh])
      for (const secret of [name, 'Six weeks is long', aMeeting.minute.slice(0, 20), aMeeting.body])
        expect(words).not.toContain(secret);
  });

  test('is of the version for its reviewers too, whatever is contributed since', async () => {
    await record({ groups: [{ group: 'carers', count: 14 }] });
    const number = await sendVersion(api, own);
    await record({ groups: [{ group: 'partners', count: 9 }] });
    const query = `query ($planId: ID!, $number: Int!) { planVersion(planId: $planId, number: $number) {
      contents { consultationsHeld } plan { facts { consultations { ${fields} } } } } }`;
    const { planVersion } = await api.ask<{
      planVersion: { contents: { consultationsHeld: number }; plan: Pick<Told, 'facts'> };
    }>(own.people.leadReviewer, query, { planId: own.planId, number });
    expect(planVersion.contents.consultationsHeld).toBe(1);
    expect(planVersion.plan.facts.consultations).toMatchObject([{ meetings: [{ groups: [{ group: 'carers' }] }] }]);
    expect((await summaries())[0]?.meetings).toHaveLength(2);
  });
});
