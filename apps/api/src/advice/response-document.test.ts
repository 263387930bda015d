import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Format } from '../documents/content.ts';
import { anAdvisedAuthority, issued, type AdvisedAuthority } from '../../testing/advice.ts';
import { testApi } from '../../testing/api.ts';
import { readDocx } from '../../testing/read-docx.ts';
import { ofRole, readPdf } from '../../testing/read-pdf.ts';
import { makeDocuments } from '../documents/make-document.ts';

// Processes take a while to start.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const api = await testApi();
let own: AdvisedAuthority;
let responseId: string;

beforeAll(async () => {
  own = await anAdvisedAuthority(api);
  const { advice } = await issued(api, own);
  responseId = advice.texts[0]?.responses[0]?.id ?? '';
  await makeDocuments(api.services);
});

const ask = async (personId: string, format: Format, language: 'en' | 'cy') => {
  const { askForResponseDocument } = await api.ask<{ askForResponseDocument: { __typename: string; id: string } }>(
    personId,
    `mutation ($input: AskForResponseDocumentInput!) { askForResponseDocument(input: $input) {
       __typename ... on Document { id } } }`,
    { input: { id: responseId, format, language } },
  );
  return askForResponseDocument;
};

async function made(personId: string, format: Format, language: 'en' | 'cy'): Promise<Uint8Array> {
  const { id } = await ask(personId, format, language);
  const find = async () => {
    const query = 'query ($id: ID!) { responseDocument(id: $id) { state problem } }';
    return (await api.ask<{ responseDocument: { state: string } | null }>(personId, query, { id })).responseDocument;
  };
  await expect.poll(find, { timeout: 30_000, interval: 50 }).toMatchObject({ state: 'ready', problem: null });
  return (await api.prisma.document.findUniqueOrThrow({ where: { id } })).bytes ?? new Uint8Array();
}

describe('a written response as a document', () => {
  test('is a tagged PDF for the authority, in its language, with what was judged and each point with its words', async () => {
    const pdf = await readPdf(await made(own.people.viewer, 'pdf', 'cy'));
    expect(pdf.language).toBe('cy');
    const text = pdf.elements.map(({ words }) => words).join('\n');
    for (const words of ['Ymateb ysgrifenedig i fersiwn 1', 'AGCC', 'CAC', 'as appropriate', 'Say which carers.'])
      expect(text).toContain(words);
    expect(ofRole(pdf, 'H2').some((heading) => heading.startsWith('Pwynt 1'))).toBe(true);
  });

  test('is for Word too, for the reviewers as for the team', async () => {
    const docx = readDocx(await made(own.carys, 'docx', 'en'));
    const said = docx.paragraphs.map(({ words }) => words).join('\n');
    for (const words of ['Point 1', 'Action 1a', 'as appropriate', 'Say which carers.']) expect(said).toContain(words);
  });

  test('is for nobody who may not read the response', async () => {
    expect((await ask(own.people.contributor, 'pdf', 'en')).__typename).toBe('NotFoundError');
  });
});
