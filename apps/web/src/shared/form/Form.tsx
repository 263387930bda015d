import type { ComponentType, ReactNode, SubmitEvent } from 'react';
import { styled } from '@mui/material/styles';
import { ErrorSummary } from './ErrorSummary.tsx';
import { onePress } from './onePress.ts';
import { FormContext, type Sending } from './problems.ts';

interface FormProps extends Sending {
  readonly onSubmit: (event: SubmitEvent<HTMLFormElement>) => void;
  /** How the browser sends it, where it works before the script does. Any other it sends nowhere: nothing typed comes into an address. */
  readonly method?: 'post' | 'dialog';
  /** Somebody has begun to fill it in. */
  readonly onFocus?: () => void;
  /** What it is for, where no heading says so. */
  readonly 'aria-label'?: string;
  /** Begins the ids of its fields, where the page may have other fields of the same names. */
  readonly prefix?: string;
  /** How its fields are laid out; below one another unless given. */
  readonly layout?: ComponentType<{ readonly children: ReactNode }>;
  readonly children: ReactNode;
}

/**
 * A form: its problems at the top, its fields below one another, each with what is wrong with it. The browser's own
 * bubbles are off: they vanish.
 */
export function Form({
  onSubmit,
  problems,
  attempt,
  isSending,
  prefix = '',
  layout: Layout = Fields,
  method = 'dialog',
  children,
  ...native
}: FormProps) {
  return (
    <FormContext value={{ problems: attempt === 0 ? [] : problems, prefix }}>
      <form
        noValidate
        method={method}
        {...native}
        onSubmit={(event) => {
          onePress();
          if (isSending) event.preventDefault();
          else onSubmit(event);
        }}
      >
        {attempt > 0 && <ErrorSummary problems={problems} attempt={attempt} />}
        <Layout>{children}</Layout>
      </form>
    </FormContext>
  );
}

export const Fields = styled('div')({ display: 'grid', gap: '1.125rem', '& > p': { margin: 0 } });

/** The buttons of a form, the next step first. */
export const Buttons = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: '0.75rem', alignItems: 'center' });
