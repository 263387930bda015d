import { add, type Edit } from '../plan/edit.ts';
import { languages, type Language } from '../text/language.ts';
import type { Plan } from '../plan/plan.ts';
import { isBlank, type Text } from '../text/text.ts';
import type { ImportedAction } from './imported.ts';
import type { OtherPlanLink } from '../reading/read-other-plan.ts';
import { wordKey } from '../reading/tidy.ts';

/** The plan's other plans with those that an import adds to them. */
export interface OtherPlansInPlan {
  readonly edits: readonly Edit[];
  /** The objectives that an action of the import serves, by id. */
  readonly objectivesOf: (action: ImportedAction) => readonly string[];
}

/** Adds the other plans and objectives that the plan does not have yet in either language, each once [S12]. */
export function linkOtherPlans(
  actions: readonly ImportedAction[],
  { plan, language, newId }: { readonly plan: Plan; readonly language: Language; readonly newId: () => string },
): OtherPlansInPlan {
  const edits: Edit[] = [];
  const planIds = new Map(
    plan.otherPlans.flatMap(({ id, name }) => inEither(name).map((words) => [wordKey(words), id] as const)),
  );
  const objectiveIds = new Map(
    plan.otherPlans.flatMap((other) =>
      other.objectives.flatMap(({ id, reference, words }) =>
        inEither(other.name).flatMap((name) =>
          [...inEither(words), ...(reference === '' ? [] : [reference])].map(
            (called) => [objectiveKey(name, called), id] as const,
          ),
        ),
      ),
    ),
  );
  for (const link of actions.flatMap(({ otherPlans }) => otherPlans)) {
    const otherId = planIds.get(wordKey(link.name)) ?? addPlan(link);
    if (link.objective && find(link) === undefined) addObjective(link, otherId);
  }

  function addPlan({ name, period }: OtherPlanLink): string {
    const id = newId();
    const position = Math.max(0, ...plan.otherPlans.map((each) => each.position)) + planIds.size + 1;
    edits.push(add('otherPlan', id, plan.id, { name: { [language]: name }, period: period ?? '', position }));
    planIds.set(wordKey(name), id);
    return id;
  }

  function addObjective({ name, objective }: OtherPlanLink, otherId: string): void {
    const id = newId();
    const { reference, words } = objective ?? { reference: null, words: '' };
    const position = objectiveIds.size + 1;
    edits.push(add('objective', id, otherId, { reference: reference ?? '', words: { [language]: words }, position }));
    objectiveIds.set(objectiveKey(name, words), id);
    if (reference !== null) objectiveIds.set(objectiveKey(name, reference), id);
  }

  function find({ name, objective }: OtherPlanLink): string | undefined {
    if (!objective) return undefined;
    const byReference =
      objective.reference === null ? undefined : objectiveIds.get(objectiveKey(name, objective.reference));
    return byReference ?? objectiveIds.get(objectiveKey(name, objective.words));
  }

  return { edits, objectivesOf: ({ otherPlans }) => [...new Set(otherPlans.flatMap((link) => find(link) ?? []))] };
}

/** The words of a text in each language that has some. */
const inEither = (text: Text): readonly string[] =>
  languages.map((language) => text[language]).filter((words) => !isBlank(words));

const objectiveKey = (plan: string, words: string): string => `${wordKey(plan)}\n${wordKey(words)}`;
