import type { Action, Plan } from '../plan/plan.ts';
import type { Text } from '../text/text.ts';
import type { ImportPreview, PreviewAction, PreviewRecommendation } from './preview.ts';
import { wordKey } from '../reading/tidy.ts';

/** Where the recommendations and actions of a file seem to be in the plan already: an id, or null. By place in the preview. */
export interface Matches {
  readonly recommendations: readonly (string | null)[];
  readonly actions: readonly (string | null)[];
  /** First rows of actions that are certainly those: the file was exported here. They are changed, never added again. */
  readonly sure: readonly number[];
  /** Actions of the plan that an exported file still has as they were exported, which are left alone. */
  readonly unchanged: number;
  /** Cells of such a file that only lost letters since: no changes, and left alone. */
  readonly lost: number;
}

/** Of the words of a long recommendation, the share that must be the same where its number is. */
const ALIKE = 0.6;

/**
 * Finds what the plan already has. A recommendation is known by its words, or by its number where most of its words
 * are the same; an action by its title under the same recommendation, or by the row it stood in when the same file was
 * brought in before (`rows`: the id of each action by its first row).
 */
export function matchTargets(preview: ImportPreview, plan: Plan, rows: Readonly<Record<string, string>> = {}): Matches {
  const texts = plan.recommendations.map(({ id, text }) => ({ id, keys: keysOf(text) }));
  const recommendations = preview.recommendations.map((each) => matchRecommendation(each, texts));
  const known = new Set(plan.actions.map(({ id }) => id));
  const before = preview.actions.map(({ rows: [first] }) => {
    const id = rows[String(first)];
    return id !== undefined && known.has(id) ? id : null;
  });
  const byTitle = actionsByTitle(plan);
  const alike = preview.actions.map((action) => actionsLike(action, recommendations, byTitle));
  return {
    recommendations,
    actions: matchAlike(before, alike),
    sure: [],
    unchanged: 0,
    lost: 0,
  };
}

const keysOf = ({ en, cy }: Text): readonly string[] => [wordKey(en), wordKey(cy)];

/** The actions under each title: a file of thousands is not compared with each action of the plan. */
function actionsByTitle({ actions }: Plan): ReadonlyMap<string, readonly Action[]> {
  const byTitle = new Map<string, Action[]>();
  for (const action of actions) {
    for (const key of new Set(keysOf(action.title))) {
      const same = byTitle.get(key);
      if (same) same.push(action);
      else byTitle.set(key, [action]);
    }
  }
  return byTitle;
}

interface KnownText {
  readonly id: string;
  readonly keys: readonly string[];
}

function matchRecommendation({ reference, text }: PreviewRecommendation, texts: readonly KnownText[]): string | null {
  const key = wordKey(text);
  // One that a file only referred to is in the plan by its number, in place of words.
  const words = key === '' ? wordKey(reference ?? '') : key;
  const same = words === '' ? undefined : texts.find(({ keys }) => keys.includes(words));
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

/** The actions of the plan that a row of a file may be: of its title, under a recommendation of its own. */
function actionsLike(
  action: PreviewAction,
  recommendations: readonly (string | null)[],
  byTitle: ReadonlyMap<string, readonly Action[]>,
): readonly string[] {
  const key = wordKey(action.cells.find(({ field }) => field === 'title')?.original ?? '');
  if (key === '') return [];
  const answers = action.recommendations.map((place) => recommendations[place] ?? null);
  const found = (byTitle.get(key) ?? []).filter(
    ({ recommendationIds }) =>
      answers.length === 0 || answers.some((id) => id !== null && recommendationIds.includes(id)),
  );
  return found.map(({ id }) => id);
}

/**
 * Rows that are alike are, in their order, the actions that are alike in theirs: each action once. Where the plan has more
 * of them than the file, nobody knows which.
 */
function matchAlike(before: readonly (string | null)[], alike: readonly (readonly string[])[]): (string | null)[] {
  const taken = new Set(before.filter((id) => id !== null));
  const free = alike.map((ids) => ids.filter((id) => !taken.has(id)));
  const rowsLike = Map.groupBy(
    free.flatMap((ids, row) => (before[row] === null && ids.length > 0 ? [ids.join()] : [])),
    (key) => key,
  );
  return before.map((id, row) => {
    const ids = free[row] ?? [];
    if (id !== null || ids.length > (rowsLike.get(ids.join())?.length ?? 0)) return id;
    const next = ids.find((one) => !taken.has(one)) ?? null;
    if (next !== null) taken.add(next);
    return next;
  });
}
