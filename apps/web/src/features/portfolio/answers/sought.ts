import { useSearchParams } from 'react-router';

export const PER_PAGE = 20;

/** What is looked for among answers, as the address has it. */
export interface Sought {
  readonly words: string;
  /** Others like this recommendation, as its version has it; null for any. */
  readonly like: { readonly planId: string; readonly version: number; readonly recommendationId: string } | null;
  readonly page: number;
}

export const useSought = (): Sought => soughtIn(useSearchParams()[0]);

const LIKE = /^([\da-f-]{36})\.(\d{1,6})\.([\da-f-]{36})$/;

/** What an address asks for; what it has wrong is as though it were not there. */
export function soughtIn(address: URLSearchParams): Sought {
  const [, planId = '', version = '', recommendationId = ''] = LIKE.exec(address.get('like') ?? '') ?? [];
  const page = /^[1-9]\d{0,3}$/.exec(address.get('page') ?? '')?.[0] ?? '1';
  return {
    words: address.get('words') ?? '',
    like: planId === '' ? null : { planId, version: Number(version), recommendationId },
    page: Number(page),
  };
}

/** The place of what is sought, below the language: what is as it is without asking is left out. */
export function placeOf({ words, like, page }: Sought): string {
  const address = new URLSearchParams();
  if (words.trim() !== '') address.set('words', words.trim());
  if (like !== null) address.set('like', `${like.planId}.${like.version}.${like.recommendationId}`);
  if (page > 1) address.set('page', String(page));
  return address.size === 0 ? '/answers' : `/answers?${address}`;
}

/** What an address asks the API for. */
export function variablesOf(address: URLSearchParams) {
  const { words, like, page } = soughtIn(address);
  return { words, like, first: PER_PAGE, skip: (page - 1) * PER_PAGE };
}
