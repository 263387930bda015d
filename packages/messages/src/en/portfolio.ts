/** Every review that someone may know of, to search and sort. */
export default {
  title: 'Reviews',
  intro: 'Each review with its stage, on whom it waits and what comes next.',
  table: 'Reviews, page {{page, number}} of {{pages, number}}',
  words: 'Review or authority',
  any: 'Any',
  sort: 'Order',
  sortBy: { nextDue: 'Next deadline first', authority: 'By authority', stage: 'By stage' },
  search: 'Search',
  clear: 'Clear the search',
  found: 'Reviews found: {{total, number}}',
  none: 'No review is found. Search for less, or clear the search.',
  page: 'Page {{page, number}}',
  pages: 'Pages',
  previous: 'Previous page',
  next: 'Next page',
} as const;
