import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TODAY, testApi } from '../../testing/api.ts';
import {
  anOpenedConsultation,
  answerAndRelease,
  contribute,
  contribution,
  saying,
  type OpenedConsultation,
} from '../../testing/contribute.ts';
import { outcomeOf, send } from '../../testing/send.ts';
import { sequenceOf } from '../../testing/submission.ts';
import { limitTable } from '../platform/limits.ts';
import { tellDue } from './tell-contributors.ts';

const api = await testApi();
let own: OpenedConsultation;
let open: OpenedConsultation;
beforeAll(async () => {
  own = await anOpenedConsultation(api);
  open = await anOpenedConsultation(api, { reach: 'openLink' }, '2026-11-20');
}, 30_000);
beforeEach(() => api.travelTo(TODAY));

interface Page {
  readonly by: string;
  readonly reportPublished: boolean;
  readonly copy: { readonly actions: readonly { readonly id: string; readonly responsiblePost: { en: string } }[] };
}
const pageAt = async (link: string, personId: string | null = null) =>
  (
    await api.ask<{ contributorPage: Page | null }>(
      personId,
      `query ($link: String!) { contributorPage(link: $link) { by reportPublished
         copy { actions { id responsiblePost { en } } } } }`,
      { link },
    )
  ).contributorPage;

const commentsOf = ({ consultationId }: OpenedConsultation) =>
  api.prisma.comment.findMany({ where: { contributions: { consultationId } }, orderBy: { id: 'asc' } });

const waitingForLocks = async () => {
  const [row] = await api.prisma.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return row?.count;
};

const ownComments = async (receipt: string) =>
  (
    await api.ask<{ ownComments: { comments: readonly Record<string, unknown>[] } | null }>(
      null,
      `query ($receipt: String!) { ownComments(receipt: $receipt) { comments {
         words standing outcome late title { en } reason { cy } hidings { hidden on reason { cy } } } } }`,
      { receipt },
    )
  ).ownComments;

describe('a link', () => {
  test('of an invitation opens the copy, however often, for whoever has it', async () => {
    for (const personId of [null, null, own.people.lead])
      expect((await pageAt(own.secret, personId))?.by).toBe('invitation');
    expect((await pageAt(own.secret))?.reportPublished).toBe(false);
  });

  test('shows of an action what was ticked alone', async () => {
    const page = await pageAt(own.secret);
    expect(page?.copy.actions.length).toBeGreaterThan(0);
    expect(page?.copy.actions.map(({ responsiblePost }) => responsiblePost.en).join('')).toBe('');
  });

  test.each(['', 'short', 'x'.repeat(43), '22222222', '%00'.repeat(15)])('%j opens nothing', async (link) => {
    expect(await pageAt(link)).toBeNull();
  });

  test('that was withdrawn opens nothing', async () => {
    const gone = await anOpenedConsultation(api);
    await api.prisma.invitation.update({ where: { id: gone.invitationId }, data: { withdrawn: true } });
    expect(await pageAt(gone.secret)).toBeNull();
    expect(outcomeOf(await contribute(api, contribution(gone.secret, [saying(gone.actionId)])))).toBe('NotFoundError');
  });

  test('ends a year after the consultation', async () => {
    api.travelTo('2028-01-15');
    expect(await pageAt(own.secret)).not.toBeNull();
    api.travelTo('2028-01-17');
    expect(await pageAt(own.secret)).toBeNull();
  });

  test('that is open answers while the report is public, a moved date included, and where it is for anyone', async () => {
    expect((await pageAt(open.code))?.by).toBe('openLink');
    expect((await pageAt(` ${open.code.slice(0, 4)}-${open.code.slice(4).toUpperCase()} `))?.by).toBe('openLink');
    const moveTo = (day: string) =>
      api.prisma.review.update({ where: { id: open.reviewId }, data: { publishedOn: new Date(day) } });
    await moveTo('2026-12-01');
    expect(await pageAt(open.code)).toBeNull();
    expect(await pageAt(open.code, own.people.lead)).toBeNull();
    expect(outcomeOf(await contribute(api, contribution(open.code, [saying(open.actionId)])))).toBe('NotFoundError');
    await moveTo('2026-11-20');
    expect(await pageAt(open.code)).not.toBeNull();
    expect(await pageAt(own.code)).toBeNull();
  });

  test.each(['editor', 'viewer', 'leadReviewer', 'administrator'] as const)(
    'for anyone is not told to the %s: the lead gives it out',
    async (role) => {
      const { openLinkCode } = await api.ask<{ openLinkCode: string | null }>(
        own.people[role],
        'query ($id: ID!) { openLinkCode(consultationId: $id) }',
        { id: own.consultationId },
      );
      expect(openLinkCode).toBeNull();
    },
  );
});

