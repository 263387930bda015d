import { Controller, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { DateField } from './DateField.tsx';

interface DateAnswerProps<Values extends FieldValues, Checked> {
  readonly control: Control<Values, unknown, Checked>;
  readonly name: FieldPath<Values>;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly optional?: boolean;
  /** Fields that are checked again when this one changes. */
  readonly deps?: FieldPath<Values>[];
}

/** A date in a form: what was typed is its answer, which the form's schema reads. */
export function DateAnswer<Values extends FieldValues, Checked>({
  control,
  name,
  deps,
  hint,
  ...field
}: DateAnswerProps<Values, Checked>) {
  return (
    <Controller
      control={control}
      name={name}
      {...(deps && { rules: { deps } })}
      render={({ field: { value, onChange, ref } }) => (
        <DateField
          {...field}
          {...(hint !== undefined && { hint })}
          name={name}
          ref={ref}
          text={value}
          onText={onChange}
        />
      )}
    />
  );
}
