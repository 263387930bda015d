import type { OutsideCell, PreviewAction, PreviewRecommendation } from './preview.ts';

interface Read {
  readonly recommendations: readonly PreviewRecommendation[];
  readonly actions: readonly PreviewAction[];
  readonly outside: readonly OutsideCell[];
}

/**
 * Words that are merged over a row, like a recommendation's, and have neither a number nor an action under them (*Theme:
 * Access*, *Prepared by the performance team*) are words around the table. `merged`: the rows of such cells, from 1.
 */
export function withoutSections({ recommendations, actions, outside }: Read, merged: ReadonlySet<number>): Read {
  const answered = new Set(actions.flatMap((action) => action.recommendations));
  const isSection = ({ reference, cells }: PreviewRecommendation, place: number) =>
    reference === null && !answered.has(place) && cells.length > 0 && cells.every(({ row }) => merged.has(row));
  const remaining = recommendations.flatMap((one, place) => (isSection(one, place) ? [] : [place]));
  if (remaining.length === recommendations.length) return { recommendations, actions, outside };
  const sections = recommendations.filter(isSection).flatMap(({ cells }) => cells);
  const words = sections.map(({ row, column, original }): OutsideCell => ({ row, column, original, as: 'section' }));
  return {
    recommendations: remaining.flatMap((place) => recommendations[place] ?? []),
    actions: actions.map((action) => ({
      ...action,
      recommendations: action.recommendations.map((place) => remaining.indexOf(place)),
    })),
    outside: [...outside, ...words].sort((a, b) => a.row - b.row || a.column - b.column),
  };
}
