import type { BaseDates } from '@cynllun/domain/deadlines/base-dates';
import { add, remove, set, type Edit } from '@cynllun/domain/plan/edit';
import { languages, type Language } from '@cynllun/domain/text/language';

type Words = Readonly<Record<Language, string>>;

/** A review as it was set up. */
export interface SetUp extends BaseDates {
  readonly reviewId: string;
  readonly planId: string;
  readonly name: Words;
  readonly inspectorateIds: readonly string[];
  readonly recommendations: readonly ({ readonly id: string; readonly position: number } & Words)[];
}

/** A review as it is to be: a recommendation whose id is new is added, one that is left out removed. */
export interface Changed extends BaseDates {
  readonly name: Words;
  /** Null where it is not asked of whoever changes it. */
  readonly inspectorateIds: readonly string[] | null;
  readonly recommendations: readonly ({ readonly id: string } & Words)[];
}

/** The edits that make of a review what it is to be; none where nothing changed. */
export function setUpEdits(
  before: SetUp,
  { name, inspectorateIds, recommendations, ...dates }: Changed,
): readonly Edit[] {
  const fields = {
    ...changedWords('name', before.name, name),
    ...Object.fromEntries(Object.entries(dates).filter(([key, on]) => before[key as keyof BaseDates] !== on)),
    ...(inspectorateIds !== null && !sameIds(before.inspectorateIds, inspectorateIds) && { inspectorateIds }),
  };
  const remaining = new Set(recommendations.map(({ id }) => id));
  const last = Math.max(0, ...before.recommendations.map(({ position }) => position));
  return [
    ...(Object.keys(fields).length > 0 ? [set('review', before.reviewId, fields)] : []),
    ...before.recommendations.filter(({ id }) => !remaining.has(id)).map(({ id }) => remove('recommendation', id)),
    ...recommendations.flatMap((one, index): readonly Edit[] => {
      const there = before.recommendations.find(({ id }) => id === one.id);
      const { id, en, cy } = one;
      if (there === undefined)
        return [add('recommendation', id, before.planId, { position: last + index + 1, text: { en, cy } })];
      const text = changedWords('text', there, one);
      return Object.keys(text).length > 0 ? [set('recommendation', id, text)] : [];
    }),
  ];
}

const sameIds = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((id) => others.includes(id));

/** A text with the words of the languages in which they changed; nothing where they did not. */
function changedWords(field: string, before: Words, after: Words): Readonly<Record<string, Partial<Words>>> {
  const changed = languages.filter((language) => before[language] !== after[language]);
  return changed.length === 0
    ? {}
    : { [field]: Object.fromEntries(changed.map((language) => [language, after[language]])) };
}
