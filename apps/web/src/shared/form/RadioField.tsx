import type { ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import { Choosable } from './Choosable.tsx';
import { useField, type FieldProps } from './field.ts';
import { GroupFrame } from './FieldFrame.tsx';
import type { Option } from './SelectField.tsx';

interface RadioFieldProps<Value extends string> extends FieldProps {
  readonly options: readonly Option<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  /** Beside one another, where there is room: for short answers. */
  readonly row?: boolean;
  /** What else answers the same question. */
  readonly children?: ReactNode;
}

/** One of a few, all in sight. */
export function RadioField<Value extends string>({
  options,
  value,
  onChange,
  row = false,
  children,
  ...props
}: RadioFieldProps<Value>) {
  const { frame, control } = useField(props);
  const Options = row ? Row : 'div';
  return (
    <GroupFrame {...frame}>
      <Options>
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
      </Options>
      {children}
    </GroupFrame>
  );
}

/** Two to four beside one another; the edge of what is chosen is thicker, so that it does not rest on its colour. */
const Row = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(7rem, 50%), 1fr))',
  marginBlockStart: '0.25rem',
  '& > div': {
    paddingInline: '0.625rem',
    marginInlineEnd: -1,
    marginBlockEnd: -1,
    border: `1px solid ${theme.vars.palette.colours.edge}`,
  },
  '& > div:has(:checked)': {
    position: 'relative',
    backgroundColor: theme.vars.palette.colours.primaryPanel,
    boxShadow: `inset 0 0 0 2px ${theme.vars.palette.colours.primary}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: -2 },
  },
}));
