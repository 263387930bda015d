import type { ConsultationCommentsQuery } from '../../generated/graphql.ts';

export type Triage = NonNullable<ConsultationCommentsQuery['consultationComments']>;
export type Triaged = Triage['comments'][number];

/** What is looked for among the comments; empty for all. */
export const filterNames = ['standing', 'about', 'kind', 'group', 'language'] as const;
export type Sought = Readonly<Record<(typeof filterNames)[number], string>>;

/** What is sought by an address; empty is anything. */
export function soughtIn(address: URLSearchParams): Sought {
  const of = (name: keyof Sought) => address.get(name) ?? '';
  return {
    standing: of('standing'),
    about: of('about'),
    kind: of('kind'),
    group: of('group'),
    language: of('language'),
  };
}

/** By what each filter goes: an action by its id, anything else by its own word. */
const valueOf: Readonly<Record<keyof Sought, (comment: Triaged) => string>> = {
  standing: ({ standing }) => standing,
  about: ({ about, aboutId }) => (about === 'action' ? aboutId : (about ?? '')),
  kind: ({ kind }) => kind ?? '',
  group: ({ group }) => group ?? '',
  language: ({ language }) => language ?? '',
};

export const isSought = (comment: Triaged, sought: Sought): boolean =>
  filterNames.every((name) => sought[name] === '' || valueOf[name](comment) === sought[name]);

/** The number by which a comment is known, counted over all that one reads. */
export const numberOf = (triage: Pick<Triage, 'comments'>, id: string | null): number =>
  triage.comments.findIndex((comment) => comment.id === id) + 1;
