import type { ComponentProps } from 'react';
import { styled } from '@mui/material/styles';
import { inOneLine } from '@cynllun/domain/text/line-ends';
import { useField, type FieldProps } from './field.ts';
import { Input } from './controls.ts';
import { FieldFrame } from './FieldFrame.tsx';

export interface TextFieldProps extends FieldProps, Omit<ComponentProps<'input'>, keyof FieldProps | 'size' | 'color'> {
  /** Room for so many characters: a short answer gets a short field. The whole width unless given. */
  readonly room?: number;
  /** Stands before what is typed: a pound sign. */
  readonly before?: string;
}

/** A line of text. Takes `value` and `onChange`; line breaks in the value, which the browser would drop, are spaces. */
export function TextField({ room, before, ...props }: TextFieldProps) {
  const { frame, control, native } = useField(props);
  return (
    <FieldFrame {...frame}>
      <Line>
        {before !== undefined && <Before aria-hidden="true">{before}</Before>}
        <Input
          type="text"
          {...native}
          {...control}
          {...(typeof native.value === 'string' && { value: inOneLine(native.value) })}
          sx={{ inlineSize: room === undefined ? '100%' : `${room + 3}ch` }}
        />
      </Line>
    </FieldFrame>
  );
}

const Line = styled('div')({ display: 'flex', alignItems: 'stretch' });

const Before = styled('span')(({ theme }) => ({
  display: 'grid',
  placeContent: 'center',
  minInlineSize: 44,
  backgroundColor: theme.vars.palette.colours.panel,
  border: `1px solid ${theme.vars.palette.colours.edge}`,
  borderInlineEnd: 0,
  borderStartStartRadius: 4,
  borderEndStartRadius: 4,
  '& + input': { borderStartStartRadius: 0, borderEndStartRadius: 0 },
}));
