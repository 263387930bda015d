import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { planWith } from '@cynllun/domain/fixtures/builders';
import { paperWith } from '@cynllun/domain/fixtures/council-paper';
import { set } from '@cynllun/domain/plan/edit';
import { issueOn, withReviewers } from '../../testing/advice.ts';
import { testApi } from '../../testing/api.ts';
import { copyPlan } from '../../testing/copy-plan.ts';
import { askForPaper, findPaper, whenDone } from '../../testing/documents-made.ts';
import { sendEdits } from '../../testing/edit.ts';
import { readDocx } from '../../testing/read-docx.ts';
import { ofRole, readPdf } from '../../testing/read-pdf.ts';
import { sendVersion, sequenceOf } from '../../testing/submission.ts';
import { makeDocuments } from '../documents/make-document.ts';

// Processes take a while to start.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const api = await testApi();
const paper = paperWith();
let own: Awaited<ReturnType<typeof copyPlan>>;
let paperId: string;
/** Everyone whom the plan names, or who had a part in it. */
let names: readonly string[];

const instances: Awaited<ReturnType<typeof testApi>>[] = [];
async function anotherInstance() {
  const instance = await testApi({ given: api });
  instances.push(instance);
  return instance;
}
afterEach(async () => {
  await Promise.all(instances.splice(0).map(({ services }) => services.jobs.stop()));
});

const edit = async (fields: Parameters<typeof set<'councilPaper'>>[2]) =>
  sendEdits(api, own.people.lead, own.planId, await sequenceOf(api, own.planId), [
    set('councilPaper', paperId, fields),
  ]);

async function made(format: 'pdf' | 'docx', language: 'en' | 'cy'): Promise<Uint8Array> {
  const asked = await askForPaper(api, own.people.lead, own.planId, format, language);
  const instance = await anotherInstance();
  await makeDocuments(instance.services);
  expect(await whenDone(api, own.people.lead, asked.id, findPaper)).toMatchObject({ state: 'ready', problem: null });
  const { bytes } = await api.prisma.document.findUniqueOrThrow({ where: { id: asked.id } });
  return bytes ?? new Uint8Array();
}

const wordsOf = async (language: 'en' | 'cy') =>
  readDocx(await made('docx', language)).paragraphs.map((one) => one.words);

beforeAll(async () => {
  own = await copyPlan(api, planWith({ councilPapers: [paper] }));
  paperId = own.rename(paper).id;
  const people = await api.prisma.person.findMany({ where: { organisationId: own.authorityId } });
  await Promise.all(
    people.map(({ id }, index) =>
      api.prisma.person.update({
        where: { id },
        data: { name: `Gwenllian Pryderi${String.fromCodePoint(97 + index)}` },
      }),
    ),
  );
  names = (await api.prisma.person.findMany({ where: { organisationId: own.authorityId } })).map(
    ({ name }) => name ?? '',
  );
  await sendVersion(api, own);
});
beforeEach(async () => {
  await api.prisma.document.deleteMany();
});

describe('the paper as a document', () => {
  test('is a tagged PDF in Welsh with its parts in order, the actions across', async () => {
    const pdf = await readPdf(await made('pdf', 'cy'));
    expect(pdf.language).toBe('cy');
    expect(pdf.title).toBe('Adroddiad i’r Cyngor: Adolygiad ar y cyd o wasanaethau cymdeithasol 2026/27');
    expect(ofRole(pdf, 'H1')).toEqual([
      'Y penderfyniad a geisir',
      'Y cynllun yn gryno',
      'Y camau gweithredu ar un olwg',
      'Bylchau yn y cynllun, gyda’r rheswm dros bob un',
      'Arian',
      'Sylwadau cyllid',
      'Sylwadau cyfreithiol',
      'Asesiadau effaith',
      'Argymhellion craffu',
      'Â phwy yr ymgynghorwyd',
    ]);
    expect(ofRole(pdf, 'H2')).toEqual(['Cydraddoldeb', 'Y Gymraeg', 'Hawliau plant', 'Argymhelliad 1']);
    expect(pdf.across).toContain(true);
    const words = pdf.elements.map((one) => one.words).join('\n');
    for (const said of [paper.resolution, paper.financeComments, paper.legalComments, paper.equality])
      expect(words).toContain(said.cy);
    expect(words).toContain(paper.welshLanguageLink);
    expect(words).toContain('Adrodd bob chwarter.');
    expect(words).toContain('Diwrnod cyhoeddi:');
  });

  test('names posts, and nobody who holds one or had a part in it', async () => {
    const pdf = await readPdf(await made('pdf', 'en'));
    const docx = await made('docx', 'en');
    const said = [
      pdf.elements.map((one) => one.words).join('\n'),
      pdf.outside.join('\n'),
      readDocx(docx)
        .paragraphs.map((one) => one.words)
        .join('\n'),
    ];
    expect(names.length).toBeGreaterThan(5);
    for (const words of said) {
      expect(names.filter((name) => words.includes(name))).toEqual([]);
      expect(words).not.toContain('Pryderi');
    }
    expect(said[0]).toContain('Head of Adult Services');
    expect(said[2]).toContain('Head of Adult Services');
  });

  test('says what nobody has written yet, and that an exempt item is not public', async () => {
    await edit({ legalComments: { en: '', cy: '' }, exempt: true });
    const words = await wordsOf('en');
    expect(words[words.indexOf('Legal comments') + 1]).toBe('Not written yet.');
    expect(words).toContain('Exempt item: not for publication.');
    await edit({ legalComments: { en: paper.legalComments.en, cy: paper.legalComments.cy }, exempt: false });
  });

  test('annexes the response that was issued and ticked, and none before', async () => {
    const reviewed = await withReviewers(api, own);
    const annex = 'Annex: the written response to version 1';
    await edit({ annexResponse: true });
    expect(await wordsOf('en')).not.toContain(annex);
    await issueOn(api, reviewed, 1, { words: 'Say which carers are meant.' });
    await api.prisma.document.deleteMany();
    const annexed = await wordsOf('en');
    expect(annexed).toContain(annex);
    expect(annexed).toContain('Say which carers are meant.');
    expect(annexed.join('\n')).not.toMatch(/Carys|Huw/);
    await edit({ annexResponse: false });
    expect(await wordsOf('en')).not.toContain(annex);
  });

  test('is another once its words are, and is given to nobody as what it was not', async () => {
    const before = await askForPaper(api, own.people.lead, own.planId, 'docx', 'en');
    expect((await askForPaper(api, own.people.lead, own.planId, 'docx', 'en')).id).toBe(before.id);
    await edit({ resolution: { en: 'To note the action plan.' } });
    const instance = await anotherInstance();
    await makeDocuments(instance.services);
    expect(await whenDone(api, own.people.lead, before.id, findPaper)).toMatchObject({
      state: 'failed',
      problem: 'changed',
    });
    const after = await askForPaper(api, own.people.lead, own.planId, 'docx', 'en');
    expect(after.id).not.toBe(before.id);
    expect(await whenDone(api, own.people.lead, after.id, findPaper)).toMatchObject({ state: 'ready' });
  });

  test.each(['editor', 'viewer', 'leadReviewer'] as const)('is the lead’s to make: not for the %s', async (role) => {
    const asked = await askForPaper(api, own.people.lead, own.planId);
    expect((await askForPaper(api, own.people[role], own.planId)).__typename).toBe('ForbiddenError');
    expect(await findPaper(api, own.people[role], asked.id)).toBeNull();
  });
});
