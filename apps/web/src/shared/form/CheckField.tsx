import { useId, type ComponentProps } from 'react';
import { Choosable } from './Choosable.tsx';
import { useField, type FieldProps } from './field.ts';
import { GroupFrame } from './FieldFrame.tsx';
import type { Option } from './SelectField.tsx';

type CheckFieldProps = Pick<FieldProps, 'label' | 'hint'> & Omit<ComponentProps<'input'>, 'type'>;

/** Yes or no. Takes `checked` and `onChange`. */
export function CheckField({ id, ...props }: CheckFieldProps) {
  const madeId = useId();
  return <Choosable {...props} type="checkbox" id={id ?? props.name ?? madeId} />;
}

interface ChecksFieldProps<Value extends string> extends FieldProps {
  readonly options: readonly Option<Value>[];
  readonly value: readonly Value[];
  readonly onChange: (value: Value[]) => void;
}

/** Any of a list, kept in the list's order. */
export function ChecksField<Value extends string>({ options, value, onChange, ...props }: ChecksFieldProps<Value>) {
  const { frame } = useField(props);
  const toggled = (one: Value) =>
    options.map((option) => option.value).filter((each) => value.includes(each) !== (each === one));
  return (
    <GroupFrame {...frame}>
      {options.map((option) => (
        <CheckField
          key={option.value}
          id={`${frame.id}-${option.value}`}
          label={option.label}
          hint={option.hint}
          checked={value.includes(option.value)}
          onChange={() => onChange(toggled(option.value))}
        />
      ))}
    </GroupFrame>
  );
}
