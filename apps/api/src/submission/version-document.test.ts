import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { examplePlan } from '@cynllun/domain/fixtures/example-plan';
import { set } from '@cynllun/domain/plan/edit';
import { testApi } from '../../testing/api.ts';
import { copyPlan } from '../../testing/copy-plan.ts';
import { askForVersion, findVersionDocument, whenDone } from '../../testing/documents-made.ts';
import { sendEdits } from '../../testing/edit.ts';
import { eraseSome } from '../../testing/erase.ts';
import { readDocx } from '../../testing/read-docx.ts';
import { ofRole, readPdf } from '../../testing/read-pdf.ts';
import { sendVersion, sequenceOf, withdrawVersion } from '../../testing/submission.ts';
import { limits } from '../documents/make-in-child.ts';
import { makeDocuments } from '../documents/make-document.ts';
import { takeDocument } from '../documents/stored-documents.ts';
import { storedPlan } from '../plan/stored-plan.ts';

// Processes take a while to start.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const api = await testApi();
let own: Awaited<ReturnType<typeof copyPlan>>;
let version: { readonly id: string; readonly number: number; readonly hash: string };

/** Another instance of the program, on the same database, until the end of the test. */
const instances: Awaited<ReturnType<typeof testApi>>[] = [];
async function anotherInstance() {
  const instance = await testApi({ given: api });
  instances.push(instance);
  return instance;
}
afterEach(async () => {
  await Promise.all(instances.splice(0).map(({ services }) => services.jobs.stop()));
});

/** A program that hangs, or takes too much, in place of the one that makes documents. */
const maker = (name: string) => new URL(`../../testing/makers/${name}.ts`, import.meta.url);
const hangs = { ...limits, maker: maker('hangs') };

async function sent(): Promise<typeof version> {
  const number = await sendVersion(api, own);
  return api.prisma.version.findFirstOrThrow({ where: { planId: own.planId, number } });
}

/** Of a document that a fresh instance has made. */
async function made(format: 'pdf' | 'docx', language: 'en' | 'cy', id = version.id): Promise<Uint8Array> {
  const asked = await askForVersion(api, own.people.viewer, id, format, language);
  const instance = await anotherInstance();
  await makeDocuments(instance.services);
  expect(await whenDone(api, own.people.viewer, asked.id)).toMatchObject({ state: 'ready', problem: null });
  const { bytes } = await api.prisma.document.findUniqueOrThrow({ where: { id: asked.id } });
  return bytes ?? new Uint8Array();
}

beforeAll(async () => {
  own = await copyPlan(api, examplePlan());
  const [action] = own.rename(examplePlan()).actions;
  await sendEdits(api, own.people.lead, own.planId, await sequenceOf(api, own.planId), [
    set('action', action?.id ?? '', { description: 'Hysbysebu ym mis Ebrill.', outcome: { en: '', cy: '' } }),
  ]);
  version = await sent();
});
beforeEach(async () => {
  await api.prisma.document.deleteMany();
});

