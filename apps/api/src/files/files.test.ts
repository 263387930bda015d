import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { exampleFile, exampleFiles } from '@cynllun/domain/fixtures/files';
import { fileKinds, MOST_FILE_BYTES } from '@cynllun/domain/files/kinds';
import { testApi, TODAY } from '../../testing/api.ts';
import { editConsultation, addition, open } from '../../testing/consultation.ts';
import { anOpenedConsultation, answerAndRelease, type OpenedConsultation } from '../../testing/contribute.ts';
import { say } from '../../testing/comment.ts';
import { fileRoutes } from '../../testing/files.ts';
import { outcomeOf, send } from '../../testing/send.ts';
import { tamper } from '../../testing/tamper.ts';
import { limitTable } from '../platform/limits.ts';
import { makeContext } from '../core/context.ts';
import { verify } from '../core/verify/verify.ts';
import { verifiedIn } from '../services.ts';
import { deleteUnusedFiles, eraseFile } from './stored-files.ts';

const api = await testApi();
const { app, post, sent, fetched, statusOf } = await fileRoutes(api);
afterAll(() => app.close());

let own: OpenedConsultation;
let other: OpenedConsultation;
beforeAll(async () => {
  own = await anOpenedConsultation(api);
  other = await anOpenedConsultation(api);
}, 30_000);
beforeEach(() => api.travelTo(TODAY));

const easyRead = (more: object = {}) => ({ purpose: 'easyRead', ...more });
const attach = (fileId: string, more: object = {}, personId: string | null = own.people.lead) =>
  send(api, personId, 'attachEasyRead', {
    consultationId: own.consultationId,
    fileId,
    about: 'introduction',
    aboutId: '',
    language: 'cy',
    ...more,
  });
const reissue = async () => outcomeOf(await open(api, own));

async function found(): Promise<readonly string[]> {
  const findings: string[] = [];
  const reading = { sql: api.services.sql, verified: verifiedIn(api.services) };
  for await (const { trouble, where } of verify(reading, [])) findings.push(`${trouble} ${where}`);
  return findings;
}

describe('a file is taken', () => {
  test.each(fileKinds)('that is %s', async (kind) => {
    const { status, body } = await post(own.people.editor, own.consultationId, {
      bytes: exampleFile(kind),
      name: `../Llythyr ${kind}.exe`,
    });
    expect([status, body.name, body.kind]).toEqual([200, `Llythyr ${kind}.${kind}`, kind]);
    await api.prisma.keptFile.deleteMany({ where: { id: body.fileId } });
  });

  const refused: readonly (readonly [what: string, sent: object, reason: string])[] = [
    ['nothing', { bytes: new Uint8Array() }, 'empty'],
    ['a page with a script, called a PDF', { bytes: Buffer.from('<html><script>1</script>') }, 'unknownKind'],
    ['a document with macros', { bytes: exampleFiles.macros, name: 'a.docx' }, 'unknownKind'],
    ['a film to read', easyRead({ bytes: exampleFile('mp4') }), 'otherKind'],
  ];
  test.each(refused)('and not %s', async (_, file, reason) => {
    const { status, body } = await post(own.people.lead, own.consultationId, file);
    expect([status, body.errors[0].extensions.reason]).toEqual([422, reason]);
  });

  test('and not one that is too large', async () => {
    const { status } = await post(own.people.lead, own.consultationId, { bytes: new Uint8Array(MOST_FILE_BYTES + 1) });
    expect(status).toBe(413);
  });

  test('by those who may use one for that, of this consultation', async () => {
    const { lead, editor, owner, viewer } = own.people;
    const status = async (personId: string | null, purpose = 'original', of = own) =>
      (await post(personId, of.consultationId, { purpose })).status;
    expect(await Promise.all([lead, editor, owner, viewer, null].map((who) => status(who)))).toEqual([
      200, 200, 403, 403, 401,
    ]);
    expect(await Promise.all([lead, editor, owner, null].map((who) => status(who, 'easyRead')))).toEqual([
      200, 403, 403, 401,
    ]);
    expect(await status(lead, 'original', other)).toBe(404);
    expect(await status(lead, 'anything')).toBe(404);
    await api.prisma.keptFile.deleteMany({ where: { usedAt: null } });
  });

  test('a person at a time sends no more than they use', async () => {
    for (let count = 0; count < 20; count += 1) await sent(own.people.lead, own.consultationId);
    const { body } = await post(own.people.lead, own.consultationId);
    expect(body.errors[0].extensions.reason).toBe('tooManyWaiting');
    await sent(own.people.editor, own.consultationId);
    api.travelTo('2026-11-25');
    await deleteUnusedFiles(api.services);
    await sent(own.people.lead, own.consultationId);
    await api.prisma.keptFile.deleteMany({ where: { usedAt: null } });
  });

  test('within the room that a consultation has', async () => {
    const full = await anOpenedConsultation(api);
    await api.prisma.keptFile.create({
      data: {
        id: randomUUID(),
        consultationId: full.consultationId,
        purpose: 'original',
        kind: 'pdf',
        name: 'a.pdf',
        size: 1024 ** 3,
        hash: createHash('sha256').digest(),
        bytes: Buffer.from('x'),
        personId: full.people.lead,
        at: new Date(),
        usedAt: new Date(),
      },
    });
    const { body } = await post(full.people.lead, full.consultationId);
    expect(body.errors[0].extensions.reason).toBe('noRoom');
  });
});

