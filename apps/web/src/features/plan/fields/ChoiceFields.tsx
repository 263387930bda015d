import type { EntityName } from '@cynllun/domain/plan/entities';
import type { Entry } from '@cynllun/domain/plan/plan';
import { choiceWords } from '@cynllun/messages/fieldWords';
import { CheckField, ChecksField } from '../../../shared/form/CheckField.tsx';
import type { Option } from '../../../shared/form/SelectField.tsx';
import { useSayer } from '../../../shared/plan/words.ts';
import { Choice } from '../../../shared/writing/fields/Choice.tsx';
import { FieldMarks, Findings } from './FieldMarks.tsx';
import { usePlanField, type PlanFieldProps } from './usePlanField.ts';

/** One of the field's own list. */
export function PlanChoice<N extends EntityName, Member extends string>(props: PlanFieldProps<N, Member | null>) {
  const { of, field, ...rest } = props;
  return (
    <Choice {...rest} of={of.id} field={field} value={of[field as keyof Entry<N>] as string | null} Marks={Findings} />
  );
}

interface PlanChecksProps<N extends EntityName, Value extends string> extends PlanFieldProps<N, readonly Value[]> {
  /** Instead of the field's own list. */
  readonly options?: readonly Option<Value>[];
}

/** Any of a list. */
export function PlanChecks<N extends EntityName, Value extends string>(props: PlanChecksProps<N, Value>) {
  const { entity, of, field, hint, label, options } = props;
  const { id, save, description, ...own } = usePlanField(entity, of.id, field, label);
  const say = useSayer();
  const value = of[field as keyof Entry<N>] as readonly string[];
  const members = description.list?.members ?? [];
  const ownOptions = members.map((one) => ({ value: one, label: choiceWords(say, description.list?.name, one) }));
  return (
    <FieldMarks id={id}>
      <ChecksField
        id={id}
        label={own.label}
        hint={hint}
        problem={own.problem}
        options={options ?? ownOptions}
        value={value}
        onChange={save}
      />
    </FieldMarks>
  );
}

export function PlanYesNo<N extends EntityName>(props: PlanFieldProps<N, boolean>) {
  const { entity, of, field, hint, label } = props;
  const { id, marksId, save, ...own } = usePlanField(entity, of.id, field, label);
  return (
    <FieldMarks id={id}>
      <CheckField
        id={id}
        label={own.label}
        {...(hint !== undefined && { hint })}
        aria-describedby={marksId}
        checked={of[field as keyof Entry<N>] === true}
        onChange={(event) => save(event.target.checked)}
      />
    </FieldMarks>
  );
}
