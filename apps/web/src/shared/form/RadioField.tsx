import { Choosable } from './Choosable.tsx';
import { useField, type FieldProps } from './field.ts';
import { GroupFrame } from './FieldFrame.tsx';
import type { Option } from './SelectField.tsx';

interface RadioFieldProps<Value extends string> extends FieldProps {
  readonly options: readonly Option<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
}

/** One of a few, all in sight. */
export function RadioField<Value extends string>({ options, value, onChange, ...props }: RadioFieldProps<Value>) {
  const { frame, control } = useField(props);
  return (
    <GroupFrame {...frame}>
      {options.map((option) => (
        <Choosable
          key={option.value}
          type="radio"
          id={`${frame.id}-${option.value}`}
          name={control.name ?? frame.id}
          label={option.label}
          hint={option.hint}
          checked={option.value === value}
          onChange={() => onChange(option.value)}
        />
      ))}
    </GroupFrame>
  );
}
