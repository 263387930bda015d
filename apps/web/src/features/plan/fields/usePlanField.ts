import { useTranslation } from 'react-i18next';
import { fieldsOf } from '@cynllun/domain/plan/edit';
import type { EntityName, entities } from '@cynllun/domain/plan/entities';
import type { Field, Values } from '@cynllun/domain/aggregate/field';
import { path } from '@cynllun/domain/aggregate/path';
import type { Entry } from '@cynllun/domain/plan/plan';
import { problemWords } from '@cynllun/messages/problemWords';
import type { EditOptions } from '../../../shared/aggregate/store/AggregateStore.ts';
import { useEdit, usePlanStore, useSnapshot } from '../../../shared/plan/usePlanStore.ts';
import { useSayer } from '../../../shared/plan/words.ts';
import { useLanguage } from '../../../shared/words/useLanguage.ts';

type ValuesOf<N extends EntityName> = Values<(typeof entities)[N]['fields']>;

/** The names of an entity's fields whose values are of a type, and can be empty where it can. */
export type FieldOf<N extends EntityName, Value> = {
  [K in keyof ValuesOf<N> & string]: [ValuesOf<N>[K], Extract<Value, null>] extends [Value, ValuesOf<N>[K]] ? K : never;
}[keyof ValuesOf<N> & string];

/** Which field of what: every field of the plan screen is given these. */
export interface PlanFieldProps<N extends EntityName, Value> {
  readonly entity: N;
  readonly of: Entry<N>;
  readonly field: FieldOf<N, Value>;
  readonly hint?: string | undefined;
  /** Instead of the field's own name. */
  readonly label?: string | undefined;
}

interface PlanField {
  /** The field's path, and the id of its control. */
  readonly id: string;
  readonly label: string;
  readonly description: Field;
  /** What the checks, here or on the server, say is wrong with it. */
  readonly problem: string | undefined;
  /** The id of what the rules say of it. */
  readonly marksId: string;
  readonly save: (value: unknown, options?: EditOptions) => void;
  /** Typing has ended: send it now. */
  readonly leave: () => void;
}

/** What every field of the plan does, whatever its control. Fields are for those who may change them; others read. */
export function usePlanField(entity: EntityName, thing: string, field: string, given?: string): PlanField {
  const id = path(entity, thing, field);
  const say = useSayer();
  const edit = useEdit();
  const { flush } = usePlanStore();
  const description = fieldsOf(entity)[field];
  if (description === undefined) throw new Error(`No field ${field} of ${entity}`);
  return {
    id,
    label: given ?? say(`fields:${entity}.${field}`),
    description,
    problem: useProblem(id),
    marksId: `${id}-marks`,
    save: (value, options) => edit({ kind: 'set', entity, id: thing, fields: { [field]: value } }, options),
    leave: flush,
  };
}

/** The words about what is wrong at a path; of a text, at the path of one language. */
export function useProblem(at: string): string | undefined {
  const { i18n } = useTranslation();
  const language = useLanguage();
  const problem = useSnapshot(({ problems }) => problems.get(at));
  return problem && problemWords(i18n, language, problem);
}
