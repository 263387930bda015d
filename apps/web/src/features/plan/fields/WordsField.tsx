import type { EntityName } from '@cynllun/domain/plan/entities';
import type { Entry } from '@cynllun/domain/plan/plan';
import { Words } from '../../../shared/writing/fields/Words.tsx';
import { Findings } from './FieldMarks.tsx';
import type { PlanFieldProps } from './usePlanField.ts';

interface WordsFieldProps<N extends EntityName> extends PlanFieldProps<N, string> {
  readonly rows?: number;
  readonly room?: number;
}

/** Plain words of the plan, with what the rules say of them. */
export function WordsField<N extends EntityName>({ of, field, ...props }: WordsFieldProps<N>) {
  return <Words {...props} of={of.id} field={field} value={String(of[field as keyof Entry<N>])} Marks={Findings} />;
}
