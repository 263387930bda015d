import type { ImportPreview } from './preview.ts';

/** Places of the recommendations that only left-out rows are about: they are left out with them. */
export function recommendationsLeftOut(
  { actions }: Pick<ImportPreview, 'actions'>,
  leftOut: ReadonlySet<number>,
): ReadonlySet<number> {
  const placesOf = (out: boolean) =>
    actions.filter(({ rows }) => leftOut.has(rows[0] ?? 0) === out).flatMap(({ recommendations }) => recommendations);
  const broughtIn = new Set(placesOf(false));
  return new Set(placesOf(true).filter((place) => !broughtIn.has(place)));
}
