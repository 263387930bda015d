import type { Mapping } from '@cynllun/domain/reading/fields';
import type { Matches } from '@cynllun/domain/import/match-targets';
import type { ImportPreview } from '@cynllun/domain/import/preview';
import type { EncodingTaken, TextEncoding } from '@cynllun/domain/import/text-encoding';
import { fromWire, type WirePreview } from '@cynllun/domain/import/wire';
import { plain, type Refusal } from '../../shared/refusal.ts';
import { noticeSession } from '../../shared/signedOut.ts';

/** What a sheet says, and what of it the plan already has. */
export interface Read {
  readonly preview: ImportPreview;
  readonly matches: Matches;
}

/** A file that was taken, with the preview of its likeliest sheet. */
export interface Uploaded extends Read {
  readonly importId: string;
  readonly fileName: string;
  /** Null for a workbook. */
  readonly encoding: EncodingTaken | null;
  readonly sheets: readonly { readonly name: string; readonly rows: number; readonly hidden: boolean }[];
  readonly sheet: number;
  /** The times the same file was brought into the plan before, the latest first. */
  readonly earlier: readonly EarlierTime[];
}

export interface EarlierTime {
  readonly fileName: string;
  readonly sheet: string;
  readonly actions: number;
  /** An instant. */
  readonly at: string;
  /** Null where the person's data was erased. */
  readonly by: string | null;
}

/** Either what was asked for or why not. */
export type Answer<T> = { readonly got: T } | { readonly refusal: Refusal };

/** The most that the server takes of one file. */
const MOST_BYTES = 20 * 1024 * 1024;

/** Sends a file as it is: GraphQL has no way in for files. */
export async function sendFile(planId: string, file: File, encoding: TextEncoding | null): Promise<Answer<Uploaded>> {
  if (file.size > MOST_BYTES) return refused('tooLarge');
  if (file.size === 0) return refused('empty');
  const asked = new URLSearchParams({ name: file.name.slice(-300), ...(encoding && { encoding }) });
  return post<Uploaded>(`/plans/${planId}/imports?${asked}`, file, 'application/octet-stream');
}

interface Asked {
  readonly importId: string;
  readonly sheet: number;
  readonly sheetName: string;
  readonly mapping: Mapping | null;
}

/** The preview of a file that was sent, with another sheet or other columns. */
export const askPreview = (planId: string, { importId, ...asked }: Asked): Promise<Answer<Read>> =>
  post<Read>(`/plans/${planId}/imports/${importId}/preview`, JSON.stringify(asked), 'application/json');

async function post<T extends Read>(address: string, body: BodyInit, type: string): Promise<Answer<T>> {
  try {
    const response = await fetch(address, { method: 'POST', body, headers: { 'content-type': type } });
    if (response.status === 413) return refused('tooLarge');
    if (response.status === 429) return { refusal: { field: null, key: 'errors:tooMany', params: {} } };
    const answer: unknown = await response.json();
    return response.ok ? { got: read(answer as WithWire<T>) } : { refusal: refusalIn(answer) };
  } catch {
    return { refusal: { field: null, key: 'errors:unreachable', params: {} } };
  }
}

type WithWire<T> = T & { readonly preview: WirePreview };
const read = <T extends Read>(answer: WithWire<T>): T => ({ ...answer, preview: fromWire(answer.preview) });

const refused = (reason: string): { readonly refusal: Refusal } => ({
  refusal: { field: 'file', key: `import:refusal.${reason}`, params: {} },
});

const keys: Readonly<Record<string, string>> = {
  FORBIDDEN: 'errors:forbidden',
  NOT_FOUND: 'import:refusal.gone',
  STAGE: 'errors:stage',
  SIGN_IN_NEEDED: 'errors:signedOut',
};

/** Refusals of the routes for files read as those of GraphQL do. */
function refusalIn(answer: unknown): Refusal {
  const { errors = [] } = Object(answer) as { errors?: { extensions?: Record<string, unknown> }[] };
  const { code, reason, params, id } = errors[0]?.extensions ?? {};
  if (code === 'FILE_REFUSED') return { field: 'file', key: `import:refusal.${String(reason)}`, params: plain(params) };
  if (code === 'SIGN_IN_NEEDED') noticeSession(false);
  const key = keys[String(code)] ?? 'errors:fault';
  return { field: null, key, params: { id: typeof id === 'string' ? id : String(code) } };
}
