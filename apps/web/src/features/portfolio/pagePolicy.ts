import type { FieldMergeFunction, FieldReadFunction, Reference, TypePolicies } from '@apollo/client/cache';

/** Reviews in order, as the API answers with a page of them: at their places among all, with gaps where none was asked for. */
interface Reviews {
  readonly total: number;
  readonly reviews: readonly Reference[];
}
type PageArguments = Partial<Record<'first' | 'skip', number>>;

const merge: FieldMergeFunction<Reviews, Reviews> = (known, page, { args }) => {
  const { skip = 0 } = (args ?? {}) as PageArguments;
  // Where there are more or fewer than before, the other pages have moved.
  const reviews = known?.total === page.total ? [...known.reviews] : [];
  page.reviews.forEach((review, index) => (reviews[skip + index] = review));
  return { ...page, reviews };
};

const read: FieldReadFunction<Reviews, Reviews> = (known, { args }) => {
  if (known === undefined) return undefined;
  const { skip = 0, first = known.total } = (args ?? {}) as PageArguments;
  const end = Math.max(skip, Math.min(known.total, skip + first));
  const reviews = known.reviews.slice(skip, end);
  return Object.keys(reviews).length === end - skip ? { ...known, reviews } : undefined;
};

/** The pages of one search are one list. */
export const pagePolicy = {
  Home: {
    fields: {
      reviews: {
        keyArgs: ['words', 'stages', 'waitingOn', 'waitsFor', 'next', 'group', 'sort', 'descending', 'language'],
        merge,
        read,
      },
    },
  },
} satisfies TypePolicies;
