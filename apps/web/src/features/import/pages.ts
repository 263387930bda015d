import type { ImportPreview, PreviewAction } from '@cynllun/domain/import/preview';
import { rowOf } from './choices.ts';

/** Rows of the file on one page: more would make the browser slow. */
const ROWS_ON_A_PAGE = 100;

export interface Placed {
  readonly action: PreviewAction;
  /** Its place in the preview. */
  readonly index: number;
}

/** The actions in pages of as many rows as fit; an action is never cut in two. */
export function pagesOf(actions: readonly PreviewAction[]): readonly (readonly Placed[])[] {
  const pages: Placed[][] = [];
  let rows = Infinity;
  actions.forEach((action, index) => {
    if (rows + action.rows.length > ROWS_ON_A_PAGE) {
      pages.push([]);
      rows = 0;
    }
    rows += action.rows.length;
    pages.at(-1)?.push({ action, index });
  });
  return pages;
}

/** The page, counting from 0, on which a row of the file stands. */
export const pageWith = (pages: readonly (readonly Placed[])[], row: number): number =>
  Math.max(
    0,
    pages.findIndex((page) => page.some(({ action }) => rowOf(action) === row || action.rows.includes(row))),
  );

/** The actions of a page in runs that answer the same recommendations, as they stand in the file. */
export function blocksOf(
  page: readonly Placed[],
): readonly { readonly places: readonly number[]; readonly placed: readonly Placed[] }[] {
  const blocks: { places: readonly number[]; placed: Placed[] }[] = [];
  for (const placed of page) {
    const { recommendations } = placed.action;
    const last = blocks.at(-1);
    if (last && last.places.join() === recommendations.join()) last.placed.push(placed);
    else blocks.push({ places: recommendations, placed: [placed] });
  }
  return blocks;
}

/** The places of the recommendations under which the file has no action. */
export function placesWithoutAction({
  recommendations,
  actions,
}: Pick<ImportPreview, 'recommendations' | 'actions'>): readonly number[] {
  const answered = new Set(actions.flatMap((action) => action.recommendations));
  return [...recommendations.keys()].filter((place) => !answered.has(place));
}
