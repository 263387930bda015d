import { SelectField } from '../../shared/form/SelectField.tsx';
import type { NamedPerson } from './source.ts';

interface PersonFieldProps {
  readonly id: string;
  readonly label: string;
  readonly people: readonly NamedPerson[];
  readonly value: string | null;
  readonly onChange: (personId: string | null) => void;
}

/** One of the people of the plan, or nobody. */
export function PersonField({ people, value, onChange, ...field }: PersonFieldProps) {
  return (
    <SelectField
      {...field}
      optional
      options={people.flatMap(({ id, name }) => (name === null ? [] : [{ value: id, label: name }]))}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
    />
  );
}
