import { useEffect, useId, useRef, type ReactNode, type SubmitEvent } from 'react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { FormProvider, type FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Buttons, Form } from './Form.tsx';
import type { CheckedForm } from './useCheckedForm.ts';
import { useLeaveGuard } from './useLeaveGuard.ts';

interface CommandFormProps<Values extends FieldValues, Checked> {
  readonly form: CheckedForm<Values, Checked>;
  readonly title: string;
  /** Of its heading: below a section's own it is the third. */
  readonly level?: 'h2' | 'h3';
  /** Begins the ids of its fields, where the page may have other fields of the same names. */
  readonly prefix?: string;
  /** The command, as a verb. */
  readonly save: string;
  readonly onSubmit: (event: SubmitEvent) => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/**
 * A form that opens on the page where it is asked for, and takes the focus at its heading. Its parts can have it from
 * `useFormContext`.
 */
export function CommandForm<Values extends FieldValues, Checked>({
  form,
  title,
  level = 'h2',
  save,
  onCancel,
  children,
  ...rest
}: CommandFormProps<Values, Checked>) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useLeaveGuard(form.formState.isDirty);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <Box role="group" aria-labelledby={id}>
      <Typography variant={level} id={id} ref={heading} tabIndex={-1} sx={{ marginBlockEnd: 2 }}>
        {title}
      </Typography>
      <Form {...rest} {...form.sending}>
        <FormProvider {...form}>{children}</FormProvider>
        <Buttons>
          <Button type="submit" variant="contained">
            {save}
          </Button>
          <Button onClick={onCancel}>{t('buttons.cancel')}</Button>
        </Buttons>
      </Form>
    </Box>
  );
}

const Box = styled('div')(({ theme }) => ({
  maxInlineSize: '40rem',
  marginBlock: '1rem 1.5rem',
  padding: '1rem',
  backgroundColor: theme.vars.palette.colours.panel,
  border: `1px solid ${theme.vars.palette.colours.edge}`,
  borderRadius: 8,
}));
