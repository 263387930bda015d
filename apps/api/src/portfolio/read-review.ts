import type { Context } from '../core/context.ts';
import { allReviews, findOverviews, type Overview, type Search } from './overview.ts';

/** A review by its id or by that of its plan; null where there is none that the viewer may know of. */
export async function readReview(
  context: Context,
  by: Partial<Pick<Search, 'reviewId' | 'planId'>>,
): Promise<Overview | null> {
  const { overviews } = await findOverviews(context, { ...allReviews, ...by, first: 1 });
  return overviews[0] ?? null;
}
