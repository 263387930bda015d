import { useSearchParams } from 'react-router';
import { commentKinds, commentWays } from '@cynllun/domain/consultation/choices';
import { triageStandings } from '@cynllun/domain/consultation/triage';
import { commentMarks } from '@cynllun/domain/consultation/triage-list';
import { stakeholderKinds } from '@cynllun/domain/plan/choices';
import { languages } from '@cynllun/domain/text/language';
import type {
  ConsultationCommentQuery,
  ConsultationCommentsQuery,
  ConsultationCommentsQueryVariables,
} from '../../generated/graphql.ts';
import { addressWith, oneIn, pageIn, placeAsking } from '../../shared/list/address.ts';

/** A comment with what can be done with it, and the consultation that it came to. */
export type Triage = NonNullable<ConsultationCommentQuery['consultationComments']>;
export type Triaged = NonNullable<Triage['comment']>;

/** Comments that are looked for. */
export type Comments = NonNullable<ConsultationCommentsQuery['consultationComments']>;

/** What lists of them are given. */
export interface FoundProps {
  readonly found: Comments;
  /** Asks for them again. */
  readonly onChanged: () => Promise<unknown>;
}

export const PER_PAGE = 50;
/** So many of each lane of the board; the rest stand in the table. */
export const PER_LANE = 25;

export const waysToSee = ['table', 'board'] as const;

/** What each filter may be, but for what a comment is about. */
export const filterValues = {
  standing: triageStandings,
  kind: commentKinds,
  group: stakeholderKinds,
  language: languages,
  way: commentWays,
  mark: commentMarks,
} as const;
export type Filter = keyof typeof filterValues;

type Chosen = { readonly [F in Filter]: (typeof filterValues)[F][number] | null };

/** What is looked for among comments and how it is shown, as the address has it. */
export interface Sought extends Chosen {
  readonly words: string;
  /** `plan`, `question`, or the id of an action; empty for anything. */
  readonly about: string;
  readonly newestFirst: boolean;
  readonly seen: (typeof waysToSee)[number];
  readonly page: number;
}

export const useSought = (): Sought => soughtIn(useSearchParams()[0]);

const ID = /^[\da-f-]{36}$/;

/** What an address asks for; what it has wrong is as though it were not there. */
export function soughtIn(address: URLSearchParams): Sought {
  const about = address.get('about') ?? '';
  return {
    words: address.get('words') ?? '',
    about: about === 'plan' || about === 'question' || ID.test(about) ? about : '',
    standing: oneIn(address, 'standing', filterValues.standing),
    kind: oneIn(address, 'kind', filterValues.kind),
    group: oneIn(address, 'group', filterValues.group),
    language: oneIn(address, 'language', filterValues.language),
    way: oneIn(address, 'way', filterValues.way),
    mark: oneIn(address, 'mark', filterValues.mark),
    newestFirst: address.get('order') === 'newest',
    seen: oneIn(address, 'view', waysToSee) ?? 'table',
    page: pageIn(address),
  };
}

export const addressOf = ({ words, about, newestFirst, seen, page, ...sought }: Sought): URLSearchParams =>
  addressWith({
    words: words.trim() || null,
    about: about || null,
    standing: sought.standing,
    kind: sought.kind,
    group: sought.group,
    language: sought.language,
    way: sought.way,
    mark: sought.mark,
    order: newestFirst ? 'newest' : null,
    view: seen === 'table' ? null : seen,
    page: page > 1 ? String(page) : null,
  });

/** The place, below the language, of something else of what is sought at a place now: from its first page. */
export const placeWith = (place: string, sought: Sought, change: Partial<Sought>): string =>
  placeAsking(place, addressOf({ ...sought, page: 1, ...change }));

/** What an address asks the API for. */
export function variablesOf(address: URLSearchParams, consultationId: string): ConsultationCommentsQueryVariables {
  const { seen, page, newestFirst } = soughtIn(address);
  return {
    consultationId,
    sought: soughtOf(address),
    isTable: seen === 'table',
    isBoard: seen === 'board',
    newestFirst,
    first: PER_PAGE,
    skip: (page - 1) * PER_PAGE,
    perLane: PER_LANE,
  };
}

/** What an address asks the API for of one comment. */
export const variablesOfOne = (address: URLSearchParams, consultationId: string, commentId: string) => ({
  consultationId,
  commentId,
  sought: soughtOf(address),
  newestFirst: soughtIn(address).newestFirst,
});

function soughtOf(address: URLSearchParams) {
  const { words, about, standing, kind, group, language, way, mark } = soughtIn(address);
  const isAction = ID.test(about);
  return {
    words,
    about: about === '' ? null : isAction ? ('action' as const) : (about as 'plan' | 'question'),
    aboutId: isAction ? about : null,
    standing,
    kind,
    group,
    language,
    way,
    mark,
  };
}
