import { kindsFor, acceptOf, MOST_FILE_BYTES, type FileKind, type FilePurpose } from '@cynllun/domain/files/kinds';
import { postFile, refusedFile, type FileAnswer } from '../../../shared/files/postFile.ts';

interface Sent {
  readonly fileId: string;
  /** As it is kept. */
  readonly name: string;
  readonly kind: FileKind;
  /** In bytes. */
  readonly size: number;
}

const words = { field: 'fileId', words: 'entered:refusal' } as const;

/** Sends a file to be kept: it waits a day for what is to refer to it. */
export async function sendKeptFile(
  consultationId: string,
  purpose: FilePurpose,
  file: File,
): Promise<FileAnswer<Sent>> {
  if (file.size > MOST_FILE_BYTES) return refusedFile('tooLarge', words);
  if (file.size === 0) return refusedFile('empty', words);
  const asked = new URLSearchParams({ name: file.name.slice(-300), for: purpose });
  return postFile(`/consultations/${consultationId}/files?${asked}`, file, 'application/octet-stream', words);
}

export const acceptFor = (purpose: FilePurpose): string => acceptOf(kindsFor[purpose]);
