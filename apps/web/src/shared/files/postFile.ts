import { plain, type Refusal } from '../refusal.ts';
import { noticeSession } from '../signedOut.ts';

/** Either what was asked for or why not. */
export type FileAnswer<T> = { readonly got: T } | { readonly refusal: Refusal };

/** The field of a form that a file is chosen in, and where its words for a refusal are: `import:refusal`. */
export interface FileWords {
  readonly field: string;
  readonly words: string;
}

/** Sends a file, or what is asked of one: GraphQL has no way in for files. What is refused names the mend. */
export async function postFile<T>(
  address: string,
  body: BodyInit,
  type: string,
  { field, words }: FileWords,
): Promise<FileAnswer<T>> {
  try {
    const response = await fetch(address, { method: 'POST', body, headers: { 'content-type': type } });
    if (response.status === 413) return refusedFile('tooLarge', { field, words });
    if (response.status === 429) return { refusal: { field: null, key: 'errors:tooMany', params: {} } };
    const answer: unknown = await response.json();
    return response.ok ? { got: answer as T } : { refusal: refusalIn(answer, { field, words }) };
  } catch {
    return { refusal: { field: null, key: 'errors:unreachable', params: {} } };
  }
}

export const refusedFile = (reason: string, { field, words }: FileWords): { readonly refusal: Refusal } => ({
  refusal: { field, key: `${words}.${reason}`, params: {} },
});

const keys: Readonly<Record<string, string>> = {
  FORBIDDEN: 'errors:forbidden',
  STAGE: 'errors:stage',
  SIGN_IN_NEEDED: 'errors:signedOut',
};

/** Refusals of the routes for files read as those of GraphQL do. */
function refusalIn(answer: unknown, { field, words }: FileWords): Refusal {
  const { errors = [] } = Object(answer) as { errors?: { extensions?: Record<string, unknown> }[] };
  const { code, reason, params, id } = errors[0]?.extensions ?? {};
  if (code === 'FILE_REFUSED') return { field, key: `${words}.${String(reason)}`, params: plain(params) };
  if (code === 'SIGN_IN_NEEDED') noticeSession(false);
  const key = code === 'NOT_FOUND' ? `${words}.gone` : (keys[String(code)] ?? 'errors:fault');
  return { field: null, key, params: { id: typeof id === 'string' ? id : String(code) } };
}
