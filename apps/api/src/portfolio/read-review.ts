import type { Context } from '../core/context.ts';
import { allReviews, findOverviews, type Search } from './overview.ts';
import { listed, type Listed } from './overview-type.ts';

/** A review by its id or by that of its plan; null where there is none that the viewer may know of. */
export async function readReview(
  context: Context,
  by: Partial<Pick<Search, 'reviewId' | 'planId'>>,
): Promise<Listed | null> {
  const { overviews } = await findOverviews(context, { ...allReviews, ...by, first: 1 });
  return listed(context, overviews)[0] ?? null;
}
