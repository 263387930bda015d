import type { Mapping } from '@cynllun/domain/reading/fields';
import type { Matches } from '@cynllun/domain/import/match-targets';
import type { ImportPreview } from '@cynllun/domain/import/preview';
import type { EncodingTaken, TextEncoding } from '@cynllun/domain/import/text-encoding';
import { fromWire, type WirePreview } from '@cynllun/domain/import/wire';
import { postFile, refusedFile, type FileAnswer } from '../../shared/files/postFile.ts';

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

/** The most that the server takes of one file. */
const MOST_BYTES = 20 * 1024 * 1024;

const words = { field: 'file', words: 'import:refusal' } as const;

/** Sends a file as it is: GraphQL has no way in for files. */
export async function sendFile(
  planId: string,
  file: File,
  encoding: TextEncoding | null,
): Promise<FileAnswer<Uploaded>> {
  if (file.size > MOST_BYTES) return refusedFile('tooLarge', words);
  if (file.size === 0) return refusedFile('empty', words);
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
export const askPreview = (planId: string, { importId, ...asked }: Asked): Promise<FileAnswer<Read>> =>
  post<Read>(`/plans/${planId}/imports/${importId}/preview`, JSON.stringify(asked), 'application/json');

async function post<T extends Read>(address: string, body: BodyInit, type: string): Promise<FileAnswer<T>> {
  const answer = await postFile<WithWire<T>>(address, body, type, words);
  return 'got' in answer ? { got: read(answer.got) } : answer;
}

type WithWire<T> = T & { readonly preview: WirePreview };
const read = <T extends Read>(answer: WithWire<T>): T => ({ ...answer, preview: fromWire(answer.preview) });