describe('an easy-read version', () => {
  test('is found by the link of an invitation once a copy has it, and is saved rather than opened', async () => {
    const bytes = Buffer.concat([exampleFile('pdf'), Buffer.alloc(700_000, 7), Buffer.from('%%EOF')]);
    const fileId = await sent(own.people.lead, own.consultationId, easyRead({ bytes, name: 'Hawdd ei ddeall.pdf' }));
    expect(outcomeOf(await attach(fileId))).toBe('EasyReadAttached');
    expect(await statusOf(null, fileId, own.secret)).toBe(404);
    expect(await reissue()).toBe('ConsultationOpened');
    const { statusCode, headers, rawPayload } = await fetched(null, fileId, own.secret);
    expect([statusCode, rawPayload.equals(bytes)]).toEqual([200, true]);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      'content-disposition': expect.stringContaining('attachment; filename="Hawdd ei ddeall.pdf"'),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    const page = `query ($link: String!) { contributorPage(link: $link) { copy { easyReads { about language fileId kind } } } }`;
    expect(await api.ask(null, page, { link: own.secret })).toMatchObject({
      contributorPage: { copy: { easyReads: [{ about: 'introduction', language: 'cy', fileId, kind: 'pdf' }] } },
    });
  });

  test('is nobody else’s to find', async () => {
    const fileId = await sent(own.people.lead, own.consultationId, easyRead());
    await attach(fileId, { language: 'en' });
    const readers = [own.people.viewer, own.people.owner];
    const statuses = (who: readonly string[]) => Promise.all(who.map((one) => statusOf(one, fileId)));
    expect(await statuses(readers)).toEqual([404, 404]);
    await reissue();
    expect(await statuses(readers)).toEqual([200, 200]);
    expect(await statusOf(null, fileId)).toBe(404);
    expect(await statusOf(other.people.lead, fileId)).toBe(404);
    for (const link of [other.secret, own.code, 'x', 'x'.repeat(43)])
      expect(await statusOf(null, fileId, link)).toBe(404);
    expect(await statusOf(null, randomUUID(), own.secret)).toBe(404);
    expect(await statusOf(null, 'x', own.secret)).toBe(404);
    await api.prisma.invitation.update({ where: { id: own.invitationId }, data: { withdrawn: true } });
    expect(await statusOf(null, fileId, own.secret)).toBe(404);
    await api.prisma.invitation.update({ where: { id: own.invitationId }, data: { withdrawn: false } });
  });

  test('is fetched so many times an hour from one network, and then again', async () => {
    const busy = await anOpenedConsultation(api);
    const fileId = await sent(busy.people.lead, busy.consultationId, easyRead());
    const { consultationId } = busy;
    const of = { consultationId, fileId, about: 'introduction', aboutId: '', language: 'en' };
    await send(api, busy.people.lead, 'attachEasyRead', of);
    await open(api, busy);
    const { most } = limitTable.shownFile.fromNetwork;
    expect(await statusOf(null, fileId, busy.secret)).toBe(200);
    await api.prisma.rateLimit.updateMany({ data: { count: most } });
    expect(await statusOf(null, fileId, busy.secret)).toBe(429);
    api.travelTo('2026-11-25');
    expect(await statusOf(null, fileId, busy.secret)).toBe(200);
    await api.prisma.rateLimit.deleteMany();
  });

  test('gives way to another in its language, and is gone from the next copy once it is removed', async () => {
    const [first, second] = [
      await sent(own.people.lead, own.consultationId, easyRead()),
      await sent(own.people.lead, own.consultationId, easyRead()),
    ];
    const of = { about: 'action', aboutId: own.actionId };
    await attach(first, of);
    await attach(second, of);
    const there = await api.prisma.easyRead.findMany({ where: { aboutId: own.actionId } });
    expect(there.map(({ fileId }) => fileId)).toEqual([second]);
    await reissue();
    expect(await statusOf(null, first, own.secret)).toBe(404);
    expect(await statusOf(null, second, own.secret)).toBe(200);
    const remove = (easyReadId: string, personId: string) =>
      send(api, personId, 'removeEasyRead', { consultationId: own.consultationId, easyReadId });
    expect(outcomeOf(await remove(there[0]?.id ?? '', own.people.editor))).toBe('ForbiddenError');
    expect(outcomeOf(await remove(there[0]?.id ?? '', own.people.lead))).toBe('EasyReadRemoved');
    expect(await statusOf(null, second, own.secret)).toBe(200);
    await reissue();
    expect(await statusOf(null, second, own.secret)).toBe(404);
  });

  test('is of something that is shown, by its lead, once', async () => {
    const fileId = await sent(own.people.lead, own.consultationId, easyRead());
    const of = (more: object, personId?: string) => attach(fileId, more, personId).then(outcomeOf);
    expect(await of({ about: null })).toEqual(['about required']);
    expect(await of({ language: null })).toEqual(['language required']);
    expect(await of({ about: 'action', aboutId: randomUUID() })).toEqual(['aboutId notInList']);
    expect(await of({}, own.people.editor)).toBe('ForbiddenError');
    const original = await sent(own.people.lead, own.consultationId);
    expect(outcomeOf(await attach(original))).toEqual(['fileId fileGone']);
    expect(await of({ about: 'action', aboutId: own.actionId })).toBe('EasyReadAttached');
    expect(await of({})).toEqual(['fileId fileGone']);
    const edit = addition('easyRead', randomUUID(), own.consultationId, { fileId });
    await expect(editConsultation(api, own.people.lead, own.consultationId, [edit])).rejects.toThrow('addEasyRead');
  });

  test('of the answers is shown once a second person has released it', async () => {
    const fileId = await sent(own.people.lead, own.consultationId, easyRead());
    const comment = await say(api, own.people.lead, own.consultationId, {});
    await answerAndRelease(api, comment);
    const { consultationId } = own;
    const attached = (personId: string) =>
      send(api, personId, 'attachAnswersEasyRead', { consultationId, fileId, language: 'en' });
    expect(outcomeOf(await attached(own.people.editor))).toBe('ForbiddenError');
    expect(outcomeOf(await attached(own.people.lead))).toBe('AnswersEasyReadAttached');
    const { id: easyReadId } = await api.prisma.answersEasyRead.findFirstOrThrow({ where: { fileId } });
    const release = (personId: string) => send(api, personId, 'releaseAnswersEasyRead', { consultationId, easyReadId });
    const shown = async () => {
      const query = `query ($link: String!) { consultationOutcomes(link: $link) { easyReads { fileId language } } }`;
      const { consultationOutcomes } = await api.ask<{ consultationOutcomes: { easyReads: object[] } }>(null, query, {
        link: own.secret,
      });
      return [consultationOutcomes.easyReads, await statusOf(null, fileId, own.secret)];
    };
    expect(await shown()).toEqual([[], 404]);
    expect(outcomeOf(await release(own.people.lead))).toBe('ForbiddenError');
    expect(outcomeOf(await release(own.people.editor))).toBe('AnswersEasyReadReleased');
    expect(await shown()).toEqual([[{ fileId, language: 'en' }], 200]);
  });
});

