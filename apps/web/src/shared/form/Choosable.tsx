import type { ComponentProps } from 'react';
import { styled } from '@mui/material/styles';
import { MarkedSentence } from '../words/MarkedSentence.tsx';
import { hintId } from './field.ts';

interface ChoosableProps extends ComponentProps<'input'> {
  readonly id: string;
  readonly type: 'checkbox' | 'radio';
  readonly label: string;
  readonly hint?: string | undefined;
}

/** A box or a button to choose, with words that choose it too. */
export function Choosable({ label, hint, ...input }: ChoosableProps) {
  return (
    <Line>
      <input {...input} aria-describedby={hint && hintId(input.id)} />
      <div>
        <label htmlFor={input.id}>
          <MarkedSentence sentence={label} />
        </label>
        {hint && <Hint id={hintId(input.id)}>{hint}</Hint>}
      </div>
    </Line>
  );
}

const Line = styled('div')(({ theme }) => ({
  display: 'flex',
  gap: '0.75rem',
  '& input': {
    flex: 'none',
    inlineSize: '1.25rem',
    blockSize: '1.25rem',
    margin: 0,
    marginBlockStart: 'calc((var(--target) - 1.25rem) / 2)',
    accentColor: theme.vars.palette.primary.main,
  },
  '& label': { display: 'block', minBlockSize: 'var(--target)', paddingBlock: 'calc((var(--target) - 1.375rem) / 2)' },
}));

const Hint = styled('div')(({ theme }) => ({
  marginBlockStart: '-0.25rem',
  paddingBlockEnd: '0.25rem',
  color: theme.vars.palette.colours.quiet,
  fontSize: '0.8125rem',
}));
