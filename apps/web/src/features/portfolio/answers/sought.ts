import { useSearchParams } from 'react-router';
import { addressWith, pageIn, placeAsking } from '../../../shared/list/address.ts';

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
  return {
    words: address.get('words') ?? '',
    like: planId === '' ? null : { planId, version: Number(version), recommendationId },
    page: pageIn(address),
  };
}

/** The place of what is sought, below the language: what is as it is without asking is left out. */
export const placeOf = ({ words, like, page }: Sought): string =>
  placeAsking(
    '/answers',
    addressWith({
      words: words.trim() || null,
      like: like && `${like.planId}.${like.version}.${like.recommendationId}`,
      page: page > 1 ? String(page) : null,
    }),
  );

/** What an address asks the API for. */
export function variablesOf(address: URLSearchParams) {
  const { words, like, page } = soughtIn(address);
  return { words, like, first: PER_PAGE, skip: (page - 1) * PER_PAGE };
}
