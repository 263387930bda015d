import type { Plan } from '@cynllun/domain/plan/plan';
import { references } from '@cynllun/domain/plan/reference';
import { isWordless, type Text } from '@cynllun/domain/text/text';

/** A post on an action that nobody holds. */
export interface Vacancy {
  readonly actionId: string;
  /** `1a`. */
  readonly reference: string;
  readonly title: Text;
  readonly post: Text;
  readonly part: 'responsible' | 'accountable';
}

/** The posts of a plan's actions without a person, in the order of the plan. */
export function vacancies(plan: Plan): readonly Vacancy[] {
  const referenceOf = references(plan);
  return plan.actions.flatMap((action) =>
    (['responsible', 'accountable'] as const)
      .filter((part) => action[`${part}PersonId`] === null && !isWordless(action[`${part}Post`]))
      .map((part) => ({
        actionId: action.id,
        reference: referenceOf.get(action.id) ?? '',
        title: action.title,
        post: action[`${part}Post`],
        part,
      })),
  );
}
