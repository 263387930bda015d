import { beforeEach, describe, expect, test } from 'vitest';
import { add, set } from '@cynllun/domain/plan/edit';
import { planWith } from '@cynllun/domain/fixtures/builders';
import { randomUUIDv7 } from 'node:crypto';
import { testApi, TODAY } from '../../testing/api.ts';
import { brokenAt } from '../../testing/broken-at.ts';
import { say } from '../../testing/comment.ts';
import {
  aConsultingAuthority,
  addition,
  editConsultation,
  open,
  type ConsultingAuthority,
} from '../../testing/consultation.ts';
import { anOpenedConsultation } from '../../testing/contribute.ts';
import { sendEdits } from '../../testing/edit.ts';
import { outcomeOf, send } from '../../testing/send.ts';
import { sequenceOf } from '../../testing/submission.ts';
import { makeContext } from '../core/context.ts';
import { eraseWords } from '../core/log/erase.ts';
import { storedPlan } from '../plan/stored-plan.ts';
import { tellNextContacts } from './concerns.ts';
import { deliverDue } from '../notices/deliver.ts';

const api = await testApi({ settings: { smtpUrl: 'smtp://127.0.0.1:1' } });
let own: ConsultingAuthority;
let comment: string;
let actionId: string;
beforeEach(async () => {
  api.travelTo(TODAY);
  own = await aConsultingAuthority(api, {}, planWith({ consultationEvents: [] }));
  await open(api, own);
  const action = await api.prisma.action.findFirstOrThrow({
    where: { planId: own.planId },
    orderBy: { position: 'asc' },
  });
  actionId = action.id;
  comment = await say(api, own.people.lead, own.consultationId, {
    about: 'action',
    aboutId: actionId,
    words: 'Ring Gwen Parry at once. Six weeks is too long.',
  });
});

const contributionsId = async () =>
  (await api.prisma.contributions.findUniqueOrThrow({ where: { consultationId: own.consultationId } })).id;

const reasons = { reasonEn: 'Someone now rings.', reasonCy: 'Mae rhywun yn ffonio nawr.' };
const answer = (person: string, more: object = {}) =>
  send(api, person, 'answerComment', { commentId: comment, outcome: 'notChanged', ...reasons, ...more });
const release = (person: string, of: 'comment' | 'answer') =>
  send(api, person, 'releaseComment', { commentId: comment, of });
const redact = (person: string, more: object = {}) =>
  send(api, person, 'redactComment', {
    commentId: comment,
    of: 'words',
    start: 5,
    end: 15,
    reason: 'Names staff.',
    ...more,
  });

interface Line {
  readonly released: boolean;
  readonly nameWithheld: boolean;
  readonly redactions: readonly { readonly id: string; readonly withdrawn: boolean }[];
  readonly safeguarding: {
    readonly told: readonly { personId: string; at: string }[];
    readonly next: { personId: string; at: string } | null;
  } | null;
  readonly changes: readonly Change[];
  readonly shownChanges: readonly Change[];
}
interface Change {
  readonly field: string;
  readonly became: string;
  readonly before: unknown;
  readonly after: unknown;
}
async function read(personId: string): Promise<Line | undefined> {
  const change = '{ field became reference name before after }';
  const query = `query ($id: ID!) { consultationComments(consultationId: $id) { comments { released nameWithheld
    redactions { id withdrawn } changes ${change} shownChanges ${change}
    safeguarding { told { personId at } next { personId at } } } } }`;
  const { consultationComments } = await api.ask<{ consultationComments: { comments: readonly Line[] } | null }>(
    personId,
    query,
    { id: own.consultationId },
  );
  return consultationComments?.comments[0];
}