describe('what is sent', () => {
  test('is kept as it was said, by whom the invitation names, and writes to no plan', async () => {
    const before = await sequenceOf(api, own.planId);
    const sent = contribution(own.secret, [saying(own.actionId, { quote: 'x', quoteStart: 3, part: 'summary.en' })], {
      mayBeNamed: true,
    });
    expect(outcomeOf(await contribute(api, sent))).toBe('Contributed');
    const [comment] = await commentsOf(own);
    expect(comment).toMatchObject({
      way: 'invitation',
      invitationId: own.invitationId,
      words: 'Mae chwe wythnos yn amser hir.',
      language: 'cy',
      view: 'carerOwn',
      group: 'carers',
      name: 'Nia Rowlands',
      part: 'summary.en',
      verified: true,
      late: false,
      copy: 1,
    });
    expect(await sequenceOf(api, own.planId)).toBe(before);
    const { consent } = await api.prisma.receipt.findFirstOrThrow({ where: { consent: { not: '' } } });
    expect(consent).toBe('Gellir dangos fy enw wrth ymyl yr hyn a ddywedais');
  });

  test('is written once, however often it is sent, and only under its own receipt', async () => {
    const sent = { ...contribution(own.secret, [saying(own.actionId)]), requestId: randomUUID() };
    const before = (await commentsOf(own)).length;
    const answers = await Promise.all([contribute(api, sent), contribute(api, sent)]);
    expect(answers.map(outcomeOf)).toEqual(['Contributed', 'Contributed']);
    expect((await commentsOf(own)).length).toBe(before + 1);
    expect(outcomeOf(await contribute(api, { ...sent, receipt: '0'.repeat(16) }))).toBe('NotFoundError');
  });

  test('by the open link is unverified, under the group that it names, and nobody is named', async () => {
    const sent = contribution(open.code, [saying(open.actionId)], { group: 'staff', replyTo: 'gwen@example.org' });
    expect(outcomeOf(await contribute(api, sent))).toBe('Contributed');
    const [comment] = await commentsOf(open);
    expect(comment).toMatchObject({
      way: 'openLink',
      verified: false,
      group: 'staff',
      name: '',
      replyTo: 'gwen@example.org',
      invitationId: '',
    });
  });

  test.each([
    ['no words', saying('', { words: ' ' }), {}, 'comments.0.words required'],
    ['an action that is not in the copy', saying(randomUUID()), {}, 'comments.0.aboutId notInList'],
    ['a copy that there is not', saying(''), { copy: 2 }, 'copy notInList'],
    ['a receipt that is none', saying(''), { receipt: 'abc' }, 'receipt notACode'],
  ])('with %s is refused beside its field', async (_, comment, more, problem) => {
    const about = comment.aboutId === '' ? { ...comment, aboutId: own.actionId } : comment;
    expect(outcomeOf(await contribute(api, contribution(own.secret, [about], more)))).toEqual([problem]);
  });

  test('about an action of another consultation is refused', async () => {
    expect(outcomeOf(await contribute(api, contribution(own.secret, [saying(open.actionId)])))).toEqual([
      'comments.0.aboutId notInList',
    ]);
  });

  test('closes on the minute in Europe/London; late ones are kept and marked where the lead allows it', async () => {
    const early = await anOpenedConsultation(api, { closesOn: '2027-01-15', closesMinute: 12 * 60 + 1 });
    const late = await anOpenedConsultation(api, { closesOn: '2027-01-15', closesMinute: 12 * 60, keepsLate: true });
    const exact = await anOpenedConsultation(api, { closesOn: '2027-01-15', closesMinute: 12 * 60 });
    api.travelTo('2027-01-15');
    const send = ({ secret, actionId }: OpenedConsultation) =>
      contribute(api, contribution(secret, [saying(actionId)])).then(outcomeOf);
    expect(await send(early)).toBe('Contributed');
    expect(await send(exact)).toBe('StageError');
    expect(await send(late)).toBe('Contributed');
    expect((await commentsOf(late)).map((one) => one.late)).toEqual([true]);
    expect(await commentsOf(exact)).toEqual([]);
  });

  test('that waits while the consultation closes is refused, and nothing of it is kept', async () => {
    const closing = await anOpenedConsultation(api, { closesOn: '2027-01-15', closesMinute: 12 * 60 + 1 });
    const { id } = await api.prisma.contributions.findUniqueOrThrow({
      where: { consultationId: closing.consultationId },
    });
    api.travelTo('2027-01-15');
    const waiting = await api.prisma.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT FROM "ChangeLog" WHERE "id" = ${id}::uuid FOR UPDATE`;
      const sent = contribute(api, contribution(closing.secret, [saying(closing.actionId)]));
      await expect.poll(waitingForLocks).toBe(1);
      api.travelTo('2027-01-16');
      return [sent];
    });
    expect((await Promise.all(waiting)).map(outcomeOf)).toEqual(['StageError']);
    expect(await commentsOf(closing)).toEqual([]);
  });

  test('is told to the rules of the plan, without a word of it', async () => {
    const told = await anOpenedConsultation(api);
    const facts = async () => {
      const query = 'query ($id: ID!) { plan(id: $id) { facts { comments { byContributor hasOutcome } } } }';
      const { plan } = await api.ask<{ plan: { facts: object } }>(told.people.lead, query, { id: told.planId });
      return plan.facts;
    };
    expect(await facts()).toEqual({ comments: [] });
    await contribute(api, contribution(told.secret, [saying(told.actionId)]));
    expect(await facts()).toEqual({ comments: [{ byContributor: true, hasOutcome: false }] });
  });

  test('past the limit of a network is refused with the time to wait, and an invitation has none', async () => {
    const crowded = await anOpenedConsultation(api, { reach: 'openLink' }, '2026-11-20');
    const send = (link: string) =>
      contribute(api, contribution(link, [saying(crowded.actionId)], { group: 'other' })).then(outcomeOf);
    const { most } = limitTable.contribution.fromNetwork;
    for (let count = 0; count < most; count += 1) await send(crowded.code);
    expect(await send(crowded.code)).toEqual(['comments tooManyTries']);
    expect(await send(crowded.secret)).toBe('Contributed');
    expect(await commentsOf(crowded)).toHaveLength(most + 1);
  });
});

describe('a receipt', () => {
  test('shows what was sent, and the answer once that is released', async () => {
    const sent = contribution(own.secret, [saying(own.actionId), saying('', { about: 'plan', words: 'Da iawn.' })]);
    await contribute(api, sent);
    expect((await ownComments(sent.receipt))?.comments.map(({ standing }) => standing)).toEqual([
      'received',
      'received',
    ]);
    const comments = await commentsOf(own);
    await answerAndRelease(api, comments.at(-2)?.id ?? '');
    expect((await ownComments(sent.receipt.toLowerCase().replace(/^..../, '$& ')))?.comments[0]).toMatchObject({
      standing: 'answered',
      outcome: 'changed',
      reason: { cy: 'Mae rhywun yn ffonio nawr.' },
    });
    expect(await ownComments('0000-0000-0000-0001')).toBeNull();
    expect(await ownComments('nothing')).toBeNull();
  });

  test('is kept as its hash', async () => {
    const sent = contribution(own.secret, [saying(own.actionId)]);
    await contribute(api, sent);
    const kept = await api.prisma.receipt.findMany();
    expect(kept.map(({ codeHash }) => Buffer.from(codeHash).toString('latin1')).join('')).not.toContain(sent.receipt);
  });

  test('erases what was sent everywhere, and the log verifies as before', async () => {
    const words = 'Gwelais Gwenllian Prydderch yno.';
    const sent = contribution(open.code, [saying(open.actionId, { words })], {
      group: 'carers',
      name: 'Angharad Penri',
      mayBeNamed: true,
      replyTo: 'angharad@example.org',
    });
    await contribute(api, sent);
    const erased = await api.ask<{ eraseOwnComments: { __typename: string } }>(
      null,
      'mutation ($input: EraseOwnCommentsInput!) { eraseOwnComments(input: $input) { __typename } }',
      { input: { receipt: sent.receipt } },
    );
    expect(erased.eraseOwnComments.__typename).toBe('OwnCommentsErased');
    expect((await ownComments(sent.receipt))?.comments).toMatchObject([{ words: '', standing: 'erased' }]);
    const tables = await api.prisma.$queryRaw<{ name: string }[]>`
      SELECT quote_ident(table_name) AS "name" FROM information_schema.tables
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`;
    for (const { name } of tables) {
      const [row] = await api.prisma.$queryRawUnsafe<{ found: bigint }[]>(
        `SELECT count(*) AS "found" FROM ${name} t WHERE t::text ~ 'Prydderch|Penri|angharad'`,
      );
      expect([name, Number(row?.found)]).toEqual([name, 0]);
    }
  });

  test('that is unknown erases nothing', async () => {
    const { eraseOwnComments } = await api.ask<{ eraseOwnComments: { __typename: string } }>(
      own.people.lead,
      'mutation ($input: EraseOwnCommentsInput!) { eraseOwnComments(input: $input) { __typename } }',
      { input: { receipt: '0000-0000-0000-0001' } },
    );
    expect(eraseOwnComments.__typename).toBe('NotFoundError');
  });
});

describe('you said, we did', () => {
  const outcomesAt = async (link: string) =>
    (
      await api.ask<{ consultationOutcomes: { said: readonly { words: string; name: string }[] } | null }>(
        null,
        `query ($link: String!) { consultationOutcomes(link: $link) { numbers { people comments }
           said { words language name outcome reason { en } } } }`,
        { link },
      )
    ).consultationOutcomes;

  test('shows what was released and answered, under names that may be shown alone, by that consultation’s links', async () => {
    const shown = await anOpenedConsultation(api);
    await contribute(api, contribution(shown.secret, [saying(shown.actionId)]));
    await contribute(
      api,
      contribution(shown.secret, [saying(shown.actionId, { words: 'Diolch.' })], { mayBeNamed: true }),
    );
    expect(await outcomesAt(shown.secret)).toEqual({ numbers: { people: 1, comments: 2 }, said: [] });
    for (const { id } of await commentsOf(shown)) await answerAndRelease(api, id);
    expect((await outcomesAt(shown.secret))?.said.map(({ words, name }) => [words, name])).toEqual([
      ['Mae chwe wythnos yn amser hir.', ''],
      ['Diolch.', 'Nia Rowlands'],
    ]);
    expect((await outcomesAt(own.secret))?.said.map(({ words }) => words)).not.toContain('Diolch.');
    expect(await outcomesAt(shown.code)).toBeNull();
    expect(await outcomesAt('x'.repeat(43))).toBeNull();
  });
});

describe('what somebody is told', () => {
  const letters = () => api.prisma.mail.findMany({ where: { kind: 'commentAnswered' }, orderBy: { id: 'asc' } });

  test('is what became of what they said, once, in their language, at the address that they left', async () => {
    const told = await anOpenedConsultation(api, { reach: 'openLink' }, '2026-11-20');
    await tellDue(api.services);
    const before = (await letters()).length;
    await contribute(
      api,
      contribution(told.code, [saying(told.actionId)], { group: 'other', replyTo: 'elin@example.org' }),
    );
    await contribute(api, contribution(told.code, [saying(told.actionId)], { group: 'other' }));
    await contribute(api, contribution(told.secret, [saying(told.actionId)]));
    await tellDue(api.services);
    expect((await letters()).length).toBe(before);
    for (const { id } of await commentsOf(told)) await answerAndRelease(api, id, 'notChanged');
    await Promise.all([tellDue(api.services), tellDue(api.services)]);
    const { personId } = await api.prisma.invitation.findUniqueOrThrow({ where: { id: told.invitationId } });
    const written = (await letters()).slice(before);
    expect(written.toSorted((a, b) => String(a.address).localeCompare(String(b.address)))).toMatchObject([
      { personId: null, address: 'elin@example.org', language: 'cy', params: { outcome: 'notChanged' } },
      { personId, address: null, language: 'cy' },
    ]);
  });

  test('is that it was hidden, and why, once, by mail and by the receipt; what it was answered is told no more', async () => {
    const told = await anOpenedConsultation(api);
    const sent = contribution(told.secret, [saying(told.actionId)]);
    await contribute(api, sent);
    const [comment] = await commentsOf(told);
    const reasons = { reasonEn: 'It abuses a nurse.', reasonCy: 'Mae’n sarhau nyrs.' };
    await send(api, told.people.lead, 'hideComment', { commentId: comment?.id, ...reasons });
    await answerAndRelease(api, comment?.id ?? '');
    await Promise.all([tellDue(api.services), tellDue(api.services)]);
    const { personId } = await api.prisma.invitation.findUniqueOrThrow({ where: { id: told.invitationId } });
    const written = await api.prisma.mail.findMany({
      where: { personId, kind: { in: ['commentHidden', 'commentAnswered'] } },
    });
    expect(written).toMatchObject([
      { kind: 'commentHidden', language: 'cy', params: { reason: { cy: 'Mae’n sarhau nyrs.' } } },
    ]);
    expect((await ownComments(sent.receipt))?.comments).toMatchObject([
      {
        standing: 'hidden',
        outcome: null,
        reason: null,
        hidings: [{ hidden: true, reason: { cy: 'Mae’n sarhau nyrs.' } }],
      },
    ]);
  });

  test('is that it is shown again, and why, once, by mail and by the receipt, where they were told that it was hidden', async () => {
    const told = await anOpenedConsultation(api);
    const sent = contribution(told.secret, [saying(told.actionId)]);
    await contribute(api, sent);
    const [comment] = await commentsOf(told);
    const { personId } = await api.prisma.invitation.findUniqueOrThrow({ where: { id: told.invitationId } });
    const act = (mutation: 'hideComment' | 'showComment', reasonEn: string) =>
      send(api, told.people.lead, mutation, { commentId: comment?.id, reasonEn, reasonCy: 'Am fod.' });
    const letters = async () =>
      (await api.prisma.mail.findMany({ where: { personId }, orderBy: { id: 'asc' } })).flatMap(({ kind, params }) =>
        kind.startsWith('comment') ? [[kind, (params as { reason: { en: string } }).reason.en]] : [],
      );
    await act('hideComment', 'Hidden before anyone was told.');
    await act('showComment', 'Nobody was told.');
    await tellDue(api.services);
    expect(await letters()).toEqual([]);
    await act('showComment', 'It is shown already.');
    await act('hideComment', 'It abuses a nurse.');
    await tellDue(api.services);
    await act('hideComment', 'It is hidden already.');
    await act('showComment', 'The nurse says it does not.');
    await Promise.all([tellDue(api.services), tellDue(api.services)]);
    expect(await letters()).toEqual([
      ['commentHidden', 'It abuses a nurse.'],
      ['commentShown', 'The nurse says it does not.'],
    ]);
    expect((await ownComments(sent.receipt))?.comments).toMatchObject([
      {
        standing: 'received',
        reason: null,
        hidings: [true, false, true, false].map((hidden) => ({ hidden, reason: { cy: 'Am fod.' } })),
      },
    ]);
  });
});
