import { useEffect, useId, useRef, type ReactNode, type SubmitEvent } from 'react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Problem } from './ErrorSummary.tsx';
import { Buttons, Form } from './Form.tsx';
import { useLeaveGuard } from './useLeaveGuard.ts';

interface CommandFormProps {
  readonly title: string;
  /** Of its heading: below a section's own it is the third. */
  readonly level?: 'h2' | 'h3';
  readonly problems: readonly Problem[];
  readonly attempt: number;
  /** The command, as a verb. */
  readonly save: string;
  readonly onSubmit: (event: SubmitEvent) => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A form that opens on the page where it is asked for, and takes the focus at its heading. */
export function CommandForm({ title, level = 'h2', save, onCancel, children, ...form }: CommandFormProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const { hold } = useLeaveGuard();
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <Box role="group" aria-labelledby={id} onInput={hold}>
      <Typography variant={level} id={id} ref={heading} tabIndex={-1} sx={{ marginBlockEnd: 2 }}>
        {title}
      </Typography>
      <Form {...form}>
        {children}
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