describe('a file that is used', () => {
  let fileId: string;
  beforeEach(async () => {
    fileId = await sent(own.people.lead, own.consultationId, easyRead({ name: 'Eirlys Huws.pdf' }));
    await attach(fileId);
    await reissue();
  });

  test('is changed and deleted by nobody', async () => {
    const where = { id: fileId };
    await expect(api.prisma.keptFile.delete({ where })).rejects.toThrow('stays as it was sent');
    await expect(api.prisma.keptFile.update({ where, data: { name: 'b.pdf' } })).rejects.toThrow(
      'stays as it was sent',
    );
    await expect(api.prisma.keptFile.update({ where, data: { usedAt: new Date() } })).rejects.toThrow('as it was sent');
    api.travelTo('2026-12-20');
    await deleteUnusedFiles(api.services);
    expect(await statusOf(null, fileId, own.secret)).toBe(200);
  });

  test('is erased, its name with it, and everything that refers to it verifies', async () => {
    const context = makeContext(api.services, await api.viewerOf(own.people.lead));
    expect(await eraseFile(context, fileId, 'person')).toBe(true);
    expect(await eraseFile(context, fileId, 'person')).toBe(false);
    expect(await api.prisma.keptFile.findUniqueOrThrow({ where: { id: fileId } })).toMatchObject({
      name: '',
      bytes: null,
      hash: expect.anything(),
    });
    expect(await statusOf(null, fileId, own.secret)).toBe(404);
    expect(await statusOf(own.people.lead, fileId)).toBe(404);
    expect((await found()).filter((one) => one.includes('ile'))).toEqual([]);
  });

  test('is found out that was changed, taken away or erased behind the log', async () => {
    const asOwner = (sql: string) => tamper(api.ownerUrl, [sql, fileId]);
    await asOwner(`UPDATE "KeptFile" SET "bytes" = '\\x25' WHERE "id" = $1`);
    expect(await found()).toContain(`fileChanged file ${fileId}`);
    await asOwner(`UPDATE "KeptFile" SET "bytes" = NULL, "erasedAt" = '2020-01-01' WHERE "id" = $1`);
    expect(await found()).toContain(`wordsErasedUnnoted file ${fileId}`);
    await asOwner(`DELETE FROM "KeptFile" WHERE "id" = $1`);
    expect(await found()).toContain(`fileMissing file ${fileId}`);
  });
});