describe('a version as a document', () => {
  test('says as a PDF in Welsh all that it holds, in order, with its fingerprint, costs and deadlines', async () => {
    const pdf = await readPdf(await made('pdf', 'cy'));
    expect(pdf.language).toBe('cy');
    expect(pdf.title).toBe('Cynllun gweithredu: Adolygiad ar y cyd o wasanaethau cymdeithasol 2026/27');
    expect(ofRole(pdf, 'H1')).toEqual([
      'Ar un dudalen',
      'Y camau gweithredu ar un olwg',
      'Argymhelliad 1',
      'Argymhelliad 2',
      'Argymhelliad 3',
      'Argymhelliad 4',
      'Camau a ychwanegwyd gennym ni',
      'Arian',
      'Cytundeb partneriaid',
      'Bylchau a adawyd, gyda’r rheswm dros bob un',
      'Sut y caiff ei fonitro',
      'Cynlluniau sefydledig eraill',
      'Â phwy yr ymgynghorwyd',
    ]);
    expect(ofRole(pdf, 'H2').slice(0, 2)).toEqual([
      "1a Recriwtio dau therapydd galwedigaethol i'r tîm derbyn",
      "1b Cyhoeddi amseroedd aros yn yr adroddiad chwarterol i'r pwyllgor craffu",
    ]);
    expect(ofRole(pdf, 'LBody')).toContain((version.hash.match(/.{1,8}/g) ?? []).join(' '));
    expect(pdf.across.slice(0, 3)).toEqual([false, true, false]);
    expect(ofRole(pdf, 'Caption')).toEqual(
      expect.arrayContaining(['Cost yn ôl blwyddyn ariannol', expect.stringContaining('Y saith dyddiad cau')]),
    );
    expect(ofRole(pdf, 'TH')).toEqual(expect.arrayContaining(['Cam gweithredu', 'Targed', 'Atebol', 'Dyddiad cau']));
  });

  test('marks what stays in the language of the plan', async () => {
    const pdf = await readPdf(await made('pdf', 'cy'));
    const remit = 'Follows what was promised to carers.';
    expect(pdf.elements.find(({ words, role }) => role === 'LBody' && words === remit)).toMatchObject({ words: remit });
    expect(pdf.elements.filter(({ lang }) => lang === 'en').map(({ words }) => words)).toEqual(
      expect.arrayContaining([expect.stringContaining(remit)]),
    );
    const english = readDocx(await made('docx', 'cy')).paragraphs.flatMap(({ runs }) => runs);
    expect(english).toContainEqual({ words: remit, language: 'en-GB' });
  });

  test('says for Word in English why each gap stays open', async () => {
    const docx = readDocx(await made('docx', 'en'));
    const words = docx.paragraphs.map((one) => one.words);
    expect(docx).toMatchObject({ language: 'en-GB', across: [false, true, false] });
    expect(words).toContain('Gaps left open, with the reason for each');
    expect(words).toContain('We explain action.outcomeMissing.');
    expect(docx.headings).toContainEqual(['Action', 'Target', 'When', 'Accountable', 'Cost']);
  });

  test('taken back, says so first, and is another document than before', async () => {
    const before = await askForVersion(api, own.people.viewer, version.id);
    await withdrawVersion(api, own.people.lead, own.planId, version.number, 'A figure was wrong.');
    const after = await askForVersion(api, own.people.viewer, version.id);
    expect(after.id).not.toBe(before.id);
    const words = readDocx(await made('docx', 'en')).paragraphs.map((one) => one.words);
    expect(words.slice(2, 4)).toEqual(['This version was taken back on 23 November 2026.', 'A figure was wrong.']);
    version = await sent();
  });
});

describe('a document that was made', () => {
  test('is the same for everyone who asks for the same, and another for another format or language', async () => {
    const [lead, reviewer, word, welsh] = await Promise.all([
      askForVersion(api, own.people.lead, version.id, 'pdf', 'en'),
      askForVersion(api, own.people.leadReviewer, version.id, 'pdf', 'en'),
      askForVersion(api, own.people.lead, version.id, 'docx', 'en'),
      askForVersion(api, own.people.lead, version.id, 'pdf', 'cy'),
    ]);
    expect(lead.id).toBe(reviewer.id);
    expect(new Set([lead.id, word.id, welsh.id]).size).toBe(3);
  });

  test('is made once, by two instances that are asked at once', async () => {
    const [one, other] = [await anotherInstance(), await anotherInstance()];
    await Promise.all([one, other].map(({ services }) => makeDocuments(services)));
    const asked = await Promise.all(
      [one, other, one, other].map((instance) => askForVersion(instance, own.people.viewer, version.id)),
    );
    expect(new Set(asked.map(({ id }) => id)).size).toBe(1);
    expect(await whenDone(api, own.people.viewer, asked[0]?.id ?? '')).toMatchObject({ state: 'ready' });
    const { tries } = await api.prisma.document.findFirstOrThrow();
    expect(tries).toBe(1);
  });

  test('goes with all others where words are erased anywhere, and is made again without them', async () => {
    await made('pdf', 'en');
    expect(await api.prisma.document.count()).toBe(1);
    await eraseSome(api.services, storedPlan, own.planId, ({ value }) => value === 'Hysbysebu ym mis Ebrill.');
    expect(await api.prisma.document.count()).toBe(0);
    const words = readDocx(await made('docx', 'en')).paragraphs.map((one) => one.words);
    expect(words).not.toContain('Hysbysebu ym mis Ebrill.');
    expect(words).toContainEqual(expect.stringMatching(/^erased on \d+ \w+ 20\d\d$/));
  });

  test('is begun anew once it has expired', async () => {
    const { id } = await askForVersion(api, own.people.viewer, version.id);
    await api.prisma.document.updateMany({ data: { expiresAt: api.services.now() } });
    const again = await askForVersion(api, own.people.viewer, version.id);
    expect(again).toMatchObject({ state: 'queued' });
    expect(again.id).not.toBe(id);
  });
});

