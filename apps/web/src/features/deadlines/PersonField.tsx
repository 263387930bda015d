import { SelectField, type SelectFieldProps } from '../../shared/form/SelectField.tsx';
import type { NamedPerson } from './source.ts';

interface PersonFieldProps extends Omit<SelectFieldProps, 'options' | 'optional'> {
  readonly people: readonly NamedPerson[];
}

/** One of the people of the plan, or nobody. */
export function PersonField({ people, ...field }: PersonFieldProps) {
  return (
    <SelectField
      {...field}
      optional
      options={people.flatMap(({ id, name }) => (name === null ? [] : [{ value: id, label: name }]))}
    />
  );
}