describe('what is taken out of a comment', () => {
  test('is words with a reason; what was released before is released anew, by somebody else', async () => {
    expect(outcomeOf(await release(own.people.editor, 'comment'))).toBe('CommentReleased');
    expect(outcomeOf(await redact(own.people.editor, { reason: ' ' }))).toEqual(['reason required']);
    expect(outcomeOf(await redact(own.people.editor, { start: 4, end: 5 }))).toEqual(['end required']);
    expect(outcomeOf(await redact(own.people.viewer))).toBe('NotFoundError');
    expect(outcomeOf(await redact(own.people.editor, { start: 4, end: 16 }))).toBe('CommentRedacted');
    const [kept] = await api.prisma.redaction.findMany({ where: { commentId: comment } });
    expect([Number(kept?.start), Number(kept?.end)]).toEqual([5, 15]);
    expect((await read(own.people.lead))?.released).toBe(false);
    expect(outcomeOf(await release(own.people.editor, 'comment'))).toBe('ForbiddenError');
    expect(outcomeOf(await release(own.people.lead, 'comment'))).toBe('CommentReleased');
    expect((await read(own.people.lead))?.released).toBe(true);
  });

  test('is put back by a later entry, and is shown once that is released', async () => {
    await redact(own.people.editor);
    await release(own.people.lead, 'comment');
    const redactionId = (await read(own.people.lead))?.redactions[0]?.id ?? '';
    const withdraw = (id: string) =>
      send(api, own.people.editor, 'withdrawRedaction', { commentId: comment, redactionId: id });
    expect(outcomeOf(await withdraw(randomUUIDv7()))).toEqual(['redactionId notInList']);
    expect(outcomeOf(await withdraw(redactionId))).toBe('RedactionWithdrawn');
    expect(outcomeOf(await withdraw(redactionId))).toBe('RedactionWithdrawn');
    expect(await read(own.people.lead)).toMatchObject({ released: false, redactions: [{ withdrawn: true }] });
    expect(await api.prisma.redactionWithdrawal.count({ where: { redactionId } })).toBe(1);
    expect(outcomeOf(await release(own.people.lead, 'comment'))).toBe('CommentReleased');
    expect(await brokenAt(api.prisma, await contributionsId())).toBeNull();
  });

  test('may be the name beside it', async () => {
    await redact(own.people.editor, { of: 'name', start: 0, end: 0 });
    expect((await read(own.people.lead))?.nameWithheld).toBe(true);
  });
});

