import { add, type Edit, type FieldEdits } from '@cynllun/domain/plan/edit';
import { exampleId } from './ids.ts';
import { examplePlanId } from './plan.ts';
import type { ExamplePerson } from './people.ts';

/** An action with what belongs to it, as the edits that add them. */
export interface ExampleAction {
  readonly fields: FieldEdits<'action'>;
  readonly indicators?: readonly FieldEdits<'indicator'>[];
  readonly costLines?: readonly FieldEdits<'costLine'>[];
}

/** `after`: how many actions of the example come before these, in the plans of others. */
export function editsOf(actions: readonly ExampleAction[], planId = examplePlanId, after = 0): readonly Edit[] {
  return actions.flatMap(({ fields, indicators = [], costLines = [] }, index) => {
    const id = exampleId('action', after + index + 1);
    // Ten of each to an action: their ids stay as they are when another action gains one.
    const below = (n: number) => (after + index) * 10 + n + 1;
    return [
      add('action', id, planId, { position: index + 1, ...fields }),
      ...indicators.map((indicator, n) =>
        add('indicator', exampleId('indicator', below(n)), id, { position: n + 1, ...indicator }),
      ),
      ...costLines.map((cost, n) => add('costLine', exampleId('costLine', below(n)), id, { position: n + 1, ...cost })),
    ];
  });
}

export const responsible = ({ id, post }: ExamplePerson) => ({ responsiblePersonId: id, responsiblePost: post });
export const accountable = ({ id, post }: ExamplePerson) => ({ accountablePersonId: id, accountablePost: post });

const boardId = exampleId('forum', 1);
const carersGroupId = exampleId('forum', 2);
export const byTheBoard = {
  monitoringForumId: boardId,
  monitoringFrequency: 'quarterly',
  monitoringMethod: 'The board reads the figures and asks about each quarter that misses its trajectory.',
} as const;
export const byTheCarersGroup = {
  monitoringForumId: carersGroupId,
  monitoringFrequency: 'sixMonthly',
  monitoringMethod: 'The group reads the figures and hears from five carers at each meeting.',
} as const;

export const objectives = {
  helpEarly: exampleId('objective', 1),
  childrenSafe: exampleId('objective', 2),
  homeFromHospital: exampleId('objective', 3),
  carersHaveASay: exampleId('objective', 4),
} as const;
