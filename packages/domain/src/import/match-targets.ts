import type { Plan } from '../plan/plan.ts';
import type { ImportPreview, PreviewAction, PreviewRecommendation } from './preview.ts';
import { wordKey } from './tidy.ts';

/** Where the recommendations and actions of a file seem to be in the plan already: an id, or null. By place in the preview. */
export interface Matches {
  readonly recommendations: readonly (string | null)[];
  readonly actions: readonly (string | null)[];
  /** First rows of actions that are certainly those: the file was exported here. They are changed, never added again. */
  readonly sure: readonly number[];
}

/** Of the words of a long recommendation, the share that must be the same where its number is. */
const ALIKE = 0.6;

/**
 * Finds what the plan already has. A recommendation is known by its words, or by its number where most of its words
 * are the same; an action by its title under the same recommendation, or by the row it stood in when the same file was
 * brought in before (`rows`: the id of each action by its first row).
 */
export function matchTargets(preview: ImportPreview, plan: Plan, rows: Readonly<Record<string, string>> = {}): Matches {
  const recommendations = preview.recommendations.map((each) => matchRecommendation(each, plan));
  const known = new Set(plan.actions.map(({ id }) => id));
  return {
    recommendations,
    actions: preview.actions.map((action) => {
      const before = rows[String(action.rows[0])];
      return before !== undefined && known.has(before) ? before : matchAction(action, recommendations, plan);
    }),
    sure: [],
  };
}

function matchRecommendation({ reference, text }: PreviewRecommendation, plan: Plan): string | null {
  const key = wordKey(text);
  const texts = plan.recommendations.map((each) => ({
    id: each.id,
    keys: [wordKey(each.text.en), wordKey(each.text.cy)],
  }));
  const same = key === '' ? undefined : texts.find(({ keys }) => keys.includes(key));
  if (same) return same.id;
  const numbered = texts[Number(reference) - 1];
  if (!numbered) return null;
  return key === '' || numbered.keys.some((each) => alike(each, key) >= ALIKE) ? numbered.id : null;
}

/** The share of words that two texts have in common. */
function alike(a: string, b: string): number {
  const [left, right] = [new Set(a.split(' ')), new Set(b.split(' '))];
  const both = [...left].filter((word) => right.has(word)).length;
  return both / (left.size + right.size - both);
}

function matchAction(action: PreviewAction, recommendations: readonly (string | null)[], plan: Plan): string | null {
  const key = wordKey(action.cells.find(({ field }) => field === 'title')?.original ?? '');
  if (key === '') return null;
  const answers = action.recommendations.map((place) => recommendations[place] ?? null);
  const found = plan.actions.filter(
    ({ title, recommendationIds }) =>
      [wordKey(title.en), wordKey(title.cy)].includes(key) &&
      (answers.length === 0 || answers.some((id) => id !== null && recommendationIds.includes(id))),
  );
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}
