import { expect } from 'vitest';
import type { testApi } from './api.ts';

type Api = Pick<Awaited<ReturnType<typeof testApi>>, 'ask'>;

export interface Answer {
  readonly __typename: string;
  readonly id: string;
  readonly state: string;
  readonly problem: string | null;
  readonly address: string | null;
}

const document = '__typename ... on Document { id format language state problem address }';

/** Asks for a version as a document. */
export async function askForVersion(
  api: Api,
  personId: string | null,
  id: string,
  format = 'pdf',
  language = 'en',
): Promise<Answer> {
  const { askForVersionDocument: answer } = await api.ask<{ askForVersionDocument: Answer }>(
    personId,
    `mutation ($input: AskForVersionDocumentInput!) { askForVersionDocument(input: $input) { ${document} } }`,
    { input: { id, format, language } },
  );
  return answer;
}

export async function findVersionDocument(api: Api, personId: string | null, id: string): Promise<Answer | null> {
  const { versionDocument: answer } = await api.ask<{ versionDocument: Answer | null }>(
    personId,
    `query ($id: ID!) { versionDocument(id: $id) { ${document} } }`,
    { id },
  );
  return answer;
}

/** Asks for the paper of a plan as a document. */
export async function askForPaper(
  api: Api,
  personId: string | null,
  id: string,
  format = 'pdf',
  language = 'en',
): Promise<Answer> {
  const { askForCouncilPaper: answer } = await api.ask<{ askForCouncilPaper: Answer }>(
    personId,
    `mutation ($input: AskForCouncilPaperInput!) { askForCouncilPaper(input: $input) { ${document} } }`,
    { input: { id, format, language } },
  );
  return answer;
}

export async function findPaper(api: Api, personId: string | null, id: string): Promise<Answer | null> {
  const { councilPaperDocument: answer } = await api.ask<{ councilPaperDocument: Answer | null }>(
    personId,
    `query ($id: ID!) { councilPaperDocument(id: $id) { ${document} } }`,
    { id },
  );
  return answer;
}

/** Waits until a document is ready or has failed. */
export async function whenDone(api: Api, personId: string, id: string, find = findVersionDocument): Promise<Answer> {
  let found: Answer | null = null;
  await expect
    .poll(async () => (found = await find(api, personId, id))?.state, { timeout: 30_000, interval: 50 })
    .toMatch(/^(ready|failed)$/);
  if (found === null) throw new Error(`There is no document ${id}`);
  return found;
}