describe('an answer', () => {
  test('is first in the language of the comment, and in both before it is released', async () => {
    expect(outcomeOf(await answer(own.people.editor, { reasonEn: '' }))).toEqual(['reasonEn required']);
    expect(outcomeOf(await answer(own.people.editor, { reasonEn: ' ', reasonCy: '', outcome: null }))).toEqual([
      'outcome required',
      'reasonEn required',
      'reasonCy required',
    ]);
    expect(outcomeOf(await answer(own.people.editor, { reasonCy: '' }))).toBe('CommentAnswered');
    expect(outcomeOf(await release(own.people.lead, 'answer'))).toEqual(['of oneLanguage']);
    await answer(own.people.editor);
    expect(outcomeOf(await release(own.people.lead, 'answer'))).toBe('CommentReleased');
  });

  const edit = async (...edits: Parameters<typeof sendEdits>[4]) =>
    sendEdits(api, own.people.lead, own.planId, await sequenceOf(api, own.planId), edits);
  const choices = async (person = own.people.editor, everywhere = false) => {
    const { changesToChoose } = await api.ask<{
      changesToChoose:
        readonly { change: Change; records: readonly { sequence: number; n: number }[]; by: string }[] | null;
    }>(
      person,
      `query ($commentId: ID!, $everywhere: Boolean) { changesToChoose(commentId: $commentId, everywhere: $everywhere) {
        by on records { sequence n } change { field became reference name before after } } }`,
      { commentId: comment, everywhere },
    );
    return changesToChoose;
  };
  const recordsOf = async (field: string, everywhere = false) =>
    (await choices(own.people.editor, everywhere))?.find(({ change }) => change.field === field)?.records ?? [];

  test('names what was changed since the copy that the comment was made on, in its action or anywhere', async () => {
    expect(await choices()).toEqual([]);
    await edit(set('action', actionId, { outcome: { en: 'Someone rings within a week.' } }));
    await edit(set('action', actionId, { outcome: { en: 'Someone rings within four days.' }, endsOn: '2027-06-01' }));
    const [other] = await api.prisma.recommendation.findMany({ where: { planId: own.planId } });
    await edit(set('recommendation', other?.id ?? '', { noActionReason: 'Done already.' }));
    const found = await choices();
    expect(found?.map(({ change }) => change.field).toSorted()).toEqual(['endsOn', 'outcome.en']);
    const outcome = found?.find(({ change }) => change.field === 'outcome.en');
    // What one person wrote in a day is one thing they did.
    expect(outcome?.records).toHaveLength(2);
    expect(outcome?.change.after).toBe('Someone rings within four days.');
    expect((await choices(own.people.editor, true))?.map(({ change }) => change.field)).toContain('noActionReason');
    expect(await choices(own.people.viewer)).toBeNull();
    expect(await choices(own.people.administrator)).toBeNull();
  });

  test('that something changed names at least one, of that plan and after that copy', async () => {
    expect(outcomeOf(await answer(own.people.lead, { outcome: 'changed' }))).toEqual(['changes required']);
    expect(outcomeOf(await answer(own.people.lead, { outcome: 'partlyChanged', changes: [] }))).toEqual([
      'changes required',
    ]);
    const before = await sequenceOf(api, own.planId);
    const { n: first } = await api.prisma.change.findFirstOrThrow({ where: { logId: own.planId, sequence: before } });
    const changed = (sequence: number, n = first) =>
      answer(own.people.lead, { outcome: 'changed', changes: [{ sequence, n }] });
    expect(outcomeOf(await changed(before))).toEqual(['changes notInList']);
    expect(outcomeOf(await changed(before + 1))).toEqual(['changes notInList']);
    await edit(set('action', actionId, { outcome: { en: 'Someone rings within a week.' } }));
    expect(outcomeOf(await changed(before + 1, 9))).toEqual(['changes notInList']);
    const [record] = await recordsOf('outcome.en');
    expect(outcomeOf(await changed(record?.sequence ?? 0, record?.n))).toBe('CommentAnswered');
    expect(await brokenAt(api.prisma, await contributionsId())).toBeNull();
  });

  test('shows before and after; to those who took part, only of what their copy shows', async () => {
    const costs = randomUUIDv7();
    await edit(
      set('action', actionId, {
        outcome: { en: 'Someone rings within a week.' },
        description: 'Mari rings.',
        responsiblePersonId: own.people.owner,
      }),
      add('costLine', costs, actionId, { purpose: 'A telephone', amount: 12_000 }),
    );
    const fields = ['outcome.en', 'description', 'responsiblePersonId', ''];
    const changes = (await Promise.all(fields.map((field) => recordsOf(field)))).flat();
    expect(changes).toHaveLength(4);
    expect(outcomeOf(await answer(own.people.editor, { outcome: 'changed', changes }))).toBe('CommentAnswered');
    const line = await read(own.people.lead);
    expect(line?.changes.map(({ field }) => field).toSorted()).toEqual(fields.toSorted());
    expect(line?.changes).toContainEqual(expect.objectContaining({ field: '', became: 'added', name: 'A telephone' }));
    expect(line?.shownChanges.map(({ field, after }) => [field, after])).toEqual([
      ['outcome.en', 'Someone rings within a week.'],
    ]);
  });

  test('named a whole write before it named records, and shows what that changed', async () => {
    await edit(set('action', actionId, { outcome: { en: 'Someone rings within a week.' } }));
    await answer(own.people.editor);
    const id = randomUUIDv7();
    const reason = { original: 'en', en: 'Yes.', cy: 'Ie.', madeFrom: null };
    const planSequence = await sequenceOf(api, own.planId);
    await api.prisma.commentAnswer.create({
      data: { id, commentId: comment, outcome: 'changed', reason, planSequence },
    });
    expect((await read(own.people.lead))?.changes.map(({ field }) => field)).toEqual(['outcome.en']);
  });
});

describe('you said, we did', () => {
  test('shows what was changed before and after, as far as the copy shows it, and erased words as erased', async () => {
    const shown = await anOpenedConsultation(api);
    own = shown;
    comment = await say(api, shown.people.lead, shown.consultationId, { about: 'action', aboutId: shown.actionId });
    const edits = [
      set('action', shown.actionId, { outcome: { en: 'Someone rings within a week.' }, description: 'Mari rings.' }),
    ];
    await sendEdits(api, shown.people.lead, shown.planId, await sequenceOf(api, shown.planId), edits);
    const sequence = await sequenceOf(api, shown.planId);
    const rows = await api.prisma.change.findMany({ where: { logId: shown.planId, sequence } });
    const changes = rows.map(({ n }) => ({ sequence, n }));
    await answer(shown.people.editor, { outcome: 'changed', changes });
    await release(shown.people.lead, 'answer');
    await release(shown.people.lead, 'comment');
    const said = async () => {
      const { consultationOutcomes } = await api.ask<{
        consultationOutcomes: { said: readonly { changedElsewhere: boolean; changes: readonly Change[] }[] };
      }>(
        null,
        `query ($link: String!) { consultationOutcomes(link: $link) { said { words changedElsewhere
          changes { entity field reference before after } } } }`,
        { link: shown.secret },
      );
      return consultationOutcomes.said;
    };
    expect(await said()).toMatchObject([
      { changedElsewhere: true, changes: [{ field: 'outcome.en', after: 'Someone rings within a week.' }] },
    ]);
    const row = rows.find(({ field }) => field === 'outcome.en');
    const [words] = await api.prisma.$queryRaw<{ hash: string }[]>`
      SELECT encode("hash", 'hex') AS "hash" FROM "ChangeValue"
      WHERE "logId" = ${shown.planId}::uuid AND "sequence" = ${sequence} AND "n" = ${row?.n} AND "value" LIKE 'Someone%'`;
    const context = makeContext(api.services, await api.viewerOf(shown.people.administrator));
    const chosen = [{ sequence, n: row?.n ?? 0, hash: words?.hash ?? '' }];
    await eraseWords(context, storedPlan, shown.planId, chosen, 'own');
    expect((await said())[0]?.changes[0]?.after).toHaveProperty('erasedAt');
  });
});