describe('a document that is not made', () => {
  test.each([
    ['hangs is ended, and says that it took too long', 'hangs', { time: 1_500 }, 'tookTooLong'],
    ['takes too much memory is ended, and says so', 'grows', { memory: 200 * 1024 * 1024 }, 'tooLarge'],
    ['cannot even start says that the fault is ours', 'missing', {}, 'fault'],
  ])('because its program %s', async (_, name, changed, problem) => {
    const instance = await anotherInstance();
    await makeDocuments(instance.services, { ...limits, ...changed, maker: maker(name) });
    const asked = await askForVersion(instance, own.people.viewer, version.id);
    const failed = await whenDone(api, own.people.viewer, asked.id);
    expect(failed).toMatchObject({ state: 'failed', problem, address: null });
    await instance.services.jobs.stop();
    // Asked for again, it is tried anew.
    const again = await askForVersion(api, own.people.viewer, version.id);
    expect(again).toMatchObject({ state: 'queued', problem: null });
    expect(again.id).not.toBe(asked.id);
  });

  test('since whoever asked may read it no longer says so, and nobody is told that it was there', async () => {
    const { viewer } = own.people;
    const asked = await askForVersion(api, viewer, version.id);
    const roles = await api.prisma.membership.findMany({ where: { personId: viewer } });
    await api.prisma.membership.deleteMany({ where: { personId: viewer } });
    const instance = await anotherInstance();
    await makeDocuments(instance.services);
    await expect
      .poll(async () => (await api.prisma.document.findUnique({ where: { id: asked.id } }))?.problem, {
        timeout: 20_000,
      })
      .toBe('notReadable');
    expect(await findVersionDocument(api, viewer, asked.id)).toBeNull();
    await api.prisma.membership.createMany({ data: roles });
  });

  test('because the program ends is made by the next that starts', async () => {
    const ends = await anotherInstance();
    await makeDocuments(ends.services, hangs);
    const asked = await askForVersion(ends, own.people.viewer, version.id);
    await expect.poll(async () => (await findVersionDocument(api, own.people.viewer, asked.id))?.state).toBe('making');
    await ends.services.jobs.stop();
    expect(await findVersionDocument(api, own.people.viewer, asked.id)).toMatchObject({ state: 'queued' });
    const next = await anotherInstance();
    await makeDocuments(next.services);
    expect(await whenDone(api, own.people.viewer, asked.id)).toMatchObject({ state: 'ready' });
  });

  test('because the program was killed is made by another, which looks for what gives no sign of life', async () => {
    const asked = await askForVersion(api, own.people.viewer, version.id);
    await killedWhileMaking(asked.id);
    const other = await anotherInstance();
    await makeDocuments(other.services);
    await other.services.jobs.supervise();
    expect(await whenDone(api, own.people.viewer, asked.id)).toMatchObject({ state: 'ready' });
    const { tries } = await api.prisma.document.findUniqueOrThrow({ where: { id: asked.id } });
    expect(tries).toBe(2);
  });

  test('because each program that began it was killed is given up', async () => {
    const asked = await askForVersion(api, own.people.viewer, version.id);
    await killedWhileMaking(asked.id);
    await api.prisma.document.updateMany({ data: { tries: 3 } });
    const other = await anotherInstance();
    await makeDocuments(other.services);
    await other.services.jobs.supervise();
    expect(await whenDone(api, own.people.viewer, asked.id)).toMatchObject({ state: 'failed', problem: 'fault' });
  });
});

/** A program took a document's job and began it, and a minute has passed without a sign of its life. */
async function killedWhileMaking(id: string): Promise<void> {
  const { rows } = await api.pool.query<{ id: string }>(
    `UPDATE jobs.job SET state = 'active', started_on = now() - interval '1 minute', heartbeat_on = now() - interval '1 minute'
     WHERE data->>'id' = $1 RETURNING id`,
    [id],
  );
  await takeDocument(api.services.sql, id, rows[0]?.id ?? '', api.services.now());
  // Nobody has looked just now.
  await api.pool.query('UPDATE jobs.queue SET monitor_on = NULL, monitor_claim_on = NULL');
}
