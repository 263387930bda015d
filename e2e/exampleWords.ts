import { editsOf } from '../apps/api/src/example/action.ts';
import { actionsForChildren, ownActions } from '../apps/api/src/example/actions-for-children.ts';
import { actionsOnCarers, actionsOnHomes, actionsOnWaiting } from '../apps/api/src/example/actions-for-adults.ts';
import { exampleDates } from '../apps/api/src/example/dates.ts';
import { exampleRecommendations, exampleSurroundings } from '../apps/api/src/example/plan.ts';
import { fieldsOf } from '../packages/domain/src/plan/edit.ts';

/** What the example's plan says somewhere, in which language. */
export interface ExampleWords {
  readonly words: string;
  readonly language: 'en' | 'cy';
}

/** Shorter words may be a screen's own too. */
const SHORTEST = 8;

/** Every text and all plain words of the example's plan, as they were typed. Plain words are in its drafting language. */
export function exampleWords(): readonly ExampleWords[] {
  const dates = exampleDates('2027-03-15');
  const actions = [
    ...actionsOnWaiting('', dates),
    ...actionsOnCarers('', dates),
    ...actionsOnHomes({ hospital: '', living: '' }, dates),
    ...actionsForChildren('', dates),
    ...ownActions(dates),
  ];
  const ofFields = [...exampleSurroundings(dates), ...editsOf(actions)].flatMap((edit) => {
    if (!('fields' in edit)) return [];
    return Object.entries(edit.fields).flatMap(([field, value]) => {
      const { kind } = fieldsOf(edit.entity)[field] ?? {};
      if (kind === 'words') return [{ words: String(value), language: 'en' } as const];
      return kind === 'text' ? ofText(value) : [];
    });
  });
  const all = [...exampleRecommendations.flatMap(ofText), ...ofFields];
  return all.filter(({ words, language }) => {
    const inOther = all.some((other) => other.words === words && other.language !== language);
    return words.length >= SHORTEST && !inOther;
  });
}

function ofText(text: unknown): readonly ExampleWords[] {
  const { en = '', cy = '' } = text as { readonly en?: string; readonly cy?: string };
  return [
    { words: en, language: 'en' },
    { words: cy, language: 'cy' },
  ];
}

/** What the review of the first authority is called: journeys give that authority more reviews. */
export const reviewIn = {
  en: 'Joint review of social services in Dyffryn Arth',
  cy: 'Cyd-adolygiad o wasanaethau cymdeithasol Dyffryn Arth',
};