describe('a concern', () => {
  const raise = () => send(api, own.people.lead, 'raiseConcern', { commentId: comment });
  const acknowledge = (person: string) => send(api, person, 'acknowledgeConcern', { commentId: comment });
  const told = async () => {
    const rows = await api.prisma.concernTold.findMany({
      where: { safeguardingConcern: { commentId: comment } },
      orderBy: { id: 'asc' },
    });
    return rows.map(({ personId }) => personId);
  };
  const at = (day: string, time: string) => api.travelTo(day, time);
  beforeEach(async () => {
    const contacts = [own.people.owner, own.people.viewer];
    const edits = contacts.map((personId, index) =>
      addition('safeguardingContact', randomUUIDv7(), own.consultationId, { personId, position: index + 2 }),
    );
    await editConsultation(api, own.people.lead, own.consultationId, edits);
  });

  test('is told to the first contact at once, and to the next as each working day ends that nobody has taken it up', async () => {
    at('2026-11-26', '10:02');
    expect(outcomeOf(await raise())).toBe('ConcernRaised');
    expect(await told()).toEqual([own.people.editor]);
    expect((await read(own.people.editor))?.safeguarding).toEqual({
      told: [{ personId: own.people.editor, at: '2026-11-26T10:02:00.000Z' }],
      next: { personId: own.people.owner, at: '2026-11-26T17:00:00.000Z' },
    });
    at('2026-11-26', '16:59');
    await tellNextContacts(api.services);
    expect(await told()).toHaveLength(1);
    at('2026-11-26', '17:00');
    // Every instance looks, and some look twice.
    await Promise.all([1, 2, 3].map(() => tellNextContacts(api.services)));
    expect(await told()).toEqual([own.people.editor, own.people.owner]);
    // The next working day ends, and then a weekend passes: nobody looked meanwhile.
    at('2026-11-30', '09:00');
    await tellNextContacts(api.services);
    expect(await told()).toEqual([own.people.editor, own.people.owner, own.people.viewer]);
    expect((await read(own.people.editor))?.safeguarding?.next).toBeNull();
    expect(await brokenAt(api.prisma, await contributionsId())).toBeNull();
  });

  test('is told to nobody else once somebody has taken it up', async () => {
    at('2026-11-26', '10:02');
    await raise();
    await acknowledge(own.people.editor);
    at('2026-12-01', '18:00');
    await tellNextContacts(api.services);
    expect(await told()).toEqual([own.people.editor]);
  });

  test('that is raised while there is no working day is told to two at once', async () => {
    at('2026-11-28', '11:00');
    await raise();
    expect((await told()).toSorted()).toEqual([own.people.editor, own.people.owner].toSorted());
    expect((await read(own.people.editor))?.safeguarding?.next).toEqual({
      personId: own.people.viewer,
      at: '2026-11-30T17:00:00.000Z',
    });
  });

  test('is mailed to the contact at once, whatever they chose of other notices', async () => {
    at('2026-11-26', '10:02');
    await raise();
    await deliverDue(api.services);
    const notices = await api.prisma.notice.findMany({ where: { kind: 'safeguardingConcern', planId: own.planId } });
    expect(notices.map(({ personId, outcome }) => [personId, outcome])).toEqual([[own.people.editor, 'mailed']]);
  });
});
