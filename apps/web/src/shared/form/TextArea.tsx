import { useId, useState, type ComponentProps, type ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { useField, type FieldProps } from './field.ts';
import { LongInput } from './controls.ts';
import { FieldFrame } from './FieldFrame.tsx';

export interface TextAreaProps extends FieldProps, Omit<ComponentProps<'textarea'>, keyof FieldProps | 'maxLength'> {
  /** The most characters that can be kept. More can be typed, and the field then says how many too many. */
  readonly longest?: number;
  /** Laid over the words. */
  readonly over?: ReactNode;
}

/** Longer words. Takes `value` and `onChange`. */
export function TextArea({ longest, over, rows = 2, onChange, ...props }: TextAreaProps) {
  const [typed, setTyped] = useState(String(props.defaultValue ?? '').length);
  const length = props.value === undefined ? typed : String(props.value).length;
  const lengthId = useId();
  const { frame, control, native } = useField(
    longest === undefined ? props : { ...props, 'aria-describedby': lengthId },
  );
  return (
    <FieldFrame {...frame}>
      <Ground>
        <LongInput
          rows={rows}
          sx={{ minBlockSize: `calc(${rows} * 1.5em + 0.5rem)` }}
          {...native}
          {...control}
          onChange={(event) => {
            setTyped(event.target.value.length);
            onChange?.(event);
          }}
        />
        {over}
      </Ground>
      {longest !== undefined && <Length id={lengthId} left={longest - length} longest={longest} />}
    </FieldFrame>
  );
}

/** Speaks up in the last tenth. */
function Length({ id, left, longest }: { readonly id: string; readonly left: number; readonly longest: number }) {
  const { t } = useTranslation();
  const words = left < 0 ? t('field.charactersOver', { count: -left }) : t('field.charactersLeft', { count: left });
  return (
    <Count id={id} data-over={left < 0 || undefined}>
      {left <= longest / 10 && words}
    </Count>
  );
}

const Ground = styled('div')({ position: 'relative' });

const Count = styled('div')(({ theme }) => ({
  color: theme.vars.palette.colours.quiet,
  fontSize: '0.8125rem',
  '&[data-over]': { color: theme.vars.palette.colours.error, fontWeight: 600 },
}));
