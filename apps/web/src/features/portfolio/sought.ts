import { useSearchParams } from 'react-router';
import { stages, type Stage } from '@cynllun/domain/stage/transitions';
import type { Language } from '@cynllun/domain/text/language';
import type { ReviewSort, WaitedOn } from '../../generated/graphql.ts';

export const PER_PAGE = 25;
export const sorts = ['nextDue', 'authority', 'stage'] as const satisfies readonly ReviewSort[];
export const waitedOn = [
  'authority',
  'leadReviewer',
  'inspectorates',
  'council',
  'both',
  'nobody',
] as const satisfies readonly WaitedOn[];

/** What is looked for, in which order, and the page, as the address has them. */
export interface Sought {
  readonly words: string;
  readonly stage: Stage | null;
  readonly waitingOn: WaitedOn | null;
  readonly sort: ReviewSort;
  readonly page: number;
}

export const useSought = (): Sought => soughtIn(useSearchParams()[0]);

/** What an address asks for; what it has wrong is as though it were not there. */
export function soughtIn(address: URLSearchParams): Sought {
  const oneOf = <Value extends string>(name: string, values: readonly Value[]): Value | null =>
    values.find((value) => value === address.get(name)) ?? null;
  const page = Number(address.get('page'));
  return {
    words: address.get('words') ?? '',
    stage: oneOf('stage', stages),
    waitingOn: oneOf('waitingOn', waitedOn),
    sort: oneOf('sort', sorts) ?? 'nextDue',
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

/** The address of what is sought: what is as it is without asking is left out. */
export function addressOf({ words, stage, waitingOn, sort, page }: Sought): URLSearchParams {
  const address = new URLSearchParams();
  if (words.trim() !== '') address.set('words', words.trim());
  if (stage !== null) address.set('stage', stage);
  if (waitingOn !== null) address.set('waitingOn', waitingOn);
  if (sort !== 'nextDue') address.set('sort', sort);
  if (page > 1) address.set('page', String(page));
  return address;
}

/** What an address asks the API for. */
export function variablesOf(address: URLSearchParams, language: Language) {
  const { page, ...search } = soughtIn(address);
  return { ...search, language, first: PER_PAGE, skip: (page - 1) * PER_PAGE };
}
