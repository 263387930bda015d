import type { ReactNode, SubmitEvent } from 'react';
import { styled } from '@mui/material/styles';
import { ErrorSummary, type Problem } from './ErrorSummary.tsx';
import { onePress } from './onePress.ts';

interface FormProps {
  readonly onSubmit: (event: SubmitEvent<HTMLFormElement>) => void;
  /** What stopped the last try, in the order of the fields. */
  readonly problems: readonly Problem[];
  /** How often the form has been sent. */
  readonly attempt: number;
  readonly children: ReactNode;
}

/** A form: its problems at the top, its fields below one another. The browser's own bubbles are off: they vanish. */
export function Form({ onSubmit, problems, attempt, children }: FormProps) {
  return (
    <form
      noValidate
      onSubmit={(event) => {
        onePress();
        onSubmit(event);
      }}
    >
      {attempt > 0 && <ErrorSummary problems={problems} attempt={attempt} />}
      <Fields>{children}</Fields>
    </form>
  );
}

export const Fields = styled('div')({ display: 'grid', gap: '1.125rem', '& > p': { margin: 0 } });

/** The buttons of a form, the next step first. */
export const Buttons = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: '0.75rem', alignItems: 'center' });
